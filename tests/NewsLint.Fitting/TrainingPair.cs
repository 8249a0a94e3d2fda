using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Conflicts;

namespace NewsLint.Fitting;

/// <summary>A pair of figures that differ, with what is known of it.</summary>
/// <param name="Group">The number of its story, or of its article; even and odd groups are the two halves.</param>
/// <param name="Copy">0 for a story or a published article, otherwise the number of the copy with a changed figure.</param>
/// <param name="Conflict">The pair.</param>
/// <param name="Key">What pairs with the same statements share.</param>
internal sealed record TrainingPair(int Group, int Copy, FigureConflict Conflict, (string, string) Key)
{
    /// <summary>What is known of it.</summary>
    public PairVerdict Verdict { get; set; }

    /// <summary>Whether it is a difference that was reported and judged, not annotated.</summary>
    public bool IsJudged { get; set; }

    /// <summary>Whether it is of invented copy.</summary>
    public bool IsInvented { get; init; }

    /// <summary>The score by weights that its half did not take part in.</summary>
    public double Score { get; set; }

    /// <summary>The half of the data that it belongs to.</summary>
    public int Half => Group % 2;

    /// <summary>Whether it is in one article.</summary>
    public bool IsInArticle => Conflict.First.Facts == Conflict.Second.Facts;

    /// <summary>Whether the figures are at two places of their articles' sources.</summary>
    public bool IsAt(TextSpan first, TextSpan second) => SpanOf(Conflict.First).OverlapsWith(first) && SpanOf(Conflict.Second).OverlapsWith(second);

    /// <summary>Gets the place of a figure in the source.</summary>
    public static TextSpan SpanOf(ComparedFigure figure) => figure.Facts.Article.Blocks[figure.Figure.Block].Prose.ToSource(figure.Figure.Span);
}
