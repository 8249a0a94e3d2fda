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
