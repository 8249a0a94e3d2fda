using NewsLint.Checks.Stories;
using NewsLint.Facts.Figures;

namespace NewsLint.Checks.Figures;

/// <summary>Finds one figure that the text hedges to different sides: nearly here, more than there.</summary>
public sealed class ConflictingHedge : Check
{
    /// <summary>Words in common around the figures of two articles: from so much evidence on a pair is reported at the rule's level.</summary>
    private const double StrongInStory = 5;

    /// <summary>Below this a pair is not reported.</summary>
    private const double WeakInStory = 3;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration)
    {
        registration.RegisterArticleAction(CheckArticle);
        registration.RegisterStoryAction(CheckStory);
    }

    /// <summary>Over a story also a hedge that one telling has and the other has not.</summary>
    private static void CheckStory(StoryContext context) =>
        StoryFigures.Report(context, match => match.IsSameValue && match.Evidence >= (match.First.Figure.Unit!.Dimension == Dimension.Share ? StrongInStory : WeakInStory), match => match.Evidence >= StrongInStory);

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
