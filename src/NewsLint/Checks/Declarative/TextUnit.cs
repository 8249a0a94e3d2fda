using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;

namespace NewsLint.Checks.Declarative;

/// <summary>A text that a rule looks at: a block of prose, a part of one, or the whole source.</summary>
/// <param name="Block">The index of the block; negative for the whole source.</param>
/// <param name="Start">Where it begins in the block's prose.</param>
/// <param name="Text">The text; a line break within prose is a space, so that a phrase is found across it.</param>
internal sealed record TextUnit(int Block, int Start, string Text)
{
    /// <summary>Where in the article's source a span of the text is.</summary>
    public TextSpan ToSource(Article article, int start, int end) =>
        Block < 0 ? TextSpan.FromBounds(start, end) : article.Blocks[Block].Prose.ToSource(TextSpan.FromBounds(Start + start, Start + end));

    /// <summary>Whether an edit of a span of the text is an edit of the source.</summary>
    public bool IsVerbatim(Article article, int start, int end) =>
        Block < 0 || article.Blocks[Block].Prose.IsVerbatim(TextSpan.FromBounds(Start + start, Start + end));
}
