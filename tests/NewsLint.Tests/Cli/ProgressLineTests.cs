using System.Text.RegularExpressions;
using NewsLint.Cli;

namespace NewsLint.Tests.Cli;

/// <summary>The line of progress on a terminal.</summary>
public partial class ProgressLineTests
{
    /// <summary>What moves to the start of the line and erases it.</summary>
    private const string Erase = "\r\e[K";

    [Fact]
    public void A_terminal_shows_progress_after_two_seconds_and_is_left_clean()
    {
        string error = Run(isTerminal: true, TimeSpan.FromMilliseconds(700));
        string[] lines = error.Split(Erase);
        Assert.Equal("", lines[0]);
        Assert.All(lines[1..^1], line => Assert.Matches(Shown(), line));
        // Of five articles the first two are done before two seconds. Articles are checked in parallel: a later one can be first to write, and then an earlier one is not written.
        Assert.InRange(lines.Length - 2, 1, 3);
        Assert.EndsWith(Erase, error, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_written_ten_times_a_second_at_most() => Assert.InRange(Run(isTerminal: true, TimeSpan.FromMilliseconds(60), 38).Split(Erase).Length - 2, 1, 3);

    [Fact]
    public void A_comparison_says_how_many_stories_are_done()
    {
        using var folder = new TemporaryFolder(Stories.Ledgers.FerryFire.Tellings);
        var host = new CommandHost(folder.Root, () => Stream.Null, Stream.Null, TextWriter.Null) { IsErrorTerminal = () => true, Clock = new SteppingClock(TimeSpan.FromSeconds(2)) };
        Assert.Equal($"{Erase}writing{Erase}", CommandRun.With(host, "compare", ".").Error);
    }

    [Fact]
    public void A_short_run_shows_none() => Assert.Equal("", Run(isTerminal: true, TimeSpan.Zero));

    [Fact]
    public void A_pipe_gets_none() => Assert.Equal("", Run(isTerminal: false, TimeSpan.FromSeconds(1)));

    [Fact]
    public void A_quiet_run_shows_none() => Assert.Equal("", Run(isTerminal: true, TimeSpan.FromSeconds(1), 5, "--quiet"));

    /// <summary>Checks articles with a clock that advances by a step each time it is read: once at the start, and once for each article.</summary>
    private static string Run(bool isTerminal, TimeSpan step, int articles = 5, params string[] options)
    {
        using var folder = new TemporaryFolder([.. Enumerable.Range(0, articles).Select(i => ($"{i}.txt", "The ferry left at noon.\n"))]);
        var host = new CommandHost(folder.Root, () => Stream.Null, Stream.Null, TextWriter.Null) { IsErrorTerminal = () => isTerminal, Clock = new SteppingClock(step) };
        string error = CommandRun.With(host, [".", "--no-stories", .. options]).Error;
        // The summary follows on a line of its own.
        return error.EndsWith($"no findings in {articles} articles\n", StringComparison.Ordinal) ? error[..error.LastIndexOf("no findings", StringComparison.Ordinal)] : error;
    }

    [GeneratedRegex("^(checked [1-4] of 5 articles|comparing the articles of each story)$")]
    private static partial Regex Shown();

    private sealed class SteppingClock(TimeSpan step) : TimeProvider
    {
        private long now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Add(ref now, step.Ticks);
    }
}
