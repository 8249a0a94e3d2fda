using NewsLint.Linting;
using NewsLint.Rulebook;
using NewsLint.Tests.House;

namespace NewsLint.Tests.Checks.FactRules;

/// <summary>Rules over facts, as newsrooms write them: the files in <c>rules/</c>, whose examples are the tests.</summary>
public class FactRuleTests
{
    private static readonly string Folder = Path.Combine(Repository.FolderOf(Repository.SourcePath()), "rules");
    private static readonly Lazy<RuleSet> Rules = new(() => RuleSet.BuiltIn().With(Folder));

    public static TheoryData<string> Files() => [.. Directory.GetFiles(Folder, "*.yml").Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Rule_reports_what_its_examples_mark_and_nothing_else(string name)
    {
        Rule rule = Rules.Value.All.Single(rule => Path.GetFileNameWithoutExtension(rule.Path) == name);
        foreach (RuleExample example in rule.Examples)
            Assert.Empty(ExampleRunner.Run(Rules.Value, rule, example).Problems);
    }

    [Fact]
    public void There_are_forty_rules_over_facts() =>
        Assert.InRange(Rules.Value.All.Count(rule => rule.Extends is "figure" or "quotation" or "name" or "date" or "story"), 40, int.MaxValue);

    [Fact]
    public void A_built_in_check_takes_a_condition_as_well()
    {
        Rule rule = RuleSet.ReadFile("house/Repeated.yml", """
            id: House.Repeated
            extends: NL5004
            where: {section: [sport, city], length: ..3}
            examples:
              - bad: {name: a.md, text: "---\nsection: city\n---\n\nThe [|the the|] end.\n"}
                good: {name: a.md, text: "---\nsection: world\n---\n\nThe the the end.\n"}
            """.Replace("The [|the the|] end", "It [|the the|]", StringComparison.Ordinal));
        foreach (RuleExample example in rule.Examples)
            Assert.Empty(ExampleRunner.Run(RuleSet.BuiltIn().With([rule]), rule, example).Problems);
    }

    [Theory]
    [InlineData("sport/**", "sport/a.txt", true)]
    [InlineData("sport/**", "content/sport/deep/a.txt", true)]
    [InlineData("/sport/**", "content/sport/a.txt", false)]
    [InlineData("*.de.md", "content/a.de.md", true)]
    [InlineData("sport/*.txt", "transport/a.txt", false)]
    public void A_condition_on_the_path_holds_below_any_folder(string pattern, string path, bool holds) => Assert.Equal(holds, IsReported($"{{path: '{pattern}'}}", path, "The end."));

    [Theory]
    [InlineData("{language: de}", "a.de.md", "", true)]
    [InlineData("{language: de}", "a.md", "lang: de-AT", true)]
    [InlineData("{language: en}", "a.md", "lang: de", false)]
    [InlineData("{language: en}", "a.md", "", true)]
    [InlineData("{params.desk: City}", "a.md", "params: {desk: city}", true)]
    [InlineData("{params.tags: council}", "a.md", "params: {tags: [mayor, council]}", true)]
    [InlineData("{tags: '*'}", "a.md", "", false)]
    [InlineData("{tags: '*'}", "a.md", "tags: [mayor]", true)]
    [InlineData("{tags: '*'}", "a.md", "tags: []", false)]
    [InlineData("{tags: [council, sport]}", "a.md", "tags:\n  - mayor\n  - Sport", true)]
    [InlineData("{tags: sport}", "a.md", "tags: [[sport], {sport: sport}]", false)]
    [InlineData("{section: sport, length: 2..}", "a.md", "section: sport", true)]
    [InlineData("{section: sport, length: 3..}", "a.md", "section: sport", false)]
    public void A_condition_holds_for_front_matter_language_and_length(string where, string path, string frontMatter, bool holds) =>
        Assert.Equal(holds, IsReported(where, path, frontMatter.Length == 0 ? "The end." : $"---\n{frontMatter}\n---\n\nThe end."));

    private static bool IsReported(string where, string path, string text)
    {
        Rule rule = RuleSet.ReadFile("house/A.yml", $"id: House.A\nextends: existence\ntitle: A\nmessage: \"'{{match}}'\"\nlevel: warning\ndescription: A.\ntokens: [end]\nwhere: {where}\nexamples: [{{bad: '[|end|]', good: b}}]\n");
        var options = new LintOptions { Rules = RuleSet.BuiltIn().With([rule]), Select = [rule.Id] };
        return new Linter(options).Run([new ArticleSource(path, () => System.Text.Encoding.UTF8.GetBytes(text))]).Findings.Count > 0;
    }
}
