using NewsLint.Facts.Figures.Hedges;

namespace NewsLint.Facts.Figures.Comparison;

/// <summary>Whether two figures can both be right for one thing: by their roundings and hedges.</summary>
public static class FigureAgreement
{
    /// <summary>How far from the truth a hedge lets a figure lie, as a share of it: what is nearly 100 may be 85, what is more than 100 may be 120.</summary>
    private const double HedgeReach = 0.25;

    /// <summary>How far "about" reaches.</summary>
    private const double AboutReach = 0.1;

    /// <summary>Whether both figures can be right, given that they measure the same thing.</summary>
    public static bool Agree(Figure a, Figure b)
    {
        if (Same(a.BaseLow, b.BaseLow) && Same(a.BaseHigh, b.BaseHigh))
            return true;
        if (a.IsVague || b.IsVague)
            return true;
        if (a.IsRange || b.IsRange)
            return Math.Max(a.BaseLow, a.BaseHigh) >= Math.Min(b.BaseLow, b.BaseHigh) && Math.Max(b.BaseLow, b.BaseHigh) >= Math.Min(a.BaseLow, a.BaseHigh);
        return Rounds(a, b) || Rounds(b, a) || (a.Side != b.Side && (Allows(a, b) || Allows(b, a)));
    }

    /// <summary>
    /// Whether one figure is the other rounded to a single digit, and does not say so: 50 percent for 51, $5,000 for $5,200. It may be
    /// right, and so agrees; but copy that means it mostly says about.
    /// </summary>
    internal static bool IsLooselyRounded(Figure a, Figure b) => IsLooselyRoundedFrom(a, b) || IsLooselyRoundedFrom(b, a);

    private static bool IsLooselyRoundedFrom(Figure exact, Figure rounded) =>
        rounded is { IsRange: false, Side: HedgeSide.None } && exact is { IsRange: false, Side: HedgeSide.None } && Rounds(exact, rounded) && rounded.BaseLow < 10 * rounded.BasePrecision;

    /// <summary>Whether the hedges of two figures leave the same values open; a limit that is named has its value, and a figure without a hedge says no more.</summary>
    public static bool SameHedge(Figure a, Figure b) => (a.Side == b.Side && a.IsUpperBound == b.IsUpperBound) || IsCapBesideFlat(a, b) || IsCapBesideFlat(b, a);

    private static bool IsCapBesideFlat(Figure cap, Figure flat) => flat.Side == HedgeSide.None && cap is { Side: HedgeSide.Bound, Hedge: { } hedge } && HedgeWords.IsCap(hedge);

    /// <summary>Whether two figures state one value; rounding and hedges aside.</summary>
    public static bool SameValue(Figure a, Figure b) => Same(a.BaseLow, b.BaseLow) && Same(a.BaseHigh, b.BaseHigh);

    /// <summary>Whether the second figure is the first one rounded to the second one's last digit; half a digit may go either way, but not to the side that its hedge excludes.</summary>
    private static bool Rounds(Figure exact, Figure rounded) =>
        rounded.BasePrecision > exact.BasePrecision && !(rounded.Side == HedgeSide.Below && exact.BaseLow > rounded.BaseLow) && !(rounded.Side == HedgeSide.Above && exact.BaseLow < rounded.BaseLow)
        && Math.Abs(exact.BaseLow - rounded.BaseLow) <= rounded.BasePrecision * 0.5001;

    /// <summary>Whether a figure's hedge lets the truth lie at the other one.</summary>
    private static bool Allows(Figure hedged, Figure other)
    {
        double value = hedged.BaseLow;
        double truth = other.BaseLow;
        return hedged.Side switch
        {
            HedgeSide.Above => truth >= value && truth <= value * (1 + HedgeReach),
            HedgeSide.Below => truth <= value && truth >= value * (1 - HedgeReach),
            HedgeSide.About => Math.Abs(truth - value) <= Math.Abs(value) * AboutReach,
            HedgeSide.Bound => hedged.IsUpperBound ? truth <= value : truth >= value,
            _ => false,
        };
    }

    internal static bool Same(double a, double b) => Math.Abs(a - b) <= 1e-9 * Math.Max(Math.Abs(a), Math.Abs(b));
}
