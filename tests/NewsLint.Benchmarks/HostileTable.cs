using System.Diagnostics;
using System.Globalization;
using NewsLint.Linting;
using NewsLint.Reporting;
using NewsLint.Rulebook;

namespace NewsLint.Benchmarks;

/// <summary>Measures the cost of hostile texts at three sizes, each twice the previous, and prints a table: neither time nor memory may grow much faster than the text.</summary>
internal static class HostileTable
{
    /// <summary>The maximum growth of time and memory when a text doubles.</summary>
    private const double Most = 2.3;

    /// <summary>Below this many milliseconds, the clock and the collector affect the result more than the text.</summary>
    private const double Floor = 12;

    private const int Smallest = 64 << 10;

    private static readonly LintOptions Options = new() { Rules = RuleSet.BuiltIn(), Parallelism = 1 };

    /// <summary>Prints the table of texts whose names contain a word.</summary>
    /// <returns>The exit code: 1 if something grows too fast.</returns>
    public static int Print(string[] arguments, TextWriter output)
    {
        int smallest = arguments.Length > 0 && int.TryParse(arguments[0], NumberStyles.None, CultureInfo.InvariantCulture, out int kilobytes) ? kilobytes << 10 : Smallest;
        string word = arguments.Length > 0 && !char.IsAsciiDigit(arguments[0][0]) ? arguments[0] : arguments.Length > 1 ? arguments[1] : "";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{smallest >> 10}, {smallest >> 9} and {smallest >> 8} KB; milliseconds of processor time and megabytes allocated; the last column is the greater growth per doubling"));
        int failed = 0;
        int count = 0;
        foreach (HostileText text in HostileTexts.All().Where(text => text.Name.Contains(word, StringComparison.Ordinal)))
        {
            foreach ((string what, Action<ArticleSource> work) in (ReadOnlySpan<(string, Action<ArticleSource>)>)[("check", Check), ("fix", Fix)])
            {
                count++;
                failed += Row(text, what, work, smallest, output) ? 0 : 1;
            }
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} rows, {failed} that grow more than {Most}-fold"));
        return failed > 0 ? 1 : 0;
    }

    private static bool Row(HostileText text, string what, Action<ArticleSource> work, int smallest, TextWriter output)
    {
        var time = new double[3];
        var memory = new double[3];
        for (int i = 0; i < 3; i++)
            (time[i], memory[i]) = Measure(text, smallest << i, work);
        double growth = Growth(time, memory);
        // Other work can slow down one run, but hardly three.
        for (int again = 0; growth > Most && again < 2; again++)
        {
            for (int i = 0; i < 3; i++)
            {
                (double milliseconds, double megabytes) = Measure(text, smallest << i, work);
                time[i] = Math.Min(time[i], milliseconds);
                memory[i] = Math.Min(memory[i], megabytes);
            }
            growth = Growth(time, memory);
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{(growth > Most ? "FAIL" : "ok  ")} {what,-5} {time[0],8:0} {time[1],8:0} {time[2],8:0} ms {memory[0],7:0} {memory[1],7:0} {memory[2],7:0} MB {growth,5:0.0}  {text.Name}"));
        return growth <= Most;
    }

    /// <summary>Returns the growth of the last doubling or of both together, whichever is less: a step of the collector is not growth.</summary>
    private static double Growth(double[] time, double[] memory) => Math.Max(Growth(time, Floor), Growth(memory, 16));

    private static double Growth(double[] values, double floor)
    {
        double last = values[2] / Math.Max(values[1], floor);
        double both = Math.Sqrt(values[2] / Math.Max(values[0], floor));
        return Math.Min(last, both);
    }

    private static (double Milliseconds, double Megabytes) Measure(HostileText text, int size, Action<ArticleSource> work)
    {
        byte[] bytes = text.Make(size);
        string extension = text.Name[text.Name.LastIndexOf('.')..];
        var article = new ArticleSource("a" + extension, () => bytes);
        double least = double.MaxValue;
        double megabytes = 0;
        var watch = Stopwatch.StartNew();
        for (int run = 0; run < 3 && (run == 0 || watch.ElapsedMilliseconds < 3000); run++)
        {
            GC.Collect();
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            TimeSpan before = Environment.CpuUsage.TotalTime;
            work(article);
            least = Math.Min(least, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
            megabytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / 1e6;
        }
        return (least, megabytes);
    }

    private static void Check(ArticleSource article)
    {
        LintRun run = FindingLimit.Apply(new Linter(Options).Run([article]));
        SarifReporter.Write(run, Stream.Null);
        if (run.Faults.Count > 0)
            throw new InvalidOperationException($"{run.Faults[0].What}: {run.Faults[0].Cause}");
    }

    private static void Fix(ArticleSource article) => Fixer.Fix(Options, [article], unsafeToo: true);
}
