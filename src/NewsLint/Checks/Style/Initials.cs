using System.Collections.Immutable;
using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Style;

/// <summary>Initials in an article, with or without full stops: US, U.S.</summary>
/// <param name="Block">The index of the block.</param>
/// <param name="Token">The initials.</param>
/// <param name="Key">The letters alone.</param>
/// <param name="HasStops">Whether each letter has a full stop.</param>
internal sealed record Initials(int Block, Token Token, string Key, bool HasStops)
{
    private const int Longest = 10;
    private const int MostLetters = 7;

    /// <summary>The number of letters of a word in capitals that may be a heading's.</summary>
    private const int HeadingWord = 4;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NameWords = Words.Set(Words.NamesAfterInitials);

    /// <summary>The word after it, if that makes it a name with a form of its own: Steel; otherwise empty.</summary>
    public string NameWord { get; init; } = "";

    /// <summary>Returns the writer's own initials in the text of an article. Headlines have forms of their own.</summary>
    public static List<Initials> Read(ArticleFacts facts)
    {
        var found = new List<Initials>();
        QuotedPlaces? quoted = null;
        for (int block = 0; block < facts.Article.Blocks.Length; block++)
        {
            if (!facts.Article.Blocks[block].IsRunningText)
                continue;
            Prose prose = facts.Article.Blocks[block].Prose;
            string text = prose.Text;
            ImmutableArray<Token> tokens = prose.Tokens;
            for (int i = 0; i < tokens.Length; i++)
            {
                Token token = tokens[i];
                if (!char.IsAsciiLetterUpper(text[token.Start]) || token.Length is < 2 or > Longest || (text[token.Start + 1] != '.' && !char.IsAsciiLetterUpper(text[token.Start + 1]))
                    || KeyOf(token.In(text), out bool hasStops) is not { } key || IsInAddress(text, token) || (!hasStops && IsInCapitals(text, tokens, i))
                    || (quoted ??= new QuotedPlaces(facts)).Contains(block, token.Start))
                    continue;
                string name = i + 1 < tokens.Length && NameWords.Contains(tokens[i + 1].In(text)) && tokens[i + 1].Start - token.End == 1 ? tokens[i + 1].In(text).ToString() : "";
                found.Add(new Initials(block, token, key, hasStops) { NameWord = name });
            }
        }
        return found;
    }

    /// <summary>Returns the letters of initials; null for any other word.</summary>
    private static string? KeyOf(ReadOnlySpan<char> word, out bool hasStops)
    {
        hasStops = word[1] == '.';
        Span<char> letters = stackalloc char[Longest];
        int count = 0;
        for (int i = 0; i < word.Length; i++)
        {
            if (hasStops && i % 2 == 1 ? word[i] != '.' : !char.IsAsciiLetterUpper(word[i]))
                return null;
            if (word[i] != '.')
                letters[count++] = word[i];
        }
        return count is >= 2 and <= MostLetters ? letters[..count].ToString() : null;
    }

    private static bool IsInAddress(string text, Token token) =>
        (token.Start > 0 && text[token.Start - 1] is '@' or '#' or '/' or '_' or '.' or '$')
        || (token.End < text.Length && text[token.End] is '@' or '/' or '_' or '$' or '£' or '€');

    /// <summary>Returns whether a word beside it is in capitals, too: then it may be a heading.</summary>
    private static bool IsInCapitals(string text, ImmutableArray<Token> tokens, int index)
    {
        for (int i = Math.Max(0, index - 1); i <= Math.Min(tokens.Length - 1, index + 1); i++)
        {
            ReadOnlySpan<char> word = tokens[i].In(text);
            if (i != index && tokens[i].Kind == TokenKind.Word && word.Length >= HeadingWord && char.IsUpper(word[0]) && char.IsUpper(word[1]) && char.IsUpper(word[^1]))
                return true;
        }
        return false;
    }
}
