namespace NewsLint.Tests.Cli;

/// <summary>The levels of a rule's findings under the severities of the settings.</summary>
public class SeverityTests
{
    private const string Faulty = "The mayor said the the vote would go ahead.\n";

    [Theory]
    [InlineData("dotnet_analyzer_diagnostic.severity = error", "error")]
    [InlineData("dotnet_analyzer_diagnostic.category-style.severity = error", "error")]
    [InlineData("dotnet_analyzer_diagnostic.Category-STYLE.severity = None", null)]
    [InlineData("dotnet_analyzer_diagnostic.category-copy.severity = error", "warning")]
    [InlineData("dotnet_diagnostic.NL5004.severity = suggestion\ndotnet_analyzer_diagnostic.category-style.severity = none\ndotnet_analyzer_diagnostic.severity = error", "suggestion")]
    [InlineData("dotnet_analyzer_diagnostic.category-style.severity = suggestion\ndotnet_analyzer_diagnostic.severity = none", "suggestion")]
    [InlineData("dotnet_diagnostic.NL5004.severity = default\ndotnet_analyzer_diagnostic.severity = none", "warning")]
    [InlineData("dotnet_analyzer_diagnostic.severity = none", null)]
    [InlineData("dotnet_diagnostic.repeated-word.severity = error", "error")]
    [InlineData("dotnet_diagnostic.Repeated-Word.severity = none\ndotnet_analyzer_diagnostic.category-style.severity = error", null)]
    [InlineData("dotnet_diagnostic.NL5004.severity = none\ndotnet_diagnostic.repeated-word.severity = suggestion", "suggestion")]
    [InlineData("dotnet_diagnostic.repeated-word.severity = none\ndotnet_diagnostic.NL5004.severity = suggestion", "suggestion")]
    [InlineData("dotnet_analyzer_diagnostic.severity = loud\ndotnet_diagnostic.NL0003.severity = none", "warning")]
    public void The_severity_of_an_id_goes_before_that_of_its_category_and_that_before_all(string settings, string? level)
    {
        using var folder = new TemporaryFolder(("a.txt", Faulty), (".editorconfig", $"root = true\n[*.txt]\n{settings}\n"));
        string output = CommandRun.In(folder, "a.txt").Output;
        if (level is null)
            Assert.Equal("", output);
        else
            Assert.Contains($"a.txt:1:16: {level} NL5004", output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_in_an_outer_section_goes_before_a_category_in_an_inner_one()
    {
        using var folder = new TemporaryFolder(
            ("desk/a.txt", Faulty), (".editorconfig", "root = true\n[*]\ndotnet_diagnostic.NL5004.severity = error\n"), ("desk/.editorconfig", "[*]\ndotnet_analyzer_diagnostic.category-style.severity = none\n"));
        Assert.StartsWith("desk/a.txt:1:16: error NL5004", CommandRun.In(folder, "desk").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_in_an_inner_section_goes_before_an_id_in_an_outer_one()
    {
        using var folder = new TemporaryFolder(
            ("desk/a.txt", Faulty), (".editorconfig", "root = true\n[*]\ndotnet_diagnostic.NL5004.severity = none\n"), ("desk/.editorconfig", "[*]\ndotnet_diagnostic.repeated-word.severity = error\n"));
        Assert.StartsWith("desk/a.txt:1:16: error NL5004", CommandRun.In(folder, "desk").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_of_a_rule_is_set_by_the_name_of_the_rule()
    {
        using var folder = new TemporaryFolder(("a.txt", "The mayor said so, QQQ.\n"), (".editorconfig", "root = true\n[*]\nnewslint.placeholder.words = QQQ\nnewslint.placeholder.wrods = QQQ\n"));
        string output = CommandRun.In(folder, "a.txt").Output;
        Assert.Contains("a.txt:1:20: error NL6002", output, StringComparison.Ordinal);
        Assert.Contains(".editorconfig:4:1: warning NL0003 Unknown setting newslint.placeholder.wrods; did you mean newslint.NL6002.words?\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain(".editorconfig:3", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("repeted-word", "Unknown rule repeted-word; did you mean repeated-word?")]
    [InlineData("repeated-word", null)]
    [InlineData("repeated-names", null)]
    public void A_name_that_is_mistyped_is_told_and_another_analyzers_is_not(string name, string? message)
    {
        using var folder = new TemporaryFolder(("a.txt", "The mayor said so.\n"), (".editorconfig", $"root = true\n[*]\ndotnet_diagnostic.{name}.severity = none\n"));
        Assert.Equal(message is null ? "" : $".editorconfig:3:19: warning NL0003 {message}\n", CommandRun.In(folder, "a.txt").Output);
    }

    [Theory]
    [InlineData("category-figurs", "Unknown category figurs; did you mean figures?")]
    [InlineData("category-Naming", null)]
    public void A_category_that_is_mistyped_is_told_and_another_analyzers_is_not(string key, string? message)
    {
        using var folder = new TemporaryFolder(("a.txt", "The mayor said so.\n"), (".editorconfig", $"root = true\n[*]\ndotnet_analyzer_diagnostic.{key}.severity = none\n"));
        Assert.Equal(message is null ? "" : $".editorconfig:3:37: warning NL0003 {message}\n", CommandRun.In(folder, "a.txt").Output);
    }

    [Fact]
    public void The_settings_that_hold_are_shown()
    {
        using var folder = new TemporaryFolder((".editorconfig", "root = true\n[*]\ndotnet_analyzer_diagnostic.severity = error\ndotnet_analyzer_diagnostic.category-figures.severity = none\ndotnet_analyzer_diagnostic.category-Security.severity = none\n"));
        string output = CommandRun.In(folder, "config", "a.txt").Output;
        Assert.Contains("dotnet_analyzer_diagnostic.severity = error ", output, StringComparison.Ordinal);
        Assert.Contains("dotnet_analyzer_diagnostic.category-figures.severity = none ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Security", output, StringComparison.Ordinal);
    }
}
