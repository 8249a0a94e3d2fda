using System.Text.Json;

namespace NewsLint.Tests.Cli;

/// <summary><c>--source</c>, sources in front matter, and <c>newslint verify</c>.</summary>
public class SourceTests
{
    private const string Wire = "The harbour board shut the Carrick ferry terminal on Tuesday, said Colm Brady, the the chairman.\n\nRepairs will cost $12 million.\n";
    private const string Wrong = "The harbour board shut the Carrick ferry terminal on Friday.\n\n\"Nobody saw it coming, nobody at all,\" said Colm Brady.\n";
    private const string Named = "---\ntitle: Ferry terminal shut\nnewslint: { sources: [wire/a.txt] }\n---\n" + Wrong;

    [Theory]
    [InlineData("wire")]
    [InlineData("wire/a.txt")]
    public void A_draft_is_held_against_its_sources_and_the_sources_are_not_reported_on(string source)
    {
        using var folder = new TemporaryFolder(("draft.md", Wrong), ("wire/a.txt", Wire));
        CommandRun run = CommandRun.In(folder, "draft.md", "--source", source, "--format", "json");
        Assert.Equal(1, run.Code);
        Assert.Equal([("NL7009", "warning"), ("NL7001", "error")], Findings(run).Select(f => (f.GetProperty("rule").GetString(), f.GetProperty("level").GetString())));
        Assert.Contains("The draft has \"Friday\" where a.txt:1 has \"Tuesday\"", Findings(run)[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_sources_nothing_is_compared()
    {
        using var folder = new TemporaryFolder(("draft.md", Wrong), ("wire/a.txt", Wire));
        Assert.Equal(0, CommandRun.In(folder, "draft.md").Code);
    }

    [Fact]
    public void Front_matter_names_sources_relative_to_the_article()
    {
        using var folder = new TemporaryFolder(("news/draft.md", Named), ("news/wire/a.txt", Wire));
        CommandRun run = CommandRun.In(folder, "news/draft.md", "--format", "json");
        Assert.Equal(["NL7009", "NL7001"], Findings(run).Select(f => f.GetProperty("rule").GetString()));
    }

    [Fact]
    public void A_missing_source_is_an_error()
    {
        using var folder = new TemporaryFolder(("draft.md", Named));
        CommandRun option = CommandRun.In(folder, "draft.md", "--source", "none.txt");
        Assert.Equal(2, option.Code);
        Assert.Contains("--source: none.txt: no such file or folder", option.Error, StringComparison.Ordinal);
        CommandRun named = CommandRun.In(folder, "draft.md");
        Assert.Equal(3, named.Code);
        Assert.Contains("wire/a.txt cannot be read: no such file or folder; the front matter of draft.md names it as a source", named.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("/etc/hostname")]
    [InlineData("link.txt")]
    public void Front_matter_reads_nothing_outside_the_repository(string source)
    {
        using var outside = new TemporaryFolder(("secret.txt", Wire));
        using var folder = new TemporaryFolder(("secret.txt", Wire), ("site/draft.md", Named.Replace("wire/a.txt", source, StringComparison.Ordinal)));
        Directory.CreateDirectory(folder.Of("site/.git"));
        File.CreateSymbolicLink(folder.Of("site/link.txt"), outside.Of("secret.txt"));
        CommandRun run = CommandRun.In(folder, "site/draft.md");
        Assert.Equal(3, run.Code);
        Assert.DoesNotContain("NL7009", run.Output, StringComparison.Ordinal);
        Assert.Contains(source[0] == '/' ? "is a path relative to the article" : "it is outside the repository", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_models_output_is_read_from_standard_input()
    {
        using var folder = new TemporaryFolder(("wire/a.txt", Wire));
        CommandRun run = CommandRun.WithInput(folder, Wrong, "-", "--source", "wire");
        Assert.Equal(1, run.Code);
        Assert.Contains("NL7001", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_archive_has_is_a_suggestion_that_names_the_place()
    {
        using var folder = new TemporaryFolder(("draft.md", Wrong), ("wire/a.txt", Wire), ("archive/old.txt", "\"Nobody saw it coming, nobody at all,\" said Colm Brady in May. They met on Friday.\n"));
        CommandRun run = CommandRun.In(folder, "draft.md", "--source", "wire", "--context", "archive", "--select", "NL7001", "--format", "json");
        JsonElement finding = Assert.Single(Findings(run));
        Assert.Equal("suggestion", finding.GetProperty("level").GetString());
        Assert.Contains("the archive has it in old.txt:1", finding.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_suppression_is_not_called_unused_where_the_sources_are_not_given()
    {
        using var folder = new TemporaryFolder(("draft.md", Wrong.Replace("\n\n", "\n\n<!-- newslint-disable-next-line NL7001 -- from my notes -->\n", StringComparison.Ordinal)), ("wire/a.txt", Wire));
        Assert.Equal((0, ""), (CommandRun.In(folder, "draft.md").Code, CommandRun.In(folder, "draft.md").Output));
        Assert.DoesNotContain("NL7001", CommandRun.In(folder, "draft.md", "--source", "wire").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_tells_of_each_fact_where_it_is()
    {
        using var folder = new TemporaryFolder(("draft.md", Wrong + "\nRepairs will cost $12m.\n"), ("wire/a.txt", Wire));
        CommandRun run = CommandRun.In(folder, "verify", "draft.md", "--source", "wire", "--coverage");
        Assert.Equal(1, run.Code);
        Assert.Contains("differs: wire/a.txt:1 has \"Tuesday\" where the draft has \"Friday\"", run.Output, StringComparison.Ordinal);
        Assert.Matches("draft.md:3:1 +quotation +\"Nobody saw it coming, nobody at all,\" +in no source\n", run.Output);
        Assert.Matches("draft.md:5:19 +figure +\\$12m +found in wire/a.txt:3\n", run.Output);
        Assert.Contains("0 of 1 quotations, 1 of 1 figures", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.In(folder, "verify", "draft.md", "--source", "wire", "--fail-on", "never").Code);
    }

    [Fact]
    public void Verify_writes_json_and_csv()
    {
        using var folder = new TemporaryFolder(("draft.md", Wrong), ("wire/a.txt", Wire));
        JsonElement json = JsonDocument.Parse(CommandRun.In(folder, "verify", "draft.md", "--source", "wire", "--format", "json").Output).RootElement;
        JsonElement fact = json.GetProperty("facts").EnumerateArray().Single(f => f.GetProperty("kind").GetString() == "date");
        Assert.Equal(("other-date", "wire/a.txt:1", "Tuesday", 1), (fact.GetProperty("verdict").GetString(), fact.GetProperty("source").GetString(), fact.GetProperty("source_text").GetString(), fact.GetProperty("line").GetInt32()));
        Assert.Equal(0, json.GetProperty("coverage").GetProperty("quotation").GetProperty("sourced").GetInt32());
        string[] lines = CommandRun.In(folder, "verify", "draft.md", "--source", "wire", "--format", "csv").Output.Split("\r\n");
        Assert.Equal("draft,line,column,kind,text,verdict,source,source_text,note", lines[0]);
        Assert.Contains("draft.md,3,1,quotation,\"\"\"Nobody saw it coming, nobody at all,\"\"\",missing,,,", lines);
    }

    private static List<JsonElement> Findings(CommandRun run) => [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
