using NewsLint.Rulebook;

namespace NewsLint.Tests.Cli;

/// <summary><c>newslint rules new</c> and <c>newslint rules schema</c>.</summary>
public class NewRuleTests
{
    public static TheoryData<string> Checks() => [.. RuleTemplate.Checks];

    [Theory]
    [MemberData(nameof(Checks))]
    public void A_new_rule_of_each_check_passes_its_own_examples(string check)
    {
        using var folder = new TemporaryFolder();
        CommandRun run = CommandRun.In(folder, "rules", "new", "house/first.yml", "--check", check);
        Assert.Equal(new CommandRun(0, "", "newslint: wrote house/first.yml: write your words and examples into it, then run newslint test house\n"), run);
        string text = folder.Read("house/first.yml");
        Assert.StartsWith($"# yaml-language-server: $schema=rule.schema.json\nid: House.First\nextends: {check}\n", text, StringComparison.Ordinal);
        Assert.Equal(new CommandRun(0, "2 examples of 1 rule: 2 passed, 0 failed\n1 of 1 rule has examples\n", ""), CommandRun.In(folder, "test", "house", "--coverage"));
        Assert.Equal(CommandRun.In(folder, "rules", "schema").Output, folder.Read("house/rule.schema.json"));
    }

    [Theory]
    [InlineData("house/no-clichés.yml", "House.NoCliches")]
    [InlineData("house rules/no cliche\u0301s at all.yaml", "HouseRules.NoClichesAtAll")]
    [InlineData("東京/規則.yml", "House.Rule")]
    [InlineData("house/2nd_rule.yml", "House.2ndRule")]
    public void The_id_of_a_new_rule_is_made_of_its_folder_and_file(string path, string id)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, CommandRun.In(folder, "rules", "new", path, "--check", "existence").Code);
        Assert.Contains($"\nid: {id}\n", folder.Read(path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_exists_stays_as_it_is()
    {
        using var folder = new TemporaryFolder(("house/first.yml", "mine"), ("house/rule.schema.json", "mine as well"));
        Assert.Equal(new CommandRun(2, "", "newslint: house/first.yml exists: it stays as it is\n"), CommandRun.In(folder, "rules", "new", "house/first.yml", "--check", "existence"));
        Assert.Equal("mine", folder.Read("house/first.yml"));
        Assert.Equal(0, CommandRun.In(folder, "rules", "new", "house/second.yml", "--check", "existence").Code);
        Assert.Equal("mine as well", folder.Read("house/rule.schema.json"));
    }

    [Theory]
    [InlineData("rules new: no FILE is given, such as house/no-cliches.yml", "new")]
    [InlineData("rules new writes one FILE at a time", "new", "a.yml", "b.yml", "--check", "existence")]
    [InlineData("rules new: the name of a rule file ends with .yml: a.yml", "new", "a", "--check", "existence")]
    [InlineData("rules new: --check is missing: existence, substitution, occurrence, repetition, consistency, conditional, capitalization, sequence, figure, quotation, name, date, story", "new", "a.yml")]
    [InlineData("--check must be existence, substitution, occurrence, repetition, consistency, conditional, capitalization, sequence, figure, quotation, name, date or story, not existance; did you mean existence?", "new", "a.yml", "--check", "existance")]
    [InlineData("rules does new or schema, not scheme; did you mean schema?", "scheme")]
    public void Wrong_use_is_told(string error, params string[] args)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(new CommandRun(2, "", $"newslint: {error}\n"), CommandRun.In(folder, ["rules", .. args]));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Root));
    }
}
