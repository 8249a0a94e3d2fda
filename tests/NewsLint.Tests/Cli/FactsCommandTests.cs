using System.Text.Json;
using NewsLint.Cli;

namespace NewsLint.Tests.Cli;

/// <summary><c>newslint facts</c>: what figures measure, for machines and on a terminal.</summary>
public class FactsCommandTests
{
    private const string Copy = "Blast kills 12 at mill\n\nThe blast killed 12 people in Marlow on Tuesday, police said.\n\nJames Orr, 40, was jailed for eight years. The council voted 7-2.\n";

    [Fact]
    public void A_figure_is_printed_with_what_it_measures()
    {
        using var folder = new TemporaryFolder(("a.txt", Copy));
        List<JsonElement> facts = Facts(CommandRun.In(folder, "facts", "a.txt").Output);
        JsonElement figure = facts.Single(f => f.GetProperty("kind").GetString() == "figure" && f.GetProperty("line").GetInt32() == 3);
        Assert.Equal(12, figure.GetProperty("value").GetDouble());
        JsonElement measures = figure.GetProperty("measures");
        Assert.Equal("person", measures.GetProperty("thing").GetString());
        Assert.Equal("dead", measures.GetProperty("frame").GetString());
        Assert.Equal("kill", measures.GetProperty("verb").GetString());
        Assert.Equal("active", measures.GetProperty("voice").GetString());
        Assert.Equal("blast", measures.GetProperty("bearer").GetString());
        Assert.Equal("Tuesday", measures.GetProperty("time").GetString());
        Assert.Equal("stated", measures.GetProperty("aspect").GetString());
        Assert.Equal("police", measures.GetProperty("source").GetString());
        Assert.Equal(JsonValueKind.Array, measures.GetProperty("qualifiers").ValueKind);
        Assert.Equal(JsonValueKind.Null, measures.GetProperty("against").ValueKind);
    }

    [Fact]
    public void Each_kind_of_figure_has_its_name()
    {
        using var folder = new TemporaryFolder(("a.txt", Copy));
        List<JsonElement> facts = Facts(CommandRun.In(folder, "facts", "a.txt").Output);
        Assert.Equal(["figure", "figure", "age", "figure", "vote"], facts.Select(f => f.GetProperty("kind").GetString()));
        Assert.Equal([7, 2], facts[^1].GetProperty("sides").EnumerateArray().Select(side => side.GetInt32()));
        Assert.Equal("year", facts[2].GetProperty("unit").GetString());
    }

    [Fact]
    public void A_terminal_gets_a_table_and_a_pipe_gets_json_lines()
    {
        using var folder = new TemporaryFolder(("a.txt", Copy));
        CommandRun terminal = CommandRun.With(Host(folder, isTerminal: true), "facts", "a.txt");
        string[] lines = terminal.Output.Split('\n');
        Assert.Equal("a.txt", lines[0]);
        Assert.StartsWith("  place", lines[1], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains("3:18", StringComparison.Ordinal) && line.Contains("person (dead)", StringComparison.Ordinal) && line.Contains("kill", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.True(line.Length <= 100, line));
        Assert.StartsWith("{", CommandRun.With(Host(folder, isTerminal: false), "facts", "a.txt").Output, StringComparison.Ordinal);
        Assert.StartsWith("{", CommandRun.With(Host(folder, isTerminal: true), "facts", "a.txt", "--format", "jsonl").Output, StringComparison.Ordinal);
        Assert.StartsWith("a.txt", CommandRun.With(Host(folder, isTerminal: false), "facts", "a.txt", "--format", "table").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_narrow_terminal_gets_the_first_columns()
    {
        using var folder = new TemporaryFolder(("a.txt", Copy));
        CommandRun run = CommandRun.With(Host(folder, isTerminal: true) with { Width = () => 40 }, "facts", "a.txt");
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 40, line));
        Assert.DoesNotContain("stated as", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_of_the_copy_do_not_reach_the_terminal()
    {
        using var folder = new TemporaryFolder(("a.txt", "Headline\n\nThe \u001b[31mblast killed 12 \u001b[0mpeople.\n"), ("b.txt", "Nothing here.\n"));
        CommandRun run = CommandRun.With(Host(folder, isTerminal: true), "facts", "a.txt", "b.txt");
        Assert.DoesNotContain("\u001b", run.Output, StringComparison.Ordinal);
        Assert.Contains("no figures", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_format_is_an_error_of_use()
    {
        using var folder = new TemporaryFolder(("a.txt", Copy));
        CommandRun run = CommandRun.In(folder, "facts", "a.txt", "--format", "xml");
        Assert.Equal(2, run.Code);
        Assert.Contains("jsonl or table", run.Error, StringComparison.Ordinal);
    }

    private static CommandHost Host(TemporaryFolder folder, bool isTerminal) =>
        new(folder.Root, () => Stream.Null, Stream.Null, TextWriter.Null) { IsTerminal = () => isTerminal };

    private static List<JsonElement> Facts(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
