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
    private const int MostArchives = 9;
    private const int LeastRuns = 3;
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
        double first = 0;
        double last = 0;
        foreach (int size in Sizes.Where(size => size <= largest))
        {
            (double milliseconds, long allocated, int stories) = Measure(features, size);
            last = milliseconds / size;
            first = first == 0 ? last : first;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{size,7} articles: {milliseconds,8:0} ms, {1000 * last,5:0} µs an article, {last / first:0.00} of the first; {(double)allocated / size / 1024:0.0} KB an article allocated; {stories} stories"));
        }
        return last > Most * first ? 1 : 0;
    }

    /// <summary>
    /// Returns the processor time of the median of several runs on one thread, because other work can slow down a run. Each run groups another part of the
    /// articles, if there are enough: a small archive that is grouped again and again stays in the cache of the processor, while that of a user is read once.
    /// </summary>
    private static (double Milliseconds, long Allocated, int Stories) Measure(StoryFeatures[] features, int size)
    {
        int archives = Math.Min(MostArchives, features.Length / size);
        double[] times = new double[Math.Max(LeastRuns, archives)];
        long allocated = 0;
        int stories = 0;
        for (int run = 0; run < times.Length; run++)
        {
            StoryFeatures[] archive = features[(run % archives * size)..][..size];
            GC.Collect();
            long start = GC.GetAllocatedBytesForCurrentThread();
            TimeSpan used = Process.GetCurrentProcess().UserProcessorTime;
            stories = StoryGrouper.Group(archive).Count;
            times[run] = (Process.GetCurrentProcess().UserProcessorTime - used).TotalMilliseconds;
            allocated = GC.GetAllocatedBytesForCurrentThread() - start;
        }
        Array.Sort(times);
        return (times[times.Length / 2], allocated, stories);
    }
}
