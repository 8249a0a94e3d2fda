using NewsLint.Facts.Conflicts;

namespace NewsLint.Checks.Figures;

/// <summary>Finds a figure for which another article on the story has another value.</summary>
internal sealed class DifferingFigure : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) =>
        registration.RegisterStoryAction(static context => StoryFigures.Report(
            context, static conflict => conflict.Difference == FigureDifference.Value, static conflict => conflict.IsStrong,
            static told => DifferingFigureMessage.Of(figure: told.Figure.Words, other: told.Other.Words, where: told.Where)));
}
