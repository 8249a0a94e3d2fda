using System.Text;
using NewsLint.Linting;
using NewsLint.Rulebook;

namespace NewsLint.Tests.Linting;

public class FingerprintsTests
{
    private const string Copy = "The mayor of the the town said so on Monday at the meeting, and then he went home to his family.\n\nIt was the the end.\n";

    private static readonly RuleSet Rules = RuleSet.BuiltIn();

    [Theory]
    [InlineData("A headline\n\n", "")]
    [InlineData("", "\n\nOne more paragraph.\n")]
    [InlineData("\uFEFF", "")]
    public void Text_above_and_below_changes_no_fingerprint(string above, string below) => Assert.Equal(Of(Copy), Of(above + Copy + below));

    [Fact]
    public void An_edit_elsewhere_in_the_paragraph_changes_no_fingerprint() =>
        Assert.Equal(Of(Copy), Of(Copy.Replace("his family", "her parents", StringComparison.Ordinal)));

    [Fact]
    public void Line_breaks_of_another_kind_change_no_fingerprint() =>
        Assert.Equal(Of(Copy), Of(Copy.ReplaceLineEndings("\r\n")));

    [Fact]
    public void Other_words_around_make_another_fingerprint() =>
        Assert.NotEqual(Of(Copy)[0], Of(Copy.Replace("The mayor", "The clerk", StringComparison.Ordinal))[0]);

    [Fact]
    public void Equal_findings_on_equal_lines_are_numbered()
    {
        string[] fingerprints = Of("It was the the end.\n\nHe left.\n\nIt was the the end.\n");
        Assert.Equal(2, fingerprints.Length);
        Assert.Equal([":1", ":2"], fingerprints.Select(f => f[^2..]));
        Assert.Equal(fingerprints[0][..^2], fingerprints[1][..^2]);
    }

    private static string[] Of(string text) =>
        Fingerprints.Of(new Linter(new LintOptions { Rules = Rules, Select = ["NL5004"] }).Run([new ArticleSource("a.txt", () => Encoding.UTF8.GetBytes(text))]).Findings);
}
