using NewsLint.Text;

namespace NewsLint.Reading;

/// <summary>
/// Tells the line breaks of plain text that end a paragraph from those that a column set: copy that was wrapped by an editor, and ragged lines
/// such as those of a narrow column taken from a PDF.
/// </summary>
internal sealed class LineWraps
{
    /// <summary>Lines of wrapped copy do not go beyond this many characters, save for an address or two.</summary>
    private const int WrapColumn = 100;

    /// <summary>A line of this length that ends no sentence was broken off, whatever the next one begins with.</summary>
    private const int BrokenLength = 40;

    /// <summary>A line of fewer characters than these, or fewer words, may be an item of a list or a verse.</summary>
    private const int RunningLength = 20;
    private const int RunningWords = 4;

    /// <summary>A line of a narrow column has at least this many words.</summary>
    private const int ColumnWords = 3;

    private readonly ArticleText text;
    private readonly bool isWrapped;
    private int runEnd = -1;
    private bool isWrappedRun;

    /// <summary>Reads how the lines of a text are broken.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">Index of its first line that is copy.</param>
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
        // Most of the lines that another follows do not end a sentence.
        isWrapped = inner >= 3 && open * 2 > inner && wide * 20 <= inner;
    }

    /// <summary>The last line of the paragraph that begins with a line. To be asked in the order of the text.</summary>
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

    /// <summary>Whether a line quotes another's words: <c>&gt; as you wrote</c>.</summary>
    public static bool IsQuoted(ReadOnlySpan<char> line) => line.TrimStart() is ['>', ' ', ..];

    private ReadOnlySpan<char> LineAt(int line) => text.Slice(text.GetLineSpan(line)).TrimEnd();

    /// <summary>Whether no blank line, list item or change of voice parts a line from the next.</summary>
    private bool Joins(int line)
    {
        if (line + 1 >= text.LineStarts.Length)
            return false;
        ReadOnlySpan<char> here = LineAt(line);
        ReadOnlySpan<char> next = LineAt(line + 1);
        return !here.IsEmpty && !next.IsEmpty && (!BlockKinds.IsListItem(next.TrimStart()) || IsAside(line)) && IsQuoted(here) == IsQuoted(next);
    }

    /// <summary>Whether the dash at the head of the next line goes on with this one's sentence and opens no item: no other item is beside it.</summary>
    private bool IsAside(int line)
    {
        ReadOnlySpan<char> here = LineAt(line);
        ReadOnlySpan<char> next = LineAt(line + 1).TrimStart();
        return next is ['-' or '–' or '—', ' ', _, ..] && char.IsLower(next[2]) && here.Length >= RunningLength && EndsOpen(here) && !BlockKinds.IsListItem(here.TrimStart())
            && !(line + 2 < text.LineStarts.Length && BlockKinds.IsListItem(LineAt(line + 2).TrimStart()));
    }

    /// <summary>Whether a line of at most a column's width ends in mid-sentence, by its length or by how the next one begins.</summary>
    private bool IsOpen(int line)
    {
        ReadOnlySpan<char> here = LineAt(line);
        return here.Length <= WrapColumn && here[^1] is not ('.' or '!' or '?' or '"' or '”') && (here.Length >= BrokenLength || (EndsOpen(here) && here.Count(' ') >= ColumnWords - 1 && BeginsLower(LineAt(line + 1))));
    }

    /// <summary>Reads how the lines of a stretch without blank lines are broken: it is wrapped where one of them breaks off for sure, and most end without a stop.</summary>
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

    /// <summary>Whether a line of running text breaks off: no mark ends it, and the next begins with a small letter or goes on with a quotation.</summary>
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
