using Microsoft.CodeAnalysis.Text;
using NewsLint.Checks;

namespace NewsLint.Linting;

/// <summary>Joins what a rule reports of an article alone and of its story: one place has one finding of a rule.</summary>
internal static class StoryFindings
{
    /// <summary>Adds the findings of stories; where a rule has reported the same place, its finding gets the related places and the higher level.</summary>
    public static void Add(List<Finding> findings, IEnumerable<Finding> ofStories)
    {
        var known = new Dictionary<(string, string, TextSpan), int>();
        for (int i = 0; i < findings.Count; i++)
            known.TryAdd(KeyOf(findings[i]), i);
        foreach (Finding finding in ofStories)
        {
            if (!known.TryGetValue(KeyOf(finding), out int at))
            {
                findings.Add(finding);
                continue;
            }
            Finding own = findings[at];
            findings[at] = own with { Related = [.. own.Related, .. finding.Related], Level = finding.Level > own.Level ? finding.Level : own.Level };
        }
    }

    private static (string, string, TextSpan) KeyOf(Finding finding) => (finding.RuleId, finding.Place.Path, finding.Place.Span);
}
