using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Quotations;

namespace NewsLint.Checks.Quotations;

/// <summary>The few words near a mark that a message uses to locate it.</summary>
internal static class MarkWords
{
    private const int Reach = 30;

    /// <summary>Returns the words after a position, at most about thirty characters, cut between words.</summary>
    public static string Behind(string text, int position)
    {
        int end = Math.Min(text.Length, position + Reach);
        ReadOnlySpan<char> words = text.AsSpan(position, end - position);
        if (end < text.Length && words.LastIndexOf(' ') is var cut and > 0)
            words = words[..cut];
        return Flat(words);
    }

    /// <summary>Returns the first words of a span, at most about thirty characters, cut between words, with an ellipsis.</summary>
    public static string Of(string text, TextSpan span)
    {
        ReadOnlySpan<char> words = text.AsSpan(span.Start, span.Length);
        if (span.Length <= Reach)
            return Flat(words);
        words = words[..Reach];
        return Flat(words.LastIndexOf(' ') is var cut and > 0 ? words[..cut] : words) + "…";
    }

    /// <summary>Returns the words before a position, at most about thirty characters, cut between words.</summary>
    public static string Before(string text, int position)
    {
        int start = Math.Max(0, position - Reach);
        ReadOnlySpan<char> words = text.AsSpan(start, position - start);
        if (start > 0 && words.IndexOf(' ') is var cut and >= 0)
            words = words[(cut + 1)..];
        return Flat(words);
    }

    /// <summary>Returns a mark with the word after it, to show the place.</summary>
    public static TextSpan WithWord(string text, TextSpan mark)
    {
        int end = mark.End;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '\'' or '’'))
            end++;
        return TextSpan.FromBounds(mark.Start, end);
    }

    /// <summary>Returns the form of a mark for its opening or closing role, or its present form if it has no turned form.</summary>
    public static string Drawn(string text, QuotationMark mark) => (text[mark.Position], mark.Role is MarkRole.Opening or MarkRole.Unclosed) switch
    {
        ('“', false) => "”",
        ('”', true) => "“",
        ('‘', false) => "’",
        ('’', true) => "‘",
        _ => text.Substring(mark.Position, mark.Length),
    };

    private static string Flat(ReadOnlySpan<char> words) => words.Trim().ToString().Replace('\n', ' ');
}
