using System.Globalization;
using NewsLint.Facts;
using NewsLint.Stories.Ledgers;

namespace NewsLint.Reporting;

/// <summary>Writes the ledgers of stories for a terminal: a table for each story, or a list where the window is too narrow for its columns.</summary>
/// <param name="output">The output.</param>
/// <param name="width">The number of columns of the window.</param>
/// <param name="hasColor">Whether colours may be written.</param>
internal sealed class LedgerReporter(TextWriter output, int width, bool hasColor)
{
    /// <summary>The number of columns between two cells.</summary>
    private const int Space = 2;

    /// <summary>The columns of a mark with the space after it.</summary>
    private const int MarkWidth = 2;

    /// <summary>The minimum width of a cell.</summary>
    private const int LeastCell = 12;

    /// <summary>The maximum width of a row's name in a table.</summary>
    private const int MostName = 30;

    private const string Yellow = "\e[33m";
    private const string Bold = "\e[1m";
    private const string Dim = "\e[2m";

    /// <summary>Writes the ledgers, and which articles are in no story.</summary>
    public void Write(IReadOnlyList<ArticleFacts> articles, IReadOnlyList<StoryLedger> ledgers)
    {
        var alone = new HashSet<ArticleFacts>(articles, ReferenceEqualityComparer.Instance);
        foreach (StoryLedger ledger in ledgers)
        {
            alone.ExceptWith(ledger.Articles);
            WriteStory(ledger, articles);
            output.WriteLine();
        }
        if (ledgers.Count > 0)
            output.WriteLine($"{LedgerWords.Mark(LedgerVerdict.Differ)} tellings differ   {LedgerWords.Mark(LedgerVerdict.One)} only one telling states it");
        output.WriteLine($"{StoriesReporter.Number(ledgers.Count, "story", "stories")} told by {articles.Count - alone.Count} articles; {alone.Count} {(alone.Count == 1 ? "article is" : "articles are")} in no story");
        foreach (ArticleFacts facts in articles)
            if (alone.Contains(facts))
                output.WriteLine(LedgerWords.Cut($"  {Visible.Line(facts.Article.Path)}  {Visible.Line(StorySummary.Headline(facts.Article))}", width));
    }

    private void WriteStory(StoryLedger ledger, IReadOnlyList<ArticleFacts> articles)
    {
        foreach (string line in LedgerWords.Wrap(StoriesReporter.Head(StorySummary.Of(ledger.Story, articles, ledger.Differences)), width))
            output.WriteLine(Styled(line, Bold));
        for (int i = 0; i < ledger.Articles.Count; i++)
            output.WriteLine(LedgerWords.Cut($"  {LedgerWords.Letter(i)}  {Visible.Line(ledger.Articles[i].Article.Path)}  {Visible.Line(StorySummary.Headline(ledger.Articles[i].Article))}", width));
        output.WriteLine();
        int name = Math.Min(MostName, ledger.Rows.Where(static row => row.Verdict != LedgerVerdict.One).Select(static row => DisplayWidth.Of(Visible.Line(row.Name))).DefaultIfEmpty().Max());
        int cell = ((width - MarkWidth - name) / ledger.Articles.Count) - Space;
        if (cell >= LeastCell)
            WriteTable(ledger, name, Math.Min(cell, Widest(ledger)));
        else
            foreach (LedgerRow row in ledger.Rows.Where(static row => row.Verdict != LedgerVerdict.One))
                WriteList(row);
        WriteSingles(ledger);
    }

    /// <summary>What only one telling states takes a line for each: nothing can be set beside it.</summary>
    private void WriteSingles(StoryLedger ledger)
    {
        LedgerRow[] rows = [.. ledger.Rows.Where(static row => row.Verdict == LedgerVerdict.One)];
        if (rows.Length > 0)
            output.WriteLine();
        foreach (LedgerRow row in rows.OrderBy(static row => TellingOf(row)))
        {
            int telling = TellingOf(row);
            string line = LedgerWords.Cut($"{LedgerWords.Letter(telling)}  {Visible.Line(row.Name)}{(row.Kind == LedgerKind.Name ? "" : $"  {LedgerWords.Cell(row, telling)}")}", width - MarkWidth);
            output.WriteLine($"{Styled(LedgerWords.Mark(row.Verdict), Yellow)} {line}");
        }
    }

