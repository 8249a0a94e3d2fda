using Microsoft.CodeAnalysis.Text;
using NewsLint.Checks.Declarative;
using NewsLint.Facts.Quotations;
using NewsLint.Text.Patterns;

namespace NewsLint.Checks.FactRules;

/// <summary>Reports quotations by their cue, their speaker, their length and their words.</summary>
internal sealed class QuotationCheck : FactCheck
{
    private static readonly string[] Kinds = ["speech", "partial", "title", "phrase"];

    private string[] kinds = [];
    private QuotationTraits traits = null!;
    private QuotationTraits? must;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["match", "speaker", "cue", "words"];

    /// <inheritdoc/>
    protected override TextPattern[] Read(RuleOptions options)
    {
        kinds = options.Choices("kind", Kinds, "Which quotations: speech (whole sentences), partial (a part of the writer's sentence), title or phrase (a term, a nickname, a scare quote); speech and partial by default.");
        if (kinds.Length == 0)
            kinds = Kinds[..2];
        traits = QuotationTraits.Read(options);
        ReadNearWords(options);
        RuleOptions? asked = options.Nested("must", "What must hold for these quotations, by the keys cue, speaker, words and form; where it does not hold, the quotation is reported.", MustShape(QuotationTraits.Keys));
        must = asked is null ? null : QuotationTraits.Read(asked);
        asked?.RejectUnread("must");
        return [];
    }

    /// <inheritdoc/>
    protected override void Run(DeclarativeRun run)
    {
        FactRun facts = Start(run);
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (Quotation quotation in facts.Facts.Quotations)
        {
            if (run.IsFull)
                return;
            if (Array.IndexOf(kinds, Kinds[(int)quotation.Kind]) < 0 || quotation.Words.IsEmpty || !traits.Mean(facts, quotation) || !facts.Selects(quotation.Block, quotation.Words))
                continue;
            if ((must is not null || HasNeeds) && must?.Mean(facts, quotation) != false && !facts.Lacks(quotation.Block, quotation.Span))
                continue;
            (int block, TextSpan span) = PlaceOf(quotation);
            // A speech in two parts has one cue and one speaker.
            if (reported.Add(FormattableString.Invariant($"{block}:{span.Start}")))
                facts.Report(block, span, [new("match", facts.Words(block, span)), new("speaker", Speaker(facts, quotation)), new("cue", facts.Words(quotation.Block, quotation.Cue)), new("words", facts.Words(quotation.Block, quotation.Words))]);
        }
    }

    private (int Block, TextSpan Span) PlaceOf(Quotation quotation)
    {
        if ((traits.MeansCue || must is { MeansCue: true }) && !quotation.Cue.IsEmpty)
            return (quotation.Block, quotation.Cue);
        return (traits.MeansSpeaker || must is { MeansSpeaker: true }) && quotation.Speaker is { } speaker ? (speaker.Block, speaker.Span) : (quotation.Block, quotation.Span);
    }

    private static string Speaker(FactRun facts, Quotation quotation) =>
        quotation.Speaker is { } speaker ? speaker.Entity?.Name ?? facts.Words(speaker.Block, speaker.Span) : "";
}
