using System.Collections.Immutable;
using NewsLint.Facts.Names;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Names;

/// <summary>A capitalised word of an article, with all its places.</summary>
internal sealed class NameWord(string text)
{
    /// <summary>The word, without a possessive ending.</summary>
    public string Text { get; } = text;

    /// <summary>The places, in order.</summary>
    public List<NamePlace> Places { get; } = [];

    /// <summary>The capitalised words right before it.</summary>
    public List<string> Before { get; } = [];

    /// <summary>The capitalised words right after it.</summary>
    public List<string> After { get; } = [];

    /// <summary>The lower-case words for persons right before it: wife, spokeswoman.</summary>
    public List<string> Roles { get; } = [];

    /// <summary>Whether it occurs inside a sentence, so that its capital shows a name.</summary>
    public bool IsInside { get; set; }

    /// <summary>Whether a word list has it, as a name or in lower case.</summary>
    public bool IsKnown => isKnown ??= NameLexicon.Of(Text) != NameHints.None || NameLexicon.Of(Text.ToLowerInvariant()) != NameHints.None;

    /// <summary>Whether it is an English word other than a name.</summary>
    public bool IsCommon => isCommon ??= (NameLexicon.Of(Text.ToLowerInvariant()) & (NameHints.Common | NameHints.Function | NameHints.Role)) != 0 || (NameLexicon.Of(Text) & (NameHints.Capitalised | NameHints.Group | NameHints.Title)) != 0;

    /// <summary>Adds the places and neighbours of the same word in another article.</summary>
    public void Add(NameWord other)
    {
        Places.AddRange(other.Places);
        Before.AddRange(other.Before.Except(Before));
        After.AddRange(other.After.Except(After));
        Roles.AddRange(other.Roles.Except(Roles));
        IsInside |= other.IsInside;
    }

    private bool? isKnown;
    private bool? isCommon;
}

/// <summary>A place of a capitalised word.</summary>
/// <param name="Block">The index of the block.</param>
/// <param name="Token">The word, without a possessive ending.</param>
internal sealed record NamePlace(int Block, Token Token);

/// <summary>Collects the capitalised words of an article.</summary>
internal static class NameWords
{
    private const int Shortest = 4;
    private const int Longest = 30;

    /// <summary>The maximum number of different words that are kept on each side of a name.</summary>
    private const int MostNeighbours = 50;

    /// <summary>Returns the capitalised words, in the order of their first places.</summary>
    public static List<NameWord> Read(Article article)
    {
        var words = new Dictionary<string, NameWord>(StringComparer.Ordinal);
        Dictionary<string, NameWord>.AlternateLookup<ReadOnlySpan<char>> bySpan = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var inOrder = new List<NameWord>();
        for (int block = 0; block < article.Blocks.Length; block++)
        {
            Prose prose = article.Blocks[block].Prose;
            string text = prose.Text;
            ImmutableArray<Token> tokens = prose.Tokens;
            for (int i = 0; i < tokens.Length; i++)
            {
                if (!IsName(text, tokens[i]))
                    continue;
                ReadOnlySpan<char> word = Bare(tokens[i].In(text));
                if (word.Length is < Shortest or > Longest || IsInAddress(text, tokens[i]))
                    continue;
                if (!bySpan.TryGetValue(word, out NameWord? entry))
                {
                    entry = new NameWord(word.ToString());
                    words.Add(entry.Text, entry);
                    inOrder.Add(entry);
                }
                entry.Places.Add(new NamePlace(block, new Token(TokenKind.Word, tokens[i].Start, word.Length)));
                if (i > 0 && tokens[i - 1].Kind == TokenKind.Word && tokens[i].Start - tokens[i - 1].End == 1)
                {
                    entry.IsInside = true;
                    if (IsName(text, tokens[i - 1]))
                        AddOnce(entry.Before, tokens[i - 1].In(text));
                }
                AddRole(entry, text, tokens, i);
                if (word.Length == tokens[i].Length && i + 1 < tokens.Length && tokens[i + 1].Start - tokens[i].End == 1 && IsName(text, tokens[i + 1]))
                    AddOnce(entry.After, Bare(tokens[i + 1].In(text)));
            }
        }
        return inOrder;
    }

    /// <summary>Adds the role before a name: "wife Stacy", "his wife, Stacy".</summary>
    private static void AddRole(NameWord entry, string text, ImmutableArray<Token> tokens, int i)
    {
        int before = i - 1;
        if (before > 0 && text[tokens[before].Start] == ',')
            before--;
        if (before >= 0 && char.IsLower(text[tokens[before].Start]) && (NameLexicon.Of(tokens[before].In(text)) & NameHints.Role) != 0)
            AddOnce(entry.Roles, tokens[before].In(text));
    }

    private static void AddOnce(List<string> words, ReadOnlySpan<char> word)
    {
        foreach (string known in words)
            if (word.SequenceEqual(known))
                return;
        if (words.Count < MostNeighbours)
            words.Add(word.ToString());
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) => word.Length > 2 && word[^2] is '\'' or '’' ? word[..^2] : word;

    private static bool IsName(string text, Token token) => token.Kind == TokenKind.Word && token.Length > 1 && char.IsUpper(text[token.Start])
        && (char.IsLetter(text[token.Start + 1]) || (token.Length > 4 && NameSpelling.HasPrefix(token.In(text)) && char.IsUpper(text[token.Start + 2])));

    /// <summary>Returns whether a word is a part of an address, a tag or a file name.</summary>
    private static bool IsInAddress(string text, Token token) =>
        (token.Start > 0 && text[token.Start - 1] is '@' or '#' or '/' or '_' or '.' or '=')
        || (token.End < text.Length && text[token.End] is '@' or '/' or '_' or '=')
        || (token.End + 1 < text.Length && text[token.End] == '.' && char.IsLetter(text[token.End + 1]));
}
