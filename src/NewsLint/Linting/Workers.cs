using System.Runtime.ExceptionServices;

namespace NewsLint.Linting;

/// <summary>
/// Distributes work over threads. Parallel.For does the same, but adds about 10 ms to each start. A run over one
/// article, as by the editor or the commit gate, needs no second thread.
/// </summary>
internal static class Workers
{
    /// <summary>Calls <paramref name="work"/> once for each number from 0 to below <paramref name="count"/>, in any order.</summary>
    /// <param name="count">The number of calls.</param>
    /// <param name="parallelism">The most threads at the same time, including the caller's.</param>
    /// <param name="work">The work; its first exception ends the run and is thrown to the caller.</param>
    public static void Run(int count, int parallelism, Action<int> work)
    {
        int next = -1;
        ExceptionDispatchInfo? failure = null;
        var threads = new Thread[Math.Max(0, Math.Min(count, parallelism) - 1)];
        for (int i = 0; i < threads.Length; i++)
        {
            threads[i] = new Thread(Drain);
            threads[i].Start();
        }
        Drain();
        foreach (Thread thread in threads)
            thread.Join();
        failure?.Throw();

        void Drain()
        {
            try
            {
                for (int i = Interlocked.Increment(ref next); i < count && Volatile.Read(ref failure) is null; i = Interlocked.Increment(ref next))
                    work(i);
            }
#pragma warning disable CA1031 // whatever it is, it goes to the caller's thread
            catch (Exception error)
#pragma warning restore CA1031
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(error), null);
            }
        }
    }
}
