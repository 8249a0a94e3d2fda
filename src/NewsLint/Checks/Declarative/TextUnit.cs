using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;

namespace NewsLint.Checks.Declarative;

/// <summary>A text that a rule examines: a block of prose, a part of one, or the whole source.</summary>
/// <param name="Block">The index of the block; negative for the whole source.</param>
/// <param name="Start">The start in the prose of the block.</param>
/// <param name="Text">The text; a line break within prose is a space, so that phrases match across it.</param>
internal sealed record TextUnit(int Block, int Start, string Text)
{
    /// <summary>Returns the span in the article's source of a span of the text.</summary>
    public TextSpan ToSource(Article article, int start, int end) =>
        Block < 0 ? TextSpan.FromBounds(start, end) : article.Blocks[Block].Prose.ToSource(TextSpan.FromBounds(Start + start, Start + end));

    /// <summary>Whether an edit of a span of the text is an edit of the source.</summary>
    public bool IsVerbatim(Article article, int start, int end) =>
        Block < 0 || article.Blocks[Block].Prose.IsVerbatim(TextSpan.FromBounds(Start + start, Start + end));
}
