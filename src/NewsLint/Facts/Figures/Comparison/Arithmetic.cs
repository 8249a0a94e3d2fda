namespace NewsLint.Facts.Figures.Comparison;

/// <summary>Calculates with figures as written: each represents all values that round to it.</summary>
internal static class Arithmetic
{
    /// <summary>Gets the lowest and highest values that round to a figure, in its unit; hedges widen the range.</summary>
    public static (double Low, double High) Bounds(Figure figure)
    {
        double half = figure.Precision / 2;
        double reach = figure.Side == HedgeSide.About ? 0.1 * Math.Abs(figure.Low) : 0;
        double up = figure.Side is HedgeSide.Above or HedgeSide.Bound ? 0.2 * Math.Abs(figure.Low) : 0;
        double down = figure.Side is HedgeSide.Below or HedgeSide.Bound ? 0.2 * Math.Abs(figure.Low) : 0;
        return (figure.Low - half - reach - down, figure.Low + half + reach + up);
    }

    /// <summary>Gets the smallest and largest change from one figure to another, in percent of the first.</summary>
    public static (double Low, double High) Growth(Figure before, Figure after)
    {
        (double fromLow, double fromHigh) = Bounds(before);
        (double toLow, double toHigh) = Bounds(after);
        return (100 * ((toLow / fromHigh) - 1), 100 * ((toHigh / fromLow) - 1));
    }

    /// <summary>Gets the smallest and largest ratio of one figure to another.</summary>
    public static (double Low, double High) Ratio(Figure a, Figure b)
    {
        (double aLow, double aHigh) = Bounds(a);
        (double bLow, double bHigh) = Bounds(b);
        return (aLow / bHigh, aHigh / bLow);
    }
}
