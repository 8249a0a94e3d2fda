using System.Collections.Immutable;
using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Style;

/// <summary>A word of an article whose spelling shows a dialect.</summary>
/// <param name="Block">The index of the block.</param>
/// <param name="Token">The word, without a possessive ending.</param>
/// <param name="Spelling">Its spelling.</param>
/// <param name="IsQuoted">Whether it is inside a quotation.</param>
internal sealed record DialectWord(int Block, Token Token, DialectSpelling Spelling, bool IsQuoted)
{
    private const int Shortest = 4;
    private const int Longest = 24;

    /// <summary>The number of words before "programme" that may show that it is not software.</summary>
    private const int BroadcastReach = 3;

    /// <summary>The number of words on software that makes each program of an article software.</summary>
    private const int SoftwareCount = 2;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SoftwareWords = Words.Set(Words.SoftwareWords);

    /// <summary>Whether it may be a computer program, which has one spelling in both dialects.</summary>
    public bool MayBeSoftware { get; init; }

    /// <summary>Returns the words of an article whose spelling shows a dialect. A word with a capital can be a name and is left out.</summary>
    public static List<DialectWord> Read(ArticleFacts facts)
    {
        var words = new List<DialectWord>();
        var programs = new List<DialectWord>();
        bool hasSoftwareProgramme = false;
        bool? isOnSoftware = null;
        for (int block = 0; block < facts.Article.Blocks.Length; block++)
        {
            Prose prose = facts.Article.Blocks[block].Prose;
            string text = prose.Text;
            ImmutableArray<Token> tokens = prose.Tokens;
            for (int i = 0; i < tokens.Length; i++)
            {
                Token token = tokens[i];
                if (token.Kind != TokenKind.Word || token.Length < Shortest || token.Length > Longest || !char.IsAsciiLetterLower(text[token.Start]))
                    continue;
                ReadOnlySpan<char> word = token.In(text);
                if (word[^2] is '\'' or '’')
                    word = word[..^2];
                if (DialectSpellings.Find(word) is not { } spelling || IsInAddress(text, token))
                    continue;
                bool isSoftware = spelling.Class == 'p' && (isOnSoftware ??= IsOnSoftware(facts.Article)) && !(spelling.IsBritish && IsOnAir(prose, i));
                hasSoftwareProgramme |= isSoftware && spelling.IsBritish;
                (isSoftware && !spelling.IsBritish ? programs : words).Add(new DialectWord(block, new Token(TokenKind.Word, token.Start, word.Length), spelling, false) { MayBeSoftware = isSoftware });
            }
        }
        // "Program" for software is not an American spelling, unless the article may also write "computer programme".
        if (hasSoftwareProgramme && programs.Count > 0)
        {
            words.AddRange(programs);
            words.Sort(static (a, b) => a.Block != b.Block ? a.Block.CompareTo(b.Block) : a.Token.Start.CompareTo(b.Token.Start));
        }
        return words.Count == 0 ? words : WithQuotations(facts, words);
    }

    private static List<DialectWord> WithQuotations(ArticleFacts facts, List<DialectWord> words)
    {
        var quoted = new QuotedPlaces(facts);
        for (int i = 0; i < words.Count; i++)
            if (quoted.Contains(words[i].Block, words[i].Token.Start))
                words[i] = words[i] with { IsQuoted = true };
        return words;
    }

    /// <summary>Returns whether a word is a part of an address, a tag or a file name.</summary>
    private static bool IsInAddress(string text, Token token) =>
        (token.Start > 0 && text[token.Start - 1] is '.' or '@' or '#' or '/' or '_' or '=')
        || (token.End < text.Length && text[token.End] is '@' or '/' or '_' or '=')
        || (token.End + 1 < text.Length && text[token.End] == '.' && char.IsAsciiLetterLower(text[token.End + 1]));

    private static bool IsOnSoftware(Article article)
    {
        int count = 0;
        foreach (Block block in article.Blocks)
            count += CountSoftware(block.Prose);
        return count >= SoftwareCount;
    }

    /// <summary>Whether the words before "programme" make it one of television, radio or training.</summary>
    private static bool IsOnAir(Prose prose, int index)
    {
        for (int i = Math.Max(0, index - BroadcastReach); i < index; i++)
            if (prose.Tokens[i].In(prose.Text) is "television" or "TV" or "radio" or "Radio" or "BBC" or "training" or "news")
                return true;
        return false;
    }

    private static int CountSoftware(Prose prose)
    {
        Span<char> lower = stackalloc char[Longest];
        int count = 0;
        foreach (Token token in prose.Tokens)
        {
            if (token.Kind == TokenKind.Word && token.Length <= Longest && SoftwareWords.Contains(lower[..token.In(prose.Text).ToLowerInvariant(lower)]))
                count++;
        }
        return count;
    }
}
