using NewsLint.Stories.Ledgers;

namespace NewsLint.Reporting.Html;

/// <summary>The stories of a report with their ledgers, those with the most differences first.</summary>
internal sealed class StorySection(HtmlReport report, ReportPlaces places, TextWriter output)
{
    /// <summary>The number of the quotation, which tells its table from the others of a speaker.</summary>
    private int quotations;

    /// <summary>Writes the stories; nothing if there are none.</summary>
    public void Write()
    {
        if (report.Ledgers.Count == 0)
            return;
        output.Write("<section id=\"stories\" aria-labelledby=\"stories-title\">\n<h2 id=\"stories-title\">Stories</h2>\n");
        output.Write("<p class=\"key\"><span class=\"mark\">≠</span> tellings differ <span class=\"mark\">·</span> only one telling states it. A value leads to its place in the article.</p>\n");
        output.Write("<p class=\"scripted\"><label><input type=\"checkbox\" id=\"differing\"> only what differs</label></p>\n");
        int[] order = [.. Enumerable.Range(0, report.Ledgers.Count).OrderByDescending(i => report.Ledgers[i].Differences)];
        if (order.Length > 1)
            WriteList(order);
        foreach (int i in order)
            Write(i, report.Ledgers[i]);
        output.WriteLine("</section>");
    }

    private void WriteList(int[] order)
    {
        output.Write("<ol class=\"stories\">");
        foreach (int i in order)
        {
            StoryLedger ledger = report.Ledgers[i];
            output.Write($"<li><a href=\"#s{i}\">{Html.Text(Summary(ledger).Name)}</a> <span class=\"count\">{HtmlReporter.Count(ledger.Articles.Count, "article")}, {HtmlReporter.Count(ledger.Differences, "difference")}</span></li>");
        }
        output.WriteLine("</ol>");
    }

    private StorySummary Summary(StoryLedger ledger) => StorySummary.Of(ledger.Story, report.Articles, ledger.Differences);

    private void Write(int number, StoryLedger ledger)
    {
        StorySummary summary = Summary(ledger);
        string days = summary.First is not { } first ? "" : summary.Last == first ? $", {StoriesReporter.Day(first)}" : $", {StoriesReporter.Day(first)} to {StoriesReporter.Day(summary.Last!.Value)}";
        output.Write($"<article class=\"story\" id=\"s{number}\" tabindex=\"-1\" aria-labelledby=\"st{number}\">\n<h3 id=\"st{number}\">{Html.Text(summary.Name)}</h3>\n");
        output.Write($"<p class=\"count\">{HtmlReporter.Count(ledger.Articles.Count, "article")}{days}, {HtmlReporter.Count(ledger.Differences, "difference")}</p>\n<ol class=\"tellings\">");
        foreach (Facts.ArticleFacts facts in ledger.Articles)
            output.Write($"<li><a href=\"#a{places.NumberOf(facts.Article.Path)}\">{Html.Text(facts.Article.Path)}</a> {Html.Text(StorySummary.Headline(facts.Article))}</li>");
        output.Write("</ol>\n");
        LedgerRow[] compared = [.. ledger.Rows.Where(static row => row.Verdict != LedgerVerdict.One && row.Kind != LedgerKind.Quotation)];
        if (compared.Length > 0)
            WriteTable(ledger, compared, "What the tellings state", number);
        foreach (LedgerRow row in ledger.Rows)
            if (row.Verdict != LedgerVerdict.One && row.Kind == LedgerKind.Quotation)
                WriteQuotation(ledger, row, number);
        LedgerRow[] single = [.. ledger.Rows.Where(static row => row.Verdict == LedgerVerdict.One)];
        if (single.Length > 0)
            WriteSingles(ledger, single);
        output.WriteLine("</article>");
    }

    private void WriteHeads(StoryLedger ledger)
    {
        output.Write("<thead><tr><td></td>");
        for (int i = 0; i < ledger.Articles.Count; i++)
            output.Write($"<th scope=\"col\"><a href=\"#a{places.NumberOf(ledger.Articles[i].Article.Path)}\" title=\"{Html.Text(ledger.Articles[i].Article.Path)}\">{LedgerWords.Letter(i)}<span class=\"unseen\"> {Html.Text(ledger.Articles[i].Article.Path)}</span></a></th>");
        output.Write("</tr></thead>");
    }

    private void WriteTable(StoryLedger ledger, IReadOnlyList<LedgerRow> rows, string caption, int number)
    {
        output.Write($"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{caption}, story {number + 1}\"><table class=\"ledger\"><caption>{caption}</caption>");
        WriteHeads(ledger);
        output.Write("<tbody>\n");
        foreach (LedgerRow row in rows)
        {
            output.Write($"<tr class=\"{LedgerWords.NameOf(row.Verdict)}\"><th scope=\"row\">{Mark(row)}{Html.Text(row.Name)}</th>");
            for (int i = 0; i < row.Cells.Count; i++)
            {
                output.Write(row.Cells[i].Count == 0 ? "<td class=\"none\">–" : "<td>");
                WriteCell(ledger, row, i);
                output.Write("</td>");
            }
            output.Write("</tr>\n");
        }
        output.WriteLine("</tbody></table></div>");
    }

