using System.Text;
using NewsLint.Cli;

namespace NewsLint.Tests.Cli;

public class FixCommandTests
{
    private const string Faulty = "The mayor said the the vote would go ahead.\n";
    private const string Mended = "The mayor said the vote would go ahead.\n";

    [Fact]
    public void Fixes_are_applied_and_a_second_run_finds_nothing_more_to_do()
    {
        using var folder = new TemporaryFolder(("a.txt", Faulty), ("b.txt", Mended));
        CommandRun run = CommandRun.In(folder, ".", "--fix");
        Assert.Equal(new CommandRun(0, "", "no findings in 2 articles\nnewslint: applied 1 fix in 1 file\n"), run);
        Assert.Equal(Mended, folder.Read("a.txt"));
        DateTime written = File.GetLastWriteTimeUtc(folder.Of("a.txt"));
        Assert.EndsWith("applied 0 fixes in 0 files\n", CommandRun.In(folder, ".", "--fix").Error, StringComparison.Ordinal);
        Assert.Equal(written, File.GetLastWriteTimeUtc(folder.Of("a.txt")));
        Assert.Equal(2, Directory.GetFiles(folder.Root).Length);
    }

    [Fact]
    public void What_one_fix_leaves_or_lays_bare_is_fixed_in_the_same_run()
    {
        using var folder = new TemporaryFolder(("a.txt", "The mayor said the the the vote would go on, the  the clerk said.\n"));
        CommandRun run = CommandRun.In(folder, "a.txt", "--fix");
        Assert.Equal("The mayor said the vote would go on, the clerk said.\n", folder.Read("a.txt"));
        Assert.Equal(0, run.Code);
    }

    [Fact]
    public void Only_chosen_rules_mend()
    {
        using var folder = new TemporaryFolder(("a.txt", Faulty));
        CommandRun.In(folder, "a.txt", "--fix", "--ignore", "NL5004");
        Assert.Equal(Faulty, folder.Read("a.txt"));
    }

