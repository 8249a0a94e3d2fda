namespace NewsLint.Tests.Cli.Git;

/// <summary>What <c>newslint hook</c> writes and deletes; .ci/gate.mjs commits through the hook.</summary>
public class HookTests
{
    private const string Hook = ".git/hooks/pre-commit";
    private const string Other = "#!/bin/sh\nexit 0\n";

    [GitFact]
    public void The_hook_is_installed_again_and_uninstalled()
    {
        using var folder = new GitFolder(("a.txt", "One.\n"));
        string path = Path.GetFullPath(folder.Files.Of(Hook));
        Assert.Equal(new CommandRun(0, "", $"newslint: wrote {path}\n"), folder.Lint("hook", "install"));
        Assert.EndsWith("\nexec newslint --staged --context .\n", folder.Files.Read(Hook), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.True(File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute));
        Assert.Equal(0, folder.Lint("hook", "install", "--", "--fail-on", "error", "it's").Code);
        Assert.EndsWith("\nexec newslint --staged --context . '--fail-on' 'error' 'it'\\''s'\n", folder.Files.Read(Hook), StringComparison.Ordinal);
        Assert.Equal(new CommandRun(0, "", $"newslint: deleted {path}\n"), folder.Lint("hook", "uninstall"));
        Assert.False(File.Exists(path));
        Assert.Equal(new CommandRun(0, "", $"newslint: note: there is no hook {path}\n"), folder.Lint("hook", "uninstall"));
    }

    [GitFact]
    public void A_hook_of_somebody_else_is_neither_overwritten_nor_deleted()
    {
        using var folder = new GitFolder(("a.txt", "One.\n"));
        folder.Files.Write(Hook, Other);
        string path = Path.GetFullPath(folder.Files.Of(Hook));
        Assert.Equal(new CommandRun(2, "", $"newslint: {path} is another's: add to it the line newslint --staged --context .\n"), folder.Lint("hook", "install"));
        Assert.Equal(new CommandRun(2, "", $"newslint: {path} is another's: it stays\n"), folder.Lint("hook", "uninstall"));
        Assert.Equal(Other, folder.Files.Read(Hook));
    }

    [GitFact]
    public void The_hook_is_written_where_git_looks_for_it()
    {
        using var folder = new GitFolder(("a.txt", "One.\n"));
        folder.Git("config", "core.hooksPath", "house hooks");
        Assert.Equal(0, folder.Lint("hook", "install").Code);
        Assert.True(File.Exists(folder.Files.Of("house hooks/pre-commit")));
        Assert.False(File.Exists(folder.Files.Of(Hook)));
    }
}
