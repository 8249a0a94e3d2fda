using NewsLint.Facts.Figures.Units;
using NewsLint.Stories;

namespace NewsLint.Checks.Figures;

/// <summary>Finds a figure that another article on the story gives with another value.</summary>
public sealed class DifferingFigure : Check
{
    /// <summary>From so much evidence on a pair is reported.</summary>
    private const double Enough = 6;

    /// <summary>From so much on it carries the rule's level, as does a sentence that both have.</summary>
    private const double Strong = 12;

    /// <summary>Small counts differ by right: two senators here, three there.</summary>
    private const double LeastCount = 10;

    /// <summary>Smaller sums are prices, offers and fares, of which a story has several.</summary>
    private const double LeastSum = 1000;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) =>
        registration.RegisterStoryAction(static context => StoryFigures.Report(context, IsOurs, static match => match.IsRetold || match.Evidence >= Strong));

    /// <summary>Outside of a sentence that both have, shares, points and multiples are left alone: polls, quotas and scores of different groups are told in the same words.</summary>
    private static bool IsOurs(FigureMatch match) =>
        !match.IsSameValue && (match.IsRetold || (match.Evidence >= Enough
        && match.First.Figure.Unit!.Dimension is not (Dimension.Share or Dimension.Points or Dimension.Times) && match.First.Figure.Unit.Name != "point"
        && Math.Min(match.First.Figure.Low, match.Second.Figure.Low) >= (match.First.Figure.Unit.Dimension == Dimension.Money ? LeastSum : LeastCount)));
}
