using System.Text;
using NewsLint.Checks;
using NewsLint.Linting;

namespace NewsLint.Reporting;

/// <summary>Writes the workflow commands with which GitHub Actions shows findings on the lines of a change.</summary>
internal static class GitHubReporter
{
    /// <summary>Writes a command for each finding and for each file that could not be read.</summary>
    public static void Write(LintRun run, TextWriter output)
    {
        var titles = run.Rules.ToDictionary(rule => rule.Id, rule => $"{rule.Id} {rule.Title}", StringComparer.Ordinal);
        foreach (Finding finding in run.Findings)
        {
            Place place = finding.Place;
            string command = finding.Level switch { Level.Error => "error", Level.Warning => "warning", _ => "notice" };
            output.Write($"::{command} file={Property(Visible.Line(place.Path))},line={place.Lines.Start.Line + 1},endLine={place.Lines.End.Line + 1}");
            // The end column is inclusive; GitHub takes columns only for a span on one line.
            if (place.Lines.Start.Line == place.Lines.End.Line)
                output.Write($",col={place.Lines.Start.Character + 1},endColumn={Math.Max(place.Lines.Start.Character + 1, place.Lines.End.Character)}");
            output.Write($",title={Property(Visible.Line(titles[finding.RuleId]))}::{Data(Text(finding))}\n");
        }
        foreach (InputFailure failure in run.Failures)
            output.Write($"::error file={Property(Visible.Line(failure.Path))},title=Unreadable input::{Data(Visible.Line($"{failure.Path} could not be read: {failure.Reason}"))}\n");
    }

    private static string Text(Finding finding)
    {
        var text = new StringBuilder(Visible.Line(finding.Message));
        foreach (RelatedPlace related in finding.Related)
            text.Append('\n').Append(Visible.Line($"{related.Place.Path}:{related.Place.Lines.Start.Line + 1}: {related.Message}"));
        if (finding.Help is not null)
            text.Append("\nhelp: ").Append(Visible.Line(finding.Help));
        return text.ToString();
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
