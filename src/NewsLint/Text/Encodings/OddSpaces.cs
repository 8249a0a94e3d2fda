using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Text.Encodings;

/// <summary>Distinguishes the spaces of typesetting from those left by a web form, a word processor or an input method.</summary>
internal static class OddSpaces
{
    /// <summary>All spaces but the ordinary one.</summary>
    public static readonly CharSet All = new("\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000");

    private static readonly string[] EnglishWords = ["the", "and", "that", "with", "said", "from", "which", "have", "would", "to", "of"];

    /// <summary>The number of characters read on each side of a space.</summary>
    private const int Reach = 500;

    /// <summary>The least length of both words when the language of neither is known.</summary>
    private const int LongWord = 4;

    /// <summary>Returns the correct text for a run of spaces with at least one odd space, or null when the run is correct.</summary>
    /// <param name="line">The paragraph.</param>
    /// <param name="start">Where the run begins.</param>
    /// <param name="end">Behind its last space.</param>
    /// <param name="isEnglish">Whether the paragraph is English; other languages have more uses for a no-break space.</param>
    public static string? Replacement(ReadOnlySpan<char> line, int start, int end, bool isEnglish)
    {
        if (start == 0 || end == line.Length)
            return null; // an indent or a paragraph's end shows to nobody, and a line of its own is an empty paragraph
        char left = line[start - 1];
        char right = line[end];
        if (left == '\n' || right == '\n')
            return null;
        if (end - start > 1)
            return isEnglish || line[start..end].Contains(' ') ? " " : null;
        return IsRight(line, start, left, right, isEnglish) ? null : " ";
    }

    /// <summary>Returns the correct text for a single odd space: itself, an ordinary space, or nothing next to an ordinary space.</summary>
    /// <param name="line">The paragraph.</param>
    /// <param name="run">The run of spaces around it, as <see cref="Run"/> gives it.</param>
    /// <param name="at">Its place.</param>
    /// <param name="isEnglish">Whether the paragraph is English.</param>
    public static string InPlaceOf(ReadOnlySpan<char> line, (int Start, int End) run, int at, bool isEnglish)
    {
        (int start, int end) = run;
        return Replacement(line, start, end, isEnglish) is null ? line[at].ToString() : end - start == 1 ? " " : at == start && !line[start..end].Contains(' ') ? " " : "";
    }

    /// <summary>The part of the paragraph that decides about its spaces: all of it, unless it is very long.</summary>
    public static TextSpan Paragraph(string content, TextSpan span)
    {
        int from = Math.Max(0, span.Start - Reach);
        int to = Math.Min(content.Length, span.End + Reach);
        int start = from + content.AsSpan(from, span.Start - from).LastIndexOfAny('\n', '\r') + 1;
        int length = content.AsSpan(span.End, to - span.End).IndexOfAny('\n', '\r');
        return TextSpan.FromBounds(start, length < 0 ? to : span.End + length);
    }

    /// <summary>The run of spaces of any kind around a position.</summary>
    public static (int Start, int End) Run(ReadOnlySpan<char> line, int at)
    {
        int start = at;
        int end = at + 1;
        while (start > 0 && IsSpace(line[start - 1]))
            start--;
        while (end < line.Length && IsSpace(line[end]))
            end++;
        return (start, end);
    }

    private static bool IsSpace(char c) => c == ' ' || All.Contains(c);

    /// <summary>Whether a paragraph has words that only English has.</summary>
    public static bool IsEnglish(ReadOnlySpan<char> line)
    {
        int start = 0;
        for (int at = 0; at <= line.Length; at++)
        {
            if (at < line.Length && char.IsLetter(line[at]))
                continue;
            if (at - start is >= 2 and <= 5 && IsEnglishWord(line[start..at]))
                return true;
            start = at + 1;
        }
        return false;
    }

