namespace NewsLint.Facts.Figures.Comparison;

/// <summary>In what two figures differ that seem to measure the same thing.</summary>
public enum FigureDifference : byte
{
    /// <summary>The values exclude each other.</summary>
    Value,

    /// <summary>The value is the same, but the hedges exclude each other: nearly, more than.</summary>
    Hedge,

    /// <summary>The value is the same, but only one is hedged, so that the other says more.</summary>
    DroppedHedge,
}

/// <summary>Two figures of one article that seem to measure the same thing and differ.</summary>
/// <param name="First">The one that stands first.</param>
/// <param name="Second">The one that stands behind it.</param>
/// <param name="Difference">In what they differ.</param>
/// <param name="Evidence">The log-odds that they measure the same thing, by <see cref="PairEvidence"/>.</param>
/// <param name="IsHead">Whether one of them stands in a headline or summary and the other does not.</param>
public sealed record FigurePair(Figure First, Figure Second, FigureDifference Difference, double Evidence, bool IsHead);
