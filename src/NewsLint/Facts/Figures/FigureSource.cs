using NewsLint.Reading;

namespace NewsLint.Facts.Figures;

/// <summary>The prose that figures were read from, so that their context can be read on demand.</summary>
/// <param name="Article">The article.</param>
/// <param name="Text">The tokens of the block.</param>
internal sealed record FigureSource(Article Article, TokenText Text);
