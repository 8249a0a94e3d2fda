using NewsLint.Facts.Figures.Units;

namespace NewsLint.Facts.Figures.Numbers;

/// <summary>Reads the second number of a range: 5-10, 5 to 10, between 5 and 10, $5 to $10, 5 or 6. The scale also applies to the first.</summary>
internal static class RangeReader
{
    /// <summary>Reads the second number after a first one.</summary>
    /// <param name="t">The text.</param>
    /// <param name="number">The first number; multiplied by the scale of the second if it applies to both.</param>
    /// <param name="end">The exclusive end of the first number and its unit.</param>
    /// <param name="unit">The unit of the first number, if it has one.</param>
    /// <param name="currency">The currency before the first number, if it has one.</param>
    /// <param name="first">The first token of the figure.</param>
    /// <param name="second">The second number.</param>
    public static bool TryRead(TokenText t, ref NumberReading number, int end, Unit? unit, Unit? currency, int first, out NumberReading second)
    {
        second = default;
        int at = Connector(t, end, first, number, currency is not null);
        if (at < 0)
            return false;
        bool to = t.Is(at - 1, "to") || t.Is(at - 2, "to");
        bool or = t.Is(at - 1, "or");
        bool dash = t.IsDash(at - 1) && !to;
        if ((unit is { Name: "foot" } && dash) || (number.IsFraction && number.InWords) || (to && (unit is { Dimension: Dimension.Times } || t.Is(first - 1, "by") || ChangeReader.IsChange(t, first, unit is not null || currency is not null))))
            return false;
        int start = Start(t, at, out Unit? otherCurrency);
        if (otherCurrency is not null && otherCurrency != currency)
            return false;
        if (!NumberReader.TryRead(t, start, currency is not null || otherCurrency is not null, out second))
            return false;
        if (second.InWords != number.InWords && !or && !to && !t.Is(first - 1, "between"))
            return false;
        if (to && currency is null && CalendarNumerals.IsYearToken(t, start))
            return false;
        if (or && !((second.Value > number.Value && second.Value <= number.Value * 3) || second.Value * second.Scale == number.Value))
            return false;
        if (to && unit is { Dimension: not Dimension.Duration } && (UnitReader.UnitBehind(t, second.End, out UnitForm other, out _) == second.End || other.Unit != unit))
            return false; // rose 5% to 80,600
        if ((dash || to) && second.Value <= number.Value && !(second.Scale > 1 && number.Scale == 1))
            return false; // 32%-25%, 46 percent to 35: a contrast
        if (second.Scale > 1 && number.Scale == 1 && unit is null && number.Value < second.Value / second.Scale)
        {
            number.Value *= second.Scale;
            number.IsPlain = false;
        }
        return true;
    }

    /// <summary>Gets the token after the word or dash that joins two numbers, or -1 if there is none.</summary>
    private static int Connector(TokenText t, int end, int first, NumberReading number, bool isMoney)
    {
        if (AfterHyphen(t, end) is >= 0 and var second)
            return second;
        if (t.IsDash(end) && t.IsGlued(end) && t.IsGlued(end + 1) && !number.InWords)
            return end + 1;
        bool joins = t.Is(end, "to") || (t.Is(end, "and") && t.Is(first - 1, "between")) || (t.Is(end, "or") && !number.IsFraction && !isMoney);
        return joins ? end + 1 : -1;
    }

    /// <summary>Gets the token of the second number after a hyphen and "to": 24- to 30-foot, 24-to-30-foot; or -1.</summary>
    public static int AfterHyphen(TokenText t, int end) =>
        !t.IsHyphen(end) || !t.Is(end + 1, "to") ? -1 : t.IsHyphen(end + 2) ? end + 3 : end + 2;

    /// <summary>Gets the token of the second number, after its own currency sign.</summary>
    private static int Start(TokenText t, int at, out Unit? currency)
    {
        currency = null;
        for (int skip = 1; skip <= 2 && !t.IsNumber(at); skip++)
            if (t.IsNumber(at + skip) && UnitReader.CurrencyBefore(t, at + skip, out currency, out _) == at)
                return at + skip;
        return at;
    }
}
