using System.Text.Json;
using System.Xml.Linq;
using NewsLint.Checks;
using NewsLint.Reporting;

namespace NewsLint.Tests.Reporting;

/// <summary>The reports of GitLab and of servers that read JUnit.</summary>
public class CodeHostReporterTests
{
    [Fact]
    public void GitLab_gets_what_its_code_quality_report_needs()
    {
        JsonElement[] issues = GitLab(ReportSample.Text(stream => GitLabReporter.Write(ReportSample.Run, stream)));
        Assert.Equal(ReportSample.Run.Findings.Count + 1, issues.Length);
        foreach ((Finding finding, JsonElement issue) in ReportSample.Run.Findings.Zip(issues))
        {
            Assert.Equal(finding.Message, issue.GetProperty("description").GetString());
            Assert.Equal(finding.RuleId, issue.GetProperty("check_name").GetString());
            Assert.Equal(finding.Level switch { Level.Error => "critical", Level.Warning => "major", _ => "minor" }, issue.GetProperty("severity").GetString());
            Assert.Equal(finding.Place.Path, issue.GetProperty("location").GetProperty("path").GetString());
            Assert.Equal(finding.Place.Lines.Start.Line + 1, issue.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32());
        }
        Assert.Equal("blocker", issues[^1].GetProperty("severity").GetString());
        Assert.Equal(issues.Length, issues.Select(issue => issue.GetProperty("fingerprint").GetString()).Distinct().Count());
    }

    [Fact]
    public void Equal_findings_of_two_files_have_two_fingerprints()
    {
        Finding first = ReportSample.Found(ReportSample.Word, ReportSample.At("bridge"), "one");
        Finding second = first with { Place = first.Place with { Path = "other.txt" } };
        JsonElement[] issues = GitLab(ReportSample.Text(stream => GitLabReporter.Write(ReportSample.Nothing with { Findings = [first, second] }, stream)));
        Assert.NotEqual(issues[0].GetProperty("fingerprint").GetString(), issues[1].GetProperty("fingerprint").GetString());
    }

    [Fact]
    public void JUnit_has_a_suite_for_each_article_and_a_case_for_each_finding()
    {
        XElement suites = JUnit(ReportSample.Run);
        Assert.Equal(ReportSample.Run.Findings.Count, suites.Descendants("testcase").Count(test => test.Attribute("line") is not null));
        Assert.Equal(ReportSample.Run.Findings.Count(finding => finding.Level > Level.Suggestion), suites.Descendants("failure").Count());
        Assert.Equal((string?)suites.Attribute("failures"), suites.Descendants("failure").Count().ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((string?)suites.Attribute("tests"), suites.Descendants("testcase").Count().ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("Access to the path is denied", (string?)Assert.Single(suites.Descendants("error")).Attribute("message"));
        Assert.Contains(suites.Elements("testsuite"), suite => (string?)suite.Attribute("name") == "a & b/[council].txt");
    }

    [Fact]
    public void An_article_without_findings_is_a_case_that_passes()
    {
        XElement suites = JUnit(ReportSample.Nothing with { Articles = [new NewsLint.Linting.ReadArticle("a.txt", "utf-8")] });
        Assert.Equal("no findings", (string?)Assert.Single(suites.Descendants("testcase")).Attribute("name"));
        Assert.Equal("0", (string?)suites.Attribute("failures"));
    }

    [Fact]
    public void Text_that_XML_cannot_hold_does_not_break_the_file()
    {
        Finding finding = ReportSample.Found(ReportSample.Figure, ReportSample.At("bridge") with { Path = "a\u0001<b>\"&.txt" }, "one \uFFFE \uD800 \u0000 ]]> two");
        XElement suites = JUnit(ReportSample.Nothing with { Findings = [finding] });
        Assert.Contains("]]> two", Assert.Single(suites.Descendants("failure")).Value, StringComparison.Ordinal);
    }

    private static JsonElement[] GitLab(string report) => [.. JsonDocument.Parse(report).RootElement.EnumerateArray()];

    private static XElement JUnit(NewsLint.Linting.LintRun run)
    {
        using var output = new StringWriter();
        JUnitReporter.Write(run, output);
        return XDocument.Parse(output.ToString()).Root!;
    }
}
