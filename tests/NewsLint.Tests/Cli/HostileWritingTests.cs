using System.Diagnostics;
using NewsLint.Cli;

namespace NewsLint.Tests.Cli;

/// <summary>What a repository or an interrupted run could do to files that newslint writes. Each test is the attack itself.</summary>
public class HostileWritingTests
{
    private const string Faulty = "The mayor said the the vote would go ahead.\n";
    private const string Mended = "The mayor said the vote would go ahead.\n";

    [Fact]
    public void A_link_named_like_a_temporary_file_does_not_lead_a_fix_to_another_file()
    {
        using var folder = new TemporaryFolder(("desk/a.txt", Faulty), ("victim", "mine"));
        // The predictable names of earlier versions.
        for (int id = Environment.ProcessId - 3; id < Environment.ProcessId + 3; id++)
            File.CreateSymbolicLink(folder.Of($"desk/.newslint.{id}.tmp"), folder.Of("victim"));
        CommandRun.In(folder, "desk", "--fix", "--sarif", "desk/log.sarif");
        Assert.Equal(Mended, folder.Read("desk/a.txt"));
        Assert.Equal("mine", folder.Read("victim"));
    }

    [Fact]
    public void Temporary_names_cannot_be_guessed_and_are_made_anew()
    {
        using var folder = new TemporaryFolder();
        var names = new HashSet<string>();
        for (int i = 0; i < 20; i++)
        {
            using TemporaryFile file = TemporaryFile.Create(folder.Root, null);
            Assert.True(names.Add(Path.GetFileName(file.Stream.Name)));
        }
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Root));
    }

    [Fact]
    public void A_temporary_file_is_open_to_nobody_whom_its_target_is_not_open_to()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder(("secret.txt", "old"));
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.SetUnixFileMode(folder.Of("secret.txt"), Mode);
        UnixFileMode? seen = null;
        AtomicFile.Write(folder.Of("secret.txt"), _ => seen = OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(Directory.GetFiles(folder.Root, ".newslint.*").Single()));
        Assert.Equal(Mode, seen);
    }

    [Theory]
    [InlineData("desk/link.txt", "desk/link.txt")] // a link to a file
    [InlineData("away/a.txt", "away")] // a file in a link to a folder
    [InlineData("away", "away")] // the link to a folder itself
    public void Nothing_is_mended_through_a_link(string path, string link)
    {
        using var outside = new TemporaryFolder(("a.txt", Faulty));
        using var folder = new TemporaryFolder(("desk/b.txt", Mended));
        File.CreateSymbolicLink(folder.Of("desk/link.txt"), outside.Of("a.txt"));
        Directory.CreateSymbolicLink(folder.Of("away"), outside.Root);
        CommandRun run = CommandRun.In(folder, path, "--fix");
        Assert.Equal(Faulty, outside.Read("a.txt"));
        Assert.Equal(3, run.Code);
        Assert.Contains($"is not fixed: {link} is a link, and nothing is written through one: name what it points to\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--output", "report", "report")]
    [InlineData("--sarif", "report", "report")]
    [InlineData("--write-baseline", "report", "report")]
    [InlineData("--sarif", ".sarif/newslint.sarif", ".sarif")]
    public void No_report_is_written_through_a_link(string option, string path, string link)
    {
        using var outside = new TemporaryFolder(("newslint.sarif", "mine"));
        using var folder = new TemporaryFolder(("a.txt", Faulty));
        File.CreateSymbolicLink(folder.Of("report"), outside.Of("newslint.sarif"));
        Directory.CreateSymbolicLink(folder.Of(".sarif"), outside.Root);
        CommandRun run = CommandRun.In(folder, "a.txt", option, path);
        Assert.Equal(new CommandRun(2, "", $"newslint: {option}: {link} is a link, and nothing is written through one: name what it points to\n"), run);
        Assert.Equal("mine", outside.Read("newslint.sarif"));
        Assert.Equal(".sarif report", string.Join(' ', Directory.EnumerateFileSystemEntries(folder.Root).Select(Path.GetFileName).Where(name => name != "a.txt").Order()));
    }

    [Fact]
    public void Settings_are_not_written_through_a_link()
    {
        using var outside = new TemporaryFolder(("settings", "root = true\n"));
        using var folder = new TemporaryFolder();
        File.CreateSymbolicLink(folder.Of(".editorconfig"), outside.Of("settings"));
        CommandRun run = CommandRun.In(folder, "init");
        Assert.Equal(2, run.Code);
        Assert.Contains("it is a link", run.Error, StringComparison.Ordinal);
        Assert.Equal("root = true\n", outside.Read("settings"));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("HUP")]
    public void A_signal_that_ends_a_run_leaves_the_old_file_and_nothing_beside_it(string signal)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder(("a.txt", "old"));
        using Process writer = ChildProcess.StartWriting(folder.Of("a.txt"));
        Assert.Equal(2, Directory.GetFiles(folder.Root).Length);
        ChildProcess.Signal(writer, signal);
        Assert.NotEqual(0, writer.ExitCode);
        Assert.Equal([folder.Of("a.txt")], Directory.GetFiles(folder.Root));
        Assert.Equal("old", folder.Read("a.txt"));
    }

    [Theory]
    [InlineData("desk", "--fix")]
    [InlineData("desk/b.txt", "--fix")]
    [InlineData("desk", "--quiet")]
    [InlineData("lead.txt", "--output", "desk/report")]
    public void What_a_kill_left_the_next_run_sweeps_up(params string[] args)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder(("desk/a.txt", "old"), ("desk/b.txt", Mended), ("lead.txt", Mended));
        using (Process writer = ChildProcess.StartWriting(folder.Of("desk/a.txt")))
            ChildProcess.Signal(writer, "KILL");
        Assert.Single(Directory.GetFiles(folder.Of("desk"), ".newslint.*"));
        CommandRun.In(folder, args);
        Assert.Empty(Directory.GetFiles(folder.Of("desk"), ".newslint.*"));
        Assert.Equal("old", folder.Read("desk/a.txt"));
    }

    [Fact]
    public void What_another_run_is_still_writing_and_what_is_not_newslints_stays()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder(("a.txt", "old"), ("b.txt", Faulty), (".newslint.notes.tmp", "mine"), ("victim", "mine"));
        string link = folder.Of($".newslint.{Guid.NewGuid():N}.tmp");
        File.CreateSymbolicLink(link, folder.Of("victim"));
        using Process writer = ChildProcess.StartWriting(folder.Of("a.txt"));
        CommandRun.In(folder, ".", "--fix");
        Assert.Equal(3, Directory.GetFiles(folder.Root, ".newslint.*").Length);
        ChildProcess.Signal(writer, "TERM");
        Assert.Equal(("mine", "mine"), (folder.Read("victim"), folder.Read(".newslint.notes.tmp")));
    }

    [Theory]
    [InlineData("--output", "lead.txt", "an article")]
    [InlineData("--sarif", "./desk/../lead.txt", "an article")]
    [InlineData("--write-baseline", "week/b.txt", "an article")] // of the context
    [InlineData("--output", ".editorconfig", "a settings file")]
    [InlineData("--sarif", "desk/.editorconfig", "a settings file")]
    [InlineData("--output", "house/rule.yml", "a rule file")]
    [InlineData("--output", "right.names", "a file of newslint_accept")]
    public void A_report_does_not_take_the_place_of_what_the_run_reads(string option, string path, string what)
    {
        using var folder = new TemporaryFolder(
            ("lead.txt", Faulty), ("desk/a.txt", Faulty), ("week/b.txt", Faulty), (".editorconfig", "root = true\n[*]\nnewslint_accept = right.names\n"), ("desk/.editorconfig", "[*]\n"), ("right.names", "the the end\n"), ("house/rule.yml", Rule));
        string before = folder.Read(path);
        CommandRun run = CommandRun.In(folder, "lead.txt", "desk", "--context", "week", "--rules", "house", "--fix", option, path);
        Assert.Equal(new CommandRun(2, "", $"newslint: {option}: {path} is {what} of this run: name another file\n"), run);
        Assert.Equal(before, folder.Read(path));
        Assert.Equal(Faulty, folder.Read("lead.txt"));
    }

    [Fact]
    public void An_article_is_known_by_another_name()
    {
        using var folder = new TemporaryFolder(("site/desk/lead.txt", Faulty));
        Directory.CreateSymbolicLink(folder.Of("other"), folder.Of("site"));
        using var beside = new TemporaryFolder();
        Directory.CreateSymbolicLink(beside.Of("site"), folder.Of("site"));
        CommandRun run = CommandRun.In(folder, "site/desk/lead.txt", "--output", beside.Of("site/desk/lead.txt"));
        Assert.Equal((2, Faulty), (run.Code, folder.Read("site/desk/lead.txt")));
    }

    [Theory]
    [InlineData("--output", "x.log", "--sarif", "./x.log")]
    [InlineData("--output", "x.log", "--write-baseline", "desk/../x.log")]
    [InlineData("--sarif", "x.log", "--write-baseline", "x.log")]
    public void Two_reports_are_two_files(string first, string path, string second, string other)
    {
        using var folder = new TemporaryFolder(("desk/a.txt", Faulty));
        Assert.Equal(new CommandRun(2, "", $"newslint: {first} and {second} name the same file, {other}\n"), CommandRun.In(folder, "desk", first, path, second, other));
    }

    [Fact]
    public void A_log_does_not_take_the_place_of_the_baseline_that_it_is_compared_with()
    {
        using var folder = new TemporaryFolder(("a.txt", Faulty));
        CommandRun.In(folder, "a.txt", "--write-baseline", "known.sarif");
        Assert.Equal("newslint: --sarif: known.sarif is the baseline of this run: name another file\n", CommandRun.In(folder, "a.txt", "--baseline", "known.sarif", "--sarif", "known.sarif").Error);
    }

    [Fact]
    public void Facts_do_not_take_the_place_of_the_article()
    {
        using var folder = new TemporaryFolder(("lead.txt", Faulty));
        Assert.Equal(2, CommandRun.In(folder, "facts", "lead.txt", "--output", "lead.txt").Code);
        Assert.Equal(Faulty, folder.Read("lead.txt"));
    }

    /// <summary>A newsroom's rule that reports nothing in these tests.</summary>
    private const string Rule = """
        id: House.Twice
        extends: repeated-word
        title: A word
        message: "{word}"
        level: error
        description: A word.
        examples:
          - bad: |
              The [|end end|] came.
            good: |
              The end.
        """;
}
