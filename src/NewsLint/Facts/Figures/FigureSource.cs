using NewsLint.Reading;

namespace NewsLint.Facts.Figures;

/// <summary>Where figures were read from: the block's prose, so that what surrounds a figure can be read when it is asked for.</summary>
/// <param name="Article">The article.</param>
/// <param name="Text">The tokens of the block.</param>
internal sealed record FigureSource(Article Article, TokenText Text);
