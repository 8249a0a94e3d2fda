using NewsLint.Facts.Dates;
using NewsLint.Text;

namespace NewsLint.Facts.Figures.Comparison;

/// <summary>Finds the times beside figures, as evidence of what they measure.</summary>
internal static class FigureTimes
{
    /// <summary>The distance, in characters, from which a time can belong to something else.</summary>
    private const int Reach = 20;

    /// <summary>Gets the time nearest to a figure in its sentence, or null if there is none near it.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="dates">The dates of its block, in order.</param>
    public static DateMention? Nearest(Figure figure, ReadOnlySpan<DateMention> dates)
    {
        FigureContext context = figure.Context;
        TokenText t = figure.Source.Text;
        int start = t.Tokens[context.FirstBefore].Start;
        int end = context.EndBehind > 0 ? t.Tokens[context.EndBehind - 1].End : start;
        DateMention? nearest = null;
        int least = Reach;
        for (int i = FirstAt(dates, start); i < dates.Length && dates[i].Span.Start < end; i++)
        {
            DateMention date = dates[i];
            int distance = date.Span.End <= figure.Span.Start ? figure.Span.Start - date.Span.End : date.Span.Start - figure.Span.End;
            if (date.Kind == DateKind.TimeOfDay || distance >= least)
                continue;
            least = distance;
            nearest = date;
        }
        return nearest;
    }

    /// <summary>
    /// Whether two times have no day in common or, if the days are unknown, whether their months or weekdays differ, or only one is a day
    /// of the news: on Sunday, in September.
    /// </summary>
    public static bool Differ(DateMention a, DateMention b)
    {
        if (a.First is { } first && a.Last is { } last && b.First is { } otherFirst && b.Last is { } otherLast)
            return last < otherFirst || otherLast < first;
        if (a.Written.Month != 0 && b.Written.Month != 0)
            return a.Written.Month != b.Written.Month;
        if (a.Weekday is { } weekday && b.Weekday is { } other)
            return weekday != other;
        return (a.Weekday is not null && IsLong(b.Kind)) || (b.Weekday is not null && IsLong(a.Kind));
    }

    private static bool IsLong(DateKind kind) => kind is DateKind.Month or DateKind.Year or DateKind.Decade;

    private static int FirstAt(ReadOnlySpan<DateMention> dates, int start)
    {
        var search = new LowerBound(dates.Length);
        while (search.IsOpen)
            search.Narrow(dates[search.Middle].Span.Start < start);
        return search.Index;
    }
}
