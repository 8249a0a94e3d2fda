using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Comparison;
using NewsLint.Facts.Figures.Units;
using NewsLint.Stories;

namespace NewsLint.Checks.Figures;

/// <summary>Finds a figure with contradictory hedges: nearly here, more than there.</summary>
internal sealed class ConflictingHedge : Check
{
    /// <summary>The minimum evidence for a pair of two articles to be reported at the rule's level.</summary>
    private const double StrongInStory = 6;

    /// <summary>The minimum evidence for a pair to be reported.</summary>
    private const double WeakInStory = 3;

    /// <summary>Smaller counts are common.</summary>
    private const double LeastCount = 10;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration)
    {
        registration.RegisterArticleAction(CheckArticle);
        registration.RegisterStoryAction(CheckStory);
    }

    /// <summary>Across a story, also reports a hedge that only one article has: loose but not a contradiction, so a suggestion.</summary>
    private static void CheckStory(StoryContext context) =>
        StoryFigures.Report(
            context, IsInStory, static match => AreBothHedged(match) && (match.IsRetold || (match.Evidence >= StrongInStory && !IsSmallCount(match.First.Figure))),
            static told => ConflictingHedgeMessage.Of(
                figure: told.Words, meaning: FigurePlaces.Meaning(told.Figure), other: told.OtherWords, where: told.Where, otherMeaning: FigurePlaces.Meaning(told.Other)));

    private static bool AreBothHedged(FigureMatch match) => match.First.Figure.Side != HedgeSide.None && match.Second.Figure.Side != HedgeSide.None;

    private static bool IsSmallCount(Figure figure) => figure.Unit is null or { Dimension: Dimension.Count } && figure.Low < LeastCount;

    /// <summary>Whether it is a share, multiple or small count, which coincide by chance.</summary>
    private static bool IsInStory(FigureMatch match)
    {
        Figure figure = match.First.Figure;
        bool isCommon = figure.Unit is { Dimension: Dimension.Share or Dimension.Times } || IsSmallCount(figure);
        return match.IsSameValue && (match.IsRetold || match.Evidence >= (isCommon ? StrongInStory : WeakInStory));
    }

    private static void CheckArticle(CheckContext context)
    {
        foreach (FigurePair pair in context.Facts.FigurePairs)
        {
            if (pair.IsHead || pair.Difference != FigureDifference.Hedge)
                continue;
            context.Report(
                FigurePlaces.SpanOf(context, pair.Second),
                ConflictingHedgeMessage.Of(
                    figure: FigurePlaces.TextOf(context, pair.Second), meaning: FigurePlaces.Meaning(pair.Second),
                    other: FigurePlaces.TextOf(context, pair.First), where: FigurePlaces.WhereIs(context, pair.First), otherMeaning: FigurePlaces.Meaning(pair.First)),
                [context.Related(FigurePlaces.SpanOf(context, pair.First), "the other hedge")]);
        }
    }
}
