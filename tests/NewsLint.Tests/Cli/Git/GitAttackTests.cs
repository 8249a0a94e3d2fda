namespace NewsLint.Tests.Cli.Git;

/// <summary>
/// Attempts of a foreign repository to make git execute something. Each attack is tried on git first: a test
/// must not pass because the attack is wrong.
/// </summary>
public class GitAttackTests
{
    private const string Faulty = "The mayor said the the vote would go ahead.\n";
    private const string Line = "a.txt:1:16: warning NL5004 \"the\" is repeated: delete one\n";

    [GitTheory]
    [InlineData("--since", "HEAD")]
    [InlineData("--staged")]
    public void A_file_system_monitor_is_not_started(params string[] arguments)
    {
        using var folder = new GitFolder(("a.txt", "One.\n"));
        folder.Files.Write("a.txt", Faulty);
        folder.Git("add", "-A");
        folder.Git("config", "core.fsmonitor", $"touch '{folder.Mark}'; false");
        folder.Git("status");
        Assert.True(folder.WasAttacked());
        Assert.Equal((1, Line), CodeAndOutput(folder.Lint(arguments)));
        Assert.False(folder.WasAttacked());
    }

    [GitTheory]
    [InlineData("evil", "clean")]
    [InlineData("evil", "process")]
    [InlineData("e=vil", "clean")]
    public void A_filter_is_not_run(string filter, string kind)
    {
        using var folder = new GitFolder(("a.txt", "One.\n"), (".gitattributes", $"*.txt filter={filter}\n"));
        folder.Files.Write("a.txt", Faulty);
        File.AppendAllText(folder.Files.Of(".git/config"), $"[filter \"{filter}\"]\n\t{kind} = \"{folder.Attack}\"\n\trequired = true\n");
        folder.Git("diff", "--raw", "HEAD");
        Assert.True(folder.WasAttacked());
        Assert.Equal((1, Line), CodeAndOutput(folder.Lint("--since", "HEAD")));
        Assert.False(folder.WasAttacked());
    }

    [GitTheory]
    [InlineData(".git/hooks")]
    [InlineData("house hooks")]
    public void A_hook_is_not_called(string hooks)
    {
        using var folder = new GitFolder(("a.txt", "One.\n"), ("b.txt", Faulty));
        folder.Files.Write($"{hooks}/post-index-change", $"#!/bin/sh\n{folder.Attack}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder.Files.Of($"{hooks}/post-index-change"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        folder.Git("config", "core.hooksPath", hooks);
        Touch();
        folder.Git("diff", "--raw", "HEAD");
        Assert.True(folder.WasAttacked());
        Touch();
        Assert.Equal(0, folder.Lint("--since", "HEAD").Code);
        Assert.False(folder.WasAttacked());

        // Git must read the file again, because its time has changed.
        void Touch() => File.SetLastWriteTimeUtc(folder.Files.Of("b.txt"), File.GetLastWriteTimeUtc(folder.Files.Of("b.txt")).AddHours(-1));
    }

    [GitFact]
    public void A_bare_repository_that_another_one_holds_is_not_opened()
    {
        using var folder = new GitFolder(("a.txt", "One.\n"));
        folder.Git("clone", "-q", "--bare", ".", "inner");
        folder.GitIn("inner", "config", "core.bare", "false");
        folder.GitIn("inner", "config", "core.worktree", "..");
        folder.GitIn("inner", "config", "core.fsmonitor", $"touch '{folder.Mark}'; false");
        folder.GitIn("inner", "status");
        Assert.True(folder.WasAttacked());
        CommandRun run = CommandRun.With(new NewsLint.Cli.CommandHost(folder.Files.Of("inner"), () => Stream.Null, Stream.Null, TextWriter.Null), "--since", "HEAD");
        Assert.Equal(2, run.Code);
        Assert.Contains("safe.bareRepository", run.Error, StringComparison.Ordinal);
        Assert.False(folder.WasAttacked());
    }

    [GitFact]
    public void A_missing_object_is_not_fetched_by_a_program_that_the_repository_names()
    {
        using var folder = new GitFolder(("a.txt", "One.\n"));
        folder.Files.Write("a.txt", Faulty);
        folder.Git("add", "-A");
        string blob = folder.Git("rev-parse", ":a.txt").Trim();
        File.Delete(folder.Files.Of($".git/objects/{blob[..2]}/{blob[2..]}"));
        folder.Git("config", "core.repositoryFormatVersion", "1");
        folder.Git("config", "extensions.partialClone", "origin");
        folder.Git("config", "remote.origin.promisor", "true");
        folder.Git("config", "remote.origin.url", folder.Files.Root);
        folder.Git("config", "remote.origin.uploadpack", $"touch '{folder.Mark}'; false");
        folder.Git("cat-file", "-p", blob);
        Assert.True(folder.WasAttacked());
        CommandRun run = folder.Lint("--staged");
        Assert.Equal(3, run.Code);
        Assert.Contains($"newslint: a.txt cannot be read: git has no object {blob}\n", run.Error, StringComparison.Ordinal);
        Assert.False(folder.WasAttacked());
    }

    [GitFact]
    public void A_revision_that_looks_like_an_option_is_no_option()
    {
        using var folder = new GitFolder(("a.txt", "One.\n"));
        folder.Files.Write("victim", "precious\n");
        Assert.Equal(new CommandRun(2, "", "newslint: --since: there is no revision --output=victim\n"), folder.Lint("--since=--output=victim"));
        Assert.Equal("precious\n", folder.Files.Read("victim"));
    }

    [GitFact]
    public void A_line_of_a_merge_under_way_is_a_commit_or_nothing()
    {
        using var folder = new GitFolder(("a.txt", "One.\n"));
        folder.Files.Write("victim", "precious\n");
        folder.Files.Write("a.txt", Faulty);
        folder.Git("add", "a.txt");
        folder.Files.Write(".git/MERGE_HEAD", $"--output={folder.Files.Of("victim")}\n");
        folder.Git("diff", "--raw", $"--output={folder.Files.Of("victim")}", "--");
        Assert.NotEqual("precious\n", folder.Files.Read("victim"));
        folder.Files.Write("victim", "precious\n");
        Assert.Equal((1, Line), CodeAndOutput(folder.Lint("--staged")));
        Assert.Equal("precious\n", folder.Files.Read("victim"));
    }

    [GitFact]
    public void Git_may_complain_of_every_file()
    {
        using var folder = new GitFolder();
        string name = string.Join('/', Enumerable.Repeat(new string('n', 100), 2));
        for (int i = 0; i < 600; i++)
            folder.Files.Write($"{name}{i}.txt", "One.\n");
        folder.Commit();
        folder.Git("config", "core.autocrlf", "true");
        for (int i = 0; i < 600; i++)
            folder.Files.Write($"{name}{i}.txt", Faulty);
        CommandRun run = folder.Lint("--since", "HEAD", "--select", "NL5004", "--no-stories");
        Assert.Equal((1, 600), (run.Code, run.Output.Count(c => c == '\n')));
    }

    private static (int Code, string Output) CodeAndOutput(CommandRun run) => (run.Code, run.Output);
}
