using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Stories;
using NewsLint.Text;

namespace NewsLint.Benchmarks;

/// <summary>
/// Prints the cost of grouping per article, in time and memory, for archives of growing size: neither may grow with their number. An archive is the articles
/// of a folder, or the seeds, repeated with other names and figures.
/// </summary>
internal static class StoryCurve
{
    /// <summary>The maximum growth of the time per article from the smallest archive to the largest.</summary>
    private const double Most = 1.3;

    private const int Largest = 100_000;

    /// <summary>The number of times that all sizes are measured: the growth is the median, because the machine is not equally fast all the time.</summary>
    private const int Rounds = 5;

    /// <summary>The minimum number of articles of one measurement.</summary>
    private const int LeastArticles = 20_000;

    private const int WarmUps = 10;

    private static readonly int[] Sizes = [1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];

    /// <returns>The exit code: 1 if the cost grows too fast.</returns>
    public static int Print(string[] arguments, TextWriter output)
    {
        int largest = arguments.Length > 0 && int.TryParse(arguments[0], NumberStyles.None, CultureInfo.InvariantCulture, out int given) ? given : Largest;
        string? folder = arguments.FirstOrDefault(argument => !char.IsAsciiDigit(argument[0]));
        IReadOnlyList<(string Name, string Text)> originals = folder is null
            ? [.. Copy.Seeds.Select(seed => (seed.Name, Encoding.UTF8.GetString(seed.Bytes)))]
            : [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllText(file)))];
        long before = GC.GetTotalMemory(forceFullCollection: true);
        var features = new StoryFeatures[largest];
        Parallel.For(0, largest, i =>
        {
            (string name, string text) = originals[i % originals.Count];
            features[i] = StoryFeatures.Read(new ArticleFacts(ArticleReader.Read($"{i:D6}-{name}", new ArticleText(StoryBenchmarks.Retold(text, i / originals.Count)))));
        });
        long kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{originals.Count} articles retold; {(double)kept / largest / 1024:0.0} KB an article are kept until stories are found"));
        for (int i = 0; i < WarmUps; i++)
            StoryGrouper.Group(features[..Sizes[0]]);
        int[] sizes = [.. Sizes.Where(size => size <= largest)];
        var rounds = new List<Cost[]>();
        while (rounds.Count < Rounds)
            rounds.Add([.. sizes.Select(size => Measure(features, size, rounds.Count))]);
        double growth = 0;
        for (int i = 0; i < sizes.Length; i++)
        {
            growth = Median(rounds.Select(costs => costs[i].Microseconds / costs[0].Microseconds));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{sizes[i],7} articles: {Median(rounds.Select(costs => costs[i].Microseconds)),5:0} µs an article, {growth:0.00} of the first ({rounds.Min(costs => costs[i].Microseconds / costs[0].Microseconds):0.00} to {rounds.Max(costs => costs[i].Microseconds / costs[0].Microseconds):0.00}); {rounds[0][i].Allocated / 1024:0.0} KB an article allocated; {rounds[0][i].Stories} stories"));
        }
        return growth > Most ? 1 : 0;
    }

    /// <summary>
    /// Returns the processor time of one article on one thread. Small archives are grouped several times, each time with other articles: the time of
    /// a process is counted in hundredths of a second, and an archive that is grouped again stays in the cache of the processor, while that of a user is read once.
    /// </summary>
    private static Cost Measure(StoryFeatures[] features, int size, int round)
    {
        int archives = features.Length / size;
        int runs = Math.Max(1, LeastArticles / size);
        long allocated = 0;
        int stories = 0;
        TimeSpan used = TimeSpan.Zero;
        for (int run = 0; run < runs; run++)
        {
            StoryFeatures[] archive = features[(((round * runs) + run) % archives * size)..][..size];
            GC.Collect();
            long start = GC.GetAllocatedBytesForCurrentThread();
            TimeSpan before = Process.GetCurrentProcess().UserProcessorTime;
            stories = StoryGrouper.Group(archive).Count;
            used += Process.GetCurrentProcess().UserProcessorTime - before;
            allocated = GC.GetAllocatedBytesForCurrentThread() - start;
        }
        return new Cost(used.TotalMicroseconds / runs / size, (double)allocated / size, stories);
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private readonly record struct Cost(double Microseconds, double Allocated, int Stories);
}
