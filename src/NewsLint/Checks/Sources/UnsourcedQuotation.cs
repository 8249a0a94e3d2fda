using NewsLint.Sourcing;

namespace NewsLint.Checks.Sources;

/// <summary>Finds a quotation that no source has.</summary>
public sealed class UnsourcedQuotation : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) =>
        registration.RegisterSourceAction(static context => context.Report(
            SourcedKind.Quotation, SourceVerdict.Missing,
            static (fact, _) => UnsourcedQuotationMessage.Of(here: fact.Here),
            static (fact, where) => UnsourcedQuotationMessage.Archive(here: fact.Here, where: where)));
}
