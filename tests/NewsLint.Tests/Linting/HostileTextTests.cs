using System.Text;
using NewsLint.Linting;
using NewsLint.Rulebook;
using NewsLint.Tests.Cli;

namespace NewsLint.Tests.Linting;

/// <summary>
/// Texts that once took time with the square of their size, at a size that would then take hours. The benchmarks' command
/// hostile measures the growth.
/// </summary>
public class HostileTextTests
{
    private const int Size = 512 << 10;

    [Theory]
    [InlineData("\"")] // MarkScanner
    [InlineData("«")]
    [InlineData("`")]
    [InlineData("\" ")]
    [InlineData("'a ")]
    [InlineData("\u200D\"")]
    [InlineData("\uFFFD")] // ReplacementCharacter.IsExplained
    [InlineData("a\uFFFD ")]
    [InlineData("e\u0301")] // MixedNormalization.Faults
    [InlineData("e\u0301 ")]
    [InlineData("a\u200E")] // InvisibleCharacters.Line
    [InlineData("a\u2066")]
    [InlineData("\uFE0F")]
    [InlineData("\u00C2\u00A0 ")] // MojibakeFinder.WithSpaces
    [InlineData("`\u00C3\u00A9 ")]
    [InlineData("a\u00A0")]
    [InlineData("&nbsp;")]
    [InlineData("(")]
    [InlineData("(sp?) ")]
    [InlineData("Smith said, ")]
    public void A_line_of_one_thing_is_checked_in_time(string unit) => AssertEnds("a.txt", Repeat(unit, Size));

    [Theory]
    [InlineData("<!-- newslint-disable-next-line NL5004 -->\n")] // ArticleSuppressions.LineBelow
    [InlineData("<!-- newslint-disable-line -->\nthe the a\n")]
    [InlineData("<!-- newslint-")]
    [InlineData("[//]: # (newslint-")]
    [InlineData("[a](")]
    [InlineData("[a]: b\n")]
    public void Comments_and_links_without_number_are_read_in_time(string unit) => AssertEnds("a.md", Repeat(unit, Size / 2));

    [Fact]
    public void Bytes_that_are_not_valid_are_read_in_time()
    {
        byte[] bytes = new byte[Size];
        Array.Fill(bytes, (byte)0xFF);
        for (int i = 0; i < bytes.Length; i += 2)
            bytes[i] = (byte)'a';
        AssertEnds("a.txt", bytes);
    }

    private static byte[] Repeat(string unit, int size)
    {
        var text = new StringBuilder(size + unit.Length);
        while (text.Length < size)
            text.Append(unit);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void AssertEnds(string path, byte[] bytes)
    {
        var linter = new Linter(new LintOptions { Rules = RuleSet.BuiltIn(), Parallelism = 1 });
        Task<LintRun> run = Task.Run(() => linter.Run([new ArticleSource(path, () => bytes)]));
        Assert.True(run.Wait(ChildProcess.Patience), "the check takes too long");
        Assert.Empty(run.Result.Faults);
        Assert.Single(run.Result.Articles);
    }
}
