using NewsLint.Checks;
using NewsLint.Linting;
using NewsLint.Reporting;
using NewsLint.Tests.House;
using NewsLint.Text;

namespace NewsLint.Tests.Reporting;

public class ConsoleReporterTests
{
    [Fact]
    public async Task Report_for_a_terminal() => await Verifier.Verify(Write(ReportSample.Run, new ConsoleOptions { Width = 90 }));

    [Fact]
    public async Task Report_for_a_narrow_terminal() => await Verifier.Verify(Write(ReportSample.Run, new ConsoleOptions { Width = 50 }));

    [Fact]
    public async Task Report_in_colour() => await Verifier.Verify(Write(ReportSample.Run, new ConsoleOptions { Width = 90, HasColor = true }).Replace('\e', '␛'));

    [Fact]
    public async Task Report_for_a_pipe_is_one_line_a_finding() => await Verifier.Verify(Write(ReportSample.Run, new ConsoleOptions { ShowsSource = false }));

    [Theory]
    [InlineData("", "no findings in 5 articles\n")]
    [InlineData("e", "1 error in 5 articles\n")]
    [InlineData("ww", "2 warnings in 5 articles\n")]
    [InlineData("eewf", "2 errors and 2 warnings in 5 articles; 1 can be fixed by --fix\n")]
    [InlineData("ewss", "1 error, 1 warning and 2 suggestions in 5 articles\n")]
    public void Summary_counts_by_level(string levels, string expected)
    {
        var run = ReportSample.Nothing with { Findings = [.. levels.Select(Finding)] };
        using var output = new StringWriter();
        ConsoleReporter.WriteSummary(run, output, new ConsoleOptions());
        Assert.Equal(expected, output.ToString());
    }

    [Theory]
    [InlineData(Level.Warning, 1, "2 warnings in 5 articles; 1 shown with the finding at the other place\n")]
    [InlineData(Level.Error, 2, "1 error and 1 warning in 5 articles\n")]
    public void Two_findings_of_one_contradiction_are_shown_once_unless_the_second_is_louder(Level second, int shown, string summary)
    {
        Place bridge = ReportSample.At("$40 million");
        Place council = ReportSample.AtCouncil("$45 million");
        LintRun run = ReportSample.Nothing with
        {
            Findings =
            [
                ReportSample.Found(ReportSample.Figure, council, "differs", Level.Warning, related: [new(bridge, "")]),
                ReportSample.Found(ReportSample.Figure, bridge, "differs", second, related: [new(council, "")]),
            ],
        };
        Assert.Equal(shown, Write(run, new ConsoleOptions()).Split("differs").Length - 1);
        Assert.Equal(2, Write(run, new ConsoleOptions { ShowsSource = false }).Split("differs").Length - 1);
        using var output = new StringWriter();
        ConsoleReporter.WriteSummary(run, output, new ConsoleOptions());
        Assert.Equal(summary, output.ToString());
    }

    [Fact]
    public void A_finding_with_a_place_that_the_first_does_not_name_is_shown()
    {
        Place bridge = ReportSample.At("$40 million");
        Place council = ReportSample.AtCouncil("$45 million");
        LintRun run = ReportSample.Nothing with
        {
            Findings =
            [
                ReportSample.Found(ReportSample.Figure, council, "differs", related: [new(bridge, "")]),
                ReportSample.Found(ReportSample.Figure, bridge, "differs", related: [new(council, ""), new(ReportSample.At("$45 million"), "")]),
            ],
        };
        Assert.Equal(2, Write(run, new ConsoleOptions()).Split("differs").Length - 1);
    }

    [Theory]
    [InlineData("the mark", "mark", 40)]
    [InlineData("東京都 the mark", "mark", 40)]
    [InlineData("cafe\u0301 \u200Dthe mark", "mark", 40)]
    [InlineData("😀👍🏽👨‍👩‍👧 the mark", "mark", 40)]
    [InlineData("\tthe\tmark", "mark", 40)]
    [InlineData("a\u0007b\u202Ec mark", "mark", 40)]
    [InlineData("One sentence of copy that is longer than the terminal is wide, with the mark in the midst of it, and more.", "mark", 40)]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十 mark 一二三四五六七八九十一二三四五六七八九十", "mark", 40)]
    [InlineData("東京", "京", 40)]
    [InlineData("One sentence of copy that is longer than the terminal is wide and ends with mark", "mark", 40)]
    public void Caret_stands_below_the_words(string line, string words, int width)
    {
        Place place = Place.Of("a.txt", new ArticleText("x\n" + line), ReportSample.Span("x\n" + line, words, 1));
        Excerpt excerpt = Excerpt.Of(place, width);
        Assert.Equal(words, excerpt.Text[excerpt.MarkStart..excerpt.MarkEnd]);
        Assert.Equal(DisplayWidth.Of(words), excerpt.MarkWidth);
        Assert.InRange(DisplayWidth.Of(excerpt.Text), 1, width);
    }

    [Fact]
    public void Control_characters_of_copy_and_of_names_never_reach_the_terminal()
    {
        var text = new ArticleText("Be\e[31mware \u202Ethe \u009B31m\u0007 line\u2028.");
        Finding finding = new("X1", Level.Error, "has \e[31m", Place.Of("a\e[2J.txt", text, new(0, 2)), [new RelatedPlace(Place.Of("b\u0007.txt", text, new(3, 1)), "and \u202E")], null, "help \e");
        foreach (bool showsSource in (bool[])[true, false])
        {
            string report = Write(ReportSample.Nothing with { Findings = [finding], Failures = [new InputFailure("\e", "\e")] }, new ConsoleOptions { ShowsSource = showsSource });
            Assert.DoesNotContain(report, c => c is '\e' or '\u0007' or '\u009B' or '\u202E' or '\u2028');
        }
    }

    private static Finding Finding(char level) => new(
        "X1", level switch { 'e' => Level.Error, 's' => Level.Suggestion, _ => Level.Warning }, "message", ReportSample.At("bridge"), [],
        level == 'f' ? new Fix("Mend", default, "") : null, null);

    private static string Write(LintRun run, ConsoleOptions options)
    {
        using var output = new StringWriter();
        ConsoleReporter.Write(run, output, options);
        if (options.ShowsSource)
            ConsoleReporter.WriteSummary(run, output, options);
        return output.ToString();
    }
}