    private static int TellingOf(LedgerRow row)
    {
        int telling = 0;
        while (row.Cells[telling].Count == 0)
            telling++;
        return telling;
    }

    private static int Widest(StoryLedger ledger)
    {
        int widest = 1;
        for (int i = 0; i < ledger.Articles.Count; i++)
            foreach (LedgerRow row in ledger.Rows.Where(static row => row.Verdict != LedgerVerdict.One))
                widest = Math.Max(widest, DisplayWidth.Of(LedgerWords.Cell(row, i)));
        return widest;
    }

    private void WriteTable(StoryLedger ledger, int name, int cell)
    {
        string heads = new(' ', MarkWidth + name);
        for (int i = 0; i < ledger.Articles.Count; i++)
            heads += new string(' ', Space) + LedgerWords.Padded(LedgerWords.Letter(i), cell);
        output.WriteLine(Styled(heads.TrimEnd(), Bold));
        foreach (LedgerRow row in ledger.Rows.Where(static row => row.Verdict != LedgerVerdict.One))
        {
            string[] names = [.. LedgerWords.Wrap(Visible.Line(row.Name), name)];
            string[][] cells = [.. ledger.Articles.Select((_, i) => LedgerWords.Wrap(LedgerWords.Cell(row, i), cell).ToArray())];
            int lines = Math.Max(names.Length, cells.Max(static lines => lines.Length));
            for (int line = 0; line < lines; line++)
            {
                output.Write(Styled(line == 0 ? LedgerWords.Mark(row.Verdict) : " ", Yellow) + " " + Name(row, LedgerWords.Padded(line < names.Length ? names[line] : "", name)));
                int blanks = 0;
                for (int i = 0; i < cells.Length; i++)
                {
                    string text = line < cells[i].Length ? cells[i][line] : "";
                    blanks += Space;
                    if (text.Length > 0)
                    {
                        output.Write(new string(' ', blanks));
                        bool isMarked = row.Verdict == LedgerVerdict.Differ && row.Cells[i].Any(static value => value.Group > 0);
                        output.Write(isMarked ? Styled(text, Yellow) : row.Verdict == LedgerVerdict.Differ ? text : Styled(text, Dim));
                        blanks = 0;
                    }
                    blanks += cell - DisplayWidth.Of(text);
                }
                output.WriteLine();
            }
        }
    }

    /// <summary>Writes each statement of a row with the letters of the tellings that have it.</summary>
    private void WriteList(LedgerRow row)
    {
        output.WriteLine($"{Styled(LedgerWords.Mark(row.Verdict), Yellow)} {Name(row, LedgerWords.Cut(Visible.Line(row.Name), width - MarkWidth))}");
        foreach ((string text, int group, IReadOnlyList<int> tellings) in LedgerWords.Statements(row))
        {
            string letters = string.Join(' ', tellings.Select(LedgerWords.Letter));
            string indent = "    " + letters + "  ";
            foreach (string line in LedgerWords.Wrap(text, Math.Max(LeastCell, width - DisplayWidth.Of(indent))))
            {
                output.WriteLine(indent + (row.Verdict == LedgerVerdict.Differ && group > 0 ? Styled(line, Yellow) : line));
                indent = new string(' ', indent.Length);
            }
        }
    }

    private string Name(LedgerRow row, string text) => row.Verdict == LedgerVerdict.Differ ? Styled(text, Bold) : text;

    private string Styled(string text, string style) => hasColor && !string.IsNullOrWhiteSpace(text) ? string.Create(CultureInfo.InvariantCulture, $"{style}{text}\e[0m") : text;
}
