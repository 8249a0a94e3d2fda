using NewsLint.Facts.Conflicts;
using NewsLint.Facts.Figures;

namespace NewsLint.Checks.Figures;

/// <summary>Finds a figure with contradictory hedges: nearly here, more than there.</summary>
internal sealed class ConflictingHedge : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration)
    {
        registration.RegisterArticleAction(CheckArticle);
        registration.RegisterStoryAction(CheckStory);
    }

    /// <summary>Across a story, also reports a hedge that only one article has: loose but not a contradiction, so a suggestion.</summary>
    private static void CheckStory(StoryContext context) =>
        StoryFigures.Report(
            context, static conflict => conflict.Difference != FigureDifference.Value, static conflict => conflict.Difference == FigureDifference.Hedge && conflict.IsStrong,
            static told => ConflictingHedgeMessage.Of(
                figure: told.Figure.Words, meaning: FigurePlaces.Meaning(told.Figure), other: told.Other.Words, where: told.Where, otherMeaning: FigurePlaces.Meaning(told.Other)));

    private static void CheckArticle(CheckContext context)
    {
        foreach (FigureConflict pair in context.Facts.FigureConflicts)
        {
            if (pair.IsHead || pair.Difference != FigureDifference.Hedge)
                continue;
            (Figure first, Figure second) = (pair.First.Figure, pair.Second.Figure);
            context.Report(
                FigurePlaces.SpanOf(context, second),
                ConflictingHedgeMessage.Of(
                    figure: second.Words, meaning: FigurePlaces.Meaning(second),
                    other: first.Words, where: FigurePlaces.WhereIs(context, first), otherMeaning: FigurePlaces.Meaning(first)),
                [context.Related(FigurePlaces.SpanOf(context, first), "the other hedge")], isWeak: !pair.IsStrong);
        }
    }
}
