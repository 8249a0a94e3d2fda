using NewsLint.Checks;
using NewsLint.Cli.Commands;
using NewsLint.Linting;
using NewsLint.Text;

namespace NewsLint.Tests.Cli;

public class ExitCodeTests
{
    private static readonly LintRun Clean = new([], [], [], []);

    private static readonly LintRun WithFinding = Clean with { Findings = [new Finding("NL1", Level.Warning, "m", Place.Of("a.txt", new ArticleText("a"), new(0, 1)), [], null, null)] };

    [Fact]
    public void A_fault_outweighs_unread_input_and_that_outweighs_findings()
    {
        LintRun unread = WithFinding with { Failures = [new InputFailure("b.txt", "no such file")] };
        LintRun faulty = unread with { Faults = [new LintFault("NL1", "a.txt", new InvalidOperationException())] };
        Assert.Equal(70, LintCommand.CodeOf(faulty, false, "never"));
        Assert.Equal(3, LintCommand.CodeOf(unread, false, "never"));
        Assert.Equal(3, LintCommand.CodeOf(WithFinding, true, "warning"));
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    [InlineData("suggestion", 1)]
    [InlineData("never", 0)]
    public void A_finding_fails_from_its_level_on(string failOn, int code)
    {
        Assert.Equal(code, LintCommand.CodeOf(WithFinding, false, failOn));
        Assert.Equal(0, LintCommand.CodeOf(Clean, false, failOn));
    }
}
