using System.Globalization;
using NewsLint.Facts.Figures.Units;

namespace NewsLint.Facts.Figures.Numbers;

/// <summary>Recognises numbers in digits that are days or years, from the tokens around them.</summary>
internal static class CalendarNumerals
{
    /// <summary>Whether a number is a day in a date: March 3, 3rd of March 2016, 16-17 March, 2015-02-08.</summary>
    /// <param name="t">The text.</param>
    /// <param name="i">The token; a number in digits.</param>
    /// <param name="end">The exclusive end of the date's tokens.</param>
    public static bool IsDate(TokenText t, int i, ref int end)
    {
        if (t[i].ContainsAny(',', '.'))
            return false;
        bool small = IsDayNumber(t[i]);
        int month = i - 1;
        if (t.Is(month, '.') && t.IsGlued(month))
            month--;
        if (IsMonth(t, month) && t.IsCapital(month) && IsDay(t, i))
        {
            end = Ordinal(t, i + 1);
            if ((t.IsDash(end) || t.Is(end, "and") || t.Is(end, "to")) && IsDay(t, end + 1))
                end = Ordinal(t, end + 2);
            if (t.Is(end, ',') && IsYearToken(t, end + 1))
                end += 2;
            else if (IsYearToken(t, end))
                end++;
            return true;
        }
        int after = Ordinal(t, i + 1);
        if (t.Is(after, "of"))
            after++;
        if (small && IsMonth(t, after) && t.IsCapital(after))
        {
            end = after + 1;
            if (t.Is(end, '.') && t.IsGlued(end))
                end++;
            if (t.Is(end, ','))
                end++;
            if (IsYearToken(t, end))
                end++;
            return true;
        }
        // 16-17 March, 2015-02-08, 08-02-2015
        if (t.IsDash(i + 1) && t.IsNumber(i + 2))
        {
            if (small && IsMonth(t, i + 3) && t.IsCapital(i + 3))
            {
                end = IsYearToken(t, i + 4) ? i + 5 : i + 4;
                return true;
            }
            if (t.IsGlued(i + 1) && t.IsDash(i + 3) && t.IsGlued(i + 3) && t.IsNumber(i + 4) && (t[i].Length == 4 || t[i + 4].Length == 4))
            {
                end = i + 5;
                return true;
            }
        }
        if (small && (t.Is(i + 1, "and") || t.Is(i + 1, "to") || t.Is(i + 1, ',')) && t.IsNumber(i + 2) && IsMonth(t, i + 3) && t.IsCapital(i + 3))
        {
            end = i + 4;
            return true;
        }
        return false;
    }

    /// <summary>Whether a token is a day of a month: not the figure in "from 40 percent on July 14 to 22 percent".</summary>
    private static bool IsDay(TokenText t, int i) =>
        t.IsNumber(i) && IsDayNumber(t[i]) && !NumberReader.IsScale(t, i + 1) && !IsMeasured(t, i + 1) && !(t.Is(i + 1, "per") && t.Is(i + 2, "cent"));

    /// <summary>Whether a unit follows; excludes single letters and currencies that are English words, as in "Oct. 5 real estate".</summary>
    private static bool IsMeasured(TokenText t, int i) =>
        UnitWords.TryUnit(t[i], out UnitForm unit) && (t[i] is "%" || (t[i].Length > 1 && (unit.Unit.Dimension != Dimension.Money || t[i][^1] is 's' or 'S')));

    private static bool IsDayNumber(ReadOnlySpan<char> digits) =>
        digits.Length <= 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int day) && day is >= 1 and <= 31;

    private static int Ordinal(TokenText t, int at) => t.IsGlued(at) && (t.Is(at, "th") || t.Is(at, "st") || t.Is(at, "nd") || t.Is(at, "rd")) ? at + 1 : at;

    private static bool IsMonth(TokenText t, int i) => t.IsWord(i) && FigureWords.Months.Contains(t[i]);

    /// <summary>Whether a token looks like a modern year.</summary>
    public static bool IsYearToken(TokenText t, int i) => t.IsNumber(i) && t[i].Length == 4 && t[i][0] is '1' or '2' && !t[i].ContainsAny(',', '.') && IsYearValue(t[i]);

    private static bool IsYearValue(ReadOnlySpan<char> digits) => digits[0] == '2' ? digits[1] is '0' : digits[1] >= '4';

    /// <summary>Whether an era follows a year: 1050 B.C., 980 BCE, whose years run down; not British Columbia in 140 B.C. teachers.</summary>
    private static bool IsEra(TokenText t, int i) =>
        t[i] is "BC" or "BCE" or "B.C" or "B.C." or "B.C.E" or "B.C.E." && Nouns.Counted(t, i + 1, isOne: false, isFraction: false) < 0;

    /// <summary>Whether a number is a year: 2015, 1990s, '90s, 2015-16, 1914–1918, 1050 and 980 B.C.</summary>
    public static bool IsYear(TokenText t, int i, ref int end)
    {
        if (t.IsGlued(i + 1) && t.Is(i + 1, "s") && t[i].Length is 2 or 4 && t[i][^1] is '0' or '5')
        {
            end = i + 2;
            return true;
        }
        if (t[i].Length == 2 && t.IsGlued(i) && t.Before(i) is '’' or '\'' && (t.Tokens[i].Start < 2 || t.Text[t.Tokens[i].Start - 2] is ' ' or '-'))
            return true;
        if (IsEra(t, i + 1) || ((t.IsDash(i + 1) || t.Is(i + 1, "and") || t.Is(i + 1, "to")) && t.IsNumber(i + 2) && IsEra(t, i + 3)))
        {
            end = IsEra(t, i + 1) ? i + 1 : i + 3;
            return true;
        }
        if (!IsYearToken(t, i))
            return false;
        int previous = i - 1;
        if (t.Is(previous, "more") || t.Is(previous, "than") || t.Is(previous, "about") || t.Is(previous, "some") || t.Is(previous, "nearly") || t.Is(previous, "almost") || t.Is(previous, "around") && t.IsWord(i + 1) && Nouns.IsPlural(t[i + 1])
            || t.Is(previous, "over") || t.Is(previous, "roughly") || t.Is(previous, "approximately"))
        {
            if (t.IsWord(i + 1) && Nouns.Counted(t, i + 1, isOne: false, isFraction: false) == i + 1)
                return false;
        }
        if (UnitReader.CurrencyBefore(t, i, out _, out _) < i || UnitReader.UnitBehind(t, i + 1, out _, out _) > i + 1 && !t.IsHyphen(i + 1))
            return false;
        if (NumberReader.IsScale(t, i + 1))
            return false;
        if (t.Is(i + 1, "people") || t.Is(i + 1, "troops") || t.Is(i + 1, "soldiers") || t.Is(i + 1, "jobs"))
            return false;
        if ((t.IsDash(i + 1) || t.Is(i + 1, '/')) && t.IsNumber(i + 2) && t[i + 2].Length is 1 or 2 or 4)
            end = i + 3;
        return true;
    }
}
