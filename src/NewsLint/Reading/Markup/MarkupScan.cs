using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Reading.Markup;

/// <summary>How a file is written.</summary>
internal enum MarkupDialect
{
    /// <summary>Plain text, where only templates are no prose.</summary>
    PlainText,

    /// <summary>Markdown in all its flavours.</summary>
    Markdown,

    /// <summary>MDX, where braces and tags are JavaScript's.</summary>
    Mdx,
}

/// <summary>A source that is being scanned, and what was found. What is looked for in vain is not looked for again, so that the whole takes linear time.</summary>
/// <param name="text">The source.</param>
/// <param name="start">Where the scan begins.</param>
/// <param name="end">Where it ends.</param>
/// <param name="dialect">How the source is written.</param>
internal sealed class MarkupScan(string text, int start, int end, MarkupDialect dialect)
{
    private readonly Dictionary<string, int> absent = new(StringComparer.Ordinal);

    /// <summary>How many more characters may be read in vain: files that open thousands of tags and close none are no articles.</summary>
    private long budget = 100_000 + (16L * (end - start));

    public string Text => text;

    public int End => end;

    public MarkupDialect Dialect => dialect;

    public List<MarkupSpan> Found { get; } = [];

    /// <summary>The character at a position; U+0000 outside the stretch that is scanned.</summary>
    public char At(int position) => position >= start && position < end ? text[position] : '\0';

    public bool Has(int at, string words) => at + words.Length <= end && string.CompareOrdinal(text, at, words, 0, words.Length) == 0;

    /// <summary>The next place of some characters; -1 when there is none.</summary>
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

    /// <summary>Whether what may reach far is still looked for.</summary>
    public bool ReachesFar => budget > 0;

    /// <summary>Counts characters that were read in vain; gives -1, for nothing was found.</summary>
    public int Waste(int characters)
    {
        budget -= characters;
        return -1;
    }

    /// <summary>Where the line that holds a position ends: at its line break, or where the scan does.</summary>
    public int LineEnd(int at)
    {
        int found = text.AsSpan(at, end - at).IndexOfAny('\n', '\r');
        return found < 0 ? end : at + found;
    }

    /// <summary>Where the line below begins; where the scan ends when there is none.</summary>
    public int NextLine(int at)
    {
        int stop = LineEnd(at);
        return stop == end ? end : stop + (text[stop] == '\r' && stop + 1 < end && text[stop + 1] == '\n' ? 2 : 1);
    }

    /// <summary>Whether before a position its line holds nothing but space and the marks of quotations and, if wanted, of lists.</summary>
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

    /// <summary>Behind space within a line.</summary>
    public int SkipBlanks(int at)
    {
        while (At(at) is ' ' or '\t')
            at++;
        return at;
    }

    /// <summary>Behind space and line breaks.</summary>
    public int SkipSpace(int at)
    {
        while (At(at) is ' ' or '\t' or '\n' or '\r')
            at++;
        return at;
    }

    /// <summary>Where the string of a program ends that a quotation mark may open: its closing mark; -1 for an apostrophe, and where the line ends first.</summary>
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

    /// <summary>Records a stretch and returns its end.</summary>
    public int Add(int from, int to, MarkupKind kind, MarkupTrace trace)
    {
        Found.Add(new MarkupSpan(TextSpan.FromBounds(from, to), kind) { Trace = trace });
        return to;
    }
}
