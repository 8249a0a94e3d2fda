using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace NewsLint.MSBuild;

/// <summary>Runs newslint over the copy of a project, and logs its findings as those of a compiler: with file, line, column and help link.</summary>
public sealed class CheckCopy : Microsoft.Build.Utilities.Task, ICancelableTask
{
    /// <summary>The most characters of a command line that all systems take.</summary>
    private const int MostCharacters = 30_000;

    private Process? process;

    /// <summary>The files and folders.</summary>
    [Required]
    public ITaskItem[] Inputs { get; set; } = [];

    /// <summary>More options of newslint, separated by blanks; an option with a blank is between double quotation marks.</summary>
    public string Arguments { get; set; } = "";

    /// <summary>The folder of the project: paths and settings are relative to it.</summary>
    [Required]
    public string ProjectFolder { get; set; } = "";

    /// <summary>The path of newslint.dll.</summary>
    [Required]
    public string Tool { get; set; } = "";

    /// <summary>The folder of the dotnet command; empty for the one on the path.</summary>
    public string Host { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        // Articles of one story are checked against each other, so all of them belong into one run.
        string[] paths = [.. Inputs.Select(item => item.ItemSpec).Distinct(StringComparer.Ordinal)];
        if (paths.Sum(path => path.Length + 3) > MostCharacters)
            paths = [.. paths.Select(path => Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".").Distinct(StringComparer.Ordinal)];
        string host = Path.Combine(Host, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        var start = new ProcessStartInfo(File.Exists(host) ? host : "dotnet")
        {
            WorkingDirectory = ProjectFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        foreach (string argument in (string[])[Tool, "--format", "json", "--quiet", "--fail-on", "never", .. Split(Arguments), "--", .. paths])
            start.ArgumentList.Add(argument);
        using (process = Process.Start(start)!)
        {
            process.ErrorDataReceived += (_, line) =>
            {
                if (!string.IsNullOrWhiteSpace(line.Data))
                    Log.LogError(subcategory: null, errorCode: "NEWSLINT", helpKeyword: null, file: null, 0, 0, 0, 0, message: line.Data);
            };
            process.BeginErrorReadLine();
            while (process.StandardOutput.ReadLine() is { } line)
                Report(line);
            process.WaitForExit();
            if (process.ExitCode != 0 && !Log.HasLoggedErrors)
                Log.LogError($"newslint answers {process.ExitCode}");
        }
        return !Log.HasLoggedErrors;
    }

    /// <inheritdoc/>
    public void Cancel() => process?.Kill(entireProcessTree: true);

    private void Report(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement finding = document.RootElement;
        string file = Text(finding, "file");
        if (Text(finding, "kind") != "finding")
            return; // a file that cannot be read is told on standard error
        string rule = Text(finding, "rule");
        string message = Text(finding, "message");
        string? link = finding.TryGetProperty("link", out JsonElement page) ? page.GetString() : null;
        (int first, int column, int last, int end) = (Number(finding, "line"), Number(finding, "col"), Number(finding, "end_line"), Number(finding, "end_col"));
        switch (Text(finding, "level"))
        {
            case "error":
                Log.LogError(null, rule, null, link, file, first, column, last, end, message, null);
                break;
            case "warning":
                Log.LogWarning(null, rule, null, link, file, first, column, last, end, message, null);
                break;
            default:
                Log.LogMessage(null, rule, null, file, first, column, last, end, MessageImportance.Normal, message, null);
                break;
        }
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    /// <summary>The words of a property.</summary>
    private static List<string> Split(string arguments)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        bool isQuoted = false;
        foreach (char c in arguments)
        {
            if (c == '"')
                isQuoted = !isQuoted;
            else if (isQuoted || !char.IsWhiteSpace(c))
                word.Append(c);
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
        if (word.Length > 0)
            words.Add(word.ToString());
        return words;
    }
}
