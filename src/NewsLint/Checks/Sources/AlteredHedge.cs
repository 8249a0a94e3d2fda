using NewsLint.Sourcing;

namespace NewsLint.Checks.Sources;

/// <summary>Finds a figure whose hedge in the sources leaves other values open.</summary>
public sealed class AlteredHedge : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) =>
        registration.RegisterSourceAction(static context => context.Report(
            SourcedKind.Figure, SourceVerdict.OtherHedge,
            static (fact, where) => AlteredHedgeMessage.Of(here: fact.Here, there: fact.There, where: where),
            static (fact, where) => AlteredHedgeMessage.Archive(here: fact.Here, where: where)));
}
