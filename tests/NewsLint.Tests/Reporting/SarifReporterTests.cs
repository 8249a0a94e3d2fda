using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsLint.Checks;
using NewsLint.Linting;
using NewsLint.Reporting;
using NewsLint.Rulebook;
using NewsLint.Tests.House;

namespace NewsLint.Tests.Reporting;

public class SarifReporterTests
{
    [Fact]
    public async Task Log_of_a_run_with_all_there_is() => await Verifier.Verify(Write(ReportSample.Run), "sarif");

    /// <summary>What GitHub and the viewer of VS Code read from a log; <c>*</c> means every item.</summary>
    [Theory]
    [InlineData("$schema")]
    [InlineData("version")]
    [InlineData("runs.*.columnKind")]
    [InlineData("runs.*.originalUriBaseIds.%SRCROOT%.description.text")]
    [InlineData("runs.*.invocations.*.executionSuccessful")]
    [InlineData("runs.*.invocations.*.toolExecutionNotifications.*.message.text")]
    [InlineData("runs.*.invocations.*.toolExecutionNotifications.*.locations.*.physicalLocation.artifactLocation.uri")]
    [InlineData("runs.*.tool.driver.name")]
    [InlineData("runs.*.tool.driver.semanticVersion")]
    [InlineData("runs.*.tool.driver.informationUri")]
    [InlineData("runs.*.tool.driver.rules.*.id")]
    [InlineData("runs.*.tool.driver.rules.*.name")]
    [InlineData("runs.*.tool.driver.rules.*.shortDescription.text")]
    [InlineData("runs.*.tool.driver.rules.*.fullDescription.text")]
    [InlineData("runs.*.tool.driver.rules.*.help.text")]
    [InlineData("runs.*.tool.driver.rules.*.help.markdown")]
    [InlineData("runs.*.tool.driver.rules.*.defaultConfiguration.level")]
    [InlineData("runs.*.tool.driver.rules.*.properties.tags.*")]
    [InlineData("runs.*.artifacts.*.encoding")]
    [InlineData("runs.*.results.*.ruleId")]
    [InlineData("runs.*.results.*.ruleIndex")]
    [InlineData("runs.*.results.*.level")]
    [InlineData("runs.*.results.*.message.text")]
    [InlineData("runs.*.results.*.locations.*.physicalLocation.artifactLocation.uri")]
    [InlineData("runs.*.results.*.locations.*.physicalLocation.artifactLocation.uriBaseId")]
    [InlineData("runs.*.results.*.locations.*.physicalLocation.region.startLine")]
    [InlineData("runs.*.results.*.locations.*.physicalLocation.region.startColumn")]
    [InlineData("runs.*.results.*.locations.*.physicalLocation.region.endLine")]
    [InlineData("runs.*.results.*.locations.*.physicalLocation.region.endColumn")]
    [InlineData("runs.*.results.*.partialFingerprints.primaryLocationLineHash")]
    [InlineData("runs.*.results.*.partialFingerprints.findingContextHash/v1")]
    public void Every_item_has_what_readers_need(string path)
    {
        List<JsonNode?> nodes = [Parse(ReportSample.Run)];
        foreach (string step in path.Split('.'))
        {
            nodes = [.. nodes.SelectMany(n => step == "*" ? n!.AsArray().ToArray() : [n![step]])];
            Assert.NotEmpty(nodes);
            Assert.All(nodes, Assert.NotNull);
        }
    }

    [Fact]
    public void Rule_index_points_at_the_rule_and_artifact_index_at_the_article()
    {
        JsonNode run = Parse(ReportSample.Run)["runs"]![0]!;
        foreach (JsonNode? result in run["results"]!.AsArray())
        {
            Assert.Equal((string?)result!["ruleId"], (string?)run["tool"]!["driver"]!["rules"]![(int)result["ruleIndex"]!]!["id"]);
            JsonNode location = result["locations"]![0]!["physicalLocation"]!["artifactLocation"]!;
            Assert.Equal((string?)location["uri"], (string?)run["artifacts"]![(int)location["index"]!]!["location"]!["uri"]);
        }
    }

