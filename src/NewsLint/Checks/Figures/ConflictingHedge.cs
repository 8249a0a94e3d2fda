using NewsLint.Facts.Figures;

namespace NewsLint.Checks.Figures;

/// <summary>Finds one figure that the text hedges to different sides: nearly here, more than there.</summary>
public sealed class ConflictingHedge : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context)
    {
        foreach (FigurePair pair in context.Facts.FigurePairs)
        {
            if (pair.IsHead || pair.Difference != FigureDifference.Hedge)
                continue;
            context.Report(
                FigurePlaces.SpanOf(context, pair.Second),
                [
                    ("figure", FigurePlaces.TextOf(context, pair.Second)), ("other", FigurePlaces.TextOf(context, pair.First)), ("where", FigurePlaces.WhereIs(context, pair.First)),
                    ("meaning", $"{FigurePlaces.Meaning(pair.Second)}, {FigurePlaces.Meaning(pair.First)}"),
                ],
                related: [context.Related(FigurePlaces.SpanOf(context, pair.First), "the other hedge")]);
        }
    }
}
