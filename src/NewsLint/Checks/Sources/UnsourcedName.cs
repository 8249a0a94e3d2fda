using NewsLint.Sourcing;

namespace NewsLint.Checks.Sources;

/// <summary>Finds a name that no source has.</summary>
public sealed class UnsourcedName : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) =>
        registration.RegisterSourceAction(static context => context.Report(
            SourcedKind.Name, SourceVerdict.Missing,
            static (fact, _) => UnsourcedNameMessage.Of(here: fact.Here),
            static (fact, where) => UnsourcedNameMessage.Archive(here: fact.Here, where: where)));
}