    private static bool IsEnglishWord(ReadOnlySpan<char> word)
    {
        foreach (string english in EnglishWords)
            if (word.Equals(english, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static bool IsRight(ReadOnlySpan<char> line, int at, char left, char right, bool isEnglish)
    {
        char space = line[at];
        if (space == '\u3000')
            return IsEastAsian(left) || IsEastAsian(right);
        if (left is >= '\u0370' and < '\u1E00' || right is >= '\u0370' and < '\u1E00' || IsEastAsian(left) || IsEastAsian(right))
            return true;
        if (char.IsDigit(left) || char.IsDigit(right) || IsDash(left) || IsDash(right) || IsSpacedMark(left, right))
            return true;
        if (space is '\u2000' or '\u2001' or '\u2002' or '\u2003' or '\u2004' or '\u2005')
            return !char.IsLetter(left) && left is not (',' or ';' or ':' or '”' or '"' or '’');
        if (IsAbbreviation(line, at))
            return true;
        if (space != '\u00A0')
            return !char.IsLetter(left) || !char.IsLetter(right);
        ReadOnlySpan<char> before = WordBefore(line, at);
        ReadOnlySpan<char> after = WordAfter(line, at + 1);
        if (before.Length == 1 || IsLastWord(line, at))
            return true;
        return !isEnglish && (before.Length < LongWord || after.Length < LongWord || !char.IsLower(after[0]));
    }

    private static bool IsDash(char c) => c is '-' or '–' or '—' or '―' or '−';

    /// <summary>French punctuation, guillemets, ellipses with spaces, signs of units, currency, section and list.</summary>
    private static bool IsSpacedMark(char left, char right) =>
        right is ';' or ':' or '!' or '?' or '»' or '›' or '.' or '…' or '%' or '‰' or '°' or '€' or '£' or '$' or '¢' or '=' or '+' or '×' or '<' or '>' or '/' or '|' or '*'
        || left is '«' or '‹' or '§' or '¶' or '№' or '#' or '©' or '•' or '·' or '|' or '=' or '+' or '×' or '<' or '>' or '/' or '*' or '…' or '$' or '€' or '£' or '▪' or '►'
        || (left is '\'' or '"' or '‘' or '’' or '“' or '”' && right is '\'' or '"' or '‘' or '’' or '“' or '”');

    private static bool IsEastAsian(char c) => c is >= '\u1100' and < '\u1200' or >= '\u2E80' and < '\uD7B0' or >= '\uF900' and < '\uFB00' or >= '\uFE30' and < '\uFE50' or >= '\uFF00';

    /// <summary>An initial, or an abbreviation that must stay with its name or number.</summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> line, int at)
    {
        int end = line[at - 1] == '.' ? at - 1 : at;
        ReadOnlySpan<char> word = WordBefore(line, end);
        if (word.IsEmpty)
            return false;
        bool isInitial = word.Length == 1 && char.IsUpper(word[0]);
        return isInitial ? end < at : Abbreviations.KindOf(word) != AbbreviationKind.None && (end < at || word is "Mr" or "Mrs" or "Ms" or "Dr" or "St" or "Prof" or "Lt" or "Capt" or "Sgt" or "Rev");
    }

    /// <summary>Before the last word of a paragraph: typesetters keep it from being alone on a line.</summary>
    private static bool IsLastWord(ReadOnlySpan<char> line, int at) =>
        All.IndexIn(line[(at + 1)..]) < 0 && All.IndexIn(line[..at]) < 0 && !line[(at + 1)..].TrimEnd().ContainsAny(' ', '\t');

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> line, int end)
    {
        int start = end;
        while (start > 0 && (char.IsLetter(line[start - 1]) || line[start - 1] is '\'' or '’'))
            start--;
        return line[start..end];
    }

    private static ReadOnlySpan<char> WordAfter(ReadOnlySpan<char> line, int start)
    {
        int end = start;
        while (end < line.Length && (char.IsLetter(line[end]) || line[end] is '\'' or '’'))
            end++;
        return line[start..end];
    }
}
