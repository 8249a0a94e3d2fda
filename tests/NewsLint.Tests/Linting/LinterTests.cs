using System.Text;
using NewsLint.Checks;
using NewsLint.Linting;
using NewsLint.Rulebook;

namespace NewsLint.Tests.Linting;

public class LinterTests
{
    private static readonly RuleSet Rules = RuleSet.BuiltIn();

    [Fact]
    public void Findings_are_the_same_whatever_the_order_of_files_and_the_number_of_threads()
    {
        ArticleSource[] sources = [.. Enumerable.Range(0, 60)
            .Select(i => new ArticleSource($"a{i}.txt", () => Encoding.UTF8.GetBytes($"The mayor of the the town {i} said so.\nAnd and it was {i}.")))];
        string expected = Show(new Linter(new LintOptions { Rules = Rules, Parallelism = 1 }).Run(sources));
        Assert.Equal(expected, Show(new Linter(new LintOptions { Rules = Rules, Parallelism = 8 }).Run([.. sources.Reverse()])));
        Assert.Contains("a59.txt", expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_a_failure_and_the_others_are_checked()
    {
        LintRun run = new Linter(new LintOptions { Rules = Rules }).Run([
            new ArticleSource("gone.txt", () => throw new IOException("It is gone.")),
            new ArticleSource("here.txt", () => "This is the the end of it."u8.ToArray())]);
        Assert.Equal(new InputFailure("gone.txt", "It is gone"), Assert.Single(run.Failures));
        Assert.Equal(1, run.ArticleCount);
        Assert.Contains(run.Findings, f => f.RuleId == "NL5004" && f.Place.Path == "here.txt");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("no last newline")]
    [InlineData("---\n---")]
    [InlineData("---")]
    public void Small_files_are_fine(string text)
    {
        foreach (string name in (string[])["a.txt", "a.md"])
            Assert.Empty(new Linter(new LintOptions { Rules = Rules }).Run([new ArticleSource(name, () => Encoding.UTF8.GetBytes(text))]).Findings);
    }

    [Fact]
    public void A_line_of_ten_megabytes_is_fine_and_a_finding_keeps_only_a_part_of_it()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("The ministers met again on the last day of the year. ", 200_000)) + "It was the the end.");
        LintRun run = new Linter(new LintOptions { Rules = Rules }).Run([new ArticleSource("long.txt", () => bytes)]);
        Finding finding = Assert.Single(run.Findings, f => f.RuleId == "NL5004");
        Assert.InRange(finding.Place.LineText.Length, 20, 2000);
        Assert.Equal("the the", finding.Place.LineText.Substring(finding.Place.Lines.Start.Character - finding.Place.LineTextStart, 7));
    }

    private static string Show(LintRun run) => string.Join('\n', run.Findings.Select(f => $"{f.Place.Path} {f.Place.Span} {f.RuleId} {f.Message}"));
}
