using NewsLint.Stories.Ledgers;

namespace NewsLint.Reporting.Html;

/// <summary>What differs between tellings, in the margins of their articles: of a comparison, which has no findings.</summary>
internal sealed class MarginFacts
{
    private readonly Dictionary<(string Path, int Block), List<(StoryLedger Ledger, LedgerRow Row, int Telling)>> rows = [];
    private readonly ReportPlaces places;
    private readonly TextWriter output;

    /// <summary>Collects the rows that differ; none if the report has findings, which say so.</summary>
    public MarginFacts(HtmlReport report, ReportPlaces places, TextWriter output)
    {
        (this.places, this.output) = (places, output);
        if (report.Findings is not null)
            return;
        foreach (StoryLedger ledger in report.Ledgers)
            foreach (LedgerRow row in ledger.Rows)
                if (row.Verdict == LedgerVerdict.Differ && row.Kind != LedgerKind.Quotation)
                    for (int telling = 0; telling < row.Cells.Count; telling++)
                        foreach (int block in row.Cells[telling].Select(static value => value.Block).Distinct())
                            Add(ledger, row, telling, block);
    }

    /// <summary>Whether a block states something that another telling states otherwise.</summary>
    public bool Has(string path, int block) => rows.ContainsKey((path, block));

    /// <summary>Writes what the other tellings state, with links to their places.</summary>
    public void Write(string path, int block)
    {
        if (!rows.TryGetValue((path, block), out List<(StoryLedger Ledger, LedgerRow Row, int Telling)>? here))
            return;
        foreach ((StoryLedger ledger, LedgerRow row, int telling) in here.OrderBy(told => told.Row.Cells[told.Telling].First(value => value.Block == block).Span.Start))
        {
            LedgerValue own = row.Cells[telling].First(value => value.Block == block);
            output.Write($"<div class=\"note differ\"><p class=\"what\"><b>≠</b> {Html.Text(row.Name)}</p><p>");
            string between = "";
            var others = Enumerable.Range(0, row.Cells.Count).Where(other => other != telling)
                .Select(other => (Telling: other, Value: row.Cells[other].FirstOrDefault(value => value.Group != own.Group))).Where(static other => other.Value is not null);
            foreach (IGrouping<string, (int Telling, LedgerValue? Value)> wording in others.GroupBy(static other => other.Value!.Text, StringComparer.OrdinalIgnoreCase))
            {
                (int first, LedgerValue? value) = wording.First();
                output.Write($"{between}{string.Join(' ', wording.Select(static other => LedgerWords.Letter(other.Telling)))} <a href=\"{places.Add(ledger.Articles[first], value!)}\">{Html.Text(value!.Text)}</a>");
                between = ", ";
            }
            output.Write("</p></div>");
        }
    }

    private void Add(StoryLedger ledger, LedgerRow row, int telling, int block)
    {
        // A telling that states what all the others do differs from none.
        if (!row.Cells[telling].Any(own => own.Block == block && row.Cells.Where((_, other) => other != telling).Any(cell => cell.Any(value => value.Group != own.Group))))
            return;
        (string, int) key = (ledger.Articles[telling].Article.Path, block);
        if (!rows.TryGetValue(key, out List<(StoryLedger, LedgerRow, int)>? here))
            rows.Add(key, here = []);
        here.Add((ledger, row, telling));
    }
}
