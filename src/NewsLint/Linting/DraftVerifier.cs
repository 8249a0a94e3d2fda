using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Sourcing;

namespace NewsLint.Linting;

/// <summary>What share of a draft's facts is sourced.</summary>
/// <param name="Sourced">The number of facts that a source states.</param>
/// <param name="All">The number of all facts.</param>
public readonly record struct SourceCoverage(int Sourced, int All);

/// <summary>A draft held against its sources.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Facts">Its quotations, figures, names and dates outside quotations, in the order of the text, with what the sources say of each.</param>
/// <param name="Failures">The sources that could not be read.</param>
public sealed record VerifiedDraft(Article Draft, IReadOnlyList<SourcedFact> Facts, IReadOnlyList<InputFailure> Failures)
{
    /// <summary>Counts the facts of a kind that a source states.</summary>
    /// <param name="kind">The kind, or null for all.</param>
    public SourceCoverage Coverage(SourcedKind? kind = null)
    {
        int sourced = 0;
        int all = 0;
        foreach (SourcedFact fact in Facts)
        {
            if (kind is not null && fact.Kind != kind)
                continue;
            all++;
            sourced += fact.Verdict == SourceVerdict.Found ? 1 : 0;
        }
        return new SourceCoverage(sourced, all);
    }
}

/// <summary>Says of each quotation, figure, name and date of a draft whether its sources have it.</summary>
public static class DraftVerifier
{
    /// <summary>Holds a draft against its sources, without rules and levels.</summary>
    /// <param name="draft">The draft: its path in reports, and a function that returns its bytes.</param>
    /// <param name="sources">The sources.</param>
    /// <param name="archive">The newsroom's archive, or null.</param>
    /// <param name="findSources">Finds the sources that the front matter names, as for <see cref="LintOptions.FindSources"/>; null to ignore them.</param>
    /// <example>
    /// <code>
    /// ArticleSource Text(string name, string text) => new(name, () => Encoding.UTF8.GetBytes(text));
    /// VerifiedDraft verified = DraftVerifier.Verify(Text("draft.md", summary), [Text("wire.txt", wire)]);
    /// foreach (SourcedFact fact in verified.Facts.Where(fact => fact.Verdict != SourceVerdict.Found)) …
    /// </code>
    /// </example>
    /// <exception cref="IOException">The draft cannot be read, or is not text.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static VerifiedDraft Verify(ArticleSource draft, IReadOnlyList<ArticleSource> sources, IReadOnlyList<ArticleSource>? archive = null, Func<string, string, IReadOnlyList<ArticleSource>>? findSources = null)
    {
        ArgumentNullException.ThrowIfNull(draft);
        Article article = SourceReader.Read(draft) ?? throw new IOException("it is not text");
        var all = new DraftSources(sources, findSources, [.. (archive ?? []).Select(static source => source with { IsContext = true })], Environment.ProcessorCount);
        IReadOnlyList<SourcedFact> facts = all.Compare(new ArticleFacts(article)) ?? [];
        return new VerifiedDraft(article, facts, [.. all.Failures]);
    }
}
