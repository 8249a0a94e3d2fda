using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Comparison;
using NewsLint.Reading;

namespace NewsLint.Checks.Figures;

/// <summary>Finds a figure of the headline or summary that differs in the text.</summary>
internal sealed class HeadlineFigure : Check
{
    /// <summary>The minimum evidence for a different value to be reported at the rule's level.</summary>
    private const double Strong = 6.0;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context)
    {
        foreach (FigurePair pair in context.Facts.FigurePairs)
        {
            if (!pair.IsHead)
                continue;
            bool firstIsHead = context.Article.Blocks[pair.First.Block].Kind is BlockKind.Headline or BlockKind.Summary;
            (Figure head, Figure body) = firstIsHead ? (pair.First, pair.Second) : (pair.Second, pair.First);
            bool isWeak = pair.Difference == FigureDifference.Value && pair.Evidence < Strong;
            string part = context.Article.Blocks[head.Block].Kind == BlockKind.Headline ? "headline" : "summary";
            string figure = FigurePlaces.TextOf(context, head);
            string other = FigurePlaces.TextOf(context, body);
            string where = FigurePlaces.WhereIs(context, body);
            context.Report(
                FigurePlaces.SpanOf(context, head),
                pair.Difference != FigureDifference.Value
                    ? HeadlineFigureMessage.Hedge(figure: figure, part: part, meaning: FigurePlaces.Meaning(head), other: other, where: where, otherMeaning: FigurePlaces.Meaning(body))
                    : isWeak ? HeadlineFigureMessage.Weak(figure: figure, part: part, other: other, where: where)
                    : HeadlineFigureMessage.Value(figure: figure, part: part, other: other, where: where),
                [context.Related(FigurePlaces.SpanOf(context, body), "the text's figure")], isWeak: isWeak);
        }
    }
}
