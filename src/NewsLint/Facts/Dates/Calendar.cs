namespace NewsLint.Facts.Dates;

/// <summary>The English names of months, days and periods.</summary>
internal static class Calendar
{
    /// <summary>Returns the month of a capitalised name or abbreviation, from 1; 0 for any other word.</summary>
    public static int Month(ReadOnlySpan<char> word) => word switch
    {
        "January" or "Jan" => 1,
        "February" or "Feb" => 2,
        "March" or "Mar" => 3,
        "April" or "Apr" => 4,
        "May" => 5,
        "June" or "Jun" => 6,
        "July" or "Jul" => 7,
        "August" or "Aug" => 8,
        "September" or "Sept" or "Sep" => 9,
        "October" or "Oct" => 10,
        "November" or "Nov" => 11,
        "December" or "Dec" => 12,
        _ => 0,
    };

    /// <summary>Returns the day of a capitalised name or abbreviation; null for any other word.</summary>
    public static DayOfWeek? Weekday(ReadOnlySpan<char> word) => word switch
    {
        "Monday" or "Mon" => DayOfWeek.Monday,
        "Tuesday" or "Tue" or "Tues" => DayOfWeek.Tuesday,
        "Wednesday" or "Wed" => DayOfWeek.Wednesday,
        "Thursday" or "Thu" or "Thur" or "Thurs" => DayOfWeek.Thursday,
        "Friday" or "Fri" => DayOfWeek.Friday,
        "Saturday" or "Sat" => DayOfWeek.Saturday,
        "Sunday" or "Sun" => DayOfWeek.Sunday,
        _ => null,
    };

    /// <summary>Returns whether a name or abbreviation is also another word. Then only a number or full stop after it shows a date.</summary>
    public static bool IsAmbiguous(ReadOnlySpan<char> word) => word is "Mar" or "May" or "March" or "Sat" or "Sun" or "Mon" or "Wed" or "Jan" or "Sep" or "Dec" or "Jun" or "August";

    /// <summary>Returns the value of a number word from one to twelve; 0 for any other word.</summary>
    public static int SmallNumber(ReadOnlySpan<char> word) => word switch
    {
        "one" or "a" or "an" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        _ => 0,
    };

    /// <summary>Returns the first and last day of a period relative to a day: last week, this month.</summary>
    public static (DateOnly First, DateOnly Last) Around(DateOnly day, string unit, int offset)
    {
        switch (unit)
        {
            case "week":
                DateOnly monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7) + (7 * offset));
                return (monday, monday.AddDays(6));
            case "month":
                DateOnly first = new DateOnly(day.Year, day.Month, 1).AddMonths(offset);
                return (first, first.AddMonths(1).AddDays(-1));
            case "year":
                int year = Math.Clamp(day.Year + offset, 1, 9999);
                return (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            default:
                return (day.AddDays(offset), day.AddDays(offset));
        }
    }

    /// <summary>Returns the day; null if it does not exist.</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
