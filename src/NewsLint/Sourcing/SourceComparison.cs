using NewsLint.Facts;

namespace NewsLint.Sourcing;

/// <summary>Compares a draft with its sources.</summary>
internal static class SourceComparison
{
    /// <summary>Gets the quotations, figures, names and dates of a draft with what the sources say of each, in the order of the text.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="sources">Its sources.</param>
    /// <param name="archive">The newsroom's archive, or null: what only the archive has is reported as a suggestion.</param>
    public static IReadOnlyList<SourcedFact> Compare(ArticleFacts draft, SourceLibrary sources, SourceLibrary? archive = null)
    {
        List<SourcedFact> facts = Trace(draft, sources);
        if (archive is { Sources.Count: > 0 } && facts.Exists(static fact => fact.Verdict != SourceVerdict.Found))
            AddArchive(facts, Trace(draft, archive));
        return facts;
    }

    private static List<SourcedFact> Trace(ArticleFacts draft, SourceLibrary library)
    {
        var shared = new SharedPhrases(draft, library);
        // Of two sources that are equally good, the one that shares more with the draft is named.
        List<ArticleFacts> nearest = [.. Enumerable.Range(0, library.Sources.Count).OrderByDescending(i => shared.SharedBySource[i]).Select(i => library.Sources[i])];
        List<SourcedFact> facts =
        [
            .. new QuotationTracer(draft, library, shared).Trace(),
            .. new FigureTracer(draft, nearest).Trace(),
            .. new NameTracer(draft, library, shared).Trace(),
            .. new DateTracer(draft, library, shared, nearest).Trace(),
        ];
        return [.. facts.OrderBy(static fact => fact.Block).ThenBy(static fact => fact.Span.Start).ThenBy(static fact => fact.Kind)];
    }

    private static void AddArchive(List<SourcedFact> facts, List<SourcedFact> archived)
    {
        var found = new Dictionary<(SourcedKind, int, int), SourcePlace>();
        foreach (SourcedFact fact in archived)
            if (fact is { Verdict: SourceVerdict.Found, Nearest: { } place })
                found[(fact.Kind, fact.Block, fact.Span.Start)] = place;
        for (int i = 0; i < facts.Count; i++)
            if (facts[i].Verdict != SourceVerdict.Found && found.TryGetValue((facts[i].Kind, facts[i].Block, facts[i].Span.Start), out SourcePlace? place))
                facts[i] = facts[i] with { InArchive = place, IsWeak = true };
    }
}
