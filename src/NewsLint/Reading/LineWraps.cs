using NewsLint.Text;

namespace NewsLint.Reading;

/// <summary>
/// Distinguishes the line breaks of plain text that end a paragraph from those of wrapped text: text that an editor wrapped, and ragged lines
/// such as those of a narrow PDF column.
/// </summary>
internal sealed class LineWraps
{
    /// <summary>The maximum length of a line of wrapped text, except for an address or two.</summary>
    private const int WrapColumn = 100;

    /// <summary>A line of this length that ends no sentence was broken off, however the next line begins.</summary>
    private const int BrokenLength = 40;

    /// <summary>A line with fewer characters or words than these may be a list item or a verse.</summary>
    private const int RunningLength = 20;
    private const int RunningWords = 4;

    /// <summary>The minimum number of words in a line of a narrow column.</summary>
    private const int ColumnWords = 3;

    private readonly ArticleText text;
    private readonly bool isWrapped;
    private int runEnd = -1;
    private bool isWrappedRun;

    /// <summary>Determines how the lines of a text are broken.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The index of the first line after the front matter.</param>
    public LineWraps(ArticleText text, int first)
    {
        this.text = text;
        int inner = 0;
        int open = 0;
        int wide = 0;
        for (int line = first; line + 1 < text.LineStarts.Length; line++)
        {
            if (LineAt(line).Length > WrapColumn)
                wide++;
            if (!Joins(line))
                continue;
            inner++;
            open += IsOpen(line) ? 1 : 0;
        }
        // Most of the lines that another line follows do not end a sentence.
        isWrapped = inner >= 3 && open * 2 > inner && wide * 20 <= inner;
    }

    /// <summary>Returns the last line of the paragraph that begins with a line. Callers must ask in text order.</summary>
    public int EndOf(int line)
    {
        if (!isWrapped && line > runEnd)
            ReadRun(line);
        if (isWrapped || isWrappedRun)
        {
            while (Joins(line) && !IsIndented(line))
                line++;
            return line;
        }
        while (Joins(line) && IsBrokenOff(line))
            line++;
        return line;
    }

    /// <summary>Returns whether a line is quoted, as in email: <c>&gt; as you wrote</c>.</summary>
    public static bool IsQuoted(ReadOnlySpan<char> line) => line.TrimStart() is ['>', ' ', ..];

    private ReadOnlySpan<char> LineAt(int line) => text.Slice(text.GetLineSpan(line)).TrimEnd();

    /// <summary>Returns whether no blank line, list item or change of quoting separates a line from the next.</summary>
    private bool Joins(int line)
    {
        if (line + 1 >= text.LineStarts.Length)
            return false;
        ReadOnlySpan<char> here = LineAt(line);
        ReadOnlySpan<char> next = LineAt(line + 1);
        return !here.IsEmpty && !next.IsEmpty && (!BlockKinds.IsListItem(next.TrimStart()) || IsAside(line)) && IsQuoted(here) == IsQuoted(next);
    }

    /// <summary>Returns whether the dash at the start of the next line continues this sentence and is not a list item: no other item is adjacent.</summary>
    private bool IsAside(int line)
    {
        ReadOnlySpan<char> here = LineAt(line);
        ReadOnlySpan<char> next = LineAt(line + 1).TrimStart();
        return next is ['-' or '–' or '—', ' ', _, ..] && char.IsLower(next[2]) && here.Length >= RunningLength && EndsOpen(here) && !BlockKinds.IsListItem(here.TrimStart())
            && !(line + 2 < text.LineStarts.Length && BlockKinds.IsListItem(LineAt(line + 2).TrimStart()));
    }

    /// <summary>Returns whether a line within the column width ends in mid-sentence, judged by its length or by the start of the next line.</summary>
    private bool IsOpen(int line)
    {
        ReadOnlySpan<char> here = LineAt(line);
        return here.Length <= WrapColumn && here[^1] is not ('.' or '!' or '?' or '"' or '”') && (here.Length >= BrokenLength || (EndsOpen(here) && here.Count(' ') >= ColumnWords - 1 && BeginsLower(LineAt(line + 1))));
    }

    /// <summary>Determines whether a run of lines without blank lines is wrapped: one line certainly breaks off, and most end in mid-sentence.</summary>
    private void ReadRun(int line)
    {
        int inner = 0;
        int open = 0;
        int broken = 0;
        int wide = 0;
        for (; Joins(line); line++)
        {
            inner++;
            open += EndsOpen(LineAt(line)) ? 1 : 0;
            broken += IsBrokenOff(line) ? 1 : 0;
            wide += LineAt(line).Length > WrapColumn ? 1 : 0;
        }
        runEnd = line;
        isWrappedRun = broken > 0 && open * 2 > inner && wide == 0 && LineAt(line).Length <= WrapColumn;
    }

    /// <summary>Returns whether a line of running text breaks off: it has no final punctuation, and the next begins in lower case or continues a quotation.</summary>
    private bool IsBrokenOff(int line)
    {
        ReadOnlySpan<char> here = LineAt(line);
        if (here.Length < RunningLength || here.Count(' ') < RunningWords - 1)
            return false;
        bool isShort = here.Length <= WrapColumn;
        if (isShort && here is [.., ',', '"' or '”'])
            return true; // "It is over," / Selby said
        return EndsOpen(here) && (BeginsLower(LineAt(line + 1)) || (isShort && LeavesQuotationOpen(here)));
    }

    private static bool EndsOpen(ReadOnlySpan<char> line) => char.IsLetterOrDigit(line[^1]) || line[^1] is ',' or '-' or '–' or '—' or '\'' or '’' or ')';

    private static bool LeavesQuotationOpen(ReadOnlySpan<char> line) =>
        line.Count('"') % 2 != 0 || line.LastIndexOf('“') > line.LastIndexOf('”') || line.LastIndexOf('‘') > line.LastIndexOf('’');

    private bool IsIndented(int line) => Indent(LineAt(line + 1)) >= Indent(LineAt(line)) + 2;

    private static int Indent(ReadOnlySpan<char> line)
    {
        int indent = line.Length - line.TrimStart().Length;
        return indent == 1 && line[0] == '\t' ? 2 : indent;
    }

    private static bool BeginsLower(ReadOnlySpan<char> line)
    {
        line = line.TrimStart(" \t>\"“”'‘’([");
        return !line.IsEmpty && char.IsLower(line[0]);
    }
}
