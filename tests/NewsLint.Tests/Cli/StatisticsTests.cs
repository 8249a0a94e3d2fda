namespace NewsLint.Tests.Cli;

/// <summary><c>--stats</c> and the line of progress.</summary>
public class StatisticsTests
{
    [Fact]
    public void Statistics_say_how_much_was_read_and_what_took_time()
    {
        using var folder = new TemporaryFolder(("a.txt", "Ferry burns\n\nThe ferry burned for for an hour.\n"), ("b.txt", "Bakery wins\n"));
        CommandRun run = CommandRun.In(folder, ".", "--stats", "--select", "NL5004");
        string[] lines = run.Error.Split('\n', StringSplitOptions.TrimEntries);
        Assert.Contains("2  files", lines);
        Assert.Contains("11  words", lines);
        Assert.Contains("1  findings", lines);
        Assert.Contains(lines, line => line.EndsWith("ms  read and check articles", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.EndsWith("ms  NL5004, 1 finding", StringComparison.Ordinal));
        Assert.DoesNotContain("ms  ", CommandRun.In(folder, ".").Error, StringComparison.Ordinal);
    }
}
