using System.Text.Json;
using NewsLint.Reporting;
using NewsLint.Tests.House;

namespace NewsLint.Tests.Reporting;

/// <summary>The reports that programs read.</summary>
public class MachineReporterTests
{
    [Fact]
    public async Task Json_lines() => await Verifier.Verify(ReportSample.Text(stream => JsonLinesReporter.Write(ReportSample.Run, stream, home: "")), "jsonl");

    [Fact]
    public void Json_gives_the_page_of_a_built_in_rule() =>
        Assert.Contains("\"link\":\"https://example.org/lint/blob/HEAD/rules/figures/conflicting-number.yml\"", ReportSample.Text(stream => JsonLinesReporter.Write(ReportSample.Run, stream, "https://example.org/lint")), StringComparison.Ordinal);

    [Fact]
    public void Each_line_of_json_is_one_object()
    {
        string[] lines = ReportSample.Text(stream => JsonLinesReporter.Write(ReportSample.Run, stream)).TrimEnd('\n').Split('\n');
        Assert.Equal(ReportSample.Run.Findings.Count + 1, lines.Length);
        Assert.All(lines, line => Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.ValueKind));
    }

    [Fact]
    public async Task GitHub_annotations() => await Verifier.Verify(Text(output => GitHubReporter.Write(ReportSample.Run, output)));

    [Fact]
    public async Task MSBuild_lines() => await Verifier.Verify(Text(output => MSBuildReporter.Write(ReportSample.Run, output)));

    [Fact]
    public void A_message_cannot_end_a_workflow_command_or_a_line()
    {
        var finding = ReportSample.Found(ReportSample.Figure, ReportSample.At("bridge") with { Path = "a,b:c%.txt" }, "one\ntwo\r::error::three 100%", help: "more");
        var run = ReportSample.Nothing with { Findings = [finding] };
        Assert.Equal(
            "::error file=a%2Cb%3Ac%25.txt,line=3,endLine=3,col=139,endColumn=144,title=T2001 Figure contradicts another mention::one two ::error::three 100%25%0Ahelp: more\n",
            Text(output => GitHubReporter.Write(run, output)));
        Assert.Single(Text(output => MSBuildReporter.Write(run, output)).TrimEnd('\n').Split('\n'));
    }

    private static string Text(Action<TextWriter> write)
    {
        using var output = new StringWriter();
        write(output);
        return output.ToString();
    }
}
