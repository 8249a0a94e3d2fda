using System.Text.RegularExpressions;

namespace NewsLint.Tests.Cli;

/// <summary>A file name may contain commands for a terminal or for GitHub's runner: every output writes them as visible text.</summary>
public class FileNameTests
{
    private const string Faulty = "The mayor said the the vote would go ahead.\n";

    /// <summary>An escape sequence, a line that is a workflow command, a mark that reverses the line, and a control character of Latin-1.</summary>
    private const string Evil = "a\e[2J\n::error::b\r\u202Ec\u009Bd.txt";
    private const string Shown = "a␛[2J ::error::b <U+202E>c<U+009B>d.txt";

    [Theory]
    [InlineData("console")]
    [InlineData("github")]
    [InlineData("msbuild")]
    public void In_a_report_and_on_standard_error(string format)
    {
        if (OperatingSystem.IsWindows())
            return; // file names cannot contain these characters there
        using var folder = new TemporaryFolder((Evil, Faulty), (".gitignore", "*.md\n"), (Evil + ".md", Faulty));
        folder.Write(Evil + ".bin.txt", [0, 1, 2, 3]);
        CommandRun run = CommandRun.In(folder, ".", Evil + "gone", Evil + ".md", "--format", format, "--output", "report");
        Assert.Equal(3, run.Code);
        Assert.Contains(format == "github" ? Shown.Replace(":", "%3A", StringComparison.Ordinal) : Shown, folder.Read("report"), StringComparison.Ordinal);
        AssertSafe(folder.Read("report"), format == "github" ? 2 : format == "console" ? 1 : 2);
        AssertSafe(run.Error, format == "console" ? 4 : 3);
        Assert.Contains($"newslint: {Shown}gone cannot be read: no such file or folder\n", run.Error, StringComparison.Ordinal);
        Assert.Contains($"newslint: note: {Shown}.md is excluded by .gitignore:1;", run.Error, StringComparison.Ordinal);
        Assert.Contains($"newslint: note: {Shown}.bin.txt is not text", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("config", "#")]
    [InlineData("stories", "")]
    [InlineData("explain", "")]
    [InlineData("test", "")]
    [InlineData("hook", "")]
    public void In_what_other_commands_write(string command, string start)
    {
        if (OperatingSystem.IsWindows())
            return; // file names cannot contain these characters there
        using var folder = new TemporaryFolder((Evil, Faulty), ($"{Evil}.d/.editorconfig", "root = true\n[*]\ncharset = latin1\n"));
        CommandRun run = CommandRun.In(folder, command, command == "config" ? $"{Evil}.d/{Evil}" : Evil);
        AssertSafe(run.Output, null);
        AssertSafe(run.Error, null);
        Assert.StartsWith(start, run.Output, StringComparison.Ordinal);
        Assert.Equal(command != "stories", (run.Output + run.Error).Contains(Shown, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("::warning::x.txt")]
    [InlineData(" ::add-mask::x.txt")]
    [InlineData("x##[group]y.txt")]
    public void No_line_is_a_workflow_command_of_a_name(string name)
    {
        if (OperatingSystem.IsWindows())
            return; // file names cannot contain these characters there
        using var folder = new TemporaryFolder((name, Faulty));
        foreach (string format in (string[])["console", "msbuild"])
            AssertSafe(CommandRun.In(folder, name, "--format", format).Output, 1);
        Assert.StartsWith("::warning file=", CommandRun.In(folder, name, "--format", "github").Output, StringComparison.Ordinal);
    }

    /// <summary>Contains no control character for a terminal, and no command for GitHub's runner except newslint's own.</summary>
    private static void AssertSafe(string text, int? lines)
    {
        Assert.DoesNotMatch(@"[\p{Cf}\p{Cc}-[\n]]", text);
        string[] all = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(all, line => Assert.False(Regex.IsMatch(line, @"^\s*::(?!(error|warning|notice) file=a␛\[2J %3A%3A)") || line.Contains("##[", StringComparison.Ordinal), line));
        Assert.Equal(lines ?? all.Length, all.Length);
    }
}
