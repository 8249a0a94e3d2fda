using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Numbers;
using NewsLint.Facts.Figures.Units;

namespace NewsLint.Facts.Measures;

/// <summary>A duration in the text.</summary>
/// <param name="End">The exclusive end of its tokens.</param>
/// <param name="Low">The value, or the lower end.</param>
/// <param name="High">The value, or the upper end.</param>
/// <param name="Unit">Its unit.</param>
internal readonly record struct DurationReading(int End, double Low, double High, Unit Unit)
{
    /// <summary>Whether the value is vague: a few days.</summary>
    public bool IsVague { get; init; }

    /// <summary>Whether "old" follows.</summary>
    public bool IsAge { get; init; }
}

/// <summary>Reads durations: five years, two hours and 40 minutes, six to 12 months, half a century.</summary>
internal static class DurationReader
{
    /// <summary>Reads the duration at a number.</summary>
    public static bool TryRead(TokenText t, int i, NumberReading number, out DurationReading duration)
    {
        duration = default;
        double low = number.Value;
        double high = low;
        int end = UnitReader.UnitBehind(t, number.End, out UnitForm unit, out _);
        bool hasUnit = end > number.End && unit.Unit.Dimension == Dimension.Duration;
        if (end > number.End && !hasUnit)
            return false;
        if (t.Is(number.End, "of") && number.IsVague)
        {
            end = UnitReader.UnitBehind(t, number.End + 1, out unit, out _);
            hasUnit = end > number.End + 1 && unit.Unit.Dimension == Dimension.Duration;
        }
        int second = SecondAt(t, hasUnit ? end : number.End, i);
        if (second >= 0 && NumberReader.TryRead(t, second, isMoney: false, out NumberReading other) && other.Value > low)
        {
            int behind = UnitReader.UnitBehind(t, other.End, out UnitForm otherUnit, out _);
            if (behind > other.End && otherUnit.Unit.Dimension == Dimension.Duration && (!hasUnit || otherUnit.Unit == unit.Unit))
                (high, unit, end, hasUnit) = (other.Value, otherUnit, behind, true);
        }
        if (!hasUnit || IsOrdinalUnit(t, end - 1))
            return false;
        if (t.IsHyphen(end) && t.IsGlued(end) && t.Is(end + 1, "old") || t.Is(end, "old"))
            return false;
        if (high == low)
            Further(t, ref low, ref end, unit.Unit);
        duration = new DurationReading(end, low, high == number.Value ? low : high, unit.Unit) { IsVague = number.IsVague };
        return true;
    }

    /// <summary>Reads a duration with a half or quarter: a year and a half, half an hour, a half-century, half a decade, a quarter-century.</summary>
    public static bool TryHalf(TokenText t, int i, out DurationReading duration)
    {
        duration = default;
        int at = NumberReader.IsArticle(t, i) ? i + 1 : i;
        if (at > i && UnitReader.UnitBehind(t, at, out UnitForm one, out _) is var oneEnd && oneEnd > at && one.Unit.Dimension == Dimension.Duration && t.Is(oneEnd, "and") && t.Is(oneEnd + 1, "a") && t.Is(oneEnd + 2, "half"))
        {
            duration = new DurationReading(oneEnd + 3, 1.5, 1.5, one.Unit); // a year and a half
            return true;
        }
        double part = t.Is(at, "half") ? 0.5 : t.Is(at, "quarter") && at > i ? 0.25 : 0;
        if (part == 0)
            return false;
        int next = at + 1;
        if (t.IsHyphen(next) && t.IsGlued(next))
            next++;
        if (NumberReader.IsArticle(t, next))
            next++;
        if (next == at + 1 && at == i)
            return false;
        if (t.Is(at, "quarter") && t.Is(next, "of") && NumberReader.IsArticle(t, next + 1))
            next += 2;
        int end = UnitReader.UnitBehind(t, next, out UnitForm unit, out _);
        if (end == next || unit.Unit.Dimension != Dimension.Duration || t.IsHyphen(end))
            return false;
        duration = new DurationReading(end, part, part, unit.Unit);
        return true;
    }

    /// <summary>Gets the token of a second number, after "to", "or", a dash, or "and" with "between".</summary>
    private static int SecondAt(TokenText t, int end, int first)
    {
        if (t.Is(end, "to") || t.Is(end, "or") || (t.Is(end, "and") && t.Is(first - 1, "between")))
            return end + 1;
        return t.IsDash(end) && t.IsGlued(end) && t.IsNumber(end + 1) ? end + 1 : RangeReader.AfterHyphen(t, end);
    }

    /// <summary>Adds the value of a smaller unit: and 40 minutes, 15 minutes.</summary>
    private static void Further(TokenText t, ref double value, ref int end, Unit unit)
    {
        for (int round = 0; round < 2; round++)
        {
            int at = t.Is(end, "and") || (t.Is(end, ',') && t.IsNumber(end + 1)) ? end + 1 : end;
            if (!NumberReader.TryRead(t, at, isMoney: false, out NumberReading more))
                return;
            int behind = UnitReader.UnitBehind(t, more.End, out UnitForm other, out _);
            if (behind == more.End || other.Unit.Dimension != Dimension.Duration || other.Unit.Factor >= unit.Factor)
                return;
            value += more.Value * other.Unit.Factor / unit.Factor;
            end = behind;
        }
    }

    /// <summary>Whether "second" is an ordinal rather than a unit.</summary>
    private static bool IsOrdinalUnit(TokenText t, int i) => t.Is(i, "second") && t.IsWord(i + 1) && !t.IsHyphen(i - 1);
}
