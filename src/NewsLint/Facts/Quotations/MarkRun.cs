using System.Globalization;
using NewsLint.Text;

namespace NewsLint.Facts.Quotations;

/// <summary>
/// The run of quotation marks and invisible characters around a position of a block. All marks of a run share one search. A search
/// for each mark would take quadratic time.
/// </summary>
/// <param name="text">The block's text.</param>
/// <param name="marks">The characters that can be quotation marks.</param>
internal sealed class MarkRun(string text, CharSet marks)
{
    private int start;
    private int end = -1;

    /// <summary>The position up to which solid characters have been searched for, and the last one found.</summary>
    private int looked;
    private int solid = -1;

    /// <summary>Returns the start of the run that contains or touches a position.</summary>
    public int StartAround(int at)
    {
        Find(at);
        return start;
    }

    /// <summary>Returns the end of the run, exclusive.</summary>
    public int EndAround(int at)
    {
        Find(at);
        return end;
    }

    /// <summary>Returns the last position before another that is neither a quotation mark nor space; -1 if there is none. Callers must ask in ascending order.</summary>
    public int SolidBefore(int at)
    {
        for (; looked < at; looked++)
            if (!char.IsWhiteSpace(text[looked]) && !marks.Contains(text[looked]))
                solid = looked;
        return solid;
    }

    private void Find(int at)
    {
        if (start <= at && at <= end)
            return;
        start = end = at;
        while (start > 0 && IsTransparent(text[start - 1]))
            start--;
        while (end < text.Length && IsTransparent(text[end]))
            end++;
    }

    /// <summary>Adjacent quotation marks share their neighbours. So do a mark and an adjacent invisible formatting character.</summary>
    private bool IsTransparent(char c) => marks.Contains(c) || (c > '\u007F' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format);
}
