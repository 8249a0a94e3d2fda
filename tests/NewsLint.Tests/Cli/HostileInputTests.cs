using System.Text;

namespace NewsLint.Tests.Cli;

/// <summary>What could make a run hang or end silently: pipes, devices, closed streams, deep nesting. Each test is the attack itself.</summary>
public class HostileInputTests
{
    private const string Copy = "The mayor said the the vote would go ahead.\n";
    private const string Found = "a.txt:1:16: warning NL5004 \"the\" is repeated: delete one\n";

    [Theory]
    [InlineData("b.txt", "newslint: b.txt cannot be read: it is a pipe or a device, not a file\n", 3)]
    [InlineData(".editorconfig", "newslint: .editorconfig cannot be read: it is a pipe or a device, not a file\n", 3)]
    [InlineData(".gitignore", "", 1)] // as git does
    [InlineData(".git", "", 1)]
    [InlineData("house/rule.yml", "newslint: house/rule.yml cannot be read: it is a pipe or a device, not a file\n", 2)]
    [InlineData("right.names", "newslint: settings/.editorconfig:3: newslint_accept: right.names cannot be read: it is a pipe or a device, not a file\n", 2)]
    [InlineData("known.sarif", "newslint: --baseline: known.sarif cannot be read: it is a pipe or a device, not a file\n", 2)]
    public void A_pipe_in_the_place_of_a_file_is_an_error_and_no_hang(string path, string error, int code)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder(("a.txt", Copy), ("house/other.txt", ""), ("settings/.editorconfig", "root = true\n[*]\nnewslint_accept = ../right.names\n"), ("settings/c.txt", "It ended.\n"));
        if (path != "known.sarif")
            CommandRun.In(folder, "a.txt", "--write-baseline", "known.sarif", "--ignore", "NL5004");
        if (path != "right.names")
            folder.Write("right.names", "the end\n");
        ChildProcess.MakePipe(folder.Of(path));
        CommandRun run = CommandRun.InTime(folder, ".", "--quiet", "--rules", "house", "--baseline", "known.sarif");
        Assert.Equal((code, error), (run.Code, run.Error));
    }

    [Theory]
    [InlineData("b.txt", 1)] // a walk skips links
    [InlineData(".editorconfig", 3)]
    [InlineData("house/rule.yml", 2)]
    [InlineData("known.sarif", 2)]
    public void A_link_to_a_device_that_never_ends_is_an_error_and_no_hang(string path, int code)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder(("a.txt", Copy), ("house/other.txt", ""));
        if (path != "known.sarif")
            CommandRun.In(folder, "a.txt", "--write-baseline", "known.sarif", "--ignore", "NL5004");
        File.CreateSymbolicLink(folder.Of(path), "/dev/zero");
        CommandRun run = CommandRun.InTime(folder, ".", "--quiet", "--rules", "house", "--baseline", "known.sarif");
        Assert.Equal(code, run.Code);
        Assert.Equal(code > 1, run.Error.Contains($"{path}", StringComparison.Ordinal) && run.Error.Contains("it is a device, not a file", StringComparison.Ordinal));
    }

    [Fact]
    public void A_device_that_is_named_is_an_error_and_no_hang()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        CommandRun run = CommandRun.InTime(folder, "/dev/zero", "--as", "text", "--quiet");
        Assert.Equal(3, run.Code);
        Assert.EndsWith("/dev/zero cannot be read: it is a device, not a file\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_does_not_wait_for_somebody_to_read_a_pipe()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder(("a.txt", Copy));
        ChildProcess.MakePipe(folder.Of("report"));
        Assert.Equal(new CommandRun(2, "", "newslint: --output: report cannot be written: it is a pipe that nobody reads\n"), CommandRun.InTime(folder, "a.txt", "--output", "report"));
    }

    [Fact]
    public void Links_to_folders_that_lead_back_do_not_make_a_folder_of_rules_endless()
    {
        using var folder = new TemporaryFolder(("a.txt", Copy), ("house/other.txt", ""));
        foreach (string name in (string[])["a", "b", "c"])
            Directory.CreateSymbolicLink(folder.Of("house/" + name), folder.Of("house"));
        Assert.Equal(1, CommandRun.InTime(folder, "a.txt", "--rules", "house").Code);
    }

    [Theory]
    [InlineData("$newslint - <&-", 3, "", "newslint: - cannot be read: it is closed\n")]
    [InlineData("$newslint a.txt <&-", 1, Found, "")]
    [InlineData("$newslint a.txt 2>&-", 1, Found, "")]
    [InlineData("$newslint a.txt 2>/dev/full", 1, Found, "")]
    [InlineData("$newslint gone.txt 2>&-", 3, "", "")]
    [InlineData("$newslint gone.txt 2>/dev/full", 3, "", "")]
    [InlineData("$newslint a.txt >&-", 2, "", "newslint: standard output cannot be written: it is closed\n")]
    [InlineData("$newslint a.txt --output log <&- >&- 2>&-; code=$?; cat log; exit $code", 1, Found, "")]
    [InlineData("mkdir gone; cd gone; rmdir ../gone; $newslint ../a.txt", 2, "", "newslint: the current folder does not exist any more\n")]
    [InlineData("yes 2>&- | $newslint - --max-file-size 1MB", 3, "", "newslint: - cannot be read: it has more than 1 MB; --max-file-size sets the limit\n")]
    [InlineData("$newslint - </dev/zero", 3, "", "newslint: - cannot be read: it has more than 32 MB; --max-file-size sets the limit\n")]
    public void Streams_that_are_closed_full_or_endless_and_a_folder_that_is_gone_end_in_words_and_a_code(string line, int code, string output, string error)
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var folder = new TemporaryFolder(("a.txt", Copy));
        CommandRun run = ChildProcess.Shell(folder, line.Replace("$newslint", "eval $newslint --quiet", StringComparison.Ordinal));
        Assert.Equal(new CommandRun(code, output, error), run);
    }

    [Fact]
    public void With_standard_error_closed_no_message_goes_into_a_file_that_is_being_written()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var folder = new TemporaryFolder(("a.txt", Copy), ("b.txt", Copy));
        File.SetUnixFileMode(folder.Of("b.txt"), UnixFileMode.UserRead);
        ChildProcess.Shell(folder, "eval $newslint a.txt b.txt gone.txt --fix --sarif log.sarif <&- >&- 2>&-");
        Assert.Equal("The mayor said the vote would go ahead.\n", folder.Read("a.txt"));
        Assert.EndsWith("}\n", folder.Read("log.sarif"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("newslint_accept = a\0b", "newslint: .editorconfig:3: newslint_accept: a␀b does not exist\n")]
    [InlineData("newslint_rules = a\0b", "a␀b")]
    public void A_zero_in_a_path_of_the_settings_is_a_file_that_is_not_there(string line, string error)
    {
        using var folder = new TemporaryFolder(("a.txt", Copy), (".editorconfig", $"root = true\n[*]\n{line}\n"));
        CommandRun run = CommandRun.In(folder, "a.txt", "--quiet");
        Assert.Equal(2, run.Code);
        Assert.Contains(error, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"runs\":[5]}")]
    [InlineData("{\"runs\":[{\"tool\":{\"driver\":{\"name\":\"newslint\"}},\"results\":[5]}]}")]
    [InlineData("{\"runs\":[{\"tool\":{\"driver\":{\"name\":\"newslint\"}},\"results\":[{\"ruleId\":\"NL5004\",\"message\":{\"text\":\"\\ud800\"}}]}]}")]
    [InlineData("{\"runs\":[{\"tool\":{\"driver\":{\"name\":\"newslint\"}},\"results\":[{\"ruleId\":\"\\uD800\"}]}]}")]
    [InlineData("{\"runs\":[{\"tool\":{\"driver\":{\"name\":\"newslint\u00ff\"}}}]}")] // written as Latin-1
    [InlineData("\0")]
    [InlineData("")]
    public void A_bad_baseline_is_told_in_one_line(string text)
    {
        using var folder = new TemporaryFolder(("a.txt", Copy));
        folder.Write("known.sarif", Encoding.Latin1.GetBytes(text));
        CommandRun run = CommandRun.In(folder, "a.txt", "--baseline", "known.sarif");
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith("newslint: --baseline: known.sarif cannot be used: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_can_speak_of_paths_that_no_system_has()
    {
        using var folder = new TemporaryFolder(("a.txt", Copy));
        CommandRun.In(folder, "a.txt", "--write-baseline", "known.sarif");
        folder.Write("known.sarif", folder.Read("known.sarif").Replace("\"a.txt\"", "\"a%00.txt\"", StringComparison.Ordinal));
        Assert.Equal((0, ""), (CommandRun.In(folder, "a.txt", "--baseline", "known.sarif").Code, "")); // its file is missing, so it was renamed
    }

    [Theory]
    [InlineData(".editorconfig", "root = true\n[", "{a,", "b", "}", "]\n")]
    [InlineData(".editorconfig", "root = true\n[*]\nnewslint_exclude = ", "{a,", "b", "}", "\n")]
    [InlineData(".gitignore", "", "{a,", "b", "}", "\n")]
    [InlineData("b.txt", "", "{", "b", "}", "\n")]
    [InlineData("b.md", "", "*", "b", "*", "\n")]
    [InlineData("b.md", "", "_", "b", "_", "\n")]
    [InlineData("b.md", "", "~~", "b", "~~", "\n")]
    [InlineData("b.md", "", "[", "b", "](b)", "\n")]
    [InlineData("b.md", "", "![", "b", "](b)", "\n")]
    [InlineData("b.md", "", "> ", "b", "", "\n")]
    [InlineData("b.md", "", "- ", "b", "", "\n")]
    [InlineData("b.md", "", "<i>", "b", "</i>", "\n")]
    [InlineData("b.md", "---\na: ", "[", "b", "]", "\n---\n")]
    [InlineData("b.md", "---\na: ", "{a: ", "b", "}", "\n---\n")]
    [InlineData("b.md", "---\n", "- ", "b", "", "\n---\n")]
    [InlineData("b.md", "", "{\"a\": ", "1", "}", "\n\nText.\n")]
    [InlineData("b.md", "+++\na = ", "[", "1", "]", "\n+++\n")]
    public void A_hundred_thousand_nested_signs_neither_end_a_run_nor_keep_it(string path, string head, string open, string middle, string close, string tail)
    {
        const int Count = 100_000;
        using var folder = new TemporaryFolder(
            ("a.txt", Copy),
            (path, head + new StringBuilder(Count).Insert(0, open, Count) + middle + new StringBuilder(Count).Insert(0, close, Count) + tail));
        CommandRun run = CommandRun.InTime(folder, ".", "--quiet", "--select", "NL5004");
        Assert.Equal((1, Found, ""), (run.Code, run.Output, run.Error));
    }

    [Fact]
    public void A_rule_that_is_nested_beyond_reason_is_told_with_its_place()
    {
        using var folder = new TemporaryFolder(("a.txt", Copy), ("house/x.yml", "id: " + new string('[', 100_000)));
        Assert.Equal(new CommandRun(2, "", "newslint: house/x.yml:1:37: lists and mappings are nested too deeply\n"), CommandRun.InTime(folder, "a.txt", "--rules", "house"));
    }

    [Theory]
    [InlineData("1KB", 0, 3)]
    [InlineData("2000", 1, 0)]
    [InlineData("1mb", 1, 0)]
    public void A_file_that_is_larger_than_the_limit_is_not_read(string size, int count, int code)
    {
        using var folder = new TemporaryFolder(("a.txt", new string('\n', 1500) + "It ended.\n"));
        CommandRun run = CommandRun.In(folder, ".", "--max-file-size", size);
        Assert.Equal(code, run.Code);
        Assert.Contains(count == 1 ? "in 1 article\n" : "newslint: a.txt cannot be read: it has more than 1 KB; --max-file-size sets the limit\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(code, CommandRun.WithInput(folder, folder.Read("a.txt"), "-", "--max-file-size", size).Code);
        Assert.Equal(code, CommandRun.In(folder, "facts", "a.txt", "--max-file-size", size).Code);
        Assert.Equal(code, CommandRun.In(folder, "stories", "a.txt", "--max-file-size", size).Code);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("5TB")]
    [InlineData("3GB")]
    [InlineData("MB")]
    [InlineData("99999999999999999999")]
    public void A_size_that_is_none_is_told(string size)
    {
        using var folder = new TemporaryFolder(("a.txt", Copy));
        Assert.Equal(new CommandRun(2, "", $"newslint: --max-file-size must be a size below 2 GB, such as 500KB or 64MB, not {size}\n"), CommandRun.In(folder, "a.txt", $"--max-file-size={size}"));
    }

    [Theory]
    [InlineData(".editorconfig", 3, "newslint: .editorconfig cannot be read: it has more than 4 MB\n")]
    [InlineData("house/x.yml", 2, "newslint: house/x.yml cannot be read: it has more than 4 MB\n")]
    public void Settings_and_rules_have_a_limit_of_their_own(string path, int code, string error)
    {
        using var folder = new TemporaryFolder(("a.txt", Copy), ("house/other.txt", ""), (path, "# " + new string('x', 4 << 20)));
        CommandRun run = CommandRun.In(folder, "a.txt", "--quiet", "--rules", "house");
        Assert.Equal((code, error), (run.Code, run.Error));
    }

    [Fact]
    public void A_part_of_copy_that_is_too_large_does_not_come_back_as_the_mended_whole()
    {
        using var folder = new TemporaryFolder();
        CommandRun run = CommandRun.WithInput(folder, new string('x', 3 << 16), "-", "--fix", "--max-file-size", "64KB");
        Assert.Equal((3, ""), (run.Code, run.Output));
    }
}
