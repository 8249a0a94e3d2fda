using System.Globalization;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Comparison;

namespace NewsLint.Sourcing;

/// <summary>Says whether a draft may state a figure as it does, given that of a source. A draft may be less exact than its source, but not more.</summary>
internal static class FigureRounding
{
    /// <summary>The share of the stated value that a hedge reaches.</summary>
    private const double HedgeReach = 0.1;

    /// <summary>The minimum number of digits of a value that is rounded without a hedge.</summary>
    private const double FewestDigits = 10;

    /// <summary>Whether a figure of a draft is that of a source, rounded as its hedge says.</summary>
    public static bool Rounds(Figure draft, Figure source)
    {
        if (draft.IsRange || source.IsRange || Digits(draft) > Digits(source) || (source.Side != HedgeSide.None && Digits(draft) == Digits(source)))
            return false;
        double apart = source.BaseLow - draft.BaseLow;
        double reach = HedgeReach * Math.Abs(draft.BaseLow);
        // A source that is hedged to one side lies further on that side.
        return Way(draft) switch
        {
            1 => apart >= 0 && apart <= reach && Way(source) >= 0,
            -1 => apart <= 0 && -apart <= reach && Way(source) <= 0,
            _ when draft.Side == HedgeSide.About => Math.Abs(apart) <= reach,
            _ => Way(source) == 0 && source.BasePrecision < draft.BasePrecision && Math.Abs(apart) <= 0.5001 * draft.BasePrecision && draft.BaseLow >= FewestDigits * draft.BasePrecision,
        };
    }

    /// <summary>Counts the digits of a value up to the last that is not zero.</summary>
    public static int Digits(Figure figure) => figure.Low.ToString("R", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('0').Length;

    /// <summary>Whether the hedges of two figures of one value leave other values open. "About" leaves the value itself open.</summary>
    public static bool HasOtherHedge(Figure a, Figure b)
    {
        if (FigureAgreement.SameHedge(a, b) || (a.Side is HedgeSide.None or HedgeSide.About && b.Side is HedgeSide.None or HedgeSide.About))
            return false;
        return Way(a) == 0 || Way(a) != Way(b);
    }

    /// <summary>Whether the true value is above the stated one, 1; below it, -1; or neither, 0.</summary>
    private static int Way(Figure figure) => figure.Side switch
    {
        HedgeSide.Above => 1,
        HedgeSide.Below => -1,
        HedgeSide.Bound => figure.IsUpperBound ? -1 : 1,
        _ => 0,
    };
}
