using NewsLint.Facts.Figures;

namespace NewsLint.Facts.Measures;

/// <summary>A figure that the comparing rules do not read, with its kind.</summary>
/// <param name="Figure">The figure; its low and high ends are the two sides of a vote or score.</param>
/// <param name="Kind">Its kind.</param>
internal readonly record struct OtherFigure(Figure Figure, FigureKind Kind);
