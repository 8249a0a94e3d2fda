using NewsLint.Sourcing;

namespace NewsLint.Checks.Sources;

/// <summary>Finds a quotation that a source has with other words.</summary>
public sealed class AlteredQuotation : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) =>
        registration.RegisterSourceAction(static context => context.Report(
            SourcedKind.Quotation, SourceVerdict.OtherWords,
            static (fact, where) => AlteredQuotationMessage.Of(here: fact.Here, there: fact.There, where: where),
            static (fact, where) => AlteredQuotationMessage.Archive(here: fact.Here, where: where)));
}
