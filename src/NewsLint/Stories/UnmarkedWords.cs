using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Stories;

/// <summary>Words that are outside quotation marks in one article of a story and inside them in another.</summary>
/// <param name="Article">The index of the article that has them outside.</param>
/// <param name="Block">The index of their block there.</param>
/// <param name="Span">Their span in the prose of the block.</param>
/// <param name="Count">The number of words.</param>
/// <param name="Telling">The number of content words that are not names.</param>
/// <param name="Quoted">Where the same words are inside quotation marks in other articles, by article.</param>
internal sealed record UnmarkedWords(int Article, int Block, TextSpan Span, int Count, int Telling, IReadOnlyList<QuotedWords> Quoted);

/// <summary>Words inside a quotation.</summary>
/// <param name="Article">The index of the article in the story.</param>
/// <param name="Quotation">The index of the quotation in the article.</param>
/// <param name="Span">Their span in the prose of its block.</param>
internal sealed record QuotedWords(int Article, int Quotation, TextSpan Span);