    /// <summary>Writes each wording of a cell once, with links to all its places.</summary>
    private void WriteCell(StoryLedger ledger, LedgerRow row, int telling)
    {
        string between = "";
        foreach (IGrouping<(int, string), LedgerValue> wording in row.Cells[telling].GroupBy(static value => (value.Group, value.Text.ToUpperInvariant())).OrderBy(static wording => wording.Key.Group))
        {
            LedgerValue value = wording.First();
            output.Write($"{between}<a href=\"{places.Add(ledger.Articles[telling], value)}\"{(row.Verdict == LedgerVerdict.Differ && value.Group > 0 ? " class=\"other\"" : "")}>{Html.Text(value.Text)}</a>");
            int number = 2;
            foreach (LedgerValue again in wording.Skip(1))
                output.Write($" <a class=\"again\" href=\"{places.Add(ledger.Articles[telling], again)}\"><span class=\"unseen\">{Html.Text(again.Text)} again, place </span>{number++}</a>");
            between = "<br>";
        }
    }

    private void WriteQuotation(StoryLedger ledger, LedgerRow row, int number)
    {
        int[] tellings = [.. Enumerable.Range(0, row.Cells.Count).Where(i => row.Cells[i].Count > 0)];
        output.Write($"<div class=\"scroll {LedgerWords.NameOf(row.Verdict)}\" role=\"region\" tabindex=\"0\" aria-label=\"{Html.Text(row.Name)}, story {number + 1}, quotation {++quotations}\"><table class=\"quotation\"><caption>{Mark(row)}{Html.Text(row.Name)}</caption><thead><tr>");
        foreach (int telling in tellings)
        {
            output.Write($"<th scope=\"col\">{LedgerWords.Letter(telling)} ");
            foreach (LedgerValue value in row.Cells[telling])
                output.Write($"<a href=\"{places.Add(ledger.Articles[telling], value)}\" aria-label=\"{Html.Text(row.Name)} in {Html.Text(ledger.Articles[telling].Article.Path)}, line {LineOf(ledger, telling, value)}\">line {LineOf(ledger, telling, value)}</a> ");
            output.Write("</th>");
        }
        output.Write("</tr></thead><tbody>\n");
        foreach (IReadOnlyList<AlignedStretch> passage in QuotationPassages.Of(QuotationAlignment.Of(row, ledger.Articles)))
        {
            AlignedStretch first = passage[0];
            if (passage.Count == 1 && first.IsShared && tellings.All(telling => first.Texts[telling] is not null))
            {
                output.Write($"<tr class=\"shared\"><td colspan=\"{tellings.Length}\">{Html.Text(first.Texts[tellings[0]]!)}</td></tr>\n");
                continue;
            }
            output.Write(passage.All(IsQuiet) ? "<tr class=\"shared\">" : "<tr>");
            foreach (int telling in tellings)
            {
                output.Write(first.Texts[telling] is null ? "<td class=\"none\"><span class=\"unseen\">not quoted</span>" : "<td>");
                if (first.Texts[telling] is not null)
                    WritePassage(passage, telling);
                output.Write("</td>");
            }
            output.Write("</tr>\n");
        }
        output.WriteLine("</tbody></table></div>");
    }

    /// <summary>Whether nothing differs: what an ellipsis leaves out does not.</summary>
    private static bool IsQuiet(AlignedStretch stretch) => stretch.IsShared || stretch.Texts.Any(static text => text is "…" or "..." or ". . ." or "....");

    /// <summary>Writes the words of a telling in one passage, with a mark on what another telling has otherwise.</summary>
    private void WritePassage(IReadOnlyList<AlignedStretch> passage, int telling)
    {
        string between = "";
        foreach (AlignedStretch stretch in passage)
        {
            string text = stretch.Texts[telling]!;
            bool isQuiet = IsQuiet(stretch);
            if (text.Length > 0)
                output.Write(between + (isQuiet ? Html.Text(text) : $"<mark>{Html.Text(text)}</mark>"));
            else if (!isQuiet)
                output.Write($"{between}<mark class=\"lacking\"><span aria-hidden=\"true\">‸</span><span class=\"unseen\">words are missing here</span></mark>");
            between = " ";
        }
    }

    private static int LineOf(StoryLedger ledger, int telling, LedgerValue value)
    {
        Reading.Article article = ledger.Articles[telling].Article;
        return article.Text.GetLineNumber(article.Blocks[value.Block].Prose.ToSource(value.Span.Start)) + 1;
    }

    private void WriteSingles(StoryLedger ledger, LedgerRow[] rows)
    {
        output.Write($"<details class=\"one\"><summary>{HtmlReporter.Count(rows.Length, "thing")} that only one telling states</summary><div class=\"scroll\"><table class=\"singles\"><thead><tr><th scope=\"col\">telling</th><th scope=\"col\">of</th><th scope=\"col\">states</th></tr></thead><tbody>\n");
        foreach ((LedgerRow row, int telling) in rows.Select(static row => (row, Enumerable.Range(0, row.Cells.Count).First(i => row.Cells[i].Count > 0))).OrderBy(static single => single.Item2))
        {
            output.Write($"<tr><td>{LedgerWords.Letter(telling)}</td><th scope=\"row\">{Html.Text(row.Name)}</th><td>");
            WriteCell(ledger, row, telling);
            output.Write("</td></tr>\n");
        }
        output.WriteLine("</tbody></table></div></details>");
    }

    private static string Mark(LedgerRow row) => row.Verdict switch
    {
        LedgerVerdict.Differ => "<span class=\"mark\" aria-hidden=\"true\">≠</span><span class=\"unseen\">differs: </span>",
        _ => "",
    };
}
