using Microsoft.CodeAnalysis.Text;
using NewsLint.Checks;
using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Stories.Ledgers;

namespace NewsLint.Reporting.Html;

/// <summary>A stretch of an article that something leads to.</summary>
/// <param name="Block">The index of the block.</param>
/// <param name="Span">The stretch, in the prose of the block.</param>
/// <param name="Id">The id of the element.</param>
/// <param name="Finding">The finding whose place it is, or null.</param>
internal sealed record ReportMark(int Block, TextSpan Span, string Id, ReportFinding? Finding);

/// <summary>A finding with its number in the report.</summary>
internal sealed record ReportFinding(int Number, Finding Finding);

/// <summary>The places of all articles that links of a report lead to.</summary>
internal sealed class ReportPlaces
{
    /// <summary>The number of characters of markup at the start of a place that are passed over.</summary>
    private const int MostMarkup = 200;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<ArticleFacts> articles;
    private readonly List<ReportMark>[] marks;
    private readonly List<ReportFinding>[] elsewhere;
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    public ReportPlaces(IReadOnlyList<ArticleFacts> articles)
    {
        this.articles = articles;
        marks = new List<ReportMark>[articles.Count];
        elsewhere = new List<ReportFinding>[articles.Count];
        for (int i = 0; i < articles.Count; i++)
        {
            numbers[articles[i].Article.Path] = i;
            marks[i] = [];
            elsewhere[i] = [];
        }
    }

    /// <summary>The number of an article, or -1 if the report does not show it.</summary>
    public int NumberOf(string path) => numbers.GetValueOrDefault(path, -1);

    /// <summary>The marks of an article, in the order in which they were added.</summary>
    public IReadOnlyList<ReportMark> MarksIn(int article) => marks[article];

    /// <summary>The findings of an article that are not in its prose.</summary>
    public IReadOnlyList<ReportFinding> ElsewhereIn(int article) => elsewhere[article];

    /// <summary>Adds the place of a finding.</summary>
    public void Add(ReportFinding finding)
    {
        if (NumberOf(finding.Finding.Place.Path) is not (>= 0 and var article))
            return;
        if (!AddSource(article, finding.Finding.Place.Span, $"m{finding.Number}", finding))
            elsewhere[article].Add(finding);
    }

    /// <summary>Adds a place, and returns the address that leads to it: the article if the place is not in its prose; null if the report does not show the article.</summary>
    public string? Add(Place place, string id)
    {
        if (NumberOf(place.Path) is not (>= 0 and var article))
            return null;
        return AddSource(article, place.Span, id, null) ? "#" + id : $"#a{article}";
    }

    /// <summary>Adds what a telling states, and returns the address that leads to it.</summary>
    public string? Add(ArticleFacts facts, int block, TextSpan span)
    {
        if (NumberOf(facts.Article.Path) is not (>= 0 and var article))
            return null;
        string id = $"p{article}-{block}-{span.Start}";
        if (ids.Add(id))
            marks[article].Add(new ReportMark(block, span, id, null));
        return "#" + id;
    }

    /// <summary>Adds what a telling states.</summary>
    public string? Add(ArticleFacts facts, LedgerValue value) => Add(facts, value.Block, value.Span);

    private bool AddSource(int article, TextSpan source, string id, ReportFinding? finding)
    {
        Article text = articles[article].Article;
        for (int block = 0; block < text.Blocks.Length; block++)
        {
            Prose prose = text.Blocks[block].Prose;
            if (source.Start > prose.SourceSpan.End || source.End < prose.SourceSpan.Start)
                continue;
            int start = -1;
            for (int at = source.Start; start < 0 && at <= source.End && at < source.Start + MostMarkup; at++)
                start = prose.FromSource(at);
            if (start < 0)
                continue;
            int end = source.IsEmpty ? start + 1 : prose.FromSource(source.End - 1) + 1;
            marks[article].Add(new ReportMark(block, TextSpan.FromBounds(start, Math.Clamp(end, start + 1, prose.Text.Length)), id, finding));
            return true;
        }
        return false;
    }
}
