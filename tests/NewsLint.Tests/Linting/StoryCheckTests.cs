using System.Text;
using NewsLint.Checks;
using NewsLint.Linting;
using NewsLint.Rulebook;

namespace NewsLint.Tests.Linting;

public class StoryCheckTests
{
    private const string First = "Divers found eleven cracks in the pier of the Carrick ferry terminal, the harbour board said.\n\"We will open up the terminal by the herring season,\" said Ada Finch of the Carrick traders.\n";
    private const string Second = "The Carrick ferry terminal stays shut: divers told the harbour board of cracks in its pier.\n\"We will open the terminal by the herring season,\" said Ada Finch of the Carrick traders.\n";

    [Fact]
    public void A_difference_between_articles_stands_in_each_with_the_other_as_related_place()
    {
        IReadOnlyList<Finding> findings = Run(new LintOptions { Rules = RuleSet.BuiltIn(), Select = ["NL3006"] }, Source("a.txt", First), Source("b.txt", Second));
        Assert.Equal([("a.txt", "b.txt"), ("b.txt", "a.txt")], findings.Select(f => (f.Place.Path, Assert.Single(f.Related).Place.Path)));
        Assert.Contains("\"open up the\" here, but \"open the\" in b", findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Context_is_compared_and_not_reported_on()
    {
        Finding finding = Assert.Single(Run(new LintOptions { Rules = RuleSet.BuiltIn() }, Source("a.txt", First + "It was the the end."), Source("b.txt", Second + "It was the the end.") with { IsContext = true }), f => f.RuleId == "NL3006");
        Assert.Equal("a.txt", finding.Place.Path);
        Assert.DoesNotContain(Run(new LintOptions { Rules = RuleSet.BuiltIn() }, Source("b.txt", Second + "It was the the end.") with { IsContext = true }), f => f.Place.Path == "b.txt");
    }

    [Fact]
    public void Without_stories_articles_are_not_compared() =>
        Assert.Empty(Run(new LintOptions { Rules = RuleSet.BuiltIn(), Select = ["NL3006"], ChecksStories = false }, Source("a.txt", First), Source("b.txt", Second)));

    [Fact]
    public void A_telling_is_held_against_what_most_tellings_say_and_their_number_is_named()
    {
        static string Said(string article, int piles) => $"{article}Repairs of the {piles} cracked oak piles under the ferry pier start in March, said Ada Finch.\n";
        LintOptions options = new() { Rules = RuleSet.BuiltIn(), Select = ["NL2002", "NL3006"] };
        IReadOnlyList<Finding> findings = Run(options, Source("a.txt", Said(Second, 140)), Source("b.txt", Said(Second, 150)), Source("c.txt", Said(Second, 150)), Source("d.txt", Said(First, 150)));
        Assert.Equal([("a.txt", "NL2002"), ("d.txt", "NL3006")], findings.Select(f => (f.Place.Path, f.RuleId)));
        Assert.Contains("\"140\" here differs from \"150\" in 3 of 4 tellings (b and 2 more)", findings[0].Message, StringComparison.Ordinal);
        Assert.Contains("\"open up the\" here, but \"open the\" in 3 of 4 tellings (a and 2 more)", findings[1].Message, StringComparison.Ordinal);
        Assert.Equal(["b.txt", "c.txt", "d.txt"], findings[0].Related.Select(r => r.Place.Path));
    }

    /// <summary>Two articles with weak evidence do not hide the one that makes it a warning.</summary>
    [Fact]
    public void A_warning_names_the_statement_that_makes_it_one()
    {
        static string Said(string words) => Second + words + "\n";
        Finding finding = Run(
            new LintOptions { Rules = RuleSet.BuiltIn(), Select = ["NL2002"] },
            Source("a.txt", Said("The quake off Carrick had a magnitude of 5.9.")), Source("b.txt", Said("The quake off Carrick had a magnitude of 6.1.")),
            Source("c.txt", Said("The quake off Carrick had a magnitude of more than 6.4.")), Source("d.txt", Said("The quake off Carrick had a magnitude of more than 6.4."))).First(f => f.Place.Path == "a.txt");
        Assert.Equal(Level.Warning, finding.Level);
        Assert.Contains("\"5.9\" here differs from \"6.1\" in b", finding.Message, StringComparison.Ordinal);
        Assert.Equal(["b.txt", "c.txt", "d.txt"], finding.Related.Select(r => r.Place.Path));
    }

    [Theory]
    [InlineData("Ada Finch", Level.Suggestion)]
    [InlineData("Rosa Lind", null)]
    public void A_few_words_that_two_persons_say_much_alike_are_no_difference(string speaker, Level? level)
    {
        IReadOnlyList<Finding> findings = Run(
            new LintOptions { Rules = RuleSet.BuiltIn(), Select = ["NL3006"] },
            Source("a.txt", First.Replace("open up", "open", StringComparison.Ordinal) + "\"They did an awful job,\" said Ada Finch.\n"), Source("b.txt", Second + $"\"They did a dreadful job,\" said {speaker}, a skipper.\n"));
        Assert.Equal(level is null ? [] : new[] { level.Value, level.Value }, findings.Select(f => f.Level));
    }

    [Theory]
    [InlineData("nearly a billion dollars", "nearly $1 billion", Level.Suggestion)]
    [InlineData("nearly a billion dollars", "nearly $2 billion", Level.Warning)]
    [InlineData("nearly a billion dollars", "more than $1 billion", Level.Warning)]
    public void A_sum_written_in_two_ways_inside_marks_is_a_suggestion(string here, string there, Level level)
    {
        IReadOnlyList<Finding> findings = Run(
            new LintOptions { Rules = RuleSet.BuiltIn(), Select = ["NL3006"] },
            Source("a.txt", Said(First, here)), Source("b.txt", Said(Second, there)));
        Assert.Equal([level, level], findings.Where(f => f.Message.Contains("billion", StringComparison.Ordinal)).Select(f => f.Level));

        static string Said(string article, string sum) => $"{article}\"The board has promised {sum} for the timbers of the pier at Carrick,\" said Ada Finch.\n";
    }

    [Fact]
    public void Two_different_hedges_are_a_warning_and_named_before_a_flat_figure()
    {
        IReadOnlyList<Finding> findings = Run(
            new LintOptions { Rules = RuleSet.BuiltIn(), Select = ["NL2003"] },
            Source("a.txt", First + "Repairs of the cracked piles will cost $44 million, said Ada Finch.\n"),
            Source("b.txt", Second + "Repairs of the cracked piles will cost nearly $44 million, said Ada Finch.\n"),
            Source("c.txt", Second + "Repairs of the cracked piles will cost about $44 million, said Ada Finch of the traders.\n"));
        Assert.Equal([("a.txt", Level.Suggestion), ("b.txt", Level.Warning), ("c.txt", Level.Warning)], findings.Select(f => (f.Place.Path, f.Level)));
        Assert.Equal("\"about $44 million\" here means roughly that, but \"nearly $44 million\" in b means less: make the hedges agree", findings[2].Message.Split(". See", 2)[0]);
        Assert.Equal(["b.txt", "a.txt"], findings[2].Related.Select(r => r.Place.Path).OrderDescending());
    }

    [Theory]
    [InlineData("", "", 1)]
    [InlineData("---\npublisher: Carrick Courier\n---\n", "---\npublisher: carrick courier\n---\n", 1)]
    [InlineData("---\npublisher: Carrick Courier\n---\n", "---\npublisher: Sound Weekly\n---\n", 0)]
    [InlineData("---\npublisher: Carrick Courier\n---\n", "", 0)]
    public void Notation_and_marks_are_compared_within_one_house_and_told_once_a_story(string first, string second, int times)
    {
        const string Straight = "\nThe piles carry 46 percent of the load and cost $44 million, said Ada Finch.\n\n\"We will open the terminal by the herring season,\" said Ada Finch.\n";
        string typographic = Straight.Replace("46 percent", "46%", StringComparison.Ordinal).Replace("$44 million", "$44m", StringComparison.Ordinal).Replace("\"We", "“We", StringComparison.Ordinal).Replace(",\" said", ",” said", StringComparison.Ordinal);
        IReadOnlyList<Finding> findings = Run(
            new LintOptions { Rules = RuleSet.BuiltIn(), Select = ["NL2004", "NL3008"] },
            Source("a.md", first + Plain(First) + Straight), Source("b.md", second + Plain(Second) + typographic));
        Assert.Equal((times, times), (findings.Count(f => f.RuleId == "NL2004"), findings.Count(f => f.RuleId == "NL3008")));

        static string Plain(string text) => text.Split('\n')[0] + "\n";
    }

    [Theory]
    [InlineData("\"I was asked that as a deckhand. I believe the winter is a time for nets and for songs,\" said Ada Finch.", "\"My point is that the winter by its nature is a time for nets and for songs,\" said Ada Finch.", Level.Suggestion)]
    [InlineData("\"I believe the winter is a time for nets and for songs,\" said Ada Finch.", "\"I believe the winter by its nature is a time for nets and for songs,\" said Ada Finch.", Level.Warning)]
    public void Two_answers_that_begin_otherwise_are_a_suggestion(string here, string there, Level level)
    {
        IReadOnlyList<Finding> findings = Run(new LintOptions { Rules = RuleSet.BuiltIn(), Select = ["NL3006"] }, Source("a.txt", First.Split('\n')[0] + "\n" + here + "\n"), Source("b.txt", Second.Split('\n')[0] + "\n" + there + "\n"));
        Assert.Equal([level, level], findings.Select(f => f.Level));
    }

    [Fact]
    public void What_one_says_on_two_days_is_no_variant()
    {
        const string Here = "\"The board has no plan for these rotten timbers,\" Ada Finch said on Monday.\n";
        const string There = "\"The board has no money for these rotten timbers,\" Ada Finch said on {0}.\n";
        Assert.Empty(Of("Thursday"));
        Assert.Equal(2, Of("Monday").Count);

        static IReadOnlyList<Finding> Of(string day) => Run(
            new LintOptions { Rules = RuleSet.BuiltIn(), Select = ["NL3006"] },
            Source("a.txt", First.Split('\n')[0] + "\n" + Here), Source("b.txt", Second.Split('\n')[0] + "\n" + string.Format(System.Globalization.CultureInfo.InvariantCulture, There, day)));
    }

    [Theory]
    [InlineData("\"The board has let these rotten timbers of the pier sink for years,\" said Ada Finch.", "The board has let these rotten timbers of the pier sink for years.", Level.Warning)]
    [InlineData("\"The board has let these rotten timbers of the pier sink for years,\" a spokesman said.", "The board has let these rotten timbers of the pier sink for years.", Level.Suggestion)]
    [InlineData("\"The board has let these rotten timbers of the pier sink for years,\" said Ada Finch.", "She said again that the board has let these rotten timbers of the pier sink for years.", Level.Suggestion)]
    [InlineData("\"The board has let these rotten timbers of the pier sink for years and years,\" said Ada Finch.", "She said again that the board has let these rotten timbers of the pier sink for years and years.", Level.Warning)]
    [InlineData("\"The board has let our rotten timbers of the pier sink for years,\" a spokesman said.", "She said again that the board has let our rotten timbers of the pier sink for years.", Level.Warning)]
    public void Words_without_marks_are_a_warning_where_no_report_could_have_them(string quoted, string unmarked, Level level)
    {
        IReadOnlyList<Finding> findings = Run(new LintOptions { Rules = RuleSet.BuiltIn(), Select = ["NL3005"] }, Source("a.txt", First + quoted + "\n"), Source("b.txt", Second + unmarked + "\n"));
        Finding finding = Assert.Single(findings);
        Assert.Equal(("b.txt", level), (finding.Place.Path, finding.Level));
        Assert.Equal("a.txt", Assert.Single(finding.Related).Place.Path);
    }

    internal static ArticleSource Source(string path, string text) => new(path, () => Encoding.UTF8.GetBytes(text));

    private static IReadOnlyList<Finding> Run(LintOptions options, params ArticleSource[] sources) => new Linter(options).Run(sources).Findings;
}
