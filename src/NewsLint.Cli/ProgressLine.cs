using System.Globalization;

namespace NewsLint.Cli;

/// <summary>A line on the terminal that says how far a long run is. It is written from two seconds on, ten times a second at most, and erased at the end; a pipe gets nothing.</summary>
internal sealed class ProgressLine(CommandHost host)
{
    /// <summary>Shorter runs show nothing, in milliseconds.</summary>
    private const int Silence = 2000;

    private const int Between = 100;

    private readonly Lock gate = new();
    private readonly long start = host.Clock.GetTimestamp();
    private long next = Silence;
    private bool? isTerminal;
    private bool isWritten;

    /// <summary>Is told how many articles are done.</summary>
    public void Show(int done, int all) => Show(done, all, "checked {0:N0} of {1:N0} articles", "comparing the articles of each story");

    /// <summary>Is told how many stories are compared.</summary>
    public void ShowStories(int done, int all) => Show(done, all, "compared {0:N0} of {1:N0} stories", "writing");

    private void Show(int done, int all, string text, string last)
    {
        long elapsed = (long)host.Clock.GetElapsedTime(start).TotalMilliseconds;
        if (elapsed < Interlocked.Read(ref next))
            return;
        lock (gate)
        {
            if (elapsed < next)
                return;
            Interlocked.Exchange(ref next, elapsed + Between);
            if (!(isTerminal ??= host.IsErrorTerminal()))
                return;
            isWritten = true;
            host.Error.Write("\r\e[K" + (done < all ? string.Format(CultureInfo.InvariantCulture, text, done, all) : last));
            host.Error.Flush();
        }
    }

    /// <summary>Erases the line.</summary>
    public void Erase()
    {
        if (!isWritten)
            return;
        host.Error.Write("\r\e[K");
        host.Error.Flush();
    }
}
