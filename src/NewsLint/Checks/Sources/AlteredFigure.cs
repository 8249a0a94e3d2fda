using NewsLint.Sourcing;

namespace NewsLint.Checks.Sources;

/// <summary>Finds a figure for which a source has another value.</summary>
public sealed class AlteredFigure : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) =>
        registration.RegisterSourceAction(static context => context.Report(
            SourcedKind.Figure, SourceVerdict.OtherValue,
            static (fact, where) => AlteredFigureMessage.Of(here: fact.Here, there: fact.There, where: where),
            static (fact, where) => AlteredFigureMessage.Archive(here: fact.Here, where: where)));
}
