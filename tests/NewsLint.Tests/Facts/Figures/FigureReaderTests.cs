using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Units;
using NewsLint.Facts.Measures;
using NewsLint.Reading;
using NewsLint.Tests.House;
using NewsLint.Text;
using Xunit.Abstractions;

namespace NewsLint.Tests.Facts.Figures;

/// <summary>The recogniser on tables of sentences: what is a figure, and what is not.</summary>
public class FigureReaderTests(ITestOutputHelper output)
{
    /// <summary>All figures of the table have the right value, unit, hedge and kind, except those of known-failures.txt. A case that starts to pass must leave that list.</summary>
    [Fact]
    public void Figures_are_read_with_value_unit_hedge_and_kind()
    {
        string[] lines = Lines("expressions.txt");
        var failures = new List<string>();
        foreach (string line in lines)
        {
            string[] cells = line.Split(" | ");
            int open = cells[0].IndexOf('[', StringComparison.Ordinal);
            int close = cells[0].IndexOf(']', StringComparison.Ordinal);
            string sentence = cells[0].Remove(close, 1).Remove(open, 1);
            var place = TextSpan.FromBounds(open, close - 1);
            var facts = new ArticleFacts(ArticleReader.Read("a.txt", new ArticleText("Headline\n\n" + sentence + "\n")));
            Measure? measure = facts.Measures.FirstOrDefault(m => m.Figure.Block > 0 && m.Figure.Span.OverlapsWith(place));
            if (measure is not null && Matches(measure.Figure, cells) && (cells.Length < 5 || string.Equals(measure.Kind.ToString(), cells[4], StringComparison.OrdinalIgnoreCase)))
                continue;
            failures.Add(cells[0]);
            output.WriteLine($"{line}   GOT {(measure is null ? "nothing" : $"{Show(measure.Figure, sentence)} {measure.Kind}")}");
        }
        Assert.True(lines.Length >= 700);
        Assert.Equal(Lines("known-failures.txt"), failures);
    }

    [Theory]
    [InlineData("Fishermen to lose quarter of grounds to wind farm", 0.25)]
    [InlineData("Nearly fifth of its shops stand empty", 0.2)]
    [InlineData("Finch leads with third of ballots", 1.0 / 3)]
    [InlineData("Firm wins third of season", null)]
    [InlineData("Profits fall in fourth quarter of sales drive", null)]
    public void A_headline_states_a_fraction_without_its_article(string headline, double? value)
    {
        Figure? figure = FigureReader.Read(ArticleReader.Read("a.txt", new ArticleText(headline + "\n\nThe union met.\n"))).SingleOrDefault();
        Assert.Equal(value, figure?.Low);
    }

    [Fact]
    public void Dates_times_scores_names_and_the_like_are_no_figures()
    {
        string[] lines = Lines("not-figures.txt");
        int wrong = 0;
        foreach (string line in lines)
        {
            foreach (Figure figure in Read(line))
            {
                wrong++;
                output.WriteLine($"{line}   GOT {Show(figure, line)}");
            }
        }
        Assert.True(lines.Length >= 150);
        Assert.True(wrong <= 0.03 * lines.Length, $"{wrong} figures in {lines.Length} sentences");
    }

    [Theory]
    [InlineData("On June 5 two men were held.", "two")]
    [InlineData("A Dec. 14 six-alarm fire shut the yard.", "six")]
    [InlineData("On March 4 thousands of people marched.", "thousands")]
    [InlineData("From June 5 to 12 two trains ran.", "two")]
    [InlineData("In Oct. 5 real estate firms talked to 40 people.", "40")]
    [InlineData("It rose on July 14 to 22 percent.", "22 percent")]
    [InlineData("In 2015 some 42 million people voted.", "some 42 million")]
    public void Days_beside_a_figure_stay_days(string sentence, string only)
    {
        Figure figure = Assert.Single(Read(sentence));
        Assert.Equal(only, sentence.Substring(figure.Span.Start, figure.Span.Length));
    }

    internal static IReadOnlyList<Figure> Read(string text) =>
        FigureReader.Read(ArticleReader.Read("a.txt", new ArticleText("Headline\n\n" + text + "\n"))).Where(f => f.Block > 0).ToList();

    private static bool Matches(Figure figure, string[] cells)
    {
        string[] ends = cells[1].Split("..");
        double low = double.Parse(ends[0], CultureInfo.InvariantCulture);
        double high = double.Parse(ends[^1], CultureInfo.InvariantCulture);
        return Same(figure.Low, low) && Same(figure.High, high) && (figure.Unit?.Name ?? "-") == cells[2] && (figure.Hedge ?? "-") == cells[3];
    }

    private static bool Same(double a, double b) => Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Abs(b));

    private static string Show(Figure figure, string text) => $"\"{text.Substring(figure.Span.Start, figure.Span.Length)}\" {figure.Low}..{figure.High} {figure.Unit?.Name ?? "-"} {figure.Hedge ?? "-"}";

    private static string[] Lines(string file) =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "NewsLint.Tests", "Facts", "Figures", file)).Where(line => line.Length > 0 && line[0] != '#')];
}
