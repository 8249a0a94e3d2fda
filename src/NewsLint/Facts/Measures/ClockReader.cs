using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Numbers;
using NewsLint.Facts.Figures.Units;

namespace NewsLint.Facts.Measures;

/// <summary>Reads times of day as they are spoken: half past six, at a quarter to nine, six o'clock, by five in the morning.</summary>
internal static class ClockReader
{
    private const double MinutesOfAnHour = 60;
    private const double HoursOfADial = 12;

    /// <summary>The hour from which "at night" is before midnight.</summary>
    private const double FirstOfNight = 6;

    /// <summary>Reads the time at a word.</summary>
    /// <param name="t">The text.</param>
    /// <param name="i">The token.</param>
    /// <param name="hours">The hours since midnight; since midnight or noon if the text does not say which.</param>
    /// <param name="end">The exclusive end of its tokens.</param>
    public static bool TryRead(TokenText t, int i, out double hours, out int end)
    {
        hours = 0;
        end = i;
        int at = NumberReader.IsArticle(t, i) && t.Is(i + 1, "quarter") ? i + 1 : i;
        double minutes = Minutes(t, ref at);
        bool isTo = t.Is(at, "to") && minutes != 30 && (minutes == 15 || TimeWords.IsTimeExpected(t, i - 1));
        if (minutes > 0 && (isTo || t.Is(at, "past")) && Hour(t, at + 1) is { } hour && Nouns.Counted(t, at + 2, isOne: false, isFraction: false) < 0)
            (hours, end) = (hour + ((isTo ? -minutes : minutes) / MinutesOfAnHour), at + 2);
        else if (Hour(t, i) is { } whole && (IsOClock(t, i + 1) || (TimeWords.IsPartOfDay(t, i + 1) && TimeWords.IsTimeExpected(t, i - 1))))
            (hours, end) = (whole, i + 1);
        else
            return false;
        if (hours < 1)
            hours += HoursOfADial;
        hours = InPartOfDay(t, end, hours);
        if (IsOClock(t, end))
            end++;
        return true;
    }

    /// <summary>Gets the hours since midnight of a time that ends before a token, where the part of the day may follow.</summary>
    public static double InPartOfDay(TokenText t, int end, double hours)
    {
        if (IsOClock(t, end))
            end++;
        bool isLate = TimeWords.IsPartOfDay(t, end) && (t.Is(end, "at") ? hours >= FirstOfNight : !t.Is(end + 2, "morning"));
        return isLate && hours < HoursOfADial ? hours + HoursOfADial : hours;
    }

    private static bool IsOClock(TokenText t, int i) => t.Is(i, "o'clock") || t.Is(i, "o’clock");

    /// <summary>Gets the minutes at a token and moves after them; 0 if there are none.</summary>
    private static double Minutes(TokenText t, ref int at)
    {
        double minutes = t.Is(at, "half") ? 30 : t.Is(at, "quarter") ? 15 : t.Is(at, "five") ? 5 : t.Is(at, "ten") ? 10 : t.Is(at, "twenty") ? 20 : 0;
        at++;
        if (minutes == 20 && t.IsHyphen(at) && t.Is(at + 1, "five"))
            (minutes, at) = (25, at + 2);
        return minutes;
    }

    private static double? Hour(TokenText t, int i) =>
        NumberReader.TryRead(t, i, isMoney: false, out NumberReading number) && number.End == i + 1 && !number.IsFraction && !number.IsVague && number.Value is >= 1 and <= HoursOfADial && number.Value == Math.Floor(number.Value)
            ? number.Value % HoursOfADial : null;
}
