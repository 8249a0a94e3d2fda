using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Figures;
using NewsLint.Reading;

namespace NewsLint.Checks.Figures;

/// <summary>Quotes and locates figures in messages.</summary>
internal static class FigurePlaces
{
    /// <summary>Returns the figure in the source, including its hedge.</summary>
    public static TextSpan SpanOf(CheckContext context, Figure figure) => context.Article.Blocks[figure.Block].Prose.ToSource(figure.Span);

    /// <summary>Describes where a figure is: in the headline, on line 12.</summary>
    public static string WhereIs(CheckContext context, Figure figure) => context.Article.Blocks[figure.Block].Kind switch
    {
        BlockKind.Headline => "in the headline",
        BlockKind.Summary => "in the summary",
        _ => "on line " + context.LineOf(SpanOf(context, figure)),
    };

    /// <summary>Describes the value of a figure with its hedge, for a message: <c>less</c>, <c>that or more</c>; of a time of day, <c>later</c>.</summary>
    public static string Meaning(Figure figure) => figure.Side switch
    {
        HedgeSide.Below => IsOfTime(figure) ? "earlier" : "less",
        HedgeSide.Above => IsOfTime(figure) ? "later" : "more",
        HedgeSide.Bound => (figure.IsUpperBound ? "that or less" : "that or more") + (figure.IsHedgeNegated ? " (it is negated)" : ""),
        HedgeSide.About => "roughly that",
        _ => "exactly that",
    };

    /// <summary>Whether the hedge is one of a time of day: shortly after 6 p.m.</summary>
    private static bool IsOfTime(Figure figure) => figure.Hedge is { } hedge && (hedge.EndsWith(" after", StringComparison.Ordinal) || hedge.EndsWith(" before", StringComparison.Ordinal));
}
