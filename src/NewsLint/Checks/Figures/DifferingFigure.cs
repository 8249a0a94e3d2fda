using NewsLint.Facts.Figures.Units;
using NewsLint.Stories;

namespace NewsLint.Checks.Figures;

/// <summary>Finds a figure for which another article on the story has another value.</summary>
internal sealed class DifferingFigure : Check
{
    /// <summary>The minimum evidence for a pair to be reported.</summary>
    private const double Enough = 6;

    /// <summary>The minimum evidence for the rule's level, which a shared sentence also has.</summary>
    private const double Strong = 15;

    /// <summary>Smaller counts may rightly differ: two senators here, three there.</summary>
    private const double LeastCount = 10;

    /// <summary>Smaller sums are prices, offers and fares, of which a story has several.</summary>
    private const double LeastSum = 1000;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) =>
        registration.RegisterStoryAction(static context => StoryFigures.Report(
            context, IsOurs, static match => match.IsRetold || match.Evidence >= Strong,
            static told => DifferingFigureMessage.Of(figure: told.Words, other: told.OtherWords, where: told.Where)));

    /// <summary>Outside a shared sentence, ignores shares, points and multiples: polls, quotas and scores of different groups have the same words.</summary>
    private static bool IsOurs(FigureMatch match) =>
        !match.IsSameValue && (match.IsRetold || (match.Evidence >= Enough
        && match.First.Figure.Unit!.Dimension is not (Dimension.Share or Dimension.Points or Dimension.Times) && match.First.Figure.Unit.Name != "point"
        && Math.Min(match.First.Figure.Low, match.Second.Figure.Low) >= (match.First.Figure.Unit.Dimension == Dimension.Money ? LeastSum : LeastCount)));
}
