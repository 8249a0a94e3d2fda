using NewsLint.Checks;
using NewsLint.Linting;

namespace NewsLint.Reporting;

/// <summary>
/// Writes MSBuild's canonical form, <c>file(line,col,endLine,endCol): level ID: message</c>, which editors' problem matchers know.
/// A suggestion is an <c>info</c>. Lines and columns are counted from 1, columns in UTF-16 units, the end exclusive.
/// </summary>
internal static class MSBuildReporter
{
    /// <summary>Writes a line for each finding and for each file that could not be read.</summary>
    public static void Write(LintRun run, TextWriter output)
    {
        foreach (Finding finding in run.Findings)
        {
            var (start, end) = (finding.Place.Lines.Start, finding.Place.Lines.End);
            string level = finding.Level == Level.Suggestion ? "info" : Levels.Word(finding.Level);
            output.Write($"{Visible.Name(finding.Place.Path)}({start.Line + 1},{start.Character + 1},{end.Line + 1},{end.Character + 1}): {level} {finding.RuleId}: {Visible.Line(finding.Message)}\n");
        }
        foreach (InputFailure failure in run.Failures)
            output.Write($"{Visible.Name(failure.Path)} : error : cannot be read: {Visible.Line(failure.Reason)}\n");
    }
}
