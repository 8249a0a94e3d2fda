using System.Diagnostics;
using System.Text.Json;

namespace NewsLint.Tests.Cli;

/// <summary>A run with unread text does not pass.</summary>
public class UnreadTests
{
    private const string Faulty = "The mayor said the the vote would go ahead.\n";

    private static readonly byte[] Binary = [0, 1, 2, 3, 0, 0, 255, 254];
    private static readonly byte[] Zip = [(byte)'P', (byte)'K', 3, 4, 20, 0, 6, 0, 8, 0, 0, 0];

    [Fact]
    public void A_named_file_that_is_no_text_fails_and_one_of_a_folder_is_noted()
    {
        using var folder = new TemporaryFolder(("desk/a.txt", "One.\n"));
        folder.Write("desk/b.txt", Binary);
        folder.Write("desk/c.txt", Zip);
        CommandRun named = CommandRun.In(folder, "desk/b.txt", "desk/c.txt");
        Assert.Equal((3, ""), (named.Code, named.Output));
        Assert.Contains("newslint: desk/b.txt cannot be read: it is not text; if it is, name its encoding by charset in .editorconfig\n", named.Error, StringComparison.Ordinal);
        Assert.Contains("newslint: desk/c.txt cannot be read: it is not text; save the document as .txt or .md\n", named.Error, StringComparison.Ordinal);
        CommandRun walked = CommandRun.In(folder, "desk");
        Assert.Equal(new CommandRun(0, "", "no findings in 1 article\nnewslint: note: desk/b.txt and desk/c.txt are not text and were not read\n"), walked);
        Assert.Equal(3, CommandRun.WithInput(folder, "\0\u0001\u0002\u0003", "-").Code);
    }

    [Theory]
    [InlineData("facts")]
    [InlineData("stories")]
    public void Facts_and_stories_pass_nothing_either(string command)
    {
        using var folder = new TemporaryFolder(("desk/a.txt", "One.\n"));
        folder.Write("desk/b.txt", Binary);
        Assert.Equal(3, CommandRun.In(folder, command, "desk/b.txt").Code);
        CommandRun walked = CommandRun.In(folder, command, "desk");
        Assert.Equal((0, "newslint: note: desk/b.txt is not text and was not read\n"), (walked.Code, walked.Error));
    }

    [Fact]
    public void The_documents_of_a_folder_are_noted_also_in_the_log()
    {
        using var folder = new TemporaryFolder(("a.docx", "x"), ("b.pdf", "x"), ("c.jpg", "x"), ("left/d.odt", "x"), (".gitignore", "left/\n"), ("e.txt", "One.\n"));
        CommandRun run = CommandRun.In(folder, ".", "--sarif", "log.sarif");
        Assert.Equal((0, "no findings in 1 article\nnewslint: note: a.docx and b.pdf are not text and were not read\n"), (run.Code, run.Error));
        Assert.Equal([("a.docx", "note"), ("b.pdf", "note")], Notifications(folder));
    }

