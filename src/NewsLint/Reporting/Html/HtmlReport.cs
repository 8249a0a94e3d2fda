using NewsLint.Checks;
using NewsLint.Facts;
using NewsLint.Linting;
using NewsLint.Rulebook;
using NewsLint.Sourcing;
using NewsLint.Stories.Ledgers;

namespace NewsLint.Reporting.Html;

/// <summary>What a report shows. Parts that are empty are left out.</summary>
internal sealed record HtmlReport
{
    /// <summary>The title of the page.</summary>
    public required string Title { get; init; }

    /// <summary>The articles, by path.</summary>
    public required IReadOnlyList<ArticleFacts> Articles { get; init; }

    /// <summary>The findings of a run, or null where nothing was checked.</summary>
    public IReadOnlyList<Finding>? Findings { get; init; }

    /// <summary>The rules that ran.</summary>
    public IReadOnlyList<Rule> Rules { get; init; } = [];

    /// <summary>The ledgers of the stories.</summary>
    public IReadOnlyList<StoryLedger> Ledgers { get; init; } = [];

    /// <summary>The drafts that were held against sources.</summary>
    public IReadOnlyList<VerifiedDraft> Drafts { get; init; } = [];

    /// <summary>A report on drafts, with the sources that a fact leads to.</summary>
    public static HtmlReport Of(IReadOnlyList<VerifiedDraft> drafts, LintRun run)
    {
        var articles = new SortedDictionary<string, ArticleFacts>(StringComparer.Ordinal);
        foreach (SourcedFact fact in drafts.SelectMany(static draft => draft.Facts))
            if ((fact.InArchive ?? fact.Nearest) is { } place)
                articles[place.Source.Article.Path] = place.Source;
        foreach (VerifiedDraft draft in drafts)
            articles[draft.Draft.Path] = new ArticleFacts(draft.Draft);
        string title = drafts.Count == 1 ? drafts[0].Draft.Path : HtmlReporter.Count(drafts.Count, "draft");
        return new HtmlReport { Title = title, Articles = [.. articles.Values], Findings = run.Findings, Rules = run.Rules, Drafts = drafts };
    }

    /// <summary>The title of a report on articles.</summary>
    public static string TitleOf(IReadOnlyList<ArticleFacts> articles)
    {
        if (articles.Count == 1)
            return articles[0].Article.Path;
        string[] folders = [.. articles.Select(static facts => facts.Article.Path.LastIndexOf('/') is > 0 and var at ? facts.Article.Path[..at] : "").Distinct(StringComparer.Ordinal)];
        return folders is [{ Length: > 0 } folder] ? folder : HtmlReporter.Count(articles.Count, "article");
    }
}