    [Fact]
    public void Byte_order_mark_encoding_and_line_ends_stay()
    {
        using var folder = new TemporaryFolder((".editorconfig", "root = true\n[latin.txt]\ncharset = latin1\n"));
        string text = "The café said the the vote\r\nwould go ahead.\rIt did.\n\nAnd and so on";
        string mended = "The café said the vote\r\nwould go ahead.\rIt did.\n\nAnd so on";
        (string Name, Encoding Encoding)[] files = [("8.txt", new UTF8Encoding(true)), ("16.txt", new UnicodeEncoding(false, true)), ("32.txt", new UTF32Encoding(true, true)), ("latin.txt", Encoding.Latin1)];
        foreach ((string name, Encoding encoding) in files)
            folder.Write(name, [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
        CommandRun.In(folder, ".", "--fix", "--select", "NL5004", "--unsafe-fixes");
        foreach ((string name, Encoding encoding) in files)
            Assert.Equal([.. encoding.GetPreamble(), .. encoding.GetBytes(mended)], File.ReadAllBytes(folder.Of(name)));
    }

    [Fact]
    public void Bytes_that_are_no_text_stay_as_they_are()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", [0xFF, 0xC3, .. Encoding.UTF8.GetBytes(" said the the vote"), 0xE2, 0x82]);
        CommandRun.In(folder, "a.txt", "--fix", "--select", "NL5004");
        Assert.Equal([0xFF, 0xC3, .. Encoding.UTF8.GetBytes(" said the vote"), 0xE2, 0x82], File.ReadAllBytes(folder.Of("a.txt")));
    }

    [Fact]
    public void A_fix_that_the_encoding_cannot_store_is_told_and_the_others_are_applied()
    {
        using var folder = new TemporaryFolder((".editorconfig", "root = true\n[*.txt]\ncharset = latin1\n"));
        folder.Write("a.txt", Encoding.Latin1.GetBytes("The mayor&rsquo;s office said the the vote would go ahead.\n"));
        CommandRun run = CommandRun.In(folder, "a.txt", "--fix");
        Assert.Equal("The mayor&rsquo;s office said the vote would go ahead.\n", folder.Read("a.txt"));
        Assert.Contains("newslint: note: a.txt has fixes that are not applied: its encoding, iso-8859-1, lacks the characters: convert it to UTF-8 first\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Code);
    }

    [Fact]
    public void Fixes_that_could_change_the_meaning_wait_for_their_own_option()
    {
        const string Doubled = "The mayor opened the bridge bridge on Monday.\n";
        using var folder = new TemporaryFolder(("a.txt", Doubled));
        Assert.Contains("1 by --fix --unsafe-fixes", CommandRun.In(folder, "a.txt", "--fix").Error, StringComparison.Ordinal);
        Assert.Equal(Doubled, folder.Read("a.txt"));
        CommandRun.In(folder, "a.txt", "--fix", "--unsafe-fixes");
        Assert.Equal("The mayor opened the bridge on Monday.\n", folder.Read("a.txt"));
    }

    [Fact]
    public void A_dry_run_writes_a_diff_and_changes_nothing()
    {
        using var folder = new TemporaryFolder(("a b.txt", "One.\r\nTwo.\nThree.\nFour.\n" + Faulty + "Six.\nSeven.\nEight.\nNine.\n\nEleven.\n\nHe said the the end"));
        CommandRun run = CommandRun.In(folder, "a b.txt", "--fix", "--dry-run");
        Assert.Equal(
            "--- a/a b.txt\t\n+++ b/a b.txt\t\n@@ -2,7 +2,7 @@\n Two.\n Three.\n Four.\n-" + Faulty + "+" + Mended + " Six.\n Seven.\n Eight.\n"
            + "@@ -10,4 +10,4 @@\n \n Eleven.\n \n-He said the the end\n\\ No newline at end of file\n+He said the end\n\\ No newline at end of file\n", run.Output);
        Assert.Equal("newslint: would apply 2 fixes in 1 file\n", run.Error);
        Assert.Contains("the the", folder.Read("a b.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_comes_back_mended_and_what_is_left_is_told_on_standard_error()
    {
        using var folder = new TemporaryFolder((".editorconfig", "root = true\n[drafts/**]\nnewslint_exclude = drafts\n"));
        CommandRun run = CommandRun.WithInput(folder, Faulty + "\nThe mayor opened the bridge bridge on Monday.\n", "-", "--stdin-filename", "desk/a.md", "--fix");
        Assert.Equal((1, Mended + "\nThe mayor opened the bridge bridge on Monday.\n"), (run.Code, run.Output));
        Assert.StartsWith("desk/a.md:3:22: warning NL5004", run.Error, StringComparison.Ordinal);
        Assert.Equal(Mended, CommandRun.WithInput(folder, Mended, "-", "--fix").Output);
        Assert.Equal(Faulty, CommandRun.WithInput(folder, Faulty, "-", "--stdin-filename", "drafts/a.md", "--fix").Output);
    }

    [Theory]
    [InlineData(new[] { "a.txt", "--dry-run" }, "--dry-run needs --fix")]
    [InlineData(new[] { "a.txt", "--unsafe-fixes" }, "--unsafe-fixes needs --fix")]
    [InlineData(new[] { "a.txt", "--fix", "--format", "sarif" }, "with --fix, findings in this format go to a file: name one by --output")]
    public void Options_that_do_not_go_together_are_told(string[] args, string message)
    {
        using var folder = new TemporaryFolder(("a.txt", Faulty));
        Assert.Equal(new CommandRun(2, "", $"newslint: {message}\n"), CommandRun.In(folder, args));
        Assert.Equal(Faulty, folder.Read("a.txt"));
    }

    [Fact]
    public void The_mode_of_a_mended_file_stays()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder(("a.txt", Faulty));
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherExecute;
        File.SetUnixFileMode(folder.Of("a.txt"), Mode);
        CommandRun.In(folder, "a.txt", "--fix");
        Assert.Equal(Mended, folder.Read("a.txt"));
        Assert.Equal(Mode, File.GetUnixFileMode(folder.Of("a.txt")));
    }

    [Fact]
    public void A_file_that_another_program_changed_meanwhile_is_left_alone()
    {
        using var folder = new TemporaryFolder(("a.txt", "new"));
        IOException error = Assert.Throws<IOException>(() => AtomicFile.Replace(folder.Of("a.txt"), "old"u8.ToArray(), "mended"u8.ToArray()));
        Assert.Equal("another program changed it meanwhile; run newslint again", error.Message);
        Assert.Equal("new", folder.Read("a.txt"));
    }
}
