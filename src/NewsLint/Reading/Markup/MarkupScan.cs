using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Reading.Markup;

/// <summary>The format of a file.</summary>
internal enum MarkupDialect
{
    /// <summary>Plain text, where only templates are markup.</summary>
    PlainText,

    /// <summary>Markdown in all its flavours.</summary>
    Markdown,

    /// <summary>MDX, where braces and tags are JavaScript.</summary>
    Mdx,
}

/// <summary>A source that is being scanned, and the markup found. A failed search is not repeated, so the scan takes linear time.</summary>
/// <param name="text">The source.</param>
/// <param name="start">The start of the scan.</param>
/// <param name="end">The end of the scan, exclusive.</param>
/// <param name="dialect">The format of the source.</param>
internal sealed class MarkupScan(string text, int start, int end, MarkupDialect dialect)
{
    private readonly Dictionary<string, int> absent = new(StringComparer.Ordinal);

    /// <summary>The number of characters that may still be read without result. Files that open thousands of tags and close none are not articles.</summary>
    private long budget = 100_000 + (16L * (end - start));

    public string Text => text;

    public int End => end;

    public MarkupDialect Dialect => dialect;

    public List<MarkupSpan> Found { get; } = [];

    /// <summary>Returns the character at a position; U+0000 outside the scanned span.</summary>
    public char At(int position) => position >= start && position < end ? text[position] : '\0';

    public bool Has(int at, string words) => at + words.Length <= end && string.CompareOrdinal(text, at, words, 0, words.Length) == 0;

    /// <summary>Returns the next position of a string; -1 if there is none.</summary>
    public int Find(string words, int from)
    {
        if (from >= end || (absent.TryGetValue(words, out int known) && from >= known))
            return -1;
        int found = text.AsSpan(from, end - from).IndexOf(words, StringComparison.Ordinal);
        if (found >= 0)
            return from + found;
        absent[words] = from;
        return -1;
    }

    /// <summary>Whether searches over long distances are still allowed.</summary>
    public bool ReachesFar => budget > 0;

    /// <summary>Counts characters that were read without result. Returns -1, the result of a failed search.</summary>
    public int Waste(int characters)
    {
        budget -= characters;
        return -1;
    }

    /// <summary>Returns the end of the line at a position: its line break, or the end of the scan.</summary>
    public int LineEnd(int at)
    {
        int found = text.AsSpan(at, end - at).IndexOfAny('\n', '\r');
        return found < 0 ? end : at + found;
    }

    /// <summary>Returns the start of the next line; the end of the scan if there is none.</summary>
    public int NextLine(int at)
    {
        int stop = LineEnd(at);
        return stop == end ? end : stop + (text[stop] == '\r' && stop + 1 < end && text[stop + 1] == '\n' ? 2 : 1);
    }

    /// <summary>Returns whether only space, block quote markers and, if allowed, list markers precede a position on its line.</summary>
    public bool IsLineHead(int at, bool allowsList = false)
    {
        while (at > start && text[at - 1] is not ('\n' or '\r'))
        {
            char c = text[--at];
            if (c is not (' ' or '\t' or '>') && !(allowsList && (c is '-' or '*' or '+' or '.' or ')' || char.IsAsciiDigit(c))))
                return false;
        }
        return true;
    }

    /// <summary>Returns the position after space within a line.</summary>
    public int SkipBlanks(int at)
    {
        while (At(at) is ' ' or '\t')
            at++;
        return at;
    }

    /// <summary>Returns the position after space and line breaks.</summary>
    public int SkipSpace(int at)
    {
        while (At(at) is ' ' or '\t' or '\n' or '\r')
            at++;
        return at;
    }

    /// <summary>Returns the closing quotation mark of a program string; -1 for an apostrophe, or if the line ends first.</summary>
    public int StringEnd(int at, int limit)
    {
        if (at > start && char.IsLetterOrDigit(text[at - 1]))
            return -1;
        char mark = text[at];
        for (int i = at + 1; i < limit; i++)
        {
            if (text[i] == mark)
                return i;
            if (text[i] == '\\')
                i++;
            else if (text[i] is '\n' or '\r' && mark != '`')
                return -1;
        }
        return -1;
    }

    /// <summary>Records a span and returns its end.</summary>
    public int Add(int from, int to, MarkupKind kind, MarkupTrace trace)
    {
        Found.Add(new MarkupSpan(TextSpan.FromBounds(from, to), kind) { Trace = trace });
        return to;
    }
}
