namespace NewsLint.Tests.Cli.Git;

/// <summary>What --staged and --since report: what the change causes, and nothing from before.</summary>
public class ChangedLinesTests
{
    private const string Message = "warning NL5004 \"the\" is repeated: delete one\n";

    [GitFact]
    public void Staged_checks_the_index_and_not_the_working_tree()
    {
        using var folder = new GitFolder(("a.txt", "One.\n\nTwo.\n"));
        Stage(folder, "a.txt", "One.\n\nHe came to the the door.\n");
        folder.Files.Write("a.txt", "He saw the the end.\n\nTwo.\n");
        Assert.Equal((1, $"a.txt:3:12: {Message}"), Lint(folder, "--staged"));
        File.Delete(folder.Files.Of("a.txt"));
        Assert.Equal((1, $"a.txt:3:12: {Message}"), Lint(folder, "--staged"));
    }

    [GitFact]
    public void An_old_finding_is_not_reported_nor_one_in_a_file_that_was_only_renamed()
    {
        using var folder = new GitFolder(("a.txt", Long("The council met.")));
        Stage(folder, "a.txt", Long("The council met at the the hall."));
        Assert.Equal((1, $"a.txt:1:20: {Message}"), Lint(folder, "--staged"));
        folder.Commit();
        Assert.Equal((0, ""), Lint(folder, "--staged"));
        folder.Git("mv", "a.txt", "b.txt");
        Assert.Equal((0, ""), Lint(folder, "--staged"));
        Stage(folder, "b.txt", Long("The council met at the the old hall."));
        Assert.Equal((1, $"b.txt:1:20: {Message}"), Lint(folder, "--staged"));

        static string Long(string first) => first + "\n" + string.Concat(Enumerable.Range(1, 20).Select(i => $"\nParagraph {i} in the the story.\n"));
    }

    [GitFact]
    public void Since_a_branch_reports_what_was_changed_after_it_was_left_and_new_files()
    {
        using var folder = new GitFolder(("a.txt", "He saw the the end.\n\nTwo.\n"));
        folder.Git("switch", "-q", "-c", "desk");
        folder.Files.Write("a.txt", "He saw the the end.\n\nHe came to the the door.\n");
        folder.Commit();
        folder.Git("switch", "-q", "main");
        folder.Files.Write("a.txt", "He saw the the very end.\n\nTwo.\n");
        folder.Commit();
        folder.Git("switch", "-q", "desk");
        folder.Files.Write("b.txt", "In the the end.\n");
        Assert.Equal((1, $"a.txt:3:12: {Message}b.txt:1:4: {Message}"), Lint(folder, "--since", "main"));
        Assert.Equal((1, $"a.txt:3:12: {Message}"), Lint(folder, "--since", "main", "--staged"));
        Assert.Equal(new CommandRun(2, "", "newslint: --since: there is no revision nowhere\n"), folder.Lint("--since", "nowhere"));
    }

    [GitTheory]
    [InlineData(1)]
    [InlineData(5)]
    public void A_contradiction_is_reported_whichever_side_was_changed(int changed)
    {
        using var folder = new GitFolder(("a.txt", Told(0)));
        Assert.Equal((0, ""), Contradictions());
        Stage(folder, "a.txt", Told(changed));
        (int code, string output) = Contradictions();
        Assert.Equal(1, code);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(lines, line => line.Contains("NL2001", StringComparison.Ordinal) && line.Contains("$4.2 million", StringComparison.Ordinal) && line.Contains("$5.7 million", StringComparison.Ordinal));
        folder.Commit();
        Stage(folder, "a.txt", Told(changed).Replace("The vote was close.", "The vote was late.", StringComparison.Ordinal));
        Assert.Equal((0, ""), Contradictions());

        (int Code, string Output) Contradictions() => Lint(folder, "--staged", "--select", "NL2001", "--fail-on", "suggestion");
        static string Told(int changed) => $"NORBURY — The council said on Monday that the new bridge will cost {(changed == 1 ? "$5.7" : "$4.2")} million.\n\nThe vote was close.\n\n"
            + $"The new bridge will cost {(changed == 5 ? "$5.7" : "$4.2")} million, the council said.\n";
    }

    [GitFact]
    public void A_finding_that_the_change_causes_in_a_line_that_was_not_changed_is_reported()
    {
        using var folder = new GitFolder(("a.txt", "“We will pay,” said the mayor.\n\nIt was late.\n\n“We will not pay.\n\n“We will go,” said the mayor.\n"));
        Assert.Equal((0, ""), Lint(folder, "--staged", "--select", "NL3002"));
        // The paragraph that continued the quotation is deleted: the line with the opening mark is now wrong.
        Stage(folder, "a.txt", "“We will pay,” said the mayor.\n\nIt was late.\n\n“We will not pay.\n\nShe went home.\n");
        (int code, string output) = Lint(folder, "--staged", "--select", "NL3002");
        Assert.Equal((1, "a.txt:5:1: "), (code, output[..Math.Min(11, output.Length)]));
    }

    [GitFact]
    public void A_fix_of_what_is_staged_is_refused()
    {
        using var folder = new GitFolder(("a.txt", "One.\n"));
        Stage(folder, "a.txt", "In the the end.\n");
        CommandRun run = folder.Lint("--staged", "--fix");
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Equal("newslint: --fix does not go with --staged: fix the files, then check the change\n", run.Error);
        Assert.Equal("In the the end.\n", folder.Files.Read("a.txt"));
    }

    private static void Stage(GitFolder folder, string file, string text)
    {
        folder.Files.Write(file, text);
        folder.Git("add", "-A");
    }

    private static (int Code, string Output) Lint(GitFolder folder, params string[] arguments) => folder.Lint(arguments) is var run ? (run.Code, run.Output) : default;
}
