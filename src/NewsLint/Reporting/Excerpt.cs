using System.Globalization;
using System.Text;
using NewsLint.Checks;

namespace NewsLint.Reporting;

/// <summary>The part of a line around a span, cut to a width and safe for a terminal.</summary>
/// <param name="Text">The text, with … at each cut.</param>
/// <param name="MarkStart">The start of the span in <paramref name="Text"/>, in UTF-16 units.</param>
/// <param name="MarkEnd">The end of the span, exclusive.</param>
internal readonly record struct Excerpt(string Text, int MarkStart, int MarkEnd)
{
    /// <summary>The most columns that a cut moves to be between words.</summary>
    private const int WordReach = 16;

    /// <summary>The columns before the span.</summary>
    public int MarkColumn => DisplayWidth.Of(Text.AsSpan(0, MarkStart));

    /// <summary>The columns of the span; 1 for an empty span.</summary>
    public int MarkWidth => Math.Max(1, DisplayWidth.Of(Text.AsSpan(MarkStart, MarkEnd - MarkStart)));

    /// <summary>Creates the excerpt of a span.</summary>
    /// <param name="place">The span; only its first line is shown.</param>
    /// <param name="width">The most columns of the excerpt.</param>
    public static Excerpt Of(Place place, int width)
    {
        string line = place.LineText;
        int start = Math.Clamp(place.Lines.Start.Character - place.LineTextStart, 0, line.Length);
        int end = place.Lines.End.Line > place.Lines.Start.Line ? line.Length : Math.Clamp(start + place.Span.Length, start, line.Length);
        List<Cell> cells = Cells(line, start, end);
        int markFirst = cells.FindIndex(c => c.Start >= start);
        markFirst = markFirst < 0 ? cells.Count : markFirst;
        int markLast = cells.FindIndex(markFirst, c => c.Start >= end);
        markLast = markLast < 0 ? cells.Count : markLast;
        (int first, int last) = Window(cells, markFirst, markLast, width, place.LineTextStart > 0);
        return Join(cells, first, last, markFirst, markLast, isCutBefore: first > 0 && !OnlyBlanks(cells, first) || place.LineTextStart > 0);
    }

    private static List<Cell> Cells(string line, int markStart, int markEnd)
    {
        var cells = new List<Cell>(line.Length);
        for (int at = 0; at < line.Length;)
        {
            if (Visible.NeedsForm(line[at]) || (line[at] == '\u200D' && at >= markStart && at < markEnd))
            {
                string form = line[at] == '\t' ? "    " : Visible.Form(line[at]);
                cells.Add(new Cell(at++, form, form.Length));
                continue;
            }
            int length = StringInfo.GetNextTextElementLength(line.AsSpan(at));
            for (int inside = 1; inside < length; inside++)
            {
                // A cluster is split where the span begins or ends in it, and before a character with a special form.
                if (at + inside == markStart || at + inside == markEnd || Visible.NeedsForm(line[at + inside]))
                    length = inside;
            }
            ReadOnlySpan<char> cluster = line.AsSpan(at, length);
            cells.Add(new Cell(at, cluster.ToString(), DisplayWidth.OfCluster(cluster)));
            at += length;
        }
        return cells;
    }

    private static (int First, int Last) Window(List<Cell> cells, int markFirst, int markLast, int width, bool isCutBefore)
    {
        int first = 0;
        while (first < markFirst && cells[first].IsBlank)
            first++;
        int last = cells.Count;
        while (last > markLast && cells[last - 1].IsBlank)
            last--;
        int room = width - (isCutBefore ? 2 : 0);
        if (Width(cells, first, last) <= room)
            return (first, last);
        int before = Width(cells, first, markFirst);
        int budget = Math.Max(8, before > 0 || isCutBefore ? width - 4 : width - 2); // "… " before and " …" behind
        int mark = Math.Min(Width(cells, markFirst, markLast), budget);
        int after = Width(cells, markLast, last);
        int keepBefore = Math.Min(before, Math.Max((budget - mark) / 2, budget - mark - after));
        int keepAfter = budget - mark - keepBefore;
        int from = markFirst;
        for (; from > first && keepBefore >= cells[from - 1].Width; from--)
            keepBefore -= cells[from - 1].Width;
        int to = markFirst;
        for (int keep = mark + keepAfter; to < last && keep >= cells[to].Width; to++)
            keep -= cells[to].Width;
        return (from > first ? ToWordStart(cells, from, markFirst) : from, to < last ? ToWordEnd(cells, to, to > markLast ? markLast : Math.Min(to, markFirst + 1)) : to);
    }

    private static int ToWordStart(List<Cell> cells, int from, int markFirst)
    {
        for (int at = from; at < markFirst && at < from + WordReach; at++)
            if (cells[at].IsBlank)
                return at + 1;
        return from;
    }

    private static int ToWordEnd(List<Cell> cells, int to, int least)
    {
        while (to > least && cells[to - 1].IsBlank)
            to--;
        for (int at = to; at > least && at > to - WordReach; at--)
            if (cells[at].IsBlank && !cells[at - 1].IsBlank)
                return at;
        return to;
    }

    private static Excerpt Join(List<Cell> cells, int first, int last, int markFirst, int markLast, bool isCutBefore)
    {
        var text = new StringBuilder();
        if (isCutBefore)
            text.Append("… ");
        int start = text.Length;
        int end = start;
        for (int i = first; i < last; i++)
        {
            if (i == markFirst)
                start = text.Length;
            text.Append(cells[i].Text);
            if (i < markLast)
                end = text.Length;
        }
        if (markFirst >= last)
            start = text.Length;
        if (last < cells.Count && cells.FindIndex(last, c => !c.IsBlank) >= 0)
            text.Append(" …");
        return new Excerpt(text.ToString(), start, Math.Max(start, end));
    }

    private static bool OnlyBlanks(List<Cell> cells, int first) => cells.FindIndex(0, first, c => !c.IsBlank) < 0;

    private static int Width(List<Cell> cells, int first, int last)
    {
        int width = 0;
        for (int i = first; i < last; i++)
            width += cells[i].Width;
        return width;
    }

    private readonly record struct Cell(int Start, string Text, int Width)
    {
        public bool IsBlank => string.IsNullOrWhiteSpace(Text);
    }
}
