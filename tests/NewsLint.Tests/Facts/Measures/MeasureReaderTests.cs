using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Figures.Units;
using NewsLint.Facts.Measures;
using NewsLint.Reading;
using NewsLint.Tests.House;
using NewsLint.Text;

namespace NewsLint.Tests.Facts.Measures;

/// <summary>What figures measure, on a table of plain sentences.</summary>
public class MeasureReaderTests
{
    public static TheoryData<string> Lines()
    {
        var data = new TheoryData<string>();
        foreach (string line in File.ReadLines(Path.Combine(Repository.Root, "tests", "NewsLint.Tests", "Facts", "Measures", "measures.txt")))
            if (line.Length > 0 && line[0] != '#')
                data.Add(line);
        return data;
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_figure_in_a_plain_sentence_is_read_with_what_it_measures(string line)
    {
        string[] cells = line.Split(" | ");
        Measure measure = Marked(cells[0]);
        Assert.Equal(string.Join(" | ", cells[1..]), $"{measure.Thing ?? "-"} | {measure.Frame ?? "-"} | {measure.Verb ?? "-"} | {measure.Bearer ?? "-"} | {measure.Aspect.ToString().ToLowerInvariant()}");
    }

    [Theory]
    [InlineData("12:30 a.m.", 0.5)]
    [InlineData("12:15 p.m.", 12.25)]
    [InlineData("10.30am", 10.5)]
    [InlineData("6 p.m.", 18)]
    [InlineData("22:30", 22.5)]
    [InlineData("noon", 12)]
    public void A_time_of_day_is_read_in_hours_from_midnight(string time, double hours) =>
        Assert.Equal(hours, Marked($"The fire began at [{time}] and spread.").Figure.Low, 6);

    [Fact]
    public void One_frame_holds_many_wordings()
    {
        string[] sentences = ["The blast killed [12] people.", "[Twelve] people died in the blast.", "The death toll reached [12].", "There were [12] dead.", "[Twelve] people were killed.", "Blast kills [12] at mill"];
        Assert.All(sentences, sentence => Assert.Equal("dead", Marked(sentence).Frame));
    }

    [Theory]
    [InlineData("The plant has [800] workers.", "employed")]
    [InlineData("The plant laid off [800] workers.", "laid-off")]
    [InlineData("The strike left [800] workers without pay.", null)]
    [InlineData("The storm left [800] fatalities.", "dead")]
    public void What_happens_to_people_is_not_who_they_are(string sentence, string? frame) => Assert.Equal(frame, Marked(sentence).Frame);

    [Fact]
    public void The_time_of_a_figure_is_that_of_its_clause()
    {
        Assert.Equal("2014", Marked("Sales rose to [$5 million] in 2014, and in 2012 the firm had closed a shop.").Time);
        Assert.Null(Marked("Sales rose to [$5 million].").Time);
        Assert.Null(Marked("Students owe [$2 trillion], up from $826 billion in 2010.").Time);
    }

    [Fact]
    public void The_source_of_a_figure_is_who_says_it()
    {
        Assert.Equal("Ann Perry", Marked("The toll is [12], Ann Perry said.").Source);
        Assert.Equal("Harbour Board", Marked("The port lost [$5 million], according to the Harbour Board.").Source);
        Assert.Null(Marked("The port lost [$5 million].").Source);
    }

    [Fact]
    public void What_sets_a_figure_apart_is_told()
    {
        Assert.Contains("another", Marked("The fire killed another [12] people.").Qualifiers);
        Assert.Contains("in the north", Marked("The firm closed [12] shops in the north.").Qualifiers);
    }

    [Fact]
    public void The_two_sides_of_a_margin_know_each_other()
    {
        Measure measure = Marked("Labour won by [46 percent] to 42 percent.");
        Assert.Equal(42, measure.Opposite!.Figure.Low);
        Assert.Same(measure, measure.Opposite.Opposite);
    }

    [Fact]
    public void A_pronoun_beside_a_figure_is_resolved()
    {
        Measure measure = Marked("Mary Harper runs the farm. She owes the bank [$9,000].");
        Assert.Equal("Mary Harper", measure.Bearer);
        Assert.Equal("Mary Harper", measure.BearerEntity!.Name);
    }

    [Fact]
    public void Figures_that_rules_compare_are_not_changed_by_the_other_kinds()
    {
        ArticleFacts facts = Facts("The council voted 24 votes to 19 for a two-year plan at 5 p.m. in 2015.");
        Assert.Contains(facts.Measures, m => m.Kind == FigureKind.Vote && m.Figure.Low == 24 && m.Figure.High == 19);
        Assert.Contains(facts.Measures, m => m.Kind == FigureKind.Duration);
        Assert.Contains(facts.Measures, m => m.Kind == FigureKind.Year);
        Assert.DoesNotContain(facts.Figures, f => f.Unit?.Dimension == Dimension.Duration || f.Low == 2015);
    }

    internal static Measure Marked(string marked)
    {
        int open = marked.IndexOf('[', StringComparison.Ordinal);
        int close = marked.IndexOf(']', StringComparison.Ordinal);
        var place = TextSpan.FromBounds(open, close - 1);
        return Facts(marked.Remove(close, 1).Remove(open, 1)).Measures.First(m => m.Figure.Block > 0 && m.Figure.Core.OverlapsWith(place));
    }

    private static ArticleFacts Facts(string text) => new(ArticleReader.Read("a.txt", new ArticleText("Headline\n\n" + text + "\n")));
}
