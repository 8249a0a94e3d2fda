using NewsLint.Sourcing;

namespace NewsLint.Checks.Sources;

/// <summary>Finds a weekday, date or time for which a source has another.</summary>
public sealed class AlteredDate : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterSourceAction(CheckDraft);

    private static void CheckDraft(SourceContext context)
    {
        context.Report(
            SourcedKind.Date, SourceVerdict.OtherDate,
            static (fact, where) => AlteredDateMessage.Of(here: fact.Here, there: fact.There, where: where),
            static (fact, where) => AlteredDateMessage.Archive(here: fact.Here, where: where));
        context.Report(
            SourcedKind.Date, SourceVerdict.Missing,
            static (fact, _) => AlteredDateMessage.Missing(here: fact.Here),
            static (fact, where) => AlteredDateMessage.Archive(here: fact.Here, where: where));
    }
}
