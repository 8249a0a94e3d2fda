using NewsLint.Checks;
using NewsLint.Linting;
using NewsLint.Rulebook;

namespace NewsLint.Tests.Rulebook;

public sealed class RuleSetTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newslint-rules").FullName;

    private const string Rule = """
        id: House.Twice
        extends: repeated-word
        title: Word repeated
        message: '"{word}" stands twice here'
        level: error
        description: Reports a word that stands twice.
        examples:
          - bad: He gave [|the the|] reason.
          - good: He gave the reason.
        """;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_rule_of_the_newsroom_reports_beside_the_built_in_ones()
    {
        File.WriteAllText(Path.Combine(folder, "twice.yml"), Rule);
        RuleSet rules = RuleSet.BuiltIn().With(folder);
        var linter = new Linter(new LintOptions { Rules = rules, Select = ["House"] });
        Finding finding = Assert.Single(linter.Run([new ArticleSource("a.txt", () => "It was the the end."u8.ToArray())]).Findings);
        Assert.Equal(("House.Twice", Level.Error, "\"the\" stands twice here"), (finding.RuleId, finding.Level, finding.Message));
    }

    [Fact]
    public void Every_option_that_newsrooms_may_set_stands_on_the_page_of_its_rule()
    {
        (Rule Rule, string Option)[] options = [.. RuleSet.BuiltIn().All.SelectMany(rule => rule.Actions.HouseOptions.Select(option => (rule, option)))];
        Assert.NotEmpty(options);
        Assert.All(options, option => Assert.Contains($"`newslint.{option.Rule.Id}.{option.Option} = ", option.Rule.Description.ReplaceLineEndings(" "), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_built_in_rule_has_a_name_that_leads_to_its_id() =>
        Assert.All(RuleSet.BuiltIn().All, rule => Assert.Equal(rule.Id, NewsLint.Settings.RuleNames.ToId(rule.Name!.ToUpperInvariant())));

    [Fact]
    public void Every_built_in_rule_file_is_in_the_library()
    {
        string rules = Path.Combine(House.Repository.Root, "rules");
        IEnumerable<string> files = Directory.EnumerateFiles(rules, "*.yml", SearchOption.AllDirectories)
            .Select(f => "rules/" + Path.GetRelativePath(rules, f).Replace('\\', '/')).Where(f => !f.StartsWith("rules/presets/", StringComparison.Ordinal));
        Assert.Equal(files.Order(StringComparer.Ordinal), RuleSet.BuiltIn().Rules.Values.Select(r => r.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_same_rule_twice_is_one_and_another_of_the_same_id_is_refused()
    {
        File.WriteAllText(Path.Combine(folder, "a.yml"), Rule);
        File.WriteAllText(Path.Combine(folder, "b.yaml"), Rule);
        Assert.Contains("House.Twice", RuleSet.BuiltIn().With(folder).Rules.Keys);
        File.WriteAllText(Path.Combine(folder, "c.yml"), Rule.Replace("error", "warning", StringComparison.Ordinal));
        RuleFileException error = Assert.Throws<RuleFileException>(() => RuleSet.BuiltIn().With(folder));
        Assert.Contains("c.yml:1:1: the id House.Twice is taken by ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("a.yml; give this rule an id of its own", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_built_in_id_with_other_content_is_refused()
    {
        File.WriteAllText(Path.Combine(folder, "mine.yml"), Rule.Replace("House.Twice", "NL5004", StringComparison.Ordinal));
        RuleFileException error = Assert.Throws<RuleFileException>(() => RuleSet.BuiltIn().With(folder));
        Assert.Contains("the id NL5004 is taken by rules/style/", error.Message, StringComparison.Ordinal);
    }
}
