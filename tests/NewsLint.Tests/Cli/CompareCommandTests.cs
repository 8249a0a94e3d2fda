using NewsLint.Cli;
using NewsLint.Tests.Stories.Ledgers;

namespace NewsLint.Tests.Cli;

/// <summary><c>newslint compare</c>: the ledger of a story for people, spreadsheets and programs.</summary>
public class CompareCommandTests
{
    [Fact]
    public void A_row_shows_what_each_telling_states_and_marks_what_differs()
    {
        using var folder = new TemporaryFolder([.. FerryFire.Tellings, ("other.txt", "Bakery wins prize\n\nA bakery in Marlow won a prize for its rye bread, the guild said.\n")]);
        CommandRun run = CommandRun.In(folder, "compare", ".");
        Assert.Equal(0, run.Code);
        string[] lines = run.Output.Split('\n');
        Assert.StartsWith("Fire on Solway ferry injures 14: 5 articles, 2024-03-12 to 2024-03-13, 10 differences", lines[0], StringComparison.Ordinal);
        Assert.Contains("  B  2024-03-12-harbor.txt  Sixteen hurt in ferry blaze in Anson Sound", lines);
        Assert.Contains(lines, line => line.StartsWith("≠ people aboard", StringComparison.Ordinal) && line.EndsWith("212           221           About 212     212           212", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("  name: Hamish Doyle", StringComparison.Ordinal));
        Assert.Contains("· D  name: Ines Abara", lines);
        Assert.Contains("1 story told by 5 articles; 1 article is in no story", lines);
        Assert.Contains("  other.txt  Bakery wins prize", lines);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    [InlineData(160)]
    public void It_fits_the_window(int width)
    {
        using var folder = new TemporaryFolder(FerryFire.Tellings);
        CommandRun run = CommandRun.With(new CommandHost(folder.Root, () => Stream.Null, Stream.Null, TextWriter.Null) { IsTerminal = () => true, Width = () => width, Variable = static _ => "1" }, "compare", ".");
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= width, line));
        Assert.Contains(width == 60 ? "    D  $21 million" : "$21 million", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_gets_colours()
    {
        using var folder = new TemporaryFolder(FerryFire.Tellings);
        CommandRun run = CommandRun.With(new CommandHost(folder.Root, () => Stream.Null, Stream.Null, TextWriter.Null) { IsTerminal = () => true }, "compare", ".");
        Assert.Contains("\u001b[33m221\u001b[0m", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_spreadsheet_gets_a_column_for_each_telling()
    {
        using var folder = new TemporaryFolder(FerryFire.Tellings);
        string[] lines = CommandRun.In(folder, "compare", ".", "--format", "csv").Output.Split("\r\n");
        Assert.Equal("story,kind,name,verdict,A,B,C,D,E", lines[0]);
        Assert.EndsWith(",telling,,,2024-03-12-coast.txt,2024-03-12-harbor.txt,2024-03-12-north.txt,2024-03-13-isle.txt,2024-03-13-metro.txt", lines[1], StringComparison.Ordinal);
        Assert.Contains("2024-03-12-coast.txt,figure,year built,differ,1989,1998,1989,1989,1989", lines);
    }

    [Fact]
    public void The_list_of_stories_counts_the_same_differences()
    {
        using var folder = new TemporaryFolder(FerryFire.Tellings);
        Assert.Contains(", 10 differences\n", CommandRun.In(folder, "stories", ".").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_carry_the_id_of_their_story()
    {
        using var folder = new TemporaryFolder([.. FerryFire.Tellings, ("other.txt", "Bakery wins 3 prizes\n")]);
        string[] lines = CommandRun.In(folder, "facts", ".").Output.Split('\n');
        Assert.Contains(lines, line => line.Contains("\"file\":\"2024-03-13-isle.txt\",\"story\":\"2024-03-12-coast.txt\"", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("\"file\":\"other.txt\",\"story\":null", StringComparison.Ordinal));
    }
}
