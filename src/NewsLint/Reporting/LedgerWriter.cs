using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Stories.Ledgers;

namespace NewsLint.Reporting;

/// <summary>Writes the ledgers of stories for a spreadsheet or a program.</summary>
internal static class LedgerWriter
{
    /// <summary>
    /// Writes one table with a column for each telling. For each story the first line names the files of the tellings (<c>kind</c> is <c>telling</c>); each other line is a row of its ledger.
    /// </summary>
    public static void WriteCsv(IReadOnlyList<StoryLedger> ledgers, TextWriter output)
    {
        int most = ledgers.Count == 0 ? 0 : ledgers.Max(static ledger => ledger.Articles.Count);
        Csv.WriteLine(["story", "kind", "name", "verdict", .. Enumerable.Range(0, most).Select(LedgerWords.Letter)], output);
        foreach (StoryLedger ledger in ledgers)
        {
            string[] rest = [.. Enumerable.Repeat("", most - ledger.Articles.Count)];
            Csv.WriteLine([ledger.Story.Id, "telling", "", "", .. ledger.Articles.Select(static facts => facts.Article.Path), .. rest], output);
            foreach (LedgerRow row in ledger.Rows)
                Csv.WriteLine(
                    [ledger.Story.Id, LedgerWords.NameOf(row.Kind), row.Name, LedgerWords.NameOf(row.Verdict), .. row.Cells.Select(static cell => string.Join("; ", cell.Select(static value => value.Text).Distinct(StringComparer.Ordinal))), .. rest],
                    output);
        }
    }

    /// <summary>
    /// Writes each story as a JSON object on its own line: <c>kind</c> (ledger), <c>id</c>, <c>title</c>, <c>differences</c>, <c>files</c> and <c>rows</c>. A row has <c>kind</c>, <c>name</c>, <c>verdict</c>
    /// (differ, agree, one) and <c>values</c>, each with <c>file</c>, its place as in <c>newslint facts</c>, <c>text</c> and <c>group</c>: values of one group state the same, and 0 is what most tellings state.
    /// </summary>
    public static void WriteJson(IReadOnlyList<ArticleFacts> articles, IReadOnlyList<StoryLedger> ledgers, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = ReadableJson.Encoder });
        foreach (StoryLedger ledger in ledgers)
        {
            StorySummary summary = StorySummary.Of(ledger.Story, articles, ledger.Differences);
            json.WriteStartObject();
            json.WriteString("kind", "ledger");
            json.WriteString("id", ledger.Story.Id);
            json.WriteString("title", summary.Title);
            json.WriteNumber("differences", ledger.Differences);
            json.WriteStartArray("files");
            foreach (ArticleFacts facts in ledger.Articles)
                json.WriteStringValue(facts.Article.Path);
            json.WriteEndArray();
            json.WriteStartArray("rows");
            foreach (LedgerRow row in ledger.Rows)
                Write(row, ledger, json);
            json.WriteEndArray();
            json.WriteEndObject();
            json.Flush();
            output.WriteByte((byte)'\n');
            json.Reset();
        }
    }

    private static void Write(LedgerRow row, StoryLedger ledger, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("kind", LedgerWords.NameOf(row.Kind));
        json.WriteString("name", row.Name);
        json.WriteString("verdict", LedgerWords.NameOf(row.Verdict));
        json.WriteStartArray("values");
        for (int i = 0; i < row.Cells.Count; i++)
            foreach (LedgerValue value in row.Cells[i])
            {
                Article article = ledger.Articles[i].Article;
                TextSpan source = article.Blocks[value.Block].Prose.ToSource(value.Span);
                json.WriteStartObject();
                json.WriteString("file", article.Path);
                FactsReporter.WriteSpan(article, source, json);
                json.WriteNumber("group", value.Group);
                json.WriteEndObject();
            }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
