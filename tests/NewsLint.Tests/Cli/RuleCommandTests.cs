using System.Text.Json;

namespace NewsLint.Tests.Cli;

/// <summary>The commands for rules, and a newsroom's own rules.</summary>
public class RuleCommandTests
{
    private const string Rule = """
        id: House.Twice
        extends: repeated-word
        title: Word repeated, says the house
        message: '"{word}" stands twice here'
        level: error
        description: Reports a word that stands twice.
        examples:
          - bad: He gave [|the the|] reason.
          - good: He gave the reason.
        """;

    [Fact]
    public void Rules_are_listed_as_a_table_and_as_json()
    {
        using var folder = new TemporaryFolder();
        CommandRun table = CommandRun.In(folder, "rules");
        Assert.Equal(0, table.Code);
        Assert.Matches("(?m)^NL5004 +repeated-word +warning +fix +Word repeated$", table.Output);
        using JsonDocument json = JsonDocument.Parse(CommandRun.In(folder, "rules", "--format", "json").Output);
        JsonElement rule = json.RootElement.EnumerateArray().Single(r => r.GetProperty("id").GetString() == "NL5004");
        Assert.True(rule.GetProperty("fix").GetBoolean());
        Assert.Equal("repeated-word", rule.GetProperty("name").GetString());
        Assert.Equal(table.Output.Count(c => c == '\n') - 1, json.RootElement.GetArrayLength());
    }

