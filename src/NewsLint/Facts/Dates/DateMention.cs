using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Facts.Dates;

/// <summary>The form and precision of a date mention.</summary>
public enum DateKind : byte
{
    /// <summary>A day by month and number, with or without the year: March 3, 3rd of March 2016, 2016-03-03.</summary>
    Day,

    /// <summary>A weekday, with or without "last" or "next": Thursday, last Monday.</summary>
    Weekday,

    /// <summary>A month, with or without the year: March 2016, last May.</summary>
    Month,

    /// <summary>A year: in 2016, the 2016 election.</summary>
    Year,

    /// <summary>Ten years: the 1990s, the ’90s.</summary>
    Decade,

    /// <summary>A day, week, month or year relative to the day of the article: yesterday, last week, two years ago.</summary>
    Relative,

    /// <summary>From one day, month or year to another: March 3-5, 2001-05, between 1998 and 2001.</summary>
    Range,

    /// <summary>A time of day: 10:30 a.m., 1830 GMT. It has no days.</summary>
    TimeOfDay,
}

/// <summary>A month and a day as written: they can be invalid.</summary>
/// <param name="Month">The month, normally 1 to 12; 0 if missing.</param>
/// <param name="Day">The day, normally 1 to 31; 0 if missing.</param>
public readonly record struct MonthDay(int Month, int Day);

/// <summary>A place where the article mentions a date or time.</summary>
/// <param name="Block">The index of the block in the article.</param>
/// <param name="Span">The span of the words in the block's prose, without prepositions before them.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="First">The first day; null if neither the words nor the day of the article give it.</param>
/// <param name="Last">The last day, equal to <paramref name="First"/> for a single day; null if <paramref name="First"/> is null.</param>
/// <param name="HasYear">Whether the words contain the year.</param>
public sealed record DateMention(int Block, TextSpan Span, DateKind Kind, DateOnly? First, DateOnly? Last, bool HasYear)
{
    /// <summary>The weekday in the words; null if there is none.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>The month and day as written.</summary>
    public MonthDay Written { get; init; }

    /// <summary>The year in the words of a day or a range of days, even if the day does not exist; 0 if there is none.</summary>
    internal int Year { get; init; }
}
