namespace NewsLint.Facts.Figures.Comparison;

/// <summary>The two values to compare; for two ranges with one equal end, the other ends.</summary>
/// <param name="First">The first figure's value, in the base unit.</param>
/// <param name="Second">The second figure's value, in the base unit.</param>
/// <param name="WrittenFirst">The first figure's value, in its written unit.</param>
/// <param name="WrittenSecond">The second figure's value, in its written unit.</param>
internal readonly record struct ComparedValues(double First, double Second, double WrittenFirst, double WrittenSecond)
{
    /// <summary>The difference, as a share of the larger value.</summary>
    public double Distance => Math.Abs(First - Second) / Math.Max(Math.Abs(First), Math.Abs(Second));

    /// <summary>Gets the values of two figures.</summary>
    public static ComparedValues Of(Figure a, Figure b) =>
        a.IsRange && b.IsRange && FigureAgreement.Same(a.BaseLow, b.BaseLow) ? new(a.BaseHigh, b.BaseHigh, a.High, b.High) : new(a.BaseLow, b.BaseLow, a.Low, b.Low);

    /// <summary>Whether two figures have comparable values: single values, or ranges with one equal end.</summary>
    public static bool AreComparable(Figure a, Figure b) =>
        a.IsRange == b.IsRange && (!a.IsRange || FigureAgreement.Same(a.BaseLow, b.BaseLow) || FigureAgreement.Same(a.BaseHigh, b.BaseHigh));
}