    [Fact]
    public void A_rule_is_explained_with_its_examples_and_how_to_silence_it()
    {
        using var folder = new TemporaryFolder();
        CommandRun run = CommandRun.In(folder, "explain", "nl5004", "NL0003");
        Assert.Equal(0, run.Code);
        Assert.StartsWith("NL5004 Word repeated (warning, with a fix)\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("^^^^^^^", run.Output, StringComparison.Ordinal);
        Assert.Contains("dotnet_diagnostic.NL5004.severity = none", run.Output, StringComparison.Ordinal);
        Assert.Contains("NL0003 Unknown setting", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            CommandRun.In(folder, "explain", "NL5004"), CommandRun.In(folder, "explain", "Repeated-Word"));
        Assert.Equal(
            new CommandRun(2, "", "newslint: there is no rule NL5040; did you mean NL5004?; newslint rules lists them\n"), CommandRun.In(folder, "explain", "NL5040"));
    }

    [Fact]
    public void Rules_of_a_folder_that_is_named_hold_for_all_articles()
    {
        using var folder = new TemporaryFolder(("house/twice.yml", Rule), ("a.txt", "It was the the end."));
        CommandRun run = CommandRun.In(folder, "a.txt", "--rules", "house", "--select", "House");
        Assert.Equal((1, "a.txt:1:8: error House.Twice \"the\" stands twice here\n"), (run.Code, run.Output));
        Assert.Contains("House.Twice", CommandRun.In(folder, "rules", "--rules", "house").Output, StringComparison.Ordinal);
        Assert.Contains("The rule is house/twice.yml", CommandRun.In(folder, "explain", "House.Twice", "--rules", "house").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_that_the_settings_name_hold_for_the_articles_of_their_section()
    {
        using var folder = new TemporaryFolder(
            ("house/twice.yml", Rule), (".editorconfig", "root = true\n[desk/**]\nnewslint_rules = house\ndotnet_diagnostic.House.Twise.severity = none\n"),
            ("a.txt", "It was the the end."), ("desk/b.txt", "It was the the end."));
        string output = CommandRun.In(folder, ".", "--ignore", "NL5").Output;
        Assert.Equal(
            ".editorconfig:4:19: warning NL0003 Unknown rule House.Twise; did you mean House.Twice?\ndesk/b.txt:1:8: error House.Twice \"the\" stands twice here\n", output);
        Assert.Equal(2, CommandRun.In(folder, "desk", "--ignore", "NL5", "--rules", "gone").Code);
    }

    [Fact]
    public void Rules_that_the_settings_name_are_known_to_all_commands_whatever_files_their_section_speaks_of()
    {
        using var folder = new TemporaryFolder(
            ("house/twice.yml", Rule), (".editorconfig", "root = true\n[desk/**]\nnewslint_rules = house\ndotnet_diagnostic.House.Twice.severity = suggestion\n"));
        Assert.Contains("\nHouse.Twice", CommandRun.In(folder, "rules").Output, StringComparison.Ordinal);
        Assert.Contains("\"house/twice.yml\"", CommandRun.In(folder, "rules", "--format", "json").Output, StringComparison.Ordinal);
        Assert.Contains("The rule is house/twice.yml", CommandRun.In(folder, "explain", "house.twice").Output, StringComparison.Ordinal);
        Assert.Equal(new CommandRun(0, "2 examples of 1 rule: 2 passed, 0 failed\n", ""), CommandRun.In(folder, "test"));
        Assert.Equal(new CommandRun(0, "2 examples of 1 rule: 2 passed, 0 failed\n", ""), CommandRun.In(folder, "test", "House.Twice"));
        string config = CommandRun.In(folder, "config", "desk/a.txt").Output;
        Assert.Contains("dotnet_diagnostic.House.Twice.severity = suggestion  # .editorconfig:4 [desk/**]\n", config, StringComparison.Ordinal);
        Assert.EndsWith("# newslint_rules adds House.Twice (suggestion): house/twice.yml\n", config, StringComparison.Ordinal);
        Assert.DoesNotContain("House", CommandRun.In(folder, "config", "a.txt").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("rules")]
    [InlineData("explain", "NL5004")]
    [InlineData("test")]
    [InlineData("config", "a.txt")]
    public void A_folder_of_rules_that_is_not_there_is_told_with_the_line_of_the_setting(params string[] args)
    {
        using var folder = new TemporaryFolder((".editorconfig", "root = true\n[*]\nnewslint_rules = nowhere\n"), ("a.txt", "One.\n"));
        CommandRun run = CommandRun.In(folder, args);
        Assert.Equal((2, "newslint: .editorconfig:3: newslint_rules: there is no folder nowhere\n"), (run.Code, run.Error));
    }

    [Fact]
    public void Without_rules_of_its_own_there_is_nothing_to_test()
    {
        using var folder = new TemporaryFolder((".editorconfig", "root = true\n"));
        Assert.Equal(new CommandRun(2, "", "newslint: there is no rule to test: name a DIR, or a folder by newslint_rules in .editorconfig\n"), CommandRun.In(folder, "test"));
    }

    [Fact]
    public void A_wrong_rule_file_is_wrong_use_with_its_place()
    {
        using var folder = new TemporaryFolder(("house/twice.yml", Rule.Replace("level: error", "level: loud", StringComparison.Ordinal)), ("a.txt", ""));
        Assert.Equal(
            new CommandRun(2, "", "newslint: house/twice.yml:5:8: level must be error, warning or suggestion, not loud\n"), CommandRun.In(folder, "a.txt", "--rules", "house"));
    }

    [Fact]
    public void Examples_are_run_and_one_that_does_not_hold_is_told_with_its_line()
    {
        using var folder = new TemporaryFolder(("house/twice.yml", Rule));
        Assert.Equal(new CommandRun(0, "2 examples of 1 rule: 2 passed, 0 failed\n", ""), CommandRun.In(folder, "test", "house"));
        folder.Write("house/twice.yml", Rule.Replace("- good: He gave the", "- good: He gave the the", StringComparison.Ordinal));
        CommandRun run = CommandRun.In(folder, "test", "house/twice.yml");
        Assert.Equal(1, run.Code);
        Assert.StartsWith("house/twice.yml:9: House.Twice: A good text is reported at 1:9", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n\n              He gave the the reason.\n    found             ~~~~~~~\n\n2 examples of 1 rule: 1 passed, 1 failed\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(new CommandRun(2, "", "newslint: there is no folder or file gone, and no rule of that id in newslint_rules\n"), CommandRun.In(folder, "test", "gone"));
    }

    [Fact]
    public void A_failing_example_is_shown_with_what_was_expected_and_what_was_found()
    {
        using var folder = new TemporaryFolder(("house/twice.yml", Rule.Replace("[|the the|] reason", "the the [|東京|] reason", StringComparison.Ordinal)));
        Assert.Equal(
            """
            house/twice.yml:8: House.Twice: article.txt: "東京" is marked and not reported.
            house/twice.yml:8: House.Twice: article.txt is reported where it is not marked, at 1:9 "the the": "the" stands twice here.

                          He gave the the 東京 reason.
                expected                  ^^^^
                found             ~~~~~~~

            2 examples of 1 rule: 1 passed, 1 failed

            """.ReplaceLineEndings("\n"),
            CommandRun.In(folder, "test", "house").Output.Replace("here\n", "here.\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Rules_without_examples_are_named_where_coverage_is_asked_for()
    {
        using var folder = new TemporaryFolder(("house/twice.yml", Rule), ("house/Very.yml", "extends: existence\nmessage: \"'%s'\"\ntokens: [very]\n"));
        Assert.Equal(new CommandRun(0, "2 examples of 2 rules: 2 passed, 0 failed\n", ""), CommandRun.In(folder, "test", "house"));
        Assert.Equal(
            new CommandRun(1, "house/Very.yml: house.Very: The rule has no example.\n2 examples of 2 rules: 2 passed, 0 failed\n1 of 2 rules has examples\n", ""),
            CommandRun.In(folder, "test", "house", "--coverage"));
        Assert.Equal(0, CommandRun.In(folder, "test", "house/twice.yml", "--coverage").Code);
        Assert.Contains("1 when a rule has no example", CommandRun.In(folder, "test", "--help").Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_examples_are_explained_unless_all_are_asked_for_also_as_Markdown()
    {
        using var folder = new TemporaryFolder();
        string two = CommandRun.In(folder, "explain", "NL5004").Output;
        string all = CommandRun.In(folder, "explain", "NL5004", "--all").Output;
        Assert.Equal((1, 1), (Count(two, "\nReported:\n"), Count(two, "\nNot reported:\n")));
        Assert.True(Count(all, "\nReported:\n") > 2);
        Assert.EndsWith("newslint explain NL5004 --all shows them.\n", two, StringComparison.Ordinal);
        Assert.DoesNotContain("--all", all, StringComparison.Ordinal);
        string markdown = CommandRun.In(folder, "explain", "NL5004", "--format", "markdown").Output;
        Assert.StartsWith("# NL5004 Word repeated\n\nwarning, with a fix\n\n", markdown, StringComparison.Ordinal);
        Assert.Contains("\n- slip: `\"{word}\" is repeated: delete one`\n", markdown, StringComparison.Ordinal);
        Assert.Contains("\n```ini\n[*.txt]\ndotnet_diagnostic.NL5004.severity = none\n```\n", markdown, StringComparison.Ordinal);
        Assert.Equal(2, CommandRun.In(folder, "explain", "NL5004", "--format", "html").Code);

        static int Count(string text, string part) => text.Split(part).Length - 1;
    }

    [Fact]
    public void Who_looks_for_rules_of_a_folder_in_the_wrong_way_is_told_the_right_one()
    {
        using var folder = new TemporaryFolder(("house/twice.yml", Rule), ("stories/a.txt", "It was the the end."));
        Assert.Equal(
            new CommandRun(2, "", "newslint: there is no rule House.Twice; newslint rules lists them; the folder of your own rules is named by --rules, or by newslint_rules in .editorconfig\n"),
            CommandRun.In(folder, "explain", "House.Twice"));
        Assert.Equal(
            new CommandRun(2, "", "newslint: there is no option --rules; stories is a command here: for the folder, write stories/\n"), CommandRun.In(folder, "stories", "--rules", "house"));
        Assert.Equal(1, CommandRun.In(folder, "stories/", "--rules", "house").Code);
    }

    [Fact]
    public void A_built_in_rule_that_is_being_edited_is_tested_as_it_is_in_the_folder()
    {
        using var folder = new TemporaryFolder(("rules/style/repeated-word.yml", Rule.Replace("House.Twice", "NL5004", StringComparison.Ordinal)));
        Assert.Equal(new CommandRun(0, "2 examples of 1 rule: 2 passed, 0 failed\n", ""), CommandRun.In(folder, "test", "rules"));
        folder.Write("rules/style/other.yml", folder.Read("rules/style/repeated-word.yml").Replace("error", "warning", StringComparison.Ordinal));
        Assert.Contains("rules/style/other.yml:1:1: the id NL5004 is taken by rules/style/repeated-word.yml", CommandRun.In(folder, "test", "rules").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_are_json_lines_and_unreadable_input_is_told()
    {
        using var folder = new TemporaryFolder(("a.txt", "“It is over,” said the mayor, Ann Lee.\n"));
        CommandRun run = CommandRun.In(folder, "facts", "a.txt", "--format", "jsonl");
        Assert.Equal((0, ""), (run.Code, run.Error));
        foreach (string line in run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.ValueKind);
        Assert.Equal(run.Output, CommandRun.In(folder, "facts", "a.txt", "--output", "facts.jsonl") is { Code: 0 } ? folder.Read("facts.jsonl") : null);
        Assert.Equal(3, CommandRun.In(folder, "facts", "gone.txt").Code);
        Assert.Equal(2, CommandRun.In(folder, "facts", "a.txt", "--format", "xml").Code);
    }
}
