using System.Globalization;
using NewsLint.Linting;

namespace NewsLint.Reporting;

/// <summary>Writes what a run did: counts, and the time of its stages and rules.</summary>
internal static class StatisticsReporter
{
    /// <summary>Writes lines of a name and a number; rules by the time that they took on all threads together.</summary>
    public static void Write(LintRun run, RunWatch watch, TextWriter output)
    {
        Line("files", run.Articles.Count);
        Line("words", watch.Words);
        Line("stories", watch.Stories);
        Line("findings", run.Findings.Sum(static finding => finding.Count));
        foreach (Timing stage in watch.Stages)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stage.Time.TotalMilliseconds,10:N0} ms  {stage.Name}"));
        ILookup<string, int> counts = run.Findings.ToLookup(static finding => finding.RuleId, static finding => finding.Count);
        foreach (Timing rule in watch.Rules.OrderByDescending(static rule => rule.Time).ThenBy(static rule => rule.Name, StringComparer.Ordinal))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rule.Time.TotalMilliseconds,10:N1} ms  {rule.Name}, {counts[rule.Name].Sum()} {(counts[rule.Name].Sum() == 1 ? "finding" : "findings")}"));

        void Line(string name, long number) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number,10:N0}  {name}"));
    }
}
