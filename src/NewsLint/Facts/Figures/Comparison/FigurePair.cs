namespace NewsLint.Facts.Figures.Comparison;

/// <summary>How two figures differ that seem to measure the same thing.</summary>
internal enum FigureDifference : byte
{
    /// <summary>The values exclude each other.</summary>
    Value,

    /// <summary>The value is the same, but the hedges exclude each other: nearly, more than.</summary>
    Hedge,

    /// <summary>The value is the same, but only one is hedged, so that the other claims more.</summary>
    DroppedHedge,
}

/// <summary>Two figures of one article that seem to measure the same thing and differ.</summary>
/// <param name="First">The first figure.</param>
/// <param name="Second">The second figure.</param>
/// <param name="Difference">How they differ.</param>
/// <param name="Evidence">The log-odds that they measure the same thing, from <see cref="PairEvidence"/>.</param>
/// <param name="IsHead">Whether only one of them is in a headline or summary.</param>
internal sealed record FigurePair(Figure First, Figure Second, FigureDifference Difference, double Evidence, bool IsHead);
