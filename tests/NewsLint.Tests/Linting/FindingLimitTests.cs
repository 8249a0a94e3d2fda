using Microsoft.CodeAnalysis.Text;
using NewsLint.Checks;
using NewsLint.Linting;
using NewsLint.Tests.Cli;

namespace NewsLint.Tests.Linting;

/// <summary>A file full of faults gets a report that a person can read.</summary>
public class FindingLimitTests
{
    private static string Doubled(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"The mayor of Ware {i} said the the vote.\n\n"));

    [Fact]
    public void Of_one_rule_and_file_two_hundred_findings_are_listed_and_the_rest_is_counted_in_one()
    {
        using var folder = new TemporaryFolder(("a.txt", Doubled(250)), ("b.txt", Doubled(200)), ("c.txt", Doubled(201)));
        CommandRun run = CommandRun.In(folder, ".", "--select", "NL5004");
        string[] lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(201 + 200 + 201, lines.Length);
        Assert.Equal("a.txt:401:28: warning NL5004 50 more findings of this rule in this file, from here on, are not listed", lines[200]);
        Assert.Equal("c.txt:401:28: warning NL5004 1 more finding of this rule in this file is not listed", lines[^1]);
        Assert.Equal("651 warnings in 3 articles; 651 can be fixed by --fix\n", run.Error);
    }

    [Fact]
    public void The_rest_is_as_loud_as_its_loudest()
    {
        Finding[] findings = [.. Enumerable.Range(0, 300).Select(i => new Finding(
            "NL3002", i == 250 ? Level.Error : Level.Suggestion, "", new Place("a.txt", new TextSpan(i, 1), default, "", "", 0), [], null, null))];
        LintRun run = FindingLimit.Apply(new LintRun(findings, [], [], []));
        Assert.Equal((201, Level.Error, 100), (run.Findings.Count, run.Findings[^1].Level, run.Findings[^1].Count));
    }

    [Fact]
    public void A_log_of_half_a_megabyte_of_brackets_is_small()
    {
        using var folder = new TemporaryFolder(("a.txt", new string('(', 512 << 10)));
        CommandRun.In(folder, "a.txt", "--sarif", "log.sarif");
        Assert.InRange(new FileInfo(folder.Of("log.sarif")).Length, 1, 2_000_000);
    }

    [Fact]
    public void A_baseline_knows_also_what_is_not_listed()
    {
        using var folder = new TemporaryFolder(("a.txt", Doubled(300)));
        CommandRun.In(folder, "a.txt", "--write-baseline", "known.sarif");
        folder.Write("a.txt", "The council said the the vote.\n\n" + string.Concat(Doubled(300).Split("\n\n").Skip(150).Select(line => line + "\n\n")));
        CommandRun run = CommandRun.In(folder, "a.txt", "--baseline", "known.sarif", "--select", "NL5004");
        Assert.Equal("a.txt:1:18: warning NL5004 \"the\" is repeated: delete one\n", run.Output);
        Assert.EndsWith("150 known from the baseline\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void All_are_fixed_not_only_those_that_are_listed()
    {
        using var folder = new TemporaryFolder(("a.txt", Doubled(FindingLimit.Listed * 60)));
        CommandRun run = CommandRun.In(folder, "a.txt", "--fix", "--select", "NL5004");
        Assert.Equal("no findings in 1 article\nnewslint: applied 12000 fixes in 1 file\n", run.Error);
        Assert.DoesNotContain("the the", folder.Read("a.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Suppressed_findings_take_no_place_from_the_others()
    {
        using var folder = new TemporaryFolder(("a.md", "<!-- newslint-disable NL5004 -->\n\n" + Doubled(300) + "<!-- newslint-enable NL5004 -->\n\n" + Doubled(1)));
        CommandRun run = CommandRun.In(folder, "a.md", "--select", "NL5004");
        Assert.Equal("a.md:605:26: warning NL5004 \"the\" is repeated: delete one\n", run.Output);
        Assert.Contains("300 suppressed", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Fixes_that_do_not_settle_are_told_with_their_rules()
    {
        // Marks without a sensible reading: after a fix, some are read differently.
        string[] marks = ["“We won.“»»", "“We lost.„““«“", "“We lost.„““«‘»»", "«””\n\n‘«“We lost.„’»««”", "“We won.„““””«”“””", "‘’’””„We lost. „«,’««”"];
        int told = 0;
        foreach (string mark in marks)
        {
            using var folder = new TemporaryFolder(("a.txt", $"{mark}\n\nThe mayor said the the vote.\n"));
            CommandRun run = CommandRun.In(folder, "a.txt", "--fix", "--quiet");
            Assert.EndsWith("\n\nThe mayor said the vote.\n", folder.Read("a.txt"), StringComparison.Ordinal);
            if (run.Error.Length > 0)
            {
                Assert.Equal("newslint: a.txt: the fixes of NL3004 do not settle: each round of them asks for another; fix these findings by hand\n", run.Error);
                told++;
            }
            string once = folder.Read("a.txt");
            CommandRun.In(folder, "a.txt", "--fix", "--quiet");
            Assert.Equal(once, folder.Read("a.txt"));
        }
        Assert.NotEqual(0, told);
    }
}
