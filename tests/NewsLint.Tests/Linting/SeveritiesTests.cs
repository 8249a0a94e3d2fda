using System.Text;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Checks;
using NewsLint.Linting;
using NewsLint.Rulebook;
using NewsLint.Settings;
using NewsLint.Text;

namespace NewsLint.Tests.Linting;

public class SeveritiesTests
{
    [Theory]
    [InlineData("suggestion", "error", Level.Error, Level.Error)]
    [InlineData("suggestion", "warning", Level.Warning, Level.Warning)]
    [InlineData("suggestion", "suggestion", Level.Suggestion, Level.Suggestion)]
    [InlineData("warning", "error", Level.Error, Level.Warning)]
    [InlineData("warning", "warning", Level.Warning, Level.Suggestion)]
    [InlineData("warning", "suggestion", Level.Suggestion, Level.Suggestion)]
    [InlineData("warning", "default", Level.Warning, Level.Suggestion)]
    [InlineData("error", "error", Level.Error, Level.Suggestion)]
    [InlineData("error", "warning", Level.Warning, Level.Suggestion)]
    public void A_severity_is_that_of_the_strongest_findings_and_moves_the_weaker_ones_by_the_same_steps(string own, string set, Level strong, Level weak)
    {
        var findings = new List<Finding>();
        FindingSink sink = Severities.SinkOf(RuleAt(own), Settings(set), findings)!;
        Place place = Place.Of("a.txt", new ArticleText("One."), new TextSpan(0, 3));
        sink.Add(place, new RuleMessage(""), null, null, null, isWeak: false);
        sink.Add(place, new RuleMessage(""), null, null, null, isWeak: true);
        Assert.Equal([strong, weak], findings.Select(finding => finding.Level));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("silent")]
    public void A_rule_can_be_silenced(string set) => Assert.Null(Severities.SinkOf(RuleAt("error"), Settings(set), []));

    private static Rule RuleAt(string level) => RuleSet.ReadFile("house.yml", $"""
        id: House.Twice
        extends: repeated-word
        title: Word repeated
        message: Twice
        level: {level}
        description: Reports a word that stands twice.
        examples:
          - bad: He gave [|the the|] reason.
          - good: He gave the reason.
        """);

    private static ArticleSettings Settings(string severity) =>
        SettingsTree.For("a.txt", [SettingsFile.Read(".editorconfig", ArticleDecoder.Decode(Encoding.UTF8.GetBytes($"[*]\ndotnet_diagnostic.House.Twice.severity = {severity}\n")))]);
}