    [Theory]
    [InlineData("page.html", "it is not copy, which is .txt or Markdown; --as text or --as markdown reads it all the same")]
    [InlineData("log.sarif", "it is not copy, which is .txt or Markdown; --as text or --as markdown reads it all the same")]
    [InlineData("LICENSE", "it is not copy, which is .txt or Markdown; --as text or --as markdown reads it all the same")]
    [InlineData("lead.docx", "it is not copy, which is .txt or Markdown; save it as one of them")]
    public void A_named_file_that_is_not_copy_is_not_read_unless_it_is_said_as_what(string name, string reason)
    {
        using var folder = new TemporaryFolder((name, Faulty));
        CommandRun run = CommandRun.In(folder, name, "--sarif", "log");
        Assert.Equal(new CommandRun(3, "", $"no findings in 0 articles; 1 file could not be read\nnewslint: {name} cannot be read: {reason}\n"), run);
        Assert.Equal([(name, "error")], Notifications(folder));
        Assert.StartsWith($"{name}:1:16: warning NL5004", CommandRun.In(folder, name, "--as", "text").Output, StringComparison.Ordinal);
        Assert.Equal(3, CommandRun.WithInput(folder, Faulty, "-", "--stdin-filename", name).Code);
        Assert.StartsWith($"{name}:1:16: warning NL5004", CommandRun.WithInput(folder, Faulty, "-", "--stdin-filename", name, "--as", "markdown").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_named_is_read_as_the_user_says_and_the_files_of_a_folder_by_their_names()
    {
        const string Code = "`the the`\n";
        using var folder = new TemporaryFolder(("a.txt", Code), ("b.md", Code), ("c/d.txt", Code), ("c/e.md", Code));
        Assert.Equal("a.txt:1:2", Places("a.txt", "b.md"));
        Assert.Equal("", Places("a.txt", "b.md", "--as", "Markdown"));
        Assert.Equal("a.txt:1:2 b.md:1:2", Places("a.txt", "b.md", "--as", "text"));
        Assert.Equal("c/d.txt:1:2", Places("c", "--as", "markdown"));
        Assert.Equal(new CommandRun(2, "", "newslint: --as must be text or markdown, not html\n"), CommandRun.In(folder, "a.txt", "--as", "html"));

        string Places(params string[] args) => string.Join(' ', CommandRun.In(folder, [.. args, "--select", "NL5004"]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[..line.IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public void A_name_that_is_no_UTF8_is_told()
    {
        if (OperatingSystem.IsWindows() || OperatingSystem.IsMacOS())
            return; // their file systems do not allow such names
        using var folder = new TemporaryFolder(("desk/a.txt", "One.\n"));
        Shell(folder, """printf 'One.\n' >"$(printf 'desk/b\377.txt')"; mkdir "$(printf 'desk/c\376')"; printf 'One.\n' >"$(printf 'desk/d\377.c')" """);
        CommandRun run = CommandRun.In(folder, "desk");
        Assert.Equal(3, run.Code);
        Assert.Equal("no findings in 1 article; 2 files could not be read\nnewslint: desk/b\uFFFD.txt cannot be read: its name is no UTF-8: rename it\nnewslint: desk/c\uFFFD cannot be read: its name is no UTF-8: rename it\n", run.Error);
        Shell(folder, "rm -r desk"); // .NET cannot name them
    }

    [Fact]
    public void A_path_that_is_too_long_is_told()
    {
        if (OperatingSystem.IsWindows())
            return; // a path of any length can be read
        using var folder = new TemporaryFolder(("desk/a.txt", "One.\n"));
        Shell(folder, $"cd desk; for i in $(seq 25); do mkdir {new string('n', 200)}; cd {new string('n', 200)}; done; echo One. >{new string('m', 200)}.txt");
        CommandRun walked = CommandRun.In(folder, "desk");
        Assert.Equal(3, walked.Code);
        Assert.EndsWith(" cannot be read: its path is too long\n", walked.Error, StringComparison.Ordinal);
        CommandRun named = CommandRun.In(folder, new string('n', 300) + ".txt");
        Assert.Equal(3, named.Code);
        Assert.EndsWith(" cannot be read: its path is too long\n", named.Error, StringComparison.Ordinal);
        Shell(folder, "rm -r desk"); // .NET does not come so far
    }

    private static void Shell(TemporaryFolder folder, string script)
    {
        using Process shell = Process.Start(new ProcessStartInfo("sh", ["-c", script]) { WorkingDirectory = folder.Root })!;
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }

    private static (string?, string?)[] Notifications(TemporaryFolder folder)
    {
        using JsonDocument log = JsonDocument.Parse(folder.Read(File.Exists(folder.Of("log")) ? "log" : "log.sarif"));
        return [.. log.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray().Select(n =>
            (n.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString(), n.GetProperty("level").GetString()))];
    }
}
