using System.Text.Json;
using System.Text.RegularExpressions;
using NewsLint.Tests.Cli;

namespace NewsLint.Tests.House;

/// <summary>What <c>docs/editors.md</c> says that an editor reads.</summary>
public partial class EditorsPageTests
{
    [Fact]
    public void The_problem_matcher_reads_each_line_of_a_run()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "editors.md"));
        using var task = JsonDocument.Parse(Json().Match(page).Groups[1].Value);
        JsonElement pattern = task.RootElement.GetProperty("tasks")[0].GetProperty("problemMatcher").GetProperty("pattern");
        var matcher = new Regex(pattern.GetProperty("regexp").GetString()!, RegexOptions.ECMAScript);
        string output = CommandRun.With(new NewsLint.Cli.CommandHost(Repository.Root, () => Stream.Null, Stream.Null, TextWriter.Null), "seeds/", "--format", "msbuild").Output;
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(lines);
        foreach (string line in lines)
        {
            Match match = matcher.Match(line);
            Assert.True(match.Success, line);
            Assert.True(File.Exists(Path.Combine(Repository.Root, match.Groups[pattern.GetProperty("file").GetInt32()].Value)), line);
            Assert.Contains(match.Groups[pattern.GetProperty("severity").GetInt32()].Value, (string[])["error", "warning", "info"]);
            Assert.StartsWith("NL", match.Groups[pattern.GetProperty("code").GetInt32()].Value, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Json();
}
