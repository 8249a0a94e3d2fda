using System.Security;
using System.Text;
using NewsLint.Checks;
using NewsLint.Linting;

namespace NewsLint.Reporting;

/// <summary>
/// Writes JUnit's XML, which CI servers show as tests: a suite for each article, with a case for each finding. Errors and warnings are failures;
/// a suggestion is a case that passes and says so. An article without findings is one case that passes.
/// </summary>
internal static class JUnitReporter
{
    /// <summary>Writes the articles of a run with their findings.</summary>
    public static void Write(LintRun run, TextWriter output)
    {
        ILookup<string, Finding> findings = run.Findings.ToLookup(static finding => finding.Place.Path, StringComparer.Ordinal);
        string[] paths = [.. run.Articles.Select(static article => article.Path).Concat(run.Findings.Select(static finding => finding.Place.Path)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        int tests = paths.Sum(path => Math.Max(1, findings[path].Count())) + run.Failures.Count;
        output.Write($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<testsuites name=\"newslint\" tests=\"{tests}\" failures=\"{run.Findings.Count(IsFailure)}\" errors=\"{run.Failures.Count}\">\n");
        foreach (string path in paths)
        {
            Finding[] own = [.. findings[path]];
            output.Write($"  <testsuite name=\"{Xml(path)}\" tests=\"{Math.Max(1, own.Length)}\" failures=\"{own.Count(IsFailure)}\" errors=\"0\">\n");
            if (own.Length == 0)
                output.Write($"    <testcase classname=\"{Xml(path)}\" name=\"no findings\"/>\n");
            foreach (Finding finding in own)
                Write(finding, output);
            output.Write("  </testsuite>\n");
        }
        foreach (InputFailure failure in run.Failures)
            output.Write($"  <testsuite name=\"{Xml(failure.Path)}\" tests=\"1\" failures=\"0\" errors=\"1\">\n    <testcase classname=\"{Xml(failure.Path)}\" name=\"can be read\"><error message=\"{Xml(failure.Reason)}\"/></testcase>\n  </testsuite>\n");
        output.Write("</testsuites>\n");
    }

    private static bool IsFailure(Finding finding) => finding.Level > Level.Suggestion;

    private static void Write(Finding finding, TextWriter output)
    {
        (int line, int column) = (finding.Place.Lines.Start.Line + 1, finding.Place.Lines.Start.Character + 1);
        output.Write($"    <testcase classname=\"{Xml(finding.Place.Path)}\" name=\"{finding.RuleId} at {line}:{column}\" file=\"{Xml(finding.Place.Path)}\" line=\"{line}\">");
        string text = Xml($"{finding.Place.Path}:{line}:{column}: {Levels.Word(finding.Level)} {finding.RuleId}: {finding.Message}");
        output.Write(IsFailure(finding) ? $"<failure type=\"{Levels.Word(finding.Level)}\" message=\"{Xml(finding.Message)}\">{text}</failure>" : $"<system-out>{text}</system-out>");
        output.Write("</testcase>\n");
    }

    /// <summary>Escapes text; what XML cannot hold is replaced.</summary>
    private static string Xml(string text)
    {
        var valid = new StringBuilder(text.Length);
        foreach (Rune rune in Visible.Line(text).EnumerateRunes())
            valid.Append(rune.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar : rune);
        return SecurityElement.Escape(valid.ToString());
    }
}
