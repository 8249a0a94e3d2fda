namespace NewsLint.Tests.Cli;

public class StoriesCommandTests
{
    private const string First = "Pier shut over cracks\nDivers found eleven cracks in the pier of the Carrick ferry terminal, the harbour board said.\n\"We will open up the terminal by the herring season,\" said Ada Finch of the Carrick traders.\n";
    private const string Second = "Ferry terminal stays shut\nThe Carrick ferry terminal stays shut: divers told the harbour board of cracks in its pier.\n\"We will open the terminal by the herring season,\" said Ada Finch of the Carrick traders.\n";

    [Fact]
    public void A_story_is_shown_with_its_title_tellings_days_and_differences()
    {
        using var folder = new TemporaryFolder(("2016-03-03-a.txt", First), ("2016-03-01-b.txt", Second), ("2016-03-01-c.txt", Second));
        string output = CommandRun.In(folder, "stories", ".").Output;
        Assert.Contains("Ferry terminal stays shut: 3 articles, 2016-03-01 to 2016-03-03, 1 difference", output, StringComparison.Ordinal);
        Assert.Contains("  2016-03-03-a.txt  Pier shut over cracks", output, StringComparison.Ordinal);
        Assert.Contains("1 story told by 3 articles; 0 articles are in no story", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_reads_the_same_of_a_story()
    {
        using var folder = Folder();
        Assert.Equal(
            """{"kind":"story","id":"a.txt","title":"Pier shut over cracks","tellings":2,"first":null,"last":null,"differences":1,"files":["a.txt","b.txt"]}""",
            CommandRun.In(folder, "stories", ".", "--format", "json").Output.TrimEnd());
    }

    [Fact]
    public void A_draft_that_is_not_checked_tells_no_story()
    {
        const string Draft = "---\ndraft: true\n---\n";
        using var folder = new TemporaryFolder((".editorconfig", "[*.txt]\nnewslint_drafts = skip\n"), ("a.txt", First), ("b.txt", Second), ("c.txt", Draft + Second));
        CommandRun run = CommandRun.In(folder, "stories", ".");
        Assert.Contains("1 story told by 2 articles", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 draft was not read: newslint_drafts is skip", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("c.txt", CommandRun.In(folder, "facts", ".").Output, StringComparison.Ordinal);
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
