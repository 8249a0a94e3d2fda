namespace NewsLint.Tests.Cli;

public class SettingCommandTests
{
    [Fact]
    public void Config_shows_what_holds_and_where_it_comes_from()
    {
        using var folder = new TemporaryFolder(
            (".editorconfig", "root = true\n[*]\ncharset = latin1\nindent_size = 4\nnewslint_accept = names.txt\ndotnet_diagnostic.CA1822.severity = none\n\n[*.md]\nDOTNET_diagnostic.NL5004.severity = error # always\n"),
            ("desk/.editorconfig", "[lead.*]\nnewslint_exclude = *.md\ncharset = utf-8\n"), ("desk/lead.md", ""));
        Assert.Equal(
            """
            # desk/lead.md
            charset = utf-8                            # desk/.editorconfig:3 [lead.*]
            DOTNET_diagnostic.NL5004.severity = error  # .editorconfig:9 [*.md]
            newslint_accept = names.txt                # .editorconfig:5 [*]
            newslint_exclude = *.md                    # desk/.editorconfig:2 [lead.*]
            # it is not read: newslint_exclude excludes it

            """.ReplaceLineEndings("\n"), CommandRun.In(folder, "config", "desk/lead.md").Output);
    }

    [Theory]
    [InlineData("a.md", "---\ndraft: true\n---\nIt is the the end.\n")]
    [InlineData("a.txt", "---\ntitle: x\ndraft: True\n---\nIt is the the end.\n")]
    [InlineData("a.md", "+++\ndraft = true\n+++\nIt is the the end.\n")]
    [InlineData("a.md", "{ \"draft\": true }\nIt is the the end.\n")]
    public void Drafts_are_checked_unless_the_setting_says_skip(string name, string draft)
    {
        using var folder = new TemporaryFolder((name, draft), ("b.md", "---\ndraft: false\n---\nIt is over.\n"));
        Assert.Contains("NL5004", CommandRun.In(folder, ".").Output, StringComparison.Ordinal);
        folder.Write(".editorconfig", "[*]\nnewslint_drafts = skip\n");
        Assert.Equal(new CommandRun(0, "", "no findings in 1 article\nnewslint: note: 1 draft was not checked: newslint_drafts is skip\n"), CommandRun.In(folder, "."));
        Assert.Contains("newslint_drafts = skip  # .editorconfig:2 [*]", CommandRun.In(folder, "config", name).Output, StringComparison.Ordinal);
        folder.Write(".editorconfig", "[*]\nnewslint_drafts = check\n");
        Assert.Contains("NL5004", CommandRun.In(folder, ".").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Config_of_a_file_without_settings_says_so()
    {
        using var folder = new TemporaryFolder((".editorconfig", "root = true\n"));
        Assert.Equal(new CommandRun(0, "# a.txt\n# no setting holds for it: newslint init writes an .editorconfig with all there are\n", ""), CommandRun.In(folder, "config", "a.txt"));
    }

    [Fact]
    public void Marks_of_the_newsroom_are_shown_and_hold_for_findings_and_fixes()
    {
        using var folder = new TemporaryFolder(
            (".editorconfig", "root = true\n[*]\nnewslint_markup_spans = << >>, (# \\#), x\n"),
            ("a.txt", "The mayor said <<box \"the the>>the the vote (#  and and #)went ahead.\n"));
        Assert.Contains("newslint_markup_spans = << >>, (# \\#), x  # .editorconfig:3 [*]\n", CommandRun.In(folder, "config", "a.txt").Output, StringComparison.Ordinal);
        CommandRun run = CommandRun.In(folder, "a.txt", "--fix", "--unsafe-fixes");
        Assert.Equal("The mayor said <<box \"the the>>the vote (#  and and #)went ahead.\n", folder.Read("a.txt"));
        Assert.Equal(
            ".editorconfig:3:40: warning NL0003 \"x\" is not a pair of marks: write the start mark, a space and the end mark, as in newslint_markup_spans = << >>, %% %%\n",
            run.Output);
    }

    [Fact]
    public void Init_writes_a_section_in_which_nothing_is_unknown_and_once_only()
    {
        using var folder = new TemporaryFolder((".editorconfig", "root = true\r\n\r\n[*]\r\nindent_size = 4"), ("a.txt", "The vote went ahead.\n"));
        Assert.Equal(new CommandRun(0, "", "newslint: added a section to .editorconfig\n"), CommandRun.In(folder, "init"));
        string written = folder.Read(".editorconfig");
        Assert.StartsWith("root = true\r\n\r\n[*]\r\nindent_size = 4\r\n\r\n# newslint:", written, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", written.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("newslint: note: .editorconfig:6 speaks of newslint already: it stays as it is\n", CommandRun.In(folder, "init").Error);
        // Each line is an existing setting after its comment sign is removed, with a comment at its end.
        folder.Write(".editorconfig", written.Replace("# newslint_", "newslint_", StringComparison.Ordinal).Replace("# newslint.NL", "newslint.NL", StringComparison.Ordinal).Replace("# charset", "charset", StringComparison.Ordinal).Replace("# dotnet", "dotnet", StringComparison.Ordinal));
        Directory.CreateDirectory(folder.Of("house/rules"));
        folder.Write("house/right.txt", "");
        Assert.Equal(new CommandRun(0, "", "no findings in 1 article\n"), CommandRun.In(folder, "a.txt"));
        Assert.Contains("newslint_rules = house/rules", CommandRun.In(folder, "config", "a.txt").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Init_excludes_what_a_repository_tells_of_itself()
    {
        using var folder = new TemporaryFolder(
            ("README.md", "The the.\n"), ("README.fr.md", ""), ("LICENSE", ""), ("License-MIT.txt", ""), ("CONTRIBUTING.md", "The the.\n"), ("requirements.txt", ""), ("readmission.md", "The the.\n"), ("desk/README.md", "The the.\n"));
        Assert.Equal(
            "newslint: wrote .editorconfig, which excludes CONTRIBUTING.md, License-MIT.txt, README.fr.md, README.md, requirements.txt: take out of newslint_exclude what is copy\n",
            CommandRun.In(folder, "init").Error);
        Assert.Contains("\nnewslint_exclude = CONTRIBUTING.md, License-MIT.txt, README.fr.md, README.md, requirements.txt  # ", folder.Read(".editorconfig"), StringComparison.Ordinal);
        // A name without a slash matches a file in any folder.
        Assert.Equal("readmission.md:1:1", CommandRun.In(folder, ".").Output[..18]);
        Assert.Contains("1 warning in 1 article", CommandRun.In(folder, ".").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Init_makes_the_file_where_there_is_none()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("newslint: wrote .editorconfig\n", CommandRun.In(folder, "init").Error);
        Assert.Contains("[*.{txt,md,markdown,mdown,mdx,qmd}]\n", folder.Read(".editorconfig"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { "hook" }, "no ACTION is given; newslint hook --help shows how it is used")]
    [InlineData(new[] { "hook", "remove" }, "hook does install or uninstall, not remove")]
    [InlineData(new[] { "config" }, "no FILE is given; newslint config --help shows how it is used")]
    [InlineData(new[] { "--staged", "--fix" }, "--fix does not go with --staged: fix the files, then check the change")]
    [InlineData(new[] { "--since", "main", "-" }, "--since reads from git: leave the PATH - out")]
    [InlineData(new[] { "a.txt", "--baseline", "a", "--write-baseline", "b" }, "--baseline and --write-baseline do not go together: write it anew, or compare with it")]
    [InlineData(new[] { "--staged", "--write-baseline", "b" }, "--write-baseline takes all findings: leave --staged and --since out")]
    public void Wrong_use_is_told_in_one_line(string[] args, string message)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(new CommandRun(2, "", $"newslint: {message}\n"), CommandRun.In(folder, args));
    }
}
