using NewsLint.Facts.Figures.Comparison;

namespace NewsLint.Checks.Figures;

/// <summary>Finds two figures of the text that seem to measure the same thing but contradict each other.</summary>
internal sealed class ConflictingFigure : Check
{
    /// <summary>The minimum evidence for a pair to be reported at the rule's level.</summary>
    private const double Strong = 7.0;

    /// <summary>The maximum number of weak pairs per article, the best first: more are a table.</summary>
    private const int MostWeak = 2;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context)
    {
        int weak = 0;
        foreach (FigurePair pair in context.Facts.FigurePairs)
        {
            if (pair.IsHead || pair.Difference != FigureDifference.Value)
                continue;
            bool isWeak = pair.Evidence < Strong;
            if (isWeak && ++weak > MostWeak)
                continue;
            string figure = FigurePlaces.TextOf(context, pair.Second);
            string other = FigurePlaces.TextOf(context, pair.First);
            string where = FigurePlaces.WhereIs(context, pair.First);
            context.Report(
                FigurePlaces.SpanOf(context, pair.Second),
                isWeak ? ConflictingFigureMessage.Weak(figure: figure, other: other, where: where) : ConflictingFigureMessage.Strong(figure: figure, other: other, where: where),
                [context.Related(FigurePlaces.SpanOf(context, pair.First), "the other figure")], isWeak: isWeak);
        }
    }
}
