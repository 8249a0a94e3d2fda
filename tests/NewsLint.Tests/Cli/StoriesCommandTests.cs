namespace NewsLint.Tests.Cli;

public class StoriesCommandTests
{
    private const string First = "Pier shut over cracks\nDivers found eleven cracks in the pier of the Carrick ferry terminal, the harbour board said.\n\"We will open up the terminal by the herring season,\" said Ada Finch of the Carrick traders.\n";
    private const string Second = "Ferry terminal stays shut\nThe Carrick ferry terminal stays shut: divers told the harbour board of cracks in its pier.\n\"We will open the terminal by the herring season,\" said Ada Finch of the Carrick traders.\n";

    [Fact]
    public void Stories_are_shown_with_their_articles_for_people_and_for_programs()
    {
        using var folder = Folder();
        CommandRun run = CommandRun.In(folder, "stories", ".");
        Assert.Equal(0, run.Code);
        Assert.Contains("a.txt: 2 articles", run.Output, StringComparison.Ordinal);
        Assert.Contains("b.txt  Ferry terminal stays shut", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"files\":[\"a.txt\",\"b.txt\"]", CommandRun.In(folder, "stories", ".", "--format", "json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Articles_are_compared_unless_told_otherwise_and_against_a_context_without_reporting_on_it()
    {
        using var folder = Folder();
        Assert.Contains("a.txt:3:", CommandRun.In(folder, ".", "--select", "NL3006").Output, StringComparison.Ordinal);
        Assert.Equal("", CommandRun.In(folder, ".", "--select", "NL3006", "--no-stories").Output);
        string output = CommandRun.In(folder, "a.txt", "--select", "NL3006", "--context", ".").Output;
        Assert.Contains("a.txt:3:", output, StringComparison.Ordinal);
        Assert.DoesNotContain("b.txt:3:", output, StringComparison.Ordinal);
        Assert.Equal(2, CommandRun.In(folder, "a.txt", "--context", "gone").Code);
    }

    private static TemporaryFolder Folder() => new(("a.txt", First), ("b.txt", Second));
}
