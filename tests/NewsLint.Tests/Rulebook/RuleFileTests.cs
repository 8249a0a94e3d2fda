using NewsLint.Rulebook;

namespace NewsLint.Tests.Rulebook;

/// <summary>The error for a wrong rule file names the place and the correct form.</summary>
public class RuleFileTests
{
    private const string Sound = """
        id: House.Twice
        extends: repeated-word
        title: Word repeated
        message: '"{word}" stands twice'
        level: warning
        description: Reports a word that stands twice.
        examples:
          - bad: He gave [|the the|] reason.
            fixed: He gave the reason.
            good: He gave the reason.
        """;

    [Fact]
    public void A_sound_rule_is_read_with_all_that_it_says()
    {
        Rule rule = RuleSet.ReadFile("rules/twice.yml", Sound);
        Assert.Equal("House.Twice", rule.Id);
        Assert.Equal("repeated-word", rule.Extends);
        Assert.Equal(NewsLint.Checks.Level.Warning, rule.Level);
        Assert.Equal(2, rule.Examples.Length);
        Assert.True(rule.HasFix);
        Assert.Equal("He gave the the reason.", System.Text.Encoding.UTF8.GetString(rule.Examples[0].Files[0].Bytes.AsSpan()));
        Assert.Equal(new(8, 7), Assert.Single(rule.Examples[0].Files[0].Marked));
    }

    [Theory]
    [InlineData("level: warning", "levle: warning", "rule.yml:5:1: unknown key levle: the check repeated-word knows id, extends, title, message, level, description, examples, link, where; did you mean level?")]
    [InlineData("level: warning", "level: loud", "rule.yml:5:8: level must be error, warning or suggestion, not loud")]
    [InlineData("level: warning", "level: [warning]", "rule.yml:5:8: level must be a text")]
    [InlineData("title: Word repeated\n", "", "rule.yml:1:1: the key title is missing")]
    [InlineData("title: Word repeated\n", "title: ''\n", "rule.yml:3:8: title is empty")]
    [InlineData("title: Word repeated\n", "title: A\ntitle: B\n", "rule.yml:4:1: the key title occurs twice")]
    [InlineData("repeated-word", "repeated-words", "rule.yml:2:10: there is no check repeated-words; did you mean repeated-word?")]
    [InlineData("House.Twice", "House Twice", "rule.yml:1:5: the id House Twice may hold only letters, digits, full stops and hyphens, such as NL3002 or House.Titles")]
    [InlineData("House.Twice", "repeated-word", "rule.yml:1:5: repeated-word is the name of the built-in rule NL5004; give this rule another id, such as House.repeated-word")]
    [InlineData("    good: He gave the reason.", "", "rule.yml:8:3: a rule needs at least one bad and one good example")]
    [InlineData("[|the the|]", "the the", "rule.yml:8:10: a bad text marks what must be reported by [| and |]")]
    [InlineData("[|the the|]", "[|the the", "rule.yml:8:10: [| without |]")]
    [InlineData("    good:", "    god:", "rule.yml:10:5: unknown key god: an example has bad, good, fixed, message, level and related")]
    [InlineData("title: Word repeated", "title: *word", "rule.yml:3:8: aliases have no use in a rule file: write the value out")]
    public void A_wrong_rule_names_its_place_and_what_would_be_right(string sound, string wrong, string message)
    {
        string yaml = Sound.Replace(sound, wrong, StringComparison.Ordinal);
        Assert.NotEqual(Sound, yaml);
        RuleFileException error = Assert.Throws<RuleFileException>(() => RuleSet.ReadFile("rule.yml", yaml));
        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void What_is_not_yaml_is_refused_with_its_line()
    {
        RuleFileException error = Assert.Throws<RuleFileException>(() => RuleSet.ReadFile("rule.yml", "id: A\ntitle: 'open\n"));
        Assert.StartsWith("rule.yml:2:8: not valid YAML: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_refused()
    {
        RuleFileException error = Assert.Throws<RuleFileException>(() => RuleSet.ReadFile("rule.yml", "# nothing\n"));
        Assert.StartsWith("rule.yml:1:1: the file is empty", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Literal_marks_and_several_files_and_bytes_are_read()
    {
        string yaml = Sound.Replace("  - bad: He gave [|the the|] reason.\n    fixed: He gave the reason.\n", """
              - bad:
                  files:
                    a.txt: He wrote \[|x\|] and [|the the|] end.
                    b.md: Nothing here.
              - bad: {name: c.txt, bytes: dGhlIHRoZSBlbmQ=}
              - good: Fine.
                bad: '[|A a|] word.'

            """, StringComparison.Ordinal);
        Rule rule = RuleSet.ReadFile("rule.yml", yaml);
        RuleExample first = rule.Examples[0];
        Assert.Equal(["a.txt", "b.md"], first.Files.Select(f => f.Name));
        Assert.Equal("He wrote [|x|] and the the end.", System.Text.Encoding.UTF8.GetString(first.Files[0].Bytes.AsSpan()));
        Assert.Equal("the the end"u8.ToArray(), rule.Examples[1].Files[0].Bytes);
    }
}
