using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Style;

/// <summary>Reports an abbreviation that an article introduces twice: "Voice of America (VOA)", and later "Voice of America (VOA)" again.</summary>
internal static class Introductions
{
    private const int Shortest = 2;
    private const int Longest = 7;

    /// <summary>The maximum number of small words, such as "of the", inside a name.</summary>
    private const int MostSmallWords = 4;

    /// <summary>Checks the paragraphs of an article.</summary>
    public static void Check(CheckContext context)
    {
        var firsts = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (Block block in context.Article.Blocks)
        {
            if (block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem))
                continue;
            string text = block.Prose.Text;
            ImmutableArray<Token> tokens = block.Prose.Tokens;
            for (int i = 1; i + 2 < tokens.Length; i++)
            {
                if (tokens[i].In(text) is not "(" || tokens[i + 2].In(text) is not ")" || tokens[i + 1].Length is < Shortest or > Longest || NameBefore(text, tokens, i, tokens[i + 1].In(text)) is not (>= 0 and var first))
                    continue;
                string abbreviation = tokens[i + 1].In(text).ToString();
                TextSpan place = block.Prose.ToSource(TextSpan.FromBounds(tokens[first].Start, tokens[i + 2].End));
                if (firsts.TryAdd(abbreviation, place) || !reported.Add(abbreviation))
                    continue;
                context.Report(
                    place, MixedAbbreviationsMessage.Twice(form: abbreviation, line: context.LineOf(firsts[abbreviation])),
                    [context.Related(firsts[abbreviation], "introduced here")]);
            }
        }
    }

    /// <summary>Returns the index of the first word of the name before a bracket whose initials are the letters of an abbreviation; -1 if there is none.</summary>
    private static int NameBefore(string text, ImmutableArray<Token> tokens, int bracket, ReadOnlySpan<char> letters)
    {
        int letter = letters.Length - 1;
        int small = 0;
        for (int i = bracket - 1; i >= 0; i--)
        {
            char c = text[tokens[i].Start];
            if (tokens[i].In(text) is "-" or "&")
                continue;
            if (tokens[i].Kind != TokenKind.Word)
                return -1;
            // "Voice of America" has its small word in VOA, "Bank of America" has not in BA.
            if (char.ToUpperInvariant(c) == letters[letter])
            {
                if (--letter < 0)
                    return i;
            }
            else if (char.IsUpper(c) || ++small > MostSmallWords || !char.IsAsciiLetterUpper(letters[letter]))
            {
                return -1;
            }
        }
        return -1;
    }
}
