using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Measures;

namespace NewsLint.Reporting;

/// <summary>Writes the measures of figures as a table for a terminal: one line per figure, below the path of its article.</summary>
internal static class MeasureTable
{
    private static readonly string[] Heads = ["place", "figure", "measures", "verb", "whose", "when", "stated as", "says"];

    /// <summary>The maximum width of a cell, in columns.</summary>
    private static readonly int[] Most = [10, 30, 20, 16, 26, 18, 9, 20];

    /// <summary>Writes the tables of articles.</summary>
    /// <param name="articles">The facts, sorted by path.</param>
    /// <param name="output">The output.</param>
    /// <param name="width">The number of columns of the terminal; what does not fit is omitted from the right.</param>
    public static void Write(IReadOnlyList<ArticleFacts> articles, TextWriter output, int width)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(output);
        bool isFirst = true;
        foreach (ArticleFacts facts in articles)
        {
            if (!isFirst)
                output.WriteLine();
            isFirst = false;
            output.WriteLine(Visible.Name(facts.Article.Path));
            if (facts.Measures.IsEmpty)
                output.WriteLine("  no figures");
            else
                WriteTable([Heads, .. facts.Measures.Select(m => Cells(facts, m))], output, width);
        }
    }

    private static string[] Cells(ArticleFacts facts, Measure measure)
    {
        var prose = facts.Article.Blocks[measure.Figure.Block].Prose;
        TextSpan source = prose.ToSource(measure.Figure.Span);
        LinePosition place = facts.Article.Text.GetLinePosition(source.Start);
        string text = prose.Text.Substring(measure.Figure.Span.Start, measure.Figure.Span.Length);
        string verb = measure.IsPassive ? $"{measure.Verb} (passive)" : measure.Verb ?? "";
        string thing = measure.Frame is { } frame && frame != measure.Thing ? $"{measure.Thing} ({frame})".TrimStart() : measure.Thing ?? "";
        return
        [
            string.Create(CultureInfo.InvariantCulture, $"{place.Line + 1}:{place.Character + 1}"), text, thing, verb, measure.Bearer ?? "", measure.Time ?? "",
            MeasureWriter.NameOf(measure.Aspect), measure.Source ?? "",
        ];
    }

    private static void WriteTable(List<string[]> rows, TextWriter output, int width)
    {
        int[] widths = new int[Heads.Length];
        foreach (string[] row in rows)
            for (int i = 0; i < row.Length; i++)
            {
                row[i] = Cut(Visible.Line(row[i]), Most[i]);
                widths[i] = Math.Max(widths[i], DisplayWidth.Of(row[i]));
            }
        foreach (string[] row in rows)
        {
            string line = "";
            int used = 0;
            for (int i = 0; i < row.Length; i++)
            {
                if (used + 2 + widths[i] > width)
                    break;
                line += new string(' ', used + 2 - DisplayWidth.Of(line)) + row[i];
                used += 2 + widths[i];
            }
            output.WriteLine(line.TrimEnd());
        }
    }

    private static string Cut(string text, int most)
    {
        if (DisplayWidth.Of(text) <= most)
            return text;
        int end = 0;
        int width = 1;
        while (end < text.Length)
        {
            int length = StringInfo.GetNextTextElementLength(text.AsSpan(end));
            width += DisplayWidth.OfCluster(text.AsSpan(end, length));
            if (width > most)
                break;
            end += length;
        }
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
