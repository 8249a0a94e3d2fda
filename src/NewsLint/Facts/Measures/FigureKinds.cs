using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Units;

namespace NewsLint.Facts.Measures;

/// <summary>Gets the kinds of the figures that comparing rules read.</summary>
internal static class FigureKinds
{
    /// <summary>Gets the kind of a figure from its unit.</summary>
    public static FigureKind Of(Figure figure) => figure.Unit?.Dimension switch
    {
        null or Dimension.Count => FigureKind.Count,
        Dimension.Money => FigureKind.Money,
        Dimension.Share or Dimension.Points => FigureKind.Share,
        Dimension.Times => IsFrequency(figure) ? FigureKind.Frequency : FigureKind.Ratio,
        Dimension.Duration => FigureKind.Duration,
        _ => FigureKind.Quantity,
    };

    /// <summary>Whether a multiple is a frequency: elected twice, but not twice as many.</summary>
    private static bool IsFrequency(Figure figure)
    {
        TokenText t = figure.Source.Text;
        bool counts = t[figure.EndToken - 1] is "times" or "twice" or "thrice" or "Twice" or "Times";
        ReadOnlySpan<char> next = t[figure.EndToken];
        return counts && !(t.IsWord(figure.EndToken) && next is "as" or "the" or "more" or "higher" or "larger" or "bigger" or "greater" or "faster" or "that" or "what" or "its" or "their" or "his" or "her" or "less" or "likelier");
    }
}
