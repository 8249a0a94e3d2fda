using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Sourcing;

/// <summary>A capitalised word of a source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Block">The index of the block.</param>
/// <param name="Token">The index of the token.</param>
internal sealed record NamePlace(ArticleFacts Source, int Block, int Token)
{
    private Prose Prose => Source.Article.Blocks[Block].Prose;

    /// <summary>The word's start in the prose of the block.</summary>
    public int Start => Prose.Tokens[Token].Start;

    /// <summary>Whether one of the few words before is a name.</summary>
    public bool Follows(string name)
    {
        const int Reach = 4;
        for (int i = Token - 1; i >= 0 && i >= Token - Reach; i--)
            if (NameIndex.WithoutPossessive(Prose.Tokens[i].In(Prose.Text)).Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>The place of the word.</summary>
    public SourcePlace Place => new(Source, Block, Prose.Tokens[Token].Span);
}

/// <summary>The words of sources that begin with a capital letter.</summary>
internal sealed class NameIndex
{
    /// <summary>The number of places of a word that are kept.</summary>
    private const int MostPlaces = 40;

    /// <summary>The endings of words that are one name in two forms: Saudi Arabia, Saudi Arabian; Texas Ranger, Texas Rangers.</summary>
    private static readonly string[] Endings = ["", "s", "es", "n", "an", "ian", "al", "ional", "ic"];

    private readonly Dictionary<string, List<NamePlace>> words = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the words of all sources.</summary>
    public NameIndex(IReadOnlyList<ArticleFacts> sources)
    {
        Dictionary<string, List<NamePlace>>.AlternateLookup<ReadOnlySpan<char>> lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (ArticleFacts source in sources)
            for (int block = 0; block < source.Article.Blocks.Length; block++)
            {
                Prose prose = source.Article.Blocks[block].Prose;
                for (int i = 0; i < prose.Tokens.Length; i++)
                {
                    if (prose.Tokens[i].Kind != TokenKind.Word || !char.IsUpper(prose.Text[prose.Tokens[i].Start]))
                        continue;
                    ReadOnlySpan<char> word = Plain(prose.Tokens[i].In(prose.Text));
                    if (!lookup.TryGetValue(word, out List<NamePlace>? places))
                        lookup[word] = places = [];
                    if (places.Count < MostPlaces)
                        places.Add(new NamePlace(source, block, i));
                }
            }
    }

    /// <summary>Gets the places of a word, at most forty.</summary>
    public IReadOnlyList<NamePlace> Find(string word) => words.TryGetValue(Plain(word).ToString(), out List<NamePlace>? places) ? places : [];

    /// <summary>Gets the words that differ from a word by one letter, or by two if it is long.</summary>
    public IEnumerable<(string Word, int Edits)> Near(string word)
    {
        const int Long = 8;
        const int Shortest = 4;
        if (word.Length < Shortest)
            yield break;
        int most = word.Length >= Long ? 2 : 1;
        foreach (string other in words.Keys)
            if (Math.Abs(other.Length - word.Length) <= most && Nearest.Distance(word, other) is var edits && edits > 0 && edits <= most)
                yield return (other, edits);
    }

    /// <summary>Whether the sources have the word with another ending.</summary>
    public bool HasKin(string word)
    {
        const int Shortest = 4;
        foreach (string other in words.Keys)
        {
            int same = word.AsSpan().CommonPrefixLength(other);
            for (int at = same; at >= Shortest && at >= same - 1; at--)
                if (Array.IndexOf(Endings, word[at..]) >= 0 && Array.IndexOf(Endings, other[at..]) >= 0)
                    return true;
        }
        return false;
    }

    /// <summary>Returns a word without its possessive ending and, if it is an abbreviation, without full stops: F.B.I. is FBI.</summary>
    public static ReadOnlySpan<char> Plain(ReadOnlySpan<char> word)
    {
        word = WithoutPossessive(word);
        return word.Length > 2 && word[1] == '.' ? word.ToString().Replace(".", "", StringComparison.Ordinal) : word;
    }

    /// <summary>Returns a word without its possessive ending.</summary>
    public static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^1] is 's' or 'S' && word[^2] is '\'' or '’' ? word[..^2] : word.Length > 1 && word[^1] is '\'' or '’' ? word[..^1] : word;
}
