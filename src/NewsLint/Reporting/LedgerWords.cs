using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Stories.Ledgers;

namespace NewsLint.Reporting;

/// <summary>The words of a ledger, safe to show.</summary>
internal static class LedgerWords
{
    /// <summary>The number of characters shown on each side of a difference inside a quotation.</summary>
    private const int Around = 24;

    /// <summary>The number of characters shown of a quotation that is the same in all tellings.</summary>
    private const int MostQuoted = 60;

    /// <summary>The mark before a row.</summary>
    public static string Mark(LedgerVerdict verdict) => verdict switch { LedgerVerdict.Differ => "≠", LedgerVerdict.One => "·", _ => " " };

    /// <summary>The name of a verdict for programs.</summary>
    public static string NameOf(LedgerVerdict verdict) => verdict switch { LedgerVerdict.Differ => "differ", LedgerVerdict.Agree => "agree", _ => "one" };

    /// <summary>The name of a kind for programs.</summary>
    public static string NameOf(LedgerKind kind) => kind switch { LedgerKind.Figure => "figure", LedgerKind.Quotation => "quotation", LedgerKind.Name => "name", LedgerKind.Day => "day", _ => "place" };

    /// <summary>The letter of a telling: A to Z, then AA.</summary>
    public static string Letter(int telling) => telling < 26 ? ((char)('A' + telling)).ToString() : Letter((telling / 26) - 1) + Letter(telling % 26);

    /// <summary>What a telling states in a row, each wording once.</summary>
    public static string Cell(LedgerRow row, int telling) =>
        string.Join("; ", row.Cells[telling].OrderBy(static value => value.Group).Select(Shown).Distinct(StringComparer.OrdinalIgnoreCase));

    /// <summary>The wordings of a row with the numbers of the tellings that have them, those of most tellings first.</summary>
    public static IReadOnlyList<(string Text, int Group, IReadOnlyList<int> Tellings)> Statements(LedgerRow row) =>
        [.. row.Cells.SelectMany(static (cell, telling) => cell.Select(value => (Telling: telling, Value: value)))
            .GroupBy(static told => (told.Value.Text, told.Value.Group))
            .OrderBy(static told => told.Key.Group)
            .Select(static told => (Shown(told.First().Value), told.Key.Group, (IReadOnlyList<int>)[.. told.Select(static item => item.Telling).Distinct()]))];

    /// <summary>Cuts a line to a width, in terminal columns.</summary>
    public static string Cut(string text, int most)
    {
        if (DisplayWidth.Of(text) <= most)
            return text;
        int used = 1;
        int end = 0;
        while (end < text.Length)
        {
            int length = StringInfo.GetNextTextElementLength(text.AsSpan(end));
            used += DisplayWidth.OfCluster(text.AsSpan(end, length));
            if (used > most)
                break;
            end += length;
        }
        return string.Concat(text.AsSpan(0, end), "…");
    }

    /// <summary>Breaks a text into lines of a width, at spaces; a word that is too long is cut.</summary>
    public static IEnumerable<string> Wrap(string text, int most)
    {
        string line = "";
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string longer = line.Length == 0 ? Cut(word, most) : line + " " + word;
            if (line.Length > 0 && DisplayWidth.Of(longer) > most)
            {
                yield return line;
                line = Cut(word, most);
            }
            else
            {
                line = longer;
            }
        }
        yield return line;
    }

    /// <summary>Fills a text up to a width.</summary>
    public static string Padded(string text, int width) => text + new string(' ', Math.Max(0, width - DisplayWidth.Of(text)));

    /// <summary>A quotation is cut to the words around its first difference.</summary>
    private static string Shown(LedgerValue value)
    {
        string text = value.Text;
        if (text.Length <= MostQuoted)
            return Visible.Line(text);
        TextSpan place = value.Differing.Count > 0 ? new TextSpan(value.Differing[0].Start - value.Span.Start, value.Differing[0].Length) : new TextSpan(0, 0);
        int start = value.Differing.Count == 0 ? 0 : Boundary(text, Math.Max(0, place.Start - Around));
        int end = value.Differing.Count == 0 ? MostQuoted : Math.Min(text.Length, Math.Min(place.End, place.Start + MostQuoted) + Around);
        if (end < text.Length)
            end = Math.Max(start + 1, text.LastIndexOf(' ', end));
        return Visible.Line($"{(start > 0 ? "… " : "")}{text[start..end].Trim()}{(end < text.Length ? " …" : "")}");
    }

    /// <summary>The next start of a word.</summary>
    private static int Boundary(string text, int at) => at == 0 ? 0 : text.IndexOf(' ', at) is >= 0 and var space ? space + 1 : at;
}
