using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace NewsLint.Cli.Git;

/// <summary>
/// Runs git. Its environment (the index of a commit in progress, the folder of a worktree) applies. A repository may come from
/// anybody, and its settings name programs that git starts: none of them is started.
/// </summary>
internal sealed class GitProcess : IDisposable
{
    /// <summary>The options before the command. Writing the index calls a hook; a bare repository, including settings, can be a folder of any clone.</summary>
    private static readonly string[] Guards = ["--no-optional-locks", "-c", "core.fsmonitor=false", "-c", "safe.bareRepository=explicit", "-c", "core.hooksPath=/dev/null"];

    /// <summary>The end of git's errors is kept: a thousand warnings may precede it.</summary>
    private const int KeptComplaint = 4096;

    private readonly Process process;
    private readonly Thread reader;
    private string complaint = "";

    private GitProcess(Process process)
    {
        this.process = process;
        // Git blocks when its errors are not read.
        reader = new Thread(ReadComplaint) { IsBackground = true, Name = "git standard error" };
        reader.Start();
    }

    /// <summary>The input of git.</summary>
    public StreamWriter Input => process.StandardInput;

    /// <summary>The output of git.</summary>
    public Stream Output => process.StandardOutput.BaseStream;

    /// <summary>Runs git and waits for its end.</summary>
    /// <param name="folder">The full path of the folder it runs in.</param>
    /// <param name="arguments">The arguments after <c>git</c>.</param>
    /// <returns>The exit code, the output, and the last line of the errors.</returns>
    /// <exception cref="UsageException">There is no git.</exception>
    public static (int Code, byte[] Output, string Complaint) Run(string folder, params ReadOnlySpan<string> arguments)
    {
        using GitProcess git = Start(folder, arguments);
        return git.Finish();
    }

    /// <summary>The same for a comparison with the work tree, where git would run the filters of the settings: each is set to empty.</summary>
    /// <exception cref="UsageException">There is no git.</exception>
    public static (int Code, byte[] Output, string Complaint) RunWithoutFilters(string folder, params ReadOnlySpan<string> arguments)
    {
        (int code, byte[] names, _) = Run(folder, "config", "--null", "--name-only", "--get-regexp", @"^filter\.");
        string[] filters = code == 0 ? Encoding.UTF8.GetString(names).Split('\0', StringSplitOptions.RemoveEmptyEntries) : [];
        using GitProcess git = StartProcess(folder, [.. Guards, .. arguments], filters);
        return git.Finish();
    }

    /// <summary>Returns the path of a file of the repository, also of a hook: the last guard would hide the hooks folder.</summary>
    /// <exception cref="UsageException">There is no git.</exception>
    public static (int Code, byte[] Output, string Complaint) FindPath(string folder, string name)
    {
        using GitProcess git = StartProcess(folder, [.. Guards[..^2], "rev-parse", "--git-path", name], []);
        return git.Finish();
    }

    /// <summary>Starts git; the caller writes to it and reads from it.</summary>
    /// <exception cref="UsageException">There is no git.</exception>
    public static GitProcess Start(string folder, params ReadOnlySpan<string> arguments) => StartProcess(folder, [.. Guards, .. arguments], []);

    public void Dispose()
    {
        Input.Close();
        // Git may have more output, for example of a blob that is too large: it ends when its pipe closes.
        Output.Close();
        process.WaitForExit();
        // On a busy machine the thread may not have begun to read; without the process it would end the run.
        reader.Join();
        process.Dispose();
    }

    private static GitProcess StartProcess(string folder, string[] arguments, string[] emptied)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        // This program reads the errors.
        start.Environment["LC_ALL"] = "C";
        // A missing object would be fetched by programs that the repository names.
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_ALLOW_PROTOCOL"] = "none";
        Empty(start.Environment, emptied);
        try
        {
            return new GitProcess(Process.Start(start)!);
        }
        catch (Win32Exception)
        {
            throw new UsageException("git is not installed, or not on the path");
        }
    }

    /// <summary>Passes settings by the environment: the name of a filter can contain characters that end it on a command line.</summary>
    private static void Empty(IDictionary<string, string?> environment, string[] names)
    {
        if (names.Length == 0)
            return;
        environment.TryGetValue("GIT_CONFIG_COUNT", out string? given);
        int count = int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out int before) ? before : 0;
        foreach (string name in names)
        {
            environment[string.Create(CultureInfo.InvariantCulture, $"GIT_CONFIG_KEY_{count}")] = name;
            environment[string.Create(CultureInfo.InvariantCulture, $"GIT_CONFIG_VALUE_{count}")] = name.EndsWith(".required", StringComparison.Ordinal) ? "false" : "";
            count++;
        }
        environment["GIT_CONFIG_COUNT"] = count.ToString(CultureInfo.InvariantCulture);
    }

    private (int Code, byte[] Output, string Complaint) Finish()
    {
        Input.Close();
        using var output = new MemoryStream();
        Output.CopyTo(output);
        process.WaitForExit();
        reader.Join();
        string all = complaint.Trim();
        return (process.ExitCode, output.ToArray(), all[(all.LastIndexOf('\n') + 1)..]);
    }

    private void ReadComplaint()
    {
        var kept = new StringBuilder();
        var buffer = new char[KeptComplaint];
        for (int read; (read = process.StandardError.Read(buffer, 0, buffer.Length)) > 0;)
        {
            kept.Append(buffer, 0, read);
            if (kept.Length > KeptComplaint)
                kept.Remove(0, kept.Length - KeptComplaint);
        }
        complaint = kept.ToString();
    }
}
