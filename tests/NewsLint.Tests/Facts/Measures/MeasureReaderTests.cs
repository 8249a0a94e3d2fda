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

    [Theory]
    [InlineData("The bell rang at [half past six].", 6.5)]
    [InlineData("The bus goes at [ten past ten] on weekdays.", 10 + (10 / 60.0))]
    [InlineData("She came at [a quarter to nine].", 8.75)]
    [InlineData("She came at [twenty-five to one].", 12 + (35 / 60.0))]
    [InlineData("They rose at [six o'clock].", 6)]
    [InlineData("It was [4.40] in the morning.", 4 + (40 / 60.0))]
    [InlineData("By [five] in the afternoon it rained.", 17)]
    [InlineData("The ground opened at [9.48] in the evening.", 21.8)]
    [InlineData("Trains run until [eleven] at night.", 23)]
    [InlineData("She left at [two] in the morning.", 2)]
    public void A_spoken_time_is_a_time_of_day(string sentence, double hours)
    {
        Measure time = Marked(sentence);
        Assert.Equal(FigureKind.Time, time.Kind);
        Assert.Equal(hours, time.Figure.Low, 6);
    }

    [Theory]
    [InlineData("Rain fell on [ten] to twelve boats.", FigureKind.Count)]
    [InlineData("The storm killed [five] in the morning.", FigureKind.Count)]
    [InlineData("The jury spoke of a man of [43] who lied.", FigureKind.Age)]
    [InlineData("A lady of [eighty-nine], with a tremor, wrote it.", FigureKind.Age)]
    [InlineData("She is a woman of [20] years' experience.", FigureKind.Duration)]
    [InlineData("He is the father of [three] boys.", FigureKind.Count)]
    [InlineData("Keller, who at [67] has a farm, won.", FigureKind.Age)]
    [InlineData("Perrin came ashore, at [81] the oldest to swim the lake.", FigureKind.Age)]
    [InlineData("At [34], Marlow became captain.", FigureKind.Age)]
    [InlineData("Finch has 151 delegates and Keller trails, at [54].", FigureKind.Count)]
    [InlineData("At [500], boats fill the harbour.", FigureKind.Count)]
    [InlineData("The bill passed with [87] in favour and 23 against.", FigureKind.Vote)]
    [InlineData("[Thirteen] councillors voted for and nine against.", FigureKind.Vote)]
    [InlineData("She called the [5-4] order unjust.", FigureKind.Vote)]
    [InlineData("They won the match [5-4] at home.", FigureKind.Score)]
    [InlineData("In case No. [14-981] the court ruled for the town.", null)]
    [InlineData("The hull dates from between [1050] and 980 B.C., they said.", null)]
    [InlineData("They built the wall in [120] BC.", null)]
    [InlineData("Some [140] B.C. teachers walked out.", FigureKind.Count)]
    public void A_number_is_read_by_the_words_around_it(string sentence, FigureKind? kind) => Assert.Equal(kind, Kind(sentence));

    [Theory]
    [InlineData("Senate confirms Ballard as water chief after a long fight, 27-22", FigureKind.Vote)]
    [InlineData("Rovers beat Ballard after a long fight, 27-22", FigureKind.Score)]
    public void A_score_in_a_headline_is_a_vote_if_it_names_who_votes(string headline, FigureKind kind) =>
        Assert.Equal(kind, Assert.Single(new ArticleFacts(ArticleReader.Read("a.txt", new ArticleText(headline + "\n\nThe board met.\n"))).Measures).Kind);

    [Theory]
    [InlineData("A [5.4] quake struck on Friday.", "magnitude")]
    [InlineData("The quake, a [6.1], killed two.", "magnitude")]
    [InlineData("The tremor registered [4.9] on Friday.", "magnitude")]
    [InlineData("The boat measured [7.8] on Friday.", null)]
    [InlineData("The line showed [17] degrees when the gun went off.", "degree")]
    [InlineData("Among men, she is at minus [40] in the poll.", null)]
    [InlineData("The screen can turn [180] degrees.", "degree (counted)")]
    [InlineData("The band [98] Degrees will sing.", "Degree (counted)")]
    [InlineData("She has [17] degrees.", "degree (counted)")]
    [InlineData("The gale blew from [40] degrees north.", "degree (counted)")]
    public void A_number_of_a_quake_or_a_thermometer_has_its_unit(string sentence, string? unit) =>
        Assert.Equal(unit, Marked(sentence).Figure.Unit is { } read ? read.Name + (read.Dimension == Dimension.Count ? " (counted)" : "") : null);

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

    private static FigureKind? Kind(string marked)
    {
        int open = marked.IndexOf('[', StringComparison.Ordinal);
        int close = marked.IndexOf(']', StringComparison.Ordinal);
        var place = TextSpan.FromBounds(open, close - 1);
        return Facts(marked.Remove(close, 1).Remove(open, 1)).Measures.FirstOrDefault(m => m.Figure.Block > 0 && m.Figure.Core.OverlapsWith(place))?.Kind;
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
