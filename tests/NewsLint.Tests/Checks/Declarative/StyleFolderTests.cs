using NewsLint.Checks;
using NewsLint.Linting;
using NewsLint.Rulebook;
using NewsLint.Tests.House;

namespace NewsLint.Tests.Checks.Declarative;

/// <summary>A folder in the shape of the published Vale styles, <c>styles</c>, with lines that its rules must report and lines that they must ignore.</summary>
public class StyleFolderTests
{
    private static readonly string Folder = Path.Combine(Repository.FolderOf(Repository.SourcePath()), "styles");

    [Fact]
    public void Every_line_is_reported_or_left_alone_as_it_must_be()
    {
        RuleSet rules = RuleSet.BuiltIn().With(RuleFolder.Read(Folder, "styles"));
        string[] lines = [.. File.ReadAllLines(Path.Combine(Folder, "fixtures.txt")).Where(line => line.Length > 0 && line[0] != '#')];
        var wrong = new List<string>();
        foreach (string line in lines)
        {
            string[] parts = line.Split(' ', 3);
            string id = parts[0].Contains('.', StringComparison.Ordinal) ? parts[0] : "Gazette." + parts[0];
            byte[] text = System.Text.Encoding.UTF8.GetBytes(parts[2].Replace('¶', '\n'));
            LintRun run = new Linter(new LintOptions { Rules = rules, Select = [id] }).Run([new ArticleSource("line.md", () => text)]);
            Assert.Empty(run.Faults);
            if (run.Findings.Count > 0 != (parts[1] == "+"))
                wrong.Add(line);
        }
        Assert.Empty(wrong);
        Assert.InRange(lines.Length, 60, int.MaxValue);
    }

    [Fact]
    public void What_is_not_supported_is_a_note_with_its_place_and_the_others_run()
    {
        RuleFolder folder = RuleFolder.Read(Folder, "styles");
        Assert.Equal(
            ["styles/Gazette/Passive.yml:5:5: parts of speech (tag) are not supported; the rule does not run", "styles/Gazette/Readability.yml:1:10: rules of the kind readability are not supported; the rule does not run"],
            folder.Notes);
        Assert.DoesNotContain(folder.Rules, rule => rule.Id is "Gazette.Passive" or "Gazette.Readability");
        Rule terms = Assert.Single(folder.Rules, rule => rule.Id == "Gazette.Terms");
        Assert.Equal(("Terms", Level.Error, "https://gazette.example/style/terms"), (terms.Title, terms.Level, terms.Link));
    }

    [Fact]
    public void A_vocabulary_that_is_not_named_does_not_hold()
    {
        Assert.Contains(RuleFolder.Read(Folder, "styles", ["Town"]).Rules, rule => rule.Id == "Vale.Avoid");
        Assert.DoesNotContain(RuleFolder.Read(Folder, "styles", ["Village"]).Rules, rule => rule.Id == "Vale.Avoid");
    }

    [Fact]
    public void A_replacement_that_the_rule_asks_for_is_a_fix_with_the_capitals_of_the_copy()
    {
        Assert.Equal("Use it near the mill, as per \"the rules as per usual\", he said.", Fixed("Utilise it in proximity to the mill, as per \"the rules as per usual\", he said.", "Gazette.Terms", unsafeToo: false));
    }

    [Fact]
    public void Words_of_a_quotation_and_what_no_action_asks_for_are_changed_only_where_the_user_allows_it()
    {
        const string Copy = "\"They utilise the bridge and the chairman knows it,\" he said.";
        Assert.Equal(Copy, Fixed(Copy, "Gazette.", unsafeToo: false));
        Assert.Equal("\"They use the bridge and the chair knows it,\" he said.", Fixed(Copy, "Gazette.", unsafeToo: true));
    }

    [Fact]
    public void A_rule_takes_over_another_with_other_keys_and_with_words_added_and_taken_away()
    {
        using var folder = new TemporaryFolder(
            ("House/Base.yml", "extends: existence\nmessage: \"'%s' is out\"\nignorecase: true\ntokens: [very, quite]\n"),
            ("House/Mine.yml", "extends: House.Base\nlevel: error\ntokens+: [rather]\ntokens-: [quite]\n"),
            ("House/Twice.yml", "id: House.Twice\nextends: NL5004\nlevel: error\nexamples:\n  - bad: He gave [|the the|] reason.\n    good: He gave the reason.\n"));
        RuleSet rules = RuleSet.BuiltIn().With(RuleFolder.Read(folder.Root, "rules"));
        LintRun run = new Linter(new LintOptions { Rules = rules, Select = ["House.Mine", "House.Twice"] }).Run([new ArticleSource("a.md", () => "It was Very cold, quite wet, rather dark the the end."u8.ToArray())]);
        Assert.Equal([("House.Mine", "'Very' is out"), ("House.Mine", "'rather' is out"), ("House.Twice", rules.Rules["NL5004"].Messages["slip"].Replace("{word}", "the", StringComparison.Ordinal))], run.Findings.Select(f => (f.RuleId, f.Message)));
        Assert.All(run.Findings, finding => Assert.Equal(Level.Error, finding.Level));
    }

    [Fact]
    public void Rules_that_extend_each_other_in_a_circle_are_refused()
    {
        using var folder = new TemporaryFolder(("House/A.yml", "extends: House.B\nmessage: a\n"), ("House/B.yml", "extends: House.A\nmessage: b\n"));
        RuleFileException error = Assert.Throws<RuleFileException>(() => RuleFolder.Read(folder.Root, "rules"));
        Assert.Contains("the rule extends itself, by way of House.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(a+)+$", 0)]
    [InlineData("(?=a)(a+)+$", 1)]
    public void A_hostile_pattern_does_not_hang_the_run(string pattern, int stopped)
    {
        using var folder = new TemporaryFolder(("House/Slow.yml", $"extends: existence\nmessage: \"'%s'\"\nnonword: true\ntokens: ['{pattern}']\n"));
        RuleSet rules = RuleSet.BuiltIn().With(RuleFolder.Read(folder.Root, "rules"));
        byte[] text = System.Text.Encoding.UTF8.GetBytes(new string('a', 60) + "! It ends.");
        ArticleSource[] articles = [.. Enumerable.Range(0, 6).Select(i => new ArticleSource($"{i}.md", () => text))];
        LintRun run = new Linter(new LintOptions { Rules = rules, Select = ["House", "NL0004"] }).Run(articles);
        Assert.Empty(run.Faults);
        Assert.Equal(stopped, run.Findings.Count(finding => finding.RuleId == "NL0004"));
        Assert.All(run.Findings, finding => Assert.Equal(("rules/House/Slow.yml", pattern), (finding.Place.Path, finding.Place.Text)));
    }

    private static string Fixed(string text, string select, bool unsafeToo)
    {
        RuleSet rules = RuleSet.BuiltIn().With(RuleFolder.Read(Folder, "styles"));
        var source = new ArticleSource("a.md", () => System.Text.Encoding.UTF8.GetBytes(text));
        FixedFile mended = Assert.Single(Fixer.Fix(new LintOptions { Rules = rules, Select = [select] }, [source], unsafeToo))!;
        return System.Text.Encoding.UTF8.GetString(mended.After);
    }
}
