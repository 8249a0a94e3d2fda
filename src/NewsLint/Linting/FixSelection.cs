using Microsoft.CodeAnalysis.Text;
using NewsLint.Checks;

namespace NewsLint.Linting;

/// <summary>
/// Chooses which fixes are applied in one round, from the start of the text. A fix that overlaps a chosen one is left out as a
/// whole. Of two fixes that begin at one place, the one of the rule with the lower id wins.
/// </summary>
internal static class FixSelection
{
    /// <summary>Chooses the fixes that are applied together.</summary>
    /// <param name="findings">Findings of one file.</param>
    /// <param name="unsafeToo">Whether fixes that could change the meaning are also applied.</param>
    /// <param name="canStore">Whether an edit is possible; a fix with an impossible edit is skipped.</param>
    /// <returns>The edits, in ascending order and without overlap, and their findings.</returns>
    public static (IReadOnlyList<TextChange> Changes, IReadOnlyList<Finding> Applied) Choose(IEnumerable<Finding> findings, bool unsafeToo, Func<TextChange, bool> canStore)
    {
        var applied = new List<Finding>();
        var taken = new SortedList<int, TextChange>();
        foreach (Finding finding in findings.Where(f => f.Fix is { } fix && (fix.IsSafe || unsafeToo)).Order(Comparer<Finding>.Create(Order)))
        {
            if (finding.Fix!.Changes.Any(change => Overlaps(change, taken) || !canStore(change)))
                continue;
            foreach (TextChange change in finding.Fix.Changes)
                taken[change.Span.Start] = change;
            applied.Add(finding);
        }
        return (taken.Values.AsReadOnly(), applied);
    }

    private static int Order(Finding a, Finding b)
    {
        int order = a.Fix!.Changes[0].Span.Start.CompareTo(b.Fix!.Changes[0].Span.Start);
        return order != 0 ? order : string.CompareOrdinal(a.RuleId, b.RuleId);
    }

    private static bool Overlaps(TextChange change, SortedList<int, TextChange> taken)
    {
        // Fixes are few and in ascending order: a scan from the end finds the neighbours at once.
        for (int i = taken.Count - 1; i >= 0; i--)
        {
            TextSpan other = taken.Values[i].Span;
            if (other.End < change.Span.Start)
                return false;
            // An insertion overlaps the span around it; for TextSpan an empty span overlaps nothing.
            if ((change.Span.Start < other.End && other.Start < change.Span.End) || other.Start == change.Span.Start)
                return true;
        }
        return false;
    }
}
