using NewsLint.Facts.Figures;

namespace NewsLint.Facts.Measures;

/// <summary>The kinds of the figures that comparing rules read.</summary>
internal static class FigureKinds
{
    /// <summary>The kind of a figure by its unit.</summary>
    public static FigureKind Of(Figure figure) => figure.Unit?.Dimension switch
    {
        null or Dimension.Count => FigureKind.Count,
        Dimension.Money => FigureKind.Money,
        Dimension.Share or Dimension.Points => FigureKind.Share,
        Dimension.Times => figure.Notation.InWords ? FigureKind.Ratio : FigureKind.Frequency,
        Dimension.Duration => FigureKind.Duration,
        _ => FigureKind.Quantity,
    };
}
