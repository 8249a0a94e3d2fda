using NewsLint.Facts.Conflicts;

namespace NewsLint.Checks.Figures;

/// <summary>Finds two figures of the text that seem to measure the same thing but contradict each other.</summary>
internal sealed class ConflictingFigure : Check
{
    /// <summary>The maximum number of weak pairs per article, the best first: more are a table.</summary>
    private const int MostWeak = 2;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context)
    {
        int weak = 0;
        foreach (FigureConflict pair in context.Facts.FigureConflicts)
        {
            if (pair.IsHead || pair.Difference != FigureDifference.Value)
                continue;
            bool isWeak = !pair.IsStrong;
            if (isWeak && ++weak > MostWeak)
                continue;
            string figure = pair.Second.Figure.Words;
            string other = pair.First.Figure.Words;
            string where = FigurePlaces.WhereIs(context, pair.First.Figure);
            context.Report(
                FigurePlaces.SpanOf(context, pair.Second.Figure),
                isWeak ? ConflictingFigureMessage.Weak(figure: figure, other: other, where: where) : ConflictingFigureMessage.Strong(figure: figure, other: other, where: where),
                [context.Related(FigurePlaces.SpanOf(context, pair.First.Figure), "the other figure")], isWeak: isWeak);
        }
    }
}
