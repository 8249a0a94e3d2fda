using NewsLint.Facts.Figures.Hedges;
using NewsLint.Facts.Figures.Units;

namespace NewsLint.Facts.Figures.Comparison;

/// <summary>Determines whether two figures can both be right for one thing, given their rounding and hedges.</summary>
internal static class FigureAgreement
{
    /// <summary>The maximum deviation that a hedge allows, as a share of the figure: "nearly 100" can be 90, "more than 60" can be 66.</summary>
    private const double HedgeReach = 0.1;

    /// <summary>The maximum deviation above the roundest of figures, 10, 100, 1,000: "more than 100" can be 120.</summary>
    private const double ReachAboveRoundest = 0.2;

    /// <summary>The maximum deviation of a rounding, as a share of the figure: 1,000 is not a rounding of 800.</summary>
    private const double RoundingReach = 0.12;

    /// <summary>The maximum deviation of a headline's rounding, as a share of the figure.</summary>
    private const double HeadlineReach = 0.05;

    /// <summary>The smallest number that a headline rounds without saying so.</summary>
    private const double LeastRoundedInHeadline = 100;

    /// <summary>The maximum deviation that "about" allows, as a share of the figure; nor is it more than half a step between round values: about 16 is not 15.</summary>
    private const double AboutReach = 0.1;

    /// <summary>Whether both figures can be right, given that they measure the same thing.</summary>
    public static bool Agree(Figure a, Figure b)
    {
        if (Same(a.BaseLow, b.BaseLow) && Same(a.BaseHigh, b.BaseHigh))
            return true;
        if (a.IsVague || b.IsVague)
            return true;
        // Two ranges with one equal end state the other end differently.
        if (a.IsRange && b.IsRange && Same(a.BaseLow, b.BaseLow) != Same(a.BaseHigh, b.BaseHigh))
            return false;
        if (a.IsRange || b.IsRange)
            return Math.Max(a.BaseLow, a.BaseHigh) >= Math.Min(b.BaseLow, b.BaseHigh) && Math.Max(b.BaseLow, b.BaseHigh) >= Math.Min(a.BaseLow, a.BaseHigh);
        return Rounds(a, b) || Rounds(b, a) || (a.Side != b.Side && (Allows(a, b) || Allows(b, a)));
    }

    /// <summary>
    /// Whether one figure is the other rounded to a single digit, without a hedge: 50 percent for 51, $5,000 for $5,200. It can be
    /// right, and so agrees; but writers who mean it usually add "about". Who takes another unit rounds: 136 days, four and a half months.
    /// </summary>
    internal static bool IsLooselyRounded(Figure a, Figure b) => IsLooselyRoundedFrom(a, b) || IsLooselyRoundedFrom(b, a);

    /// <summary>Whether a headline only rounds as headlines do, by a twentieth at most: 100 shops for 104, 300 km/h for 298; not 20 for 21.</summary>
    internal static bool IsRoundedInHeadline(Figure head, Figure text)
    {
        if (head.IsRange || text.IsRange || head.Side != HedgeSide.None || head.Low < LeastRoundedInHeadline || head.Low != Math.Floor(head.Low) || head.Unit?.Factor != text.Unit?.Factor)
            return false;
        double step = 1;
        while (head.Low % (step * 10) == 0)
            step *= 10;
        return Math.Abs(text.Low - head.Low) <= Math.Min(step * 0.5001, head.Low * HeadlineReach) && text.Low % step != 0;
    }

    private static bool IsLooselyRoundedFrom(Figure exact, Figure rounded) =>
        (rounded.Unit?.Name == exact.Unit?.Name || rounded.Unit?.Dimension is Dimension.Count) && rounded is { IsRange: false, Side: HedgeSide.None } && exact is { IsRange: false, Side: HedgeSide.None } && Rounds(exact, rounded) && rounded.BaseLow < 10 * rounded.BasePrecision;

    /// <summary>Whether the hedges of two figures allow the same values; a named limit equals a figure without a hedge.</summary>
    public static bool SameHedge(Figure a, Figure b) => (a.Side == b.Side && a.IsUpperBound == b.IsUpperBound) || IsCapBesideFlat(a, b) || IsCapBesideFlat(b, a);

    private static bool IsCapBesideFlat(Figure cap, Figure flat) => flat.Side == HedgeSide.None && cap is { Side: HedgeSide.Bound, Hedge: { } hedge } && HedgeWords.IsCap(hedge);

    /// <summary>Whether two figures state the same value, ignoring rounding and hedges.</summary>
    public static bool SameValue(Figure a, Figure b) => Same(a.BaseLow, b.BaseLow) && Same(a.BaseHigh, b.BaseHigh);

    /// <summary>Whether one figure rounds to the other's last digit, within half a digit, and not to the side that the hedge excludes.</summary>
    private static bool Rounds(Figure exact, Figure rounded) =>
        rounded.BasePrecision > exact.BasePrecision && !(rounded.Side == HedgeSide.Below && exact.BaseLow > rounded.BaseLow) && !(rounded.Side == HedgeSide.Above && exact.BaseLow < rounded.BaseLow)
        && Math.Abs(exact.BaseLow - rounded.BaseLow) <= Math.Min(rounded.BasePrecision * 0.5001, Math.Abs(rounded.BaseLow) * RoundingReach);

    /// <summary>Whether a figure's hedge allows the other's value.</summary>
    private static bool Allows(Figure hedged, Figure other)
    {
        double value = hedged.BaseLow;
        double truth = other.BaseLow;
        return hedged.Side switch
        {
            HedgeSide.Above => truth >= value && (truth <= value * (1 + (IsRoundest(hedged.Low) ? ReachAboveRoundest : HedgeReach)) || IsWithinUnit(hedged, other)),
            HedgeSide.Below => truth <= value && (truth >= value * (1 - HedgeReach) || IsWithinUnit(hedged, other)),
            HedgeSide.About => Math.Abs(truth - value) <= Math.Min(Math.Abs(value) * AboutReach, StepOf(hedged) * 0.5001),
            HedgeSide.Bound => hedged.IsUpperBound ? truth <= value && truth >= value * (1 - HedgeReach) : truth >= value,
            _ => false,
        };
    }

    /// <summary>Whether the other takes a smaller unit and is less than one of the hedged figure's away: 18 days is less than three weeks, 30 months more than two years.</summary>
    private static bool IsWithinUnit(Figure hedged, Figure other) =>
        hedged.Unit is { Dimension: Dimension.Duration } unit && other.Unit?.Factor < unit.Factor && Math.Abs(other.BaseLow - hedged.BaseLow) < unit.Factor * hedged.Precision;

    private static bool IsRoundest(double value) => value >= 10 && Same(Math.Pow(10, Math.Round(Math.Log10(value))), value);

    /// <summary>Gets the step between round values: tens for 120, fives for 55, one for 16.</summary>
    private static double StepOf(Figure figure)
    {
        double step = figure.Precision;
        while (figure.Low > 0 && IsMultiple(figure.Low, 10 * step))
            step *= 10;
        return (IsMultiple(figure.Low, 5 * step) ? 5 * step : step) * (figure.Unit?.Factor ?? 1);
    }

    private static bool IsMultiple(double value, double step) => Same(Math.Round(value / step) * step, value);

    internal static bool Same(double a, double b) => Math.Abs(a - b) <= 1e-9 * Math.Max(Math.Abs(a), Math.Abs(b));
}
