using System.Diagnostics;

namespace NewsLint.Cli;

/// <summary>A line on the terminal that says how far a long run is. It is written from two seconds on, ten times a second at most, and erased at the end; a pipe gets nothing.</summary>
internal sealed class ProgressLine(CommandHost host)
{
    /// <summary>Shorter runs show nothing, in milliseconds.</summary>
    private const int Silence = 2000;

    private const int Between = 100;

    private readonly Lock gate = new();
    private readonly long start = Stopwatch.GetTimestamp();
    private long next = Silence;
    private bool? isTerminal;
    private bool isWritten;

    /// <summary>Is told how many articles are done.</summary>
    public void Show(int done, int all)
    {
        long elapsed = (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds;
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
            host.Error.Write(done < all ? $"\r\e[Kchecked {done:N0} of {all:N0} articles" : "\r\e[Kcomparing the articles of each story");
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
