using NewsLint.Sourcing;

namespace NewsLint.Checks.Sources;

/// <summary>Finds a figure that no source states.</summary>
public sealed class UnsourcedFigure : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) =>
        registration.RegisterSourceAction(static context => context.Report(
            SourcedKind.Figure, SourceVerdict.Missing,
            static (fact, _) => UnsourcedFigureMessage.Of(here: fact.Here),
            static (fact, where) => UnsourcedFigureMessage.Archive(here: fact.Here, where: where)));
}