    [Fact]
    public void Other_places_are_linked_from_the_message_and_brackets_of_copy_and_paths_are_escaped()
    {
        JsonNode result = Results(ReportSample.Run).First(r => r["relatedLocations"] is not null);
        Assert.Equal(
            "\"$40 million\" in the headline, \"$45 million\" in the text. See [line 3](1) (in the text); [a & b/\\[council\\].txt:2](2) (another telling). Help: the council's vote is for $45 million.",
            (string?)result["message"]!["text"]);
        Assert.Equal([1, 2], result["relatedLocations"]!.AsArray().Select(r => (int)r!["id"]!));
        Assert.Equal("a%20%26%20b/%5Bcouncil%5D.txt", (string?)result["relatedLocations"]![1]!["physicalLocation"]!["artifactLocation"]!["uri"]);
        Assert.Contains(Results(ReportSample.Run), r => ((string)r["message"]!["text"]!).Contains("\\[see\\](2)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(8, "[line 1](8).")]
    [InlineData(10, "[line 1](8) and 2 more.")]
    public void The_message_links_to_eight_places_and_counts_the_others(int places, string end)
    {
        Place place = Place.Of("a.txt", ReportSample.CouncilText, new(0, 7));
        string message = SarifMessage.Of(ReportSample.Found(ReportSample.Figure, place, "It differs", related: [.. Enumerable.Repeat(new RelatedPlace(place, ""), places)]));
        Assert.EndsWith(end, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_are_utf_16_units_from_1_and_end_behind_the_last_one()
    {
        JsonNode region = Results(ReportSample.Run).First(r => ((string)r["message"]!["text"]!).StartsWith("\"said\"", StringComparison.Ordinal))["locations"]![0]!["physicalLocation"]!["region"]!;
        Assert.Equal((7, 17, 7, 26), ((int)region["startLine"]!, (int)region["startColumn"]!, (int)region["endLine"]!, (int)region["endColumn"]!));
    }

    [Fact]
    public void Log_says_nothing_of_the_machine_and_keeps_typographic_marks_readable()
    {
        string log = Write(ReportSample.Run);
        Assert.DoesNotContain(Repository.Root, log, StringComparison.Ordinal);
        Assert.DoesNotContain(Environment.MachineName, log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\\u201C", log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\r', log);
        Assert.Contains('“', log);
    }

    [Fact]
    public void Same_articles_give_the_same_bytes_whatever_their_order_and_the_number_of_threads()
    {
        ArticleSource[] sources = [.. Enumerable.Range(0, 60)
            .Select(i => new ArticleSource($"a{i}.txt", () => Encoding.UTF8.GetBytes($"The mayor of the the town {i} said so.\n\nShe she went to the the house {i % 7} and and left.")))];
        var rules = RuleSet.BuiltIn();
        string expected = Write(new Linter(new LintOptions { Rules = rules, Parallelism = 1 }).Run(sources));
        foreach (int step in (int[])[7, 11, 59])
        {
            ArticleSource[] shuffled = [.. sources.Select((_, i) => sources[i * step % sources.Length])];
            Assert.Equal(expected, Write(new Linter(new LintOptions { Rules = rules, Parallelism = 8 }).Run(shuffled)));
        }
        Assert.Contains("NL5004", expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Log_of_a_run_without_findings_names_the_articles_and_explains_no_rule()
    {
        JsonNode run = Parse(ReportSample.Nothing)["runs"]![0]!;
        Assert.Empty(run["results"]!.AsArray());
        Assert.Empty(run["tool"]!["driver"]!["rules"]!.AsArray());
        Assert.Equal(5, run["artifacts"]!.AsArray().Count);
        Assert.True((bool)run["invocations"]![0]!["executionSuccessful"]!);
    }

    [Fact]
    public void A_run_that_could_not_do_all_is_not_successful_and_says_what_it_could_not_do()
    {
        JsonNode run = Parse(ReportSample.Run)["runs"]![0]!;
        JsonNode invocation = run["invocations"]![0]!;
        Assert.False((bool)invocation["executionSuccessful"]!);
        Assert.Equal(
            ["unreadable-input copy/gone.txt", "binary-input copy/picture.txt", "internal-error copy/bridge.txt"],
            invocation["toolExecutionNotifications"]!.AsArray().Select(n => $"{n!["descriptor"]!["id"]} {n["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]}"));
        Assert.All(
            invocation["toolExecutionNotifications"]!.AsArray(),
            n => Assert.Equal((string?)n!["descriptor"]!["id"], (string?)run["tool"]!["driver"]!["notifications"]![(int)n["descriptor"]!["index"]!]!["id"]));
    }

    [Fact]
    public void All_results_are_written_however_many()
    {
        Finding finding = ReportSample.Found(ReportSample.Figure, ReportSample.At("bridge"), "a message");
        var run = new LintRun([.. Enumerable.Repeat(finding, 1000)], [], [new ReadArticle(ReportSample.BridgePath, "utf-8")], [ReportSample.Figure]);
        Assert.Equal(1000, Results(run).Select(r => (string?)r["partialFingerprints"]!["findingContextHash/v1"]).Distinct().Count());
    }

    [Fact]
    public void Only_built_in_rules_have_a_page_in_the_repository()
    {
        JsonArray rules = Parse(ReportSample.Run)["runs"]![0]!["tool"]!["driver"]!["rules"]!.AsArray();
        Assert.Null(rules.Single(r => (string?)r!["id"] == "House.Words")!["helpUri"]);
        Assert.Equal(Home + "/blob/HEAD/rules/figures/conflicting-number.yml", (string?)rules.Single(r => (string?)r!["id"] == "T2001")!["helpUri"]);
    }

    [Fact]
    public void Without_an_address_nothing_links_to_the_repository()
    {
        string log = ReportSample.Text(stream => SarifReporter.Write(ReportSample.Run, stream, home: ""));
        Assert.DoesNotContain("informationUri", log, StringComparison.Ordinal);
        Assert.DoesNotContain("blob/HEAD", log, StringComparison.Ordinal);
    }

    private const string Home = "https://newslint.example/newslint";

    private static string Write(LintRun run) => ReportSample.Text(stream => SarifReporter.Write(run, stream, home: Home));

    private static JsonNode Parse(LintRun run) => JsonNode.Parse(Write(run), documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false })!;

    private static IEnumerable<JsonNode> Results(LintRun run) => Parse(run)["runs"]![0]!["results"]!.AsArray().Select(r => r!);
}
