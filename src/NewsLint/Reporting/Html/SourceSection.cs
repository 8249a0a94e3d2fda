using NewsLint.Linting;
using NewsLint.Reading;
using NewsLint.Sourcing;

namespace NewsLint.Reporting.Html;

/// <summary>The tables of drafts and what their sources have.</summary>
internal sealed class SourceSection(HtmlReport report, ReportPlaces places, TextWriter output)
{
    /// <summary>Writes the tables; nothing if there is no draft.</summary>
    public void Write()
    {
        if (report.Drafts.Count == 0)
            return;
        output.Write("<section id=\"sources\" aria-labelledby=\"sources-title\">\n<h2 id=\"sources-title\">Sources</h2>\n");
        for (int i = 0; i < report.Drafts.Count; i++)
            Write(report.Drafts[i], i);
        output.WriteLine("</section>");
    }

    private void Write(VerifiedDraft verified, int number)
    {
        SourceCoverage coverage = verified.Coverage();
        output.Write($"<h3>{Html.Text(verified.Draft.Path)}</h3>\n<p class=\"count\">{coverage.Sourced} of {coverage.All} facts are sourced</p>\n");
        output.Write($"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Facts of draft {number + 1}\"><table class=\"sources\"><thead><tr><th scope=\"col\">line</th><th scope=\"col\">kind</th><th scope=\"col\">the draft has</th><th scope=\"col\">verdict</th><th scope=\"col\">the source has</th></tr></thead><tbody>\n");
        Facts.ArticleFacts? draft = places.NumberOf(verified.Draft.Path) is >= 0 and var at ? report.Articles[at] : null;
        foreach (SourcedFact fact in verified.Facts)
        {
            Prose prose = verified.Draft.Blocks[fact.Block].Prose;
            string words = prose.Text.Substring(fact.Span.Start, fact.Span.Length);
            string link = draft is null ? "" : places.Add(draft, fact.Block, fact.Span) ?? "";
            output.Write($"<tr class=\"{Style(fact.Verdict)}\"><td class=\"number\">{verified.Draft.Text.GetLineNumber(prose.ToSource(fact.Span.Start)) + 1}</td><td>{VerifyReporter.NameOf(fact.Kind)}</td><th scope=\"row\"><a href=\"{link}\">{Html.Text(words)}</a></th><td>{Html.Text(Says(fact))}</td><td>");
            if ((fact.InArchive ?? fact.Nearest) is { } source)
                output.Write($"<a href=\"{places.Add(source.Source, source.Block, source.Span) ?? "#sources"}\">{Html.Text(source.Address)}</a> {Html.Text(source.Text)}");
            output.Write("</td></tr>\n");
        }
        output.WriteLine("</tbody></table></div>");
    }

    private static string Style(SourceVerdict verdict) => verdict switch { SourceVerdict.Found => "agree", SourceVerdict.Missing => "one", _ => "differ" };

    private static string Says(SourcedFact fact) => fact.Verdict switch
    {
        SourceVerdict.Found => fact.Note is { } note ? $"found: {note}" : "found",
        SourceVerdict.Missing => fact.InArchive is null ? "in no source" : "only in the archive",
        SourceVerdict.OtherSpeaker => $"another speaker: {fact.There}, not {fact.Here}",
        _ => $"differs: {fact.There}, not {fact.Here}",
    };
}
