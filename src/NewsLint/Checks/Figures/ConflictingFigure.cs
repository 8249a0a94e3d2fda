using NewsLint.Facts.Figures.Comparison;

namespace NewsLint.Checks.Figures;

/// <summary>Finds two figures of the text that seem to measure the same thing and exclude each other.</summary>
public sealed class ConflictingFigure : Check
{
    /// <summary>Evidence from which on a pair is reported as loud as the rule says.</summary>
    private const double Strong = 7.0;

    /// <summary>Of weak pairs an article gets its best ones only: where there are more, its figures are a table.</summary>
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
            context.Report(
                FigurePlaces.SpanOf(context, pair.Second),
                [("figure", FigurePlaces.TextOf(context, pair.Second)), ("other", FigurePlaces.TextOf(context, pair.First)), ("where", FigurePlaces.WhereIs(context, pair.First))],
                isWeak ? "weak" : "strong",
                [context.Related(FigurePlaces.SpanOf(context, pair.First), "the other figure")], isWeak: isWeak);
        }
    }
}
