using NewsLint.Sourcing;

namespace NewsLint.Checks.Sources;

/// <summary>Finds a quotation that the sources give to another speaker.</summary>
public sealed class MisattributedQuotation : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) =>
        registration.RegisterSourceAction(static context => context.Report(
            SourcedKind.Quotation, SourceVerdict.OtherSpeaker,
            static (fact, where) => MisattributedQuotationMessage.Of(here: fact.Here, there: fact.There, where: where),
            static (fact, where) => MisattributedQuotationMessage.Archive(here: fact.Here, where: where)));
}
