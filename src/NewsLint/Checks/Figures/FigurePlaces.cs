using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Figures;
using NewsLint.Reading;

namespace NewsLint.Checks.Figures;

/// <summary>How figures are quoted and placed in messages.</summary>
internal static class FigurePlaces
{
    /// <summary>The figure in the source, hedge included.</summary>
    public static TextSpan SpanOf(CheckContext context, Figure figure) => context.Article.Blocks[figure.Block].Prose.ToSource(figure.Span);

    /// <summary>The figure's words as they stand.</summary>
    public static string TextOf(CheckContext context, Figure figure) =>
        context.Article.Blocks[figure.Block].Prose.Text.Substring(figure.Span.Start, figure.Span.Length).Replace('\n', ' ');

    /// <summary>Where a figure is: in the headline, on line 12.</summary>
    public static string WhereIs(CheckContext context, Figure figure) => context.Article.Blocks[figure.Block].Kind switch
    {
        BlockKind.Headline => "in the headline",
        BlockKind.Summary => "in the summary",
        _ => "on line " + LineOf(context, SpanOf(context, figure)),
    };

    /// <summary>The number, from 1, of the line that a span of the source begins in.</summary>
    public static string LineOf(CheckContext context, TextSpan span) =>
        (context.Article.Text.GetLineNumber(span.Start) + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>What a figure with its hedge says of the value, for a message: <c>less</c>, <c>that or more</c>.</summary>
    public static string Meaning(Figure figure) => figure.Side switch
    {
        HedgeSide.Below => "less",
        HedgeSide.Above => "more",
        HedgeSide.Bound => (figure.IsUpperBound ? "that or less" : "that or more") + (figure.IsHedgeNegated ? " (it is negated)" : ""),
        HedgeSide.About => "roughly that",
        _ => "exactly that",
    };
}
