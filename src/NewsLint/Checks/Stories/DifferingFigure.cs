using NewsLint.Facts.Figures;
using NewsLint.Stories;

namespace NewsLint.Checks.Stories;

/// <summary>Finds a figure that another article on the story gives with another value.</summary>
public sealed class DifferingFigure : Check
{
    /// <summary>Words in common around the figures: from so much evidence on a pair is reported.</summary>
    private const double Enough = 7;

    /// <summary>Small counts differ by right: two senators here, three there.</summary>
    private const double LeastCount = 10;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) =>
        registration.RegisterStoryAction(static context => StoryFigures.Report(context, IsOurs, static _ => true));

    /// <summary>Shares are left alone: polls and quotas of different groups are told in the same words.</summary>
    private static bool IsOurs(FigureMatch match) =>
        !match.IsSameValue && match.Evidence >= Enough
        && match.First.Figure.Unit!.Dimension is not (Dimension.Share or Dimension.Points)
        && (match.First.Figure.Unit.Dimension == Dimension.Money || Math.Min(match.First.Figure.Low, match.Second.Figure.Low) >= LeastCount);
}
