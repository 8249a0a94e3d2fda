using NewsLint.Facts.Conflicts;
using NewsLint.Facts.Figures;
using NewsLint.Reading;

namespace NewsLint.Checks.Figures;

/// <summary>Finds a figure of the headline or summary that differs in the text.</summary>
internal sealed class HeadlineFigure : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context)
    {
        foreach (FigureConflict pair in context.Facts.FigureConflicts)
        {
            if (!pair.IsHead)
                continue;
            (Figure head, Figure body) = pair.First.IsHead ? (pair.First.Figure, pair.Second.Figure) : (pair.Second.Figure, pair.First.Figure);
            bool isWeak = !pair.IsStrong;
            string part = context.Article.Blocks[head.Block].Kind == BlockKind.Headline ? "headline" : "summary";
            string figure = head.Words;
            string other = body.Words;
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
