using System.Collections.Immutable;
using NewsLint.Facts.Names;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Names;

/// <summary>Collects the capitalised words of an article.</summary>
internal static class NameWords
{
    private const int Shortest = 3;
    private const int Longest = 30;

    /// <summary>The maximum number of different words that are kept on each side of a name.</summary>
    private const int MostNeighbours = 50;

    /// <summary>The maximum number of words of a title.</summary>
    private const int LongestTitle = 8;

    /// <summary>The marks that open the title of a work.</summary>
    private const string Opening = "“\"‘'«";

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
            bool hasMarks = text.AsSpan().IndexOfAny(Opening) >= 0;
            for (int i = 0; i < tokens.Length; i++)
            {
                if (!IsName(text, tokens[i]) || (hasMarks && IsInTitle(text, tokens, i)))
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
                AddBefore(entry, text, tokens, i);
                AddRole(entry, text, tokens, i);
                if (word.Length == tokens[i].Length)
                    AddAfter(entry, text, tokens, i);
            }
        }
        return inOrder;
    }

    private static void AddBefore(NameWord entry, string text, ImmutableArray<Token> tokens, int i)
    {
        if (i > 0 && tokens[i - 1].Kind == TokenKind.Word && tokens[i].Start - tokens[i - 1].End == 1)
        {
            entry.IsInside = true;
            if (IsName(text, tokens[i - 1]))
                AddOnce(entry.Before, tokens[i - 1].In(text));
        }
        else if (i > 1 && IsHyphen(text, tokens, i - 1) && IsName(text, tokens[i - 2]))
        {
            entry.IsInside = true;
            AddOnce(entry.Before, tokens[i - 2].In(text));
        }
    }

    private static void AddAfter(NameWord entry, string text, ImmutableArray<Token> tokens, int i)
    {
        if (i + 1 >= tokens.Length)
            return;
        if (tokens[i + 1].Start - tokens[i].End == 1 && (IsName(text, tokens[i + 1]) || tokens[i + 1].In(text) is "&"))
            AddOnce(entry.After, Bare(tokens[i + 1].In(text)));
        else if (i + 2 < tokens.Length && IsHyphen(text, tokens, i + 1) && IsName(text, tokens[i + 2]))
            AddOnce(entry.After, Bare(tokens[i + 2].In(text)));
    }

    /// <summary>Whether a token is a hyphen between two words: Smith-Rowe.</summary>
    internal static bool IsHyphen(string text, ImmutableArray<Token> tokens, int i) =>
        tokens[i].Length == 1 && text[tokens[i].Start] == '-' && tokens[i - 1].End == tokens[i].Start && i + 1 < tokens.Length && tokens[i + 1].Start == tokens[i].End;

    /// <summary>Whether a name is in the title of a work between quotation marks, which may be misspelt on purpose: “The Brauer Letters”.</summary>
    private static bool IsInTitle(string text, ImmutableArray<Token> tokens, int i)
    {
        int first = i;
        while (first > 0 && i - first < LongestTitle && IsOfTitle(text, tokens[first - 1]))
            first--;
        if (first == 0 || !Opening.AsSpan().Contains(text[tokens[first - 1].Start]))
            return false;
        int last = i;
        while (last + 1 < tokens.Length && last - first < LongestTitle && IsOfTitle(text, tokens[last + 1]))
            last++;
        int end = last + 1 < tokens.Length && text[tokens[last + 1].Start] is ',' or '.' ? last + 2 : last + 1;
        return end < tokens.Length && text[tokens[end].Start] is '”' or '"' or '’' or '\'' or '»';
    }

    private static bool IsOfTitle(string text, Token token) =>
        token.Kind == TokenKind.Number || (token.Kind == TokenKind.Word && (char.IsUpper(text[token.Start]) || (NameLexicon.Of(token.In(text)) & NameHints.Function) != 0));

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

    /// <summary>Returns a word without a possessive ending.</summary>
    internal static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) => word.Length > 2 && word[^2] is '\'' or '’' ? word[..^2] : word;

    /// <summary>Whether a token is a capitalised word.</summary>
    internal static bool IsName(string text, Token token) => token.Kind == TokenKind.Word && token.Length > 1 && char.IsUpper(text[token.Start])
        && (char.IsLetter(text[token.Start + 1]) || (token.Length > 4 && NameSpelling.HasPrefix(token.In(text))));

    /// <summary>Returns whether a word is a part of an address, a tag or a file name.</summary>
    internal static bool IsInAddress(string text, Token token) =>
        (token.Start > 0 && text[token.Start - 1] is '@' or '#' or '/' or '_' or '.' or '=')
        || (token.End < text.Length && text[token.End] is '@' or '/' or '_' or '=')
        || (token.End + 1 < text.Length && text[token.End] == '.' && char.IsLetter(text[token.End + 1]));
}
