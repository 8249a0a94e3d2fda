using NewsLint.Checks;

namespace NewsLint.Linting;

/// <summary>
/// Limits the findings of one rule in one file to a readable number. The rest is counted in one finding at the span of its first.
/// Suppressed, known and new findings are counted separately.
/// </summary>
internal static class FindingLimit
{
    /// <summary>The most findings of one rule in one file that are listed.</summary>
    public const int Listed = 200;

    /// <summary>Keeps the listed findings of a run.</summary>
    public static LintRun Apply(LintRun run)
    {
        IReadOnlyList<Finding> listed = Apply(run.Findings);
        return run with
        {
            Findings = listed,
            Suppressed = Apply(run.Suppressed),
            Known = Apply(run.Known),
            UnlistedSafeFixes = Fixes(run.Findings, isSafe: true) - Fixes(listed, isSafe: true),
            UnlistedUnsafeFixes = Fixes(run.Findings, isSafe: false) - Fixes(listed, isSafe: false),
        };
    }

    private static int Fixes(IReadOnlyList<Finding> findings, bool isSafe)
    {
        int count = 0;
        foreach (Finding finding in findings)
            count += finding.Fix is { } fix && fix.IsSafe == isSafe ? 1 : 0;
        return count;
    }

    private static IReadOnlyList<Finding> Apply(IReadOnlyList<Finding> findings)
    {
        if (findings.Count <= Listed)
            return findings;
        var limited = new List<Finding>();
        var rests = new Dictionary<string, Rest>(StringComparer.Ordinal);
        string path = "";
        foreach (Finding finding in findings)
        {
            // Findings are sorted by file.
            if (finding.Place.Path != path)
                rests.Clear();
            path = finding.Place.Path;
            if (!rests.TryGetValue(finding.RuleId, out Rest? rest))
                rests.Add(finding.RuleId, rest = new Rest());
            rest.Count++;
            if (rest.Count <= Listed)
            {
                limited.Add(finding);
            }
            else if (rest.Count == Listed + 1)
            {
                rest.Index = limited.Count;
                limited.Add(finding.AsRest(finding.Count, finding.Level));
            }
            else
            {
                Finding first = limited[rest.Index];
                limited[rest.Index] = first.AsRest(first.Count + finding.Count, finding.Level > first.Level ? finding.Level : first.Level);
            }
        }
        return limited;
    }

    private sealed class Rest
    {
        public int Count { get; set; }

        public int Index { get; set; }
    }
}
