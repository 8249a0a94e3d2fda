using System.CommandLine;
using System.Text;
using NewsLint.Cli.Git;
using NewsLint.Linting;
using NewsLint.Text;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint hook install</c> and <c>uninstall</c>: the commit gate of a repository.</summary>
internal static class HookCommand
{
    public const string Description = "Installs a git hook that checks what is staged before each commit, or takes it away.";

    public const string Examples = """
        Examples:
          newslint hook install                         checks articles against all others of the repository
          newslint hook install -- --fail-on error      the same, with options for newslint
          newslint hook uninstall

        A commit with findings is refused; git commit --no-verify makes it all the same.

        """;

    /// <summary>The line that identifies newslint's hook.</summary>
    private const string Mark = "# newslint hook: written by \"newslint hook install\", taken away by \"newslint hook uninstall\".";

    public static void Fill(Command command, CommandHost host)
    {
        Argument<string[]> words = OptionReading.Arguments("ACTION", "install or uninstall; behind install and --, options that the hook calls newslint with.");
        command.Add(words);
        command.SetAction(parsed => Run(host, parsed.GetValue(words) ?? []));
    }

    /// <summary>Installs the hook in the repository of the host's folder.</summary>
    /// <param name="host">Receives the output.</param>
    /// <param name="options">Options with which the hook calls newslint; without any, all articles are context.</param>
    /// <exception cref="UsageException">There is no repository, or another program's hook exists.</exception>
    public static void Install(CommandHost host, string[] options)
    {
        string path = HookPath(host);
        if (File.Exists(path) && !IsOurs(path))
            throw new UsageException($"{path} is another's: add to it the line {Call(options)}");
        Write(path, options);
        host.Tell($"wrote {path}");
    }

    private static int Run(CommandHost host, string[] words)
    {
        if (words[0] == "install")
            Install(host, words[1..]);
        else if (words is ["uninstall"])
            Uninstall(host);
        else
            throw new UsageException($"hook does install or uninstall, not {string.Join(' ', words)}");
        return ExitCode.Clean;
    }

    private static void Uninstall(CommandHost host)
    {
        string path = HookPath(host);
        if (!File.Exists(path))
        {
            host.Tell($"note: there is no hook {path}");
            return;
        }
        if (!IsOurs(path))
            throw new UsageException($"{path} is another's: it stays");
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be deleted: {IoReason.Of(error)}");
        }
        host.Tell($"deleted {path}");
    }

    private static void Write(string path, string[] options)
    {
        // A commit of other files does not wait for newslint; a commit of articles fails if newslint is missing.
        string articles = string.Join(' ', ArticleFinder.Endings.Select(ending => $"':(icase,top)*{ending}'"));
        string script = $"""
            #!/bin/sh
            {Mark}
            git diff --cached --quiet --diff-filter=d -- {articles} && exit 0
            command -v newslint >/dev/null || {"{"}
              echo 'newslint: the hook does not find newslint on the path; git commit --no-verify passes it by' >&2
              exit 1
            {"}"}
            exec {Call(options)}

            """.ReplaceLineEndings("\n");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(script)));
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be written: {IoReason.Of(error)}");
        }
    }

    private static string Call(string[] options)
    {
        var call = new StringBuilder("newslint --staged");
        if (Array.IndexOf(options, "--context") < 0)
            call.Append(" --context .");
        foreach (string option in options)
            call.Append(" '").Append(option.Replace("'", "'\\''", StringComparison.Ordinal)).Append('\'');
        return call.ToString();
    }

    /// <summary>The path where git looks for the hook: the folder of core.hooksPath, or one folder for all worktrees.</summary>
    private static string HookPath(CommandHost host)
    {
        using GitRepository repository = GitRepository.Open(host.Folder, "hook");
        (int code, byte[] output, string complaint) = GitProcess.FindPath(repository.Root, "hooks/pre-commit");
        if (code != 0)
            throw new UsageException($"hook: {complaint}");
        return Path.GetFullPath(Encoding.UTF8.GetString(output).TrimEnd('\n'), repository.Root);
    }

    private static bool IsOurs(string path)
    {
        try
        {
            return File.ReadLines(path).Take(2).Contains(Mark, StringComparer.Ordinal);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
