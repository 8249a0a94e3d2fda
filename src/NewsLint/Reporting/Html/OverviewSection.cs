using NewsLint.Checks;

namespace NewsLint.Reporting.Html;

/// <summary>The head of a report: what there is, how many findings of each rule, and what to show of them.</summary>
internal static class OverviewSection
{
    private static readonly Level[] Levels = [Level.Error, Level.Warning, Level.Suggestion];

    /// <summary>Writes links to the parts of the report.</summary>
    public static void WriteNavigation(HtmlReport report, TextWriter output)
    {
        output.Write("<nav aria-label=\"Parts of the report\"><ul>");
        if (report.Findings is not null)
            output.Write("<li><a href=\"#overview\">Findings</a></li>");
        if (report.Ledgers.Count > 0)
            output.Write("<li><a href=\"#stories\">Stories</a></li>");
        if (report.Drafts.Count > 0)
            output.Write("<li><a href=\"#sources\">Sources</a></li>");
        output.WriteLine("<li><a href=\"#articles\">Articles</a></li></ul></nav>");
    }

    /// <summary>Writes the overview.</summary>
    public static void Write(HtmlReport report, IReadOnlyList<ReportFinding> findings, TextWriter output)
    {
        int differences = report.Ledgers.Sum(static ledger => ledger.Differences);
        output.Write("<section id=\"overview\" aria-labelledby=\"overview-title\">\n<h2 id=\"overview-title\">Overview</h2>\n<ul class=\"figures\">");
        WriteFigure(report.Articles.Count, report.Articles.Count == 1 ? "article" : "articles", "", output);
        if (report.Findings is not null)
            foreach (Level level in Levels)
            {
                int count = findings.Where(finding => finding.Finding.Level == level).Sum(static finding => finding.Finding.Count);
                WriteFigure(count, HtmlReporter.NameOf(level) + (count == 1 ? "" : "s"), HtmlReporter.NameOf(level), output);
            }
        if (report.Ledgers.Count > 0)
        {
            WriteFigure(report.Ledgers.Count, report.Ledgers.Count == 1 ? "story" : "stories", "", output);
            WriteFigure(differences, differences == 1 ? "difference between tellings" : "differences between tellings", "differ", output);
        }
        output.WriteLine("</ul>");
        if (findings.Count > 0)
        {
            WriteFilters(report, findings, output);
            WriteRules(report, findings, output);
        }
        output.WriteLine("</section>");
    }

    private static void WriteFigure(int count, string name, string style, TextWriter output) =>
        output.Write($"<li{(style.Length > 0 ? $" class=\"{style}\"" : "")}><b>{count}</b> {name}</li>");

    private static void WriteFilters(HtmlReport report, IReadOnlyList<ReportFinding> findings, TextWriter output)
    {
        output.Write("<fieldset class=\"filters scripted\"><legend>Show</legend>");
        foreach (Level level in Levels)
            output.Write($"<label class=\"{HtmlReporter.NameOf(level)}\"><input type=\"checkbox\" data-level=\"{HtmlReporter.NameOf(level)}\" checked> {HtmlReporter.NameOf(level)}s</label> ");
        output.Write("<label>of <select id=\"rule\"><option value=\"\">all rules</option>");
        foreach (string id in findings.Select(static finding => finding.Finding.RuleId).Distinct().Order(StringComparer.Ordinal))
            output.Write($"<option value=\"{Html.Text(id)}\">{Html.Text(id)} {Html.Text(TitleOf(report, id))}</option>");
        output.Write("</select></label> <label>in articles with <input type=\"search\" id=\"words\" placeholder=\"path or headline\"></label> ");
        output.WriteLine("<label><input type=\"checkbox\" id=\"found\"> only articles with findings</label><p id=\"shown\" role=\"status\"></p></fieldset>");
    }

    private static void WriteRules(HtmlReport report, IReadOnlyList<ReportFinding> findings, TextWriter output)
    {
        output.Write("<div class=\"scroll\" role=\"region\" aria-label=\"Findings by rule\" tabindex=\"0\"><table class=\"rules\"><caption>Findings by rule</caption><thead><tr><th scope=\"col\">rule</th><th scope=\"col\">what it reports</th>");
        foreach (Level level in Levels)
            output.Write($"<th scope=\"col\" class=\"number\">{HtmlReporter.NameOf(level)}s</th>");
        output.Write("<th scope=\"col\">first</th></tr></thead><tbody>\n");
        foreach (IGrouping<string, ReportFinding> rule in findings.GroupBy(static finding => finding.Finding.RuleId).OrderByDescending(static rule => rule.Max(static finding => finding.Finding.Level)).ThenByDescending(static rule => rule.Count()).ThenBy(static rule => rule.Key, StringComparer.Ordinal))
        {
            output.Write($"<tr><th scope=\"row\">{Html.Text(rule.Key)}</th><td>{Html.Text(TitleOf(report, rule.Key))}</td>");
            foreach (Level level in Levels)
            {
                int count = rule.Where(finding => finding.Finding.Level == level).Sum(static finding => finding.Finding.Count);
                output.Write(count == 0 ? "<td class=\"number none\">–</td>" : $"<td class=\"number {HtmlReporter.NameOf(level)}\">{count}</td>");
            }
            ReportFinding first = rule.First();
            output.Write($"<td><a href=\"#f{first.Number}\">line {first.Finding.Place.Lines.Start.Line + 1}<span class=\"unseen\">, the first finding of {Html.Text(rule.Key)}</span></a></td></tr>\n");
        }
        output.WriteLine("</tbody></table></div>");
    }

    private static string TitleOf(HtmlReport report, string id) => report.Rules.FirstOrDefault(rule => rule.Id == id)?.Title ?? "";
}
