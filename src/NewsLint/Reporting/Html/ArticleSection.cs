using Microsoft.CodeAnalysis.Text;
using NewsLint.Checks;
using NewsLint.Reading;

namespace NewsLint.Reporting.Html;

/// <summary>Each article as a reader sees it, with its findings in the margin.</summary>
internal sealed class ArticleSection(HtmlReport report, ReportPlaces places, IReadOnlyList<ReportFinding> findings, TextWriter output)
{
    /// <summary>With more articles, each is closed until it is opened.</summary>
    private const int MostOpen = 12;

    /// <summary>The number of characters shown before and after a fix.</summary>
    private const int Around = 40;

    private readonly MarginFacts facts = new(report, places, output);

    /// <summary>Writes the articles. The related places of their findings become places first, because they may be in an earlier article.</summary>
    public void Write()
    {
        ILookup<string, ReportFinding> byPath = findings.ToLookup(static finding => finding.Finding.Place.Path, StringComparer.Ordinal);
        var related = new Dictionary<(int, int), string?>();
        foreach (ReportFinding finding in findings)
            for (int i = 0; i < finding.Finding.Related.Length; i++)
                related[(finding.Number, i)] = places.Add(finding.Finding.Related[i].Place, $"r{finding.Number}-{i}");
        output.Write("<section id=\"articles\" aria-labelledby=\"articles-title\">\n<h2 id=\"articles-title\">Articles</h2>\n");
        for (int i = 0; i < report.Articles.Count; i++)
            Write(i, [.. byPath[report.Articles[i].Article.Path]], related);
        output.WriteLine("</section>");
    }

    private void Write(int number, IReadOnlyList<ReportFinding> own, Dictionary<(int, int), string?> related)
    {
        Article article = report.Articles[number].Article;
        string headline = StorySummary.Headline(article);
        output.Write($"<details class=\"article\" id=\"a{number}\"{(report.Articles.Count <= MostOpen ? " open" : "")}><summary><span class=\"path\">{Html.Text(article.Path)}</span> <span class=\"head\">{Html.Text(headline)}</span>");
        output.Write(" <span class=\"chips\">");
        foreach (IGrouping<Level, ReportFinding> level in own.GroupBy(static finding => finding.Finding.Level).OrderByDescending(static level => level.Key))
            output.Write($" <span class=\"chip {HtmlReporter.NameOf(level.Key)}\">{HtmlReporter.Count(level.Sum(static finding => finding.Finding.Count), HtmlReporter.NameOf(level.Key))}</span>");
        output.Write("</span></summary>\n");
        if (places.ElsewhereIn(number).Count > 0)
        {
            output.Write("<div class=\"row\"><p class=\"aside\">Not in the prose of the article:</p><div class=\"margin\">");
            foreach (ReportFinding finding in places.ElsewhereIn(number))
                WriteNote(article, finding, isInText: false, related);
            output.Write("</div></div>\n");
        }
        ILookup<int, ReportMark> marks = places.MarksIn(number).ToLookup(static mark => mark.Block);
        WriteBlocks(article, places.MarksIn(number).ToLookup(static mark => mark.Block), related);
        output.WriteLine("</details>");
    }

    /// <summary>
    /// Writes the blocks in rows: each has one block with findings, its notes, and the blocks after it without any, so that notes which are higher
    /// than their block leave no gap in the text.
    /// </summary>
    private void WriteBlocks(Article article, ILookup<int, ReportMark> marks, Dictionary<(int, int), string?> related)
    {
        for (int block = 0; block < article.Blocks.Length; block++)
        {
            ReportMark[] here = [.. marks[block]];
            ReportFinding[] notes = [.. here.Where(static mark => mark.Finding is not null).OrderBy(static mark => mark.Span.Start).Select(static mark => mark.Finding!)];
            bool hasNotes = notes.Length > 0 || facts.Has(article.Path, block);
            if (block == 0 || hasNotes)
                output.Write(block == 0 ? "<div class=\"row\">" : "</div>\n<div class=\"row\">");
            WriteBlock(article.Blocks[block], here);
            if (!hasNotes)
                continue;
            output.Write("<div class=\"margin\">");
            foreach (ReportFinding note in notes)
                WriteNote(article, note, isInText: true, related);
            facts.Write(article.Path, block);
            output.Write("</div>");
        }
        if (article.Blocks.Length > 0)
            output.Write("</div>\n");
    }

    private void WriteBlock(Block block, ReportMark[] marks)
    {
        (string element, string style) = block.Kind switch
        {
            BlockKind.Headline => ("p", "headline"),
            BlockKind.Summary => ("p", "summary"),
            BlockKind.Dateline => ("p", "dateline"),
            BlockKind.Crosshead => ("p", "crosshead"),
            BlockKind.ListItem => ("p", "item"),
            BlockKind.Caption => ("p", "caption"),
            BlockKind.BlockQuote => ("blockquote", "quoted"),
            _ => ("p", "paragraph"),
        };
        output.Write($"<{element} class=\"{style}\">");
        WriteText(block.Prose.Text, marks);
        output.Write($"</{element}>");
    }

