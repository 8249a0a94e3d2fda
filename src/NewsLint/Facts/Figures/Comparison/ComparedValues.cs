namespace NewsLint.Facts.Figures.Comparison;

/// <summary>The two values in which figures are compared: of two ranges with one end alike, the ends that are not.</summary>
/// <param name="First">The first figure's, in the base unit.</param>
/// <param name="Second">The second figure's.</param>
/// <param name="WrittenFirst">The first figure's, in the unit it is written in.</param>
/// <param name="WrittenSecond">The second figure's.</param>
internal readonly record struct ComparedValues(double First, double Second, double WrittenFirst, double WrittenSecond)
{
    /// <summary>How far they are apart, as a share of the larger.</summary>
    public double Distance => Math.Abs(First - Second) / Math.Max(Math.Abs(First), Math.Abs(Second));

    /// <summary>The values of two figures.</summary>
    public static ComparedValues Of(Figure a, Figure b) =>
        a.IsRange && b.IsRange && FigureAgreement.Same(a.BaseLow, b.BaseLow) ? new(a.BaseHigh, b.BaseHigh, a.High, b.High) : new(a.BaseLow, b.BaseLow, a.Low, b.Low);

    /// <summary>Whether two figures have values to be compared: single ones, or ranges of which one end is the same.</summary>
    public static bool AreComparable(Figure a, Figure b) =>
        a.IsRange == b.IsRange && (!a.IsRange || FigureAgreement.Same(a.BaseLow, b.BaseLow) || FigureAgreement.Same(a.BaseHigh, b.BaseHigh));
}
