using System.Diagnostics;

namespace NewsLint.Tests.Cli.Git;

/// <summary>A temporary folder with a git repository.</summary>
internal sealed class GitFolder : IDisposable
{
    public GitFolder(params (string Path, string Text)[] files)
    {
        Files = new TemporaryFolder(files);
        Git("init", "-q", "-b", "main");
        Git("config", "user.name", "A. Editor");
        Git("config", "user.email", "editor@newsroom.example");
        Git("config", "core.autocrlf", "false");
        if (files.Length > 0)
            Commit();
    }

    /// <summary>The files of the working tree.</summary>
    public TemporaryFolder Files { get; }

    /// <summary>A file that an attack creates when it is executed, outside the articles of the working tree.</summary>
    public string Mark => Files.Of(".git/attack-was-here");

    /// <summary>A command that creates the mark and copies its input to its output.</summary>
    public string Attack => $"touch '{Mark}'; cat";

    /// <summary>Runs git in the folder or below it, and ignores the exit code.</summary>
    public string GitIn(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = Files.Of(folder), RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        using Process git = Process.Start(start)!;
        git.StandardInput.Close();
        Task<string> complaint = git.StandardError.ReadToEndAsync();
        string output = git.StandardOutput.ReadToEnd();
        complaint.Wait();
        git.WaitForExit();
        return output;
    }

    public string Git(params string[] arguments) => GitIn(".", arguments);

    public void Commit()
    {
        Git("add", "-A");
        Git("commit", "-q", "-m", "Copy");
    }

    /// <summary>Runs newslint in the folder; a run that hangs fails.</summary>
    public CommandRun Lint(params string[] arguments) => LintIn(Files, arguments);

    public static CommandRun LintIn(TemporaryFolder folder, params string[] arguments) => WithinAMinute(() => CommandRun.In(folder, arguments));

    /// <summary>Whether the attack was executed since the last call.</summary>
    public bool WasAttacked()
    {
        bool was = File.Exists(Mark);
        File.Delete(Mark);
        return was;
    }

    public void Dispose() => Files.Dispose();

    private static CommandRun WithinAMinute(Func<CommandRun> run)
    {
        Task<CommandRun> task = Task.Run(run);
        return task.Wait(TimeSpan.FromMinutes(1)) ? task.Result : throw new TimeoutException("newslint does not end");
    }
}
