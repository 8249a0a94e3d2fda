using Microsoft.CodeAnalysis.Text;
using NewsLint.Linting;
using NewsLint.Rulebook;
using NewsLint.Tests.House;

namespace NewsLint.Tests.Checks.Declarative;

/// <summary>
/// Small rules in Vale's form, each with texts and the expected findings: <c>styles.txt</c>. A heading begins a rule, a line with
/// <c>---</c> a text, and ¶ is a line break.
/// </summary>
public class StyleTableTests
{
    public static TheoryData<string, string, string> Table()
    {
        var table = new TheoryData<string, string, string>();
        string file = Path.Combine(Repository.FolderOf(Repository.SourcePath()), "styles.txt");
        foreach (string entry in ("\n" + File.ReadAllText(file)).Split("\n# ").Skip(1))
        {
            string[] lines = entry.TrimEnd().Split('\n');
            string rule = string.Join('\n', lines.Skip(1).Where(line => !line.StartsWith("--- ", StringComparison.Ordinal)));
            foreach (string text in lines.Where(line => line.StartsWith("--- ", StringComparison.Ordinal)))
                table.Add(lines[0], rule, text["--- ".Length..]);
        }
        return table;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void A_rule_reports_what_is_marked_and_nothing_else(string name, string yaml, string marked)
    {
        Rule rule = new RuleReader("style.yml") { StyleId = "Style.Rule" }.Read(YamlRuleNodes.Read(yaml)!);
        (string text, TextSpan[] expected) = Marks(marked.Replace('¶', '\n'));
        var linter = new Linter(new LintOptions { Rules = RuleSet.BuiltIn().With([rule]), Select = [rule.Id] });
        LintRun run = linter.Run([new ArticleSource("article.md", () => System.Text.Encoding.UTF8.GetBytes(text))]);
        Assert.Empty(run.Faults);
        Assert.Equal(expected.Select(span => name + ": " + text[span.Start..span.End] + " " + span), run.Findings.Select(f => name + ": " + text[f.Place.Span.Start..f.Place.Span.End] + " " + f.Place.Span));
    }

    [Fact]
    public void The_table_has_more_than_eighty_rules()
    {
        Assert.InRange(Table().Select(row => row[0]).Distinct().Count(), 80, int.MaxValue);
    }

    private static (string Text, TextSpan[] Spans) Marks(string marked)
    {
        var text = new System.Text.StringBuilder();
        var spans = new List<TextSpan>();
        int open = 0;
        for (int at = 0; at < marked.Length; at++)
        {
            if (marked.AsSpan(at).StartsWith("[|"))
                open = text.Length;
            else if (marked.AsSpan(at).StartsWith("|]"))
                spans.Add(TextSpan.FromBounds(open, text.Length));
            else
                text.Append(marked[at]);
            if (marked.AsSpan(at).StartsWith("[|") || marked.AsSpan(at).StartsWith("|]"))
                at++;
        }
        return (text.ToString(), [.. spans]);
    }
}
