using System.Text.Json;
using NewsLint.Cli;

namespace NewsLint.Tests.Cli;

public class LintCommandTests
{
    private const string Faulty = "The mayor said the the vote would go ahead.\n";
    private const string Line = "a.txt:1:16: warning NL5004 \"the\" is repeated: delete one\n";

    [Fact]
    public void Without_findings_it_answers_0_and_with_findings_1()
    {
        using var folder = new TemporaryFolder(("a.txt", Faulty), ("b.txt", "The mayor said so.\n"));
        Assert.Equal(new CommandRun(0, "", "no findings in 1 article\n"), CommandRun.In(folder, "b.txt"));
        CommandRun run = CommandRun.In(folder, ".");
        Assert.Equal((1, Line), (run.Code, run.Output));
        Assert.StartsWith("1 warning in 2 articles", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    [InlineData("suggestion", 1)]
    [InlineData("never", 0)]
    public void The_failing_level_decides(string level, int code)
    {
        using var folder = new TemporaryFolder(("a.txt", Faulty));
        CommandRun run = CommandRun.In(folder, "a.txt", "--fail-on", level, "--quiet");
        Assert.Equal(new CommandRun(code, Line, ""), run);
    }

    [Theory]
    [InlineData("suggestion", 0)]
    [InlineData("error", 1)]
    [InlineData("none", 0)]
    [InlineData("silent", 0)]
    public void A_severity_of_the_settings_counts(string severity, int code)
    {
        using var folder = new TemporaryFolder(("a.txt", Faulty), (".editorconfig", $"root = true\n[*.txt]\ndotnet_diagnostic.NL5004.severity = {severity}\n"));
        CommandRun run = CommandRun.In(folder, "a.txt");
        Assert.Equal(code, run.Code);
        Assert.Equal(severity is not ("none" or "silent"), run.Output.Contains($"{severity} NL5004", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(new[] { "--select", "NL5004" }, 1)]
    [InlineData(new[] { "--select", "nl5" }, 1)]
    [InlineData(new[] { "--select", "Repeated-Word" }, 1)]
    [InlineData(new[] { "--select", "spacing" }, 0)]
    [InlineData(new[] { "--ignore", "repeated-word" }, 0)]
    [InlineData(new[] { "--select", "NL0003,NL5004" }, 1)]
    [InlineData(new[] { "--select", "NL0003", "--select", "NL5004" }, 1)]
    [InlineData(new[] { "--select", "NL0003" }, 0)]
    [InlineData(new[] { "--ignore", "NL5004" }, 0)]
    [InlineData(new[] { "--ignore", "NL0003, NL5" }, 0)]
    [InlineData(new[] { "--select", "NL5", "--ignore", "NL5004" }, 0)]
    public void Rules_are_chosen_by_their_names_and_by_the_beginnings_of_their_ids(string[] options, int code)
    {
        using var folder = new TemporaryFolder(("a.txt", Faulty));
        Assert.Equal(code, CommandRun.In(folder, ["a.txt", .. options]).Code);
    }

    [Theory]
    [InlineData(new string[0], "no PATH is given; newslint --help shows how it is used")]
    [InlineData(new[] { "a.txt", "--formt", "json" }, "there is no option --formt; did you mean --format?")]
    [InlineData(new[] { "a.txt", "--format", "xml" }, "--format must be console, sarif, json, github, gitlab, junit, msbuild or html, not xml; did you mean html?")]
    [InlineData(new[] { "a.txt", "--fail-on", "warnings" }, "--fail-on must be error, warning, suggestion or never, not warnings; did you mean warning?")]
    [InlineData(new[] { "a.txt", "--color", "allways" }, "--color must be auto, always or never, not allways; did you mean always?")]
    [InlineData(new[] { "a.txt", "--select", "NL5040" }, "--select: no rule has the name NL5040 or an id that begins with it; did you mean NL5004?")]
    [InlineData(new[] { "a.txt", "--ignore", "XY" }, "--ignore: no rule has the name XY or an id that begins with it")]
    [InlineData(new[] { "a.txt", "--output", "nowhere/x.sarif" }, "--output: there is no folder nowhere")]
    [InlineData(new[] { "a.txt", "--output", "folder" }, "--output: folder is a folder; name a file in it")]
    [InlineData(new[] { "a.txt", "--sarif", "no/where/x.sarif" }, "--sarif: there is no folder no/where")]
    [InlineData(new[] { "a.txt", "--rules", "no-rules" }, "--rules: there is no folder no-rules")]
    [InlineData(new[] { "a.txt", "--stdin-filename", "b.txt" }, "--stdin-filename needs the PATH -, which is standard input")]
    [InlineData(new[] { "a.txt", "--output" }, "Required argument missing for option: '--output'; newslint --help shows how it is used")]
    [InlineData(new[] { "" }, "a PATH is empty")]
    public void Wrong_use_is_told_in_one_line_with_what_would_be_right(string[] args, string message)
    {
        using var folder = new TemporaryFolder(("a.txt", Faulty), ("folder/b.txt", ""));
        Assert.Equal(new CommandRun(2, "", $"newslint: {message}\n"), CommandRun.In(folder, args));
    }

    [Fact]
    public void Input_that_cannot_be_read_is_told_and_the_rest_is_checked()
    {
        using var folder = new TemporaryFolder(("a.txt", Faulty));
        CommandRun run = CommandRun.In(folder, "gone.txt", "a.txt", "--sarif", "log.sarif");
        Assert.Equal((3, Line), (run.Code, run.Output));
        Assert.EndsWith("newslint: gone.txt cannot be read: no such file or folder\n", run.Error, StringComparison.Ordinal);
        using JsonDocument log = JsonDocument.Parse(folder.Read("log.sarif"));
        JsonElement invocation = log.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0];
        Assert.Contains("gone.txt", invocation.GetProperty("toolExecutionNotifications").GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rules", "rulse")]
    [InlineData("rules", "rulse", "--format", "table")]
    [InlineData("explain", "expalin", "NL3002")]
    [InlineData("test", "tset", "house", "--quiet")]
    public void A_mistyped_command_is_recognised(string meant, params string[] args)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(new CommandRun(2, "", $"newslint: there is no command and no file {args[0]}; did you mean newslint {meant}?\n"), CommandRun.In(folder, args));
    }

    [Fact]
    public void A_folder_may_be_named_nearly_as_a_command_and_what_is_no_command_is_a_path()
    {
        using var folder = new TemporaryFolder(("tests/a.txt", Faulty));
        Assert.Equal(1, CommandRun.In(folder, "tests").Code);
        Assert.EndsWith("newslint: lint cannot be read: no such file or folder\n", CommandRun.In(folder, "lint", "tests").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_read_under_the_name_it_stands_for()
    {
        using var folder = new TemporaryFolder();
        Assert.StartsWith("-:1:16: warning NL5004", CommandRun.WithInput(folder, Faulty, "-").Output, StringComparison.Ordinal);
        Assert.StartsWith("desk/a.md:1:16: warning NL5004", CommandRun.WithInput(folder, Faulty, "-", "--stdin-filename", "desk/a.md").Output, StringComparison.Ordinal);
        Assert.StartsWith("a.mdx:3:17: warning NL5004", CommandRun.WithInput(folder, "{/* the the \"x */}\n\n " + Faulty, "-", "--stdin-filename", "a.mdx").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Excluded_files_are_noted_and_read_when_asked_for()
    {
        using var folder = new TemporaryFolder(("a.txt", Faulty), (".gitignore", "a.txt\n"));
        Assert.Equal(0, CommandRun.In(folder, "a.txt").Code);
        Assert.Contains("newslint: note: a.txt is excluded by .gitignore:1; --no-exclude reads it all the same\n", CommandRun.In(folder, "a.txt").Error, StringComparison.Ordinal);
        Assert.Equal("", CommandRun.In(folder, "a.txt", "--quiet").Error);
        Assert.Equal(1, CommandRun.In(folder, "a.txt", "--no-exclude").Code);
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes_in_any_order()
    {
        using var folder = new TemporaryFolder(("a.txt", Faulty), ("b.txt", Faulty + Faulty), ("c/d.md", Faulty));
        foreach (string format in (string[])["console", "sarif", "json", "github", "msbuild"])
        {
            string expected = CommandRun.In(folder, ".", "--format", format).Output;
            Assert.Equal(expected, CommandRun.In(folder, "c", "b.txt", "a.txt", "./a.txt", "--format", format).Output);
            Assert.Contains("b.txt", expected, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("sarif", "\"version\": \"2.1.0\"")]
    [InlineData("json", "\"NL5004\"")]
    [InlineData("github", "::warning file=a.txt,line=1")]
    [InlineData("msbuild", "a.txt(1,16")]
    [InlineData("console", Line)]
    public void Each_format_goes_to_standard_output_or_to_a_file(string format, string part)
    {
        using var folder = new TemporaryFolder(("a.txt", Faulty));
        CommandRun printed = CommandRun.In(folder, "a.txt", "--format", format);
        Assert.Contains(part, printed.Output, StringComparison.Ordinal);
        CommandRun written = CommandRun.In(folder, "a.txt", "--format", format, "--output", "report");
        Assert.Equal((1, ""), (written.Code, written.Output));
        Assert.Equal(printed.Output, folder.Read("report"));
    }

    [Fact]
    public void A_log_is_written_besides_and_its_folder_is_made()
    {
        using var folder = new TemporaryFolder(("a.txt", Faulty));
        CommandRun run = CommandRun.In(folder, "a.txt", "--sarif", ".sarif/newslint.sarif");
        Assert.Equal((1, Line), (run.Code, run.Output));
        Assert.Equal(CommandRun.In(folder, "a.txt", "--format", "sarif").Output, folder.Read(".sarif/newslint.sarif"));
    }

    [Fact]
    public void On_a_terminal_the_line_is_shown_with_colour_unless_it_is_unwanted()
    {
        using var folder = new TemporaryFolder(("a.txt", Faulty));
        var terminal = new CommandHost(folder.Root, () => Stream.Null, Stream.Null, TextWriter.Null) { IsTerminal = () => true };
        CommandRun run = CommandRun.With(terminal, "a.txt");
        Assert.Contains("\e[", run.Output, StringComparison.Ordinal);
        Assert.Contains("^^^", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 warning", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
        string plain = CommandRun.With(terminal with { Variable = name => name == "NO_COLOR" ? "1" : null }, "a.txt").Output;
        Assert.DoesNotContain("\e[", plain, StringComparison.Ordinal);
        Assert.Contains("^^^", plain, StringComparison.Ordinal);
        Assert.Equal(plain, CommandRun.With(terminal, "a.txt", "--color", "never").Output);
        Assert.Equal(run.Output, CommandRun.In(folder, "a.txt", "--color", "always").Output);
        Assert.DoesNotContain("1 warning in", CommandRun.With(terminal, "a.txt", "--quiet").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_faulty_setting_is_a_finding_on_its_line()
    {
        using var folder = new TemporaryFolder(("a.txt", "The mayor said so.\n"), (".editorconfig", "root = true\n[*]\nnewslint_exlude = x\n"));
        CommandRun run = CommandRun.In(folder, "a.txt");
        Assert.Equal((1, ".editorconfig:3:1: warning NL0003 Unknown setting newslint_exlude; did you mean newslint_exclude?\n"), (run.Code, run.Output));
        folder.Write(".editorconfig", folder.Read(".editorconfig") + "dotnet_diagnostic.NL0003.severity = none\n");
        Assert.Equal(0, CommandRun.In(folder, "a.txt").Code);
    }

    [Fact]
    public void Help_shows_examples_and_exit_codes_and_every_option()
    {
        using var folder = new TemporaryFolder();
        CommandRun run = CommandRun.In(folder, "--help");
        Assert.Equal(0, run.Code);
        foreach (string part in (string[])["--format", "--output", "--sarif", "--fail-on", "--select", "--ignore", "--rules", "--stdin-filename", "--no-exclude", "--quiet", "--color", "--version", "explain", "Examples:", "Exit codes:"])
            Assert.Contains(part, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_that_of_the_logs()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(new CommandRun(0, $"newslint {NewsLint.Reporting.Product.Version}\n", ""), CommandRun.In(folder, "--version"));
    }

    [Theory]
    [InlineData("newslint")]
    [InlineData("facts")]
    public void A_folder_may_have_the_name_of_a_command(string name)
    {
        using var folder = new TemporaryFolder(("a.txt", ""), ($"{name}/b.txt", Faulty));
        Assert.Contains($"{name}/b.txt:1:16", CommandRun.In(folder, "a.txt", name).Output, StringComparison.Ordinal);
        Assert.Contains($"{name}/b.txt:1:16", CommandRun.In(folder, $"./{name}").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Behind_two_hyphens_a_path_may_begin_with_one()
    {
        using var folder = new TemporaryFolder(("--a.txt", Faulty));
        Assert.Contains("--a.txt:1:16", CommandRun.In(folder, "--", "--a.txt").Output, StringComparison.Ordinal);
    }
}
