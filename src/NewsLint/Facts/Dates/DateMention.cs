using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Facts.Dates;

/// <summary>How exactly, and in which way, the copy names a time.</summary>
public enum DateKind : byte
{
    /// <summary>A day by month and number, with or without the year: March 3, 3rd of March 2016, 2016-03-03.</summary>
    Day,

    /// <summary>A day by its name, with or without "last" or "next": Thursday, last Monday.</summary>
    Weekday,

    /// <summary>A month, with or without the year: March 2016, last May.</summary>
    Month,

    /// <summary>A year: in 2016, the 2016 election.</summary>
    Year,

    /// <summary>Ten years: the 1990s, the ’90s.</summary>
    Decade,

    /// <summary>A day, week, month or year seen from the day of the copy: yesterday, last week, two years ago.</summary>
    Relative,

    /// <summary>From one day, month or year to another: March 3-5, 2001-05, between 1998 and 2001.</summary>
    Range,

    /// <summary>A time of day: 10:30 a.m., 1830 GMT. It has no days.</summary>
    TimeOfDay,
}

/// <summary>One place where the copy names a time.</summary>
/// <param name="Block">The index of the block in the article's blocks.</param>
/// <param name="Span">The words in the block's prose, without prepositions before them.</param>
/// <param name="Kind">How it names it.</param>
/// <param name="First">The first day; null where neither the words nor the day of the copy give it.</param>
/// <param name="Last">The last day, the same as <paramref name="First"/> for a single day; null where that is.</param>
/// <param name="HasYear">Whether the year stands in the words themselves.</param>
public sealed record DateMention(int Block, TextSpan Span, DateKind Kind, DateOnly? First, DateOnly? Last, bool HasYear)
{
    /// <summary>The weekday that the words name; null when they name none.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>Month and day as the words name them, 1 to 12 and 1 to 31 or as wrongly as they stand; 0 where they do not.</summary>
    public (int Month, int Day) Written { get; init; }
}
