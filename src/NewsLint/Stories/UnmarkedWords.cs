using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Stories;

/// <summary>Words that one article of a story has outside quotation marks, and another inside them.</summary>
/// <param name="Article">The index of the article that has them outside.</param>
/// <param name="Block">The index of their block there.</param>
/// <param name="Span">Their place in the block's prose.</param>
/// <param name="Count">How many words they are.</param>
/// <param name="Telling">How many of them say something and are no names.</param>
/// <param name="Quoted">Where the same words stand inside marks, in other articles; by article.</param>
public sealed record UnmarkedWords(int Article, int Block, TextSpan Span, int Count, int Telling, IReadOnlyList<QuotedWords> Quoted);

/// <summary>Words inside a quotation.</summary>
/// <param name="Article">The index of the article in the story.</param>
/// <param name="Quotation">The index of the quotation in the quotations of the article.</param>
/// <param name="Span">Their place in the prose of its block.</param>
public sealed record QuotedWords(int Article, int Quotation, TextSpan Span);
