using System.Globalization;
using NewsLint.Text;

namespace NewsLint.Facts.Quotations;

/// <summary>
/// The run of marks and invisible characters that a place of a block lies in, found once for all its marks: each looking for the ends
/// by itself would take a time that grows with the square of the run.
/// </summary>
/// <param name="text">The block's text.</param>
/// <param name="marks">The quotation marks.</param>
internal sealed class MarkRun(string text, CharSet marks)
{
    private int start;
    private int end = -1;

    /// <summary>Up to where what stands before marks and space has been looked for, and the last place of it.</summary>
    private int looked;
    private int solid = -1;

    /// <summary>Where the run begins that a place lies in or touches.</summary>
    public int StartAround(int at)
    {
        Find(at);
        return start;
    }

    /// <summary>Where the run ends, exclusive.</summary>
    public int EndAround(int at)
    {
        Find(at);
        return end;
    }

    /// <summary>The last place before another that is neither a mark nor space; -1 where there is none. Places are asked for in ascending order.</summary>
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

    /// <summary>Marks side by side have the same neighbours; so has a mark beside an invisible formatting character.</summary>
    private bool IsTransparent(char c) => marks.Contains(c) || (c > '\u007F' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format);
}
