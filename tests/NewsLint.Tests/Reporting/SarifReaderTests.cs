using System.Text.Json;
using System.Text.RegularExpressions;
using NewsLint.Cli;
using NewsLint.Tests.Cli;
using NewsLint.Tests.House;
using NewsLint.Tests.Stories.Ledgers;

namespace NewsLint.Tests.Reporting;

/// <summary>What the SARIF viewer of VS Code and GitHub need of each result: of the seeds, of a story over several files, of wide characters and of fixes.</summary>
public partial class SarifReaderTests
{
    private const string Wide = "東京 votes\n\n   and and 東京 cafe\u0301 said said 😀 it was the the end.\n";

    [Fact]
    public void Each_result_of_the_seeds_can_be_shown() => Check(new CommandHost(Repository.Root, () => Stream.Null, Stream.Null, TextWriter.Null), "seeds");

    [Fact]
    public void Each_result_of_a_story_and_of_wide_characters_can_be_shown()
    {
        using var folder = new TemporaryFolder([.. FerryFire.Tellings, ("wide 100%.txt", Wide)]);
        Check(new CommandHost(folder.Root, () => Stream.Null, Stream.Null, TextWriter.Null), ".");
    }

    private static void Check(CommandHost host, string path)
    {
        JsonElement run = JsonDocument.Parse(CommandRun.With(host, path, "--format", "sarif").Output).RootElement.GetProperty("runs")[0];
        JsonElement rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];
        Assert.NotEmpty(results);
        foreach (JsonElement result in results)
        {
            JsonElement rule = rules[result.GetProperty("ruleIndex").GetInt32()];
            Assert.Equal(result.GetProperty("ruleId").GetString(), rule.GetProperty("id").GetString());
            Assert.NotEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString()!);
            Assert.NotEmpty(rule.GetProperty("help").GetProperty("markdown").GetString()!);
            Assert.NotEmpty(result.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString()!);
            CheckPlace(Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation"), host.Folder);
            // A viewer shows a related place only by a link in the message.
            int[] related = result.TryGetProperty("relatedLocations", out JsonElement places) ? [.. places.EnumerateArray().Select(place => place.GetProperty("id").GetInt32())] : [];
            Assert.All(Link().Matches(result.GetProperty("message").GetProperty("text").GetString()!), link => Assert.Contains(int.Parse(link.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), related));
            foreach (JsonElement place in related.Length == 0 ? [] : places.EnumerateArray().ToArray())
                CheckPlace(place.GetProperty("physicalLocation"), host.Folder);
            foreach (JsonElement fix in result.TryGetProperty("fixes", out JsonElement fixes) ? fixes.EnumerateArray().ToArray() : [])
                Assert.NotEmpty(fix.GetProperty("description").GetProperty("text").GetString()!);
        }
    }

    /// <summary>The address is relative and leads to a file, and the four numbers of the region are inside it, in UTF-16 units.</summary>
    private static void CheckPlace(JsonElement place, string folder)
    {
        string uri = place.GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        Assert.False(uri.StartsWith('/') || uri.Contains(' ', StringComparison.Ordinal), uri);
        string[] lines = File.ReadAllText(Path.Combine(folder, Uri.UnescapeDataString(uri))).Split('\n');
        JsonElement region = place.GetProperty("region");
        (int line, int column, int endLine, int endColumn) = (Number("startLine"), Number("startColumn"), Number("endLine"), Number("endColumn"));
        Assert.InRange(line, 1, lines.Length);
        Assert.InRange(column, 1, lines[line - 1].Length + 1);
        Assert.InRange(endLine, line, lines.Length);
        Assert.InRange(endColumn, endLine == line ? column : 1, lines[endLine - 1].Length + 1);

        int Number(string name) => region.GetProperty(name).GetInt32();
    }

    [GeneratedRegex(@"(?<!\\)\[(?:[^\]\\]|\\.)*\]\((\d+)\)")]
    private static partial Regex Link();
}
