using System.Text.Json;

namespace NewsLint.Tests.Cli;

public class BaselineTests
{
    private const string Faulty = "The mayor said the the vote would go ahead.\n";
    private const string Other = "The clerk said so in in the hall.\n";

    [Fact]
    public void What_is_in_the_baseline_is_known_and_does_not_fail_the_run()
    {
        using var folder = new TemporaryFolder(("a.txt", Faulty));
        CommandRun written = CommandRun.In(folder, "a.txt", "--write-baseline", "known.sarif");
        Assert.Equal(new CommandRun(0, "", "no findings in 1 article; 1 known from the baseline\n"), written);
        folder.Write("a.txt", "A line above.\n\n" + Faulty + "\n" + Other);
        CommandRun run = CommandRun.In(folder, "a.txt", "--baseline", "known.sarif", "--sarif", "log.sarif");
        Assert.Equal(1, run.Code);
        Assert.StartsWith("a.txt:5:19: warning NL5004 \"in\"", Assert.Single(run.Output.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Equal("1 warning in 1 article; 1 can be fixed by --fix; 1 known from the baseline\n", run.Error);
        Assert.Equal(["unchanged", "new"], States(folder));
        Assert.Single(CommandRun.In(folder, "a.txt", "--baseline", "known.sarif", "--format", "json").Output.TrimEnd().Split('\n'));
    }

    [Fact]
    public void Of_equal_faults_only_one_more_is_new()
    {
        using var folder = new TemporaryFolder(("a.txt", Faulty + "\n" + Faulty));
        CommandRun.In(folder, "a.txt", "--write-baseline", "known.sarif", "--select", "NL5004");
        folder.Write("a.txt", Faulty + "\n" + Faulty + "\n" + Faulty);
        Assert.StartsWith("a.txt:5:16: warning NL5004", Assert.Single(CommandRun.In(folder, "a.txt", "--baseline", "known.sarif", "--select", "NL5004").Output.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_file_keeps_what_is_known_and_a_copy_does_not()
    {
        using var folder = new TemporaryFolder(("a.txt", Faulty));
        CommandRun.In(folder, ".", "--write-baseline", "known.sarif");
        folder.Write("desk/b c.txt", "One more line.\n" + Faulty);
        Assert.StartsWith("desk/b c.txt:2:16", CommandRun.In(folder, ".", "--baseline", "known.sarif", "--no-stories").Output, StringComparison.Ordinal);
        // Also if the original file is not checked.
        Assert.Equal(1, CommandRun.In(folder, "desk", "--baseline", "known.sarif").Code);
        File.Delete(folder.Of("a.txt"));
        Assert.Equal(0, CommandRun.In(folder, ".", "--baseline", "known.sarif").Code);
        CommandRun.In(folder, ".", "--write-baseline", "known.sarif");
        Assert.Equal(0, CommandRun.In(folder, ".", "--baseline", "known.sarif").Code);
    }

    [Fact]
    public void What_is_mended_is_absent_and_of_what_was_not_looked_at_nothing_is_said()
    {
        using var folder = new TemporaryFolder(("a.txt", Faulty), ("b.txt", Other));
        CommandRun.In(folder, ".", "--write-baseline", "known.sarif");
        folder.Write("a.txt", "Mended.\n");
        CommandRun.In(folder, "a.txt", "--baseline", "known.sarif", "--sarif", "log.sarif");
        Assert.Equal(["absent"], States(folder));
        CommandRun.In(folder, ".", "--baseline", "known.sarif", "--sarif", "log.sarif");
        Assert.Equal(["unchanged", "absent"], States(folder));
        CommandRun.In(folder, ".", "--baseline", "known.sarif", "--sarif", "log.sarif", "--ignore", "NL5004");
        Assert.Empty(States(folder));
        // A log with absent results is a baseline too: those results are no longer known.
        CommandRun.In(folder, ".", "--baseline", "known.sarif", "--sarif", "log.sarif");
        folder.Write("a.txt", Faulty);
        Assert.Equal(1, CommandRun.In(folder, ".", "--baseline", "log.sarif").Code);
    }

    [Fact]
    public void What_was_suppressed_is_new_when_the_suppression_is_gone()
    {
        using var folder = new TemporaryFolder(("a.md", Faulty.TrimEnd() + " <!-- newslint-disable-line NL5004 -->\n"));
        CommandRun.In(folder, ".", "--write-baseline", "known.sarif");
        CommandRun.In(folder, ".", "--baseline", "known.sarif", "--sarif", "log.sarif");
        Assert.Equal(["unchanged"], States(folder));
        folder.Write("a.md", Faulty.TrimEnd() + " <!-- A comment of some other kind -->\n");
        Assert.Equal(1, CommandRun.In(folder, ".", "--baseline", "known.sarif").Code);
    }

    [Theory]
    [InlineData(null, "--baseline: there is no file known.sarif; newslint … --write-baseline known.sarif makes it")]
    [InlineData("{\n\"runs\": [\n", "--baseline: known.sarif cannot be used: line 3 is no JSON")]
    [InlineData("[]", "--baseline: known.sarif cannot be used: it is no SARIF log: it has no runs")]
    [InlineData("{\"runs\":[{\"tool\":{\"driver\":{\"name\":\"other\"}}}]}", "--baseline: known.sarif cannot be used: it is no log of newslint")]
    [InlineData("{\"runs\":[{\"tool\":{\"driver\":{\"name\":\"newslint\"}},\"results\":[{}]}]}", "--baseline: known.sarif cannot be used: result 1 has no ruleId, place or findingContextHash/v1: write it anew by --write-baseline")]
    public void A_baseline_that_cannot_be_used_is_told_in_one_line(string? content, string message)
    {
        using var folder = new TemporaryFolder(("a.txt", Faulty));
        if (content is not null)
            folder.Write("known.sarif", content);
        Assert.Equal(new CommandRun(2, "", $"newslint: {message}\n"), CommandRun.In(folder, "a.txt", "--baseline", "known.sarif"));
    }

    private static string[] States(TemporaryFolder folder)
    {
        using JsonDocument log = JsonDocument.Parse(folder.Read("log.sarif"));
        return [.. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(r => r.GetProperty("baselineState").GetString()!)];
    }
}
