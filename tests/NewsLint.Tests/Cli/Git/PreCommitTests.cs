using NewsLint.Cli;

namespace NewsLint.Tests.Cli.Git;

/// <summary>What --pre-commit checks, with the environment variables of pre-commit; .ci/gate.mjs runs pre-commit itself.</summary>
public class PreCommitTests
{
    private const string Old = "He came to the the door.\n\nIt was late.\n";

    [GitFact]
    public void At_a_commit_it_reports_what_the_git_hook_reports()
    {
        using GitFolder folder = Staged();
        folder.Files.Write("a.txt", "In the the work tree.\n");
        CommandRun hook = Run(folder, "GIT_INDEX_FILE", "--pre-commit", "a.txt");
        Assert.Equal(folder.Lint("--staged"), hook);
        Assert.Equal((1, "a.txt:3:11: warning NL5004"), (hook.Code, hook.Output[..26]));
        Assert.Equal(0, Run(folder, "GIT_INDEX_FILE", "--pre-commit", "a.txt", "--ignore", "NL5").Code);
    }

    [GitFact]
    public void Run_by_hand_it_checks_what_is_staged_where_only_that_is_named()
    {
        using GitFolder folder = Staged();
        Assert.Equal(["a.txt:3"], Places(Run(folder, "", "--pre-commit", "a.txt")));
    }

    [GitTheory]
    [InlineData("", "a.txt", "b.txt")]
    [InlineData("", "b.txt")]
    [InlineData("PRE_COMMIT_FROM_REF", "a.txt", "b.txt")]
    [InlineData("PRE_COMMIT_FROM_REF", "a.txt")]
    public void Files_that_are_not_staged_are_checked_as_a_whole_and_never_nothing(string variable, params string[] files)
    {
        using GitFolder folder = Staged();
        string[] wanted = [.. files.SelectMany(file => file == "a.txt" ? (string[])["a.txt:1", "a.txt:3"] : ["b.txt:1"])];
        Assert.Equal(wanted, Places(Run(folder, variable, ["--pre-commit", .. files])));
    }

    [GitFact]
    public void Where_all_there_is_is_staged_all_files_may_be_meant()
    {
        using GitFolder folder = Staged();
        folder.Git("rm", "-q", "--cached", "b.txt");
        Assert.Equal(["a.txt:1", "a.txt:3"], Places(Run(folder, "", "--pre-commit", "a.txt")));
        Assert.Equal(["a.txt:3"], Places(Run(folder, "GIT_INDEX_FILE", "--pre-commit", "a.txt")));
    }

    [GitFact]
    public void Fixes_go_to_the_files_that_are_named()
    {
        using GitFolder folder = Staged();
        Assert.Equal(0, Run(folder, "GIT_INDEX_FILE", "--pre-commit", "a.txt", "--fix").Code);
        Assert.Equal("He came to the door.\n\nIt was at the end: late.\n", folder.Files.Read("a.txt"));
    }

    [GitFact]
    public void In_a_merge_a_file_that_was_resolved_to_our_side_is_no_reason_to_check_whole_files()
    {
        using GitFolder folder = Staged();
        folder.Commit();
        folder.Git("switch", "-q", "-c", "side");
        folder.Files.Write("a.txt", "By the side.\n");
        folder.Commit();
        folder.Git("switch", "-q", "main");
        folder.Files.Write("a.txt", Old + "\nBy main.\n");
        folder.Commit();
        folder.Git("merge", "-q", "side");
        folder.Files.Write("a.txt", Old + "\nBy main.\n");
        folder.Git("add", "-A");
        Assert.Equal((0, ""), Run(folder, "GIT_INDEX_FILE", "--pre-commit", "a.txt") is var run ? (run.Code, run.Output) : default);
    }

    /// <summary>Two articles with an old fault each, and a new staged fault in line 3 of the first.</summary>
    private static GitFolder Staged()
    {
        var folder = new GitFolder(("a.txt", Old), ("b.txt", Old));
        folder.Files.Write("a.txt", Old.Replace("It was", "It was at the the end:", StringComparison.Ordinal));
        folder.Git("add", "-A");
        return folder;
    }

    private static string[] Places(CommandRun run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.Contains("NL5004", StringComparison.Ordinal)).Select(line => line[..7])];

    private static CommandRun Run(GitFolder folder, string variable, params string[] arguments) =>
        CommandRun.With(new CommandHost(folder.Files.Root, () => Stream.Null, Stream.Null, TextWriter.Null) { Variable = name => name == variable ? "x" : null }, arguments);
}
