using NewsLint.Sourcing;

namespace NewsLint.Checks.Sources;

/// <summary>Finds a name that the sources spell in another way, or a person with another first name.</summary>
public sealed class AlteredName : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) =>
        registration.RegisterSourceAction(static context => context.Report(
            SourcedKind.Name, SourceVerdict.OtherSpelling,
            static (fact, where) => AlteredNameMessage.Of(here: fact.Here, there: fact.There, where: where),
            static (fact, where) => AlteredNameMessage.Archive(here: fact.Here, where: where)));
}