    /// <summary>Writes prose cut at the ends of its marks; a mark begins with an element that links lead to.</summary>
    private void WriteText(string text, ReportMark[] marks)
    {
        var cuts = new SortedSet<int> { 0, text.Length };
        foreach (ReportMark mark in marks)
        {
            cuts.Add(mark.Span.Start);
            cuts.Add(Math.Min(mark.Span.End, text.Length));
        }
        int start = 0;
        foreach (int end in cuts)
        {
            if (end > start)
            {
                foreach (ReportMark mark in marks)
                    if (mark.Span.Start == start)
                        output.Write($"<span class=\"place\" id=\"{mark.Id}\" tabindex=\"-1\"></span>");
                WriteStretch(text[start..end], [.. marks.Where(mark => mark.Span.Start <= start && mark.Span.End >= end)]);
            }
            start = end;
        }
    }

    private void WriteStretch(string text, ReportMark[] marks)
    {
        ReportFinding[] found = [.. marks.Where(static mark => mark.Finding is not null).Select(static mark => mark.Finding!)];
        if (found.Length > 0)
            output.Write($"<mark class=\"{HtmlReporter.NameOf(found.Max(static finding => finding.Finding.Level))}\" data-f=\"{string.Join(' ', found.Select(static finding => finding.Number))}\">{Html.Text(text)}</mark>");
        else if (marks.Length > 0)
            output.Write($"<span class=\"fact\">{Html.Text(text)}</span>");
        else
            output.Write(Html.Text(text));
    }

    private void WriteNote(Article article, ReportFinding number, bool isInText, Dictionary<(int, int), string?> related)
    {
        Finding finding = number.Finding;
        string level = HtmlReporter.NameOf(finding.Level);
        string line = $"line {finding.Place.Lines.Start.Line + 1}";
        output.Write($"<div class=\"note {level}\" id=\"f{number.Number}\" tabindex=\"-1\" data-rule=\"{Html.Text(finding.RuleId)}\" data-level=\"{level}\"><p class=\"what\"><b>{level}</b> {Html.Text(finding.RuleId)} ");
        output.Write(isInText ? $"<a href=\"#m{number.Number}\">{line}</a></p>" : $"{line}</p><p class=\"line\">{Html.Text(finding.Place.Text)}</p>");
        output.Write($"<p>{Html.Text(finding.Message)}</p>");
        if (finding.Help is { } help)
            output.Write($"<p class=\"help\">{Html.Text(help)}</p>");
        // Places of one article that say the same share a line.
        foreach (IGrouping<(string Path, string Message), int> one in Enumerable.Range(0, finding.Related.Length).GroupBy(i => (finding.Related[i].Place.Path, finding.Related[i].Message)))
        {
            output.Write("<p class=\"related\">");
            string name = one.Key.Path == article.Path ? "line " : one.Key.Path + ":";
            foreach (int i in one)
            {
                string address = $"{name}{finding.Related[i].Place.Lines.Start.Line + 1}";
                output.Write(related[(number.Number, i)] is { } target ? $"<a href=\"{target}\">{Html.Text(address)}</a> " : Html.Text(address) + " ");
                name = "line ";
            }
            output.Write($"{Html.Text(one.Key.Message)}</p>");
        }
        if (finding.Fix is { } fix)
            WriteFix(article, fix);
        output.Write("</div>");
    }

    /// <summary>Writes the text before and after a fix.</summary>
    private void WriteFix(Article article, Fix fix)
    {
        if (fix.Changes.IsEmpty || fix.Changes[^1].Span.End > article.Text.Length)
            return;
        int start = fix.Changes[0].Span.Start;
        while (start > 0 && fix.Changes[0].Span.Start - start < Around && article.Text[start - 1] is not ('\n' or '\r'))
            start--;
        // At the start of a word.
        while (start > 0 && start < fix.Changes[0].Span.Start && !char.IsWhiteSpace(article.Text[start - 1]))
            start++;
        int end = fix.Changes[^1].Span.End;
        while (end < article.Text.Length && end - fix.Changes[^1].Span.End < Around && article.Text[end] is not ('\n' or '\r'))
            end++;
        output.Write($"<p class=\"fix\">{Html.Text(fix.Title)}</p><dl class=\"fix\"><div><dt>before</dt><dd>");
        WriteVersion(article, fix, start, end, static change => (change.Span.IsEmpty, "del", null));
        output.Write("</dd></div><div><dt>after</dt><dd>");
        WriteVersion(article, fix, start, end, static change => (string.IsNullOrEmpty(change.NewText), "ins", change.NewText));
        output.Write("</dd></div></dl>");
    }

    private void WriteVersion(Article article, Fix fix, int start, int end, Func<TextChange, (bool IsEmpty, string Element, string? Text)> version)
    {
        int at = start;
        foreach (TextChange change in fix.Changes)
        {
            output.Write(Html.Text(article.Text.ToString(TextSpan.FromBounds(at, change.Span.Start))));
            (bool isEmpty, string element, string? text) = version(change);
            if (!isEmpty)
                output.Write($"<{element}>{Html.Text(text ?? article.Text.ToString(change.Span))}</{element}>");
            at = change.Span.End;
        }
        output.Write(Html.Text(article.Text.ToString(TextSpan.FromBounds(at, end))));
    }
}
