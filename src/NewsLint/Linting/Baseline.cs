using System.Text.Json;
using NewsLint.Checks;
using NewsLint.Rulebook;

namespace NewsLint.Linting;

/// <summary>A finding of an earlier run.</summary>
/// <param name="Path">The reported path of its file.</param>
/// <param name="RuleId">The rule's id.</param>
/// <param name="Hash">Its fingerprint, without the number.</param>
/// <param name="IsSuppressed">Whether it was suppressed.</param>
/// <param name="Result">The result in the log.</param>
internal sealed record BaselineFinding(string Path, string RuleId, string Hash, bool IsSuppressed, JsonElement Result);

/// <summary>
/// The accepted findings of an earlier run: only other findings count. A finding is identified by
/// its fingerprint in its own file, on any line, or in a renamed file if the old one no longer exists.
/// </summary>
/// <param name="findings">The findings of the earlier run.</param>
/// <param name="exists">Whether a file exists, by its path in reports.</param>
internal sealed class Baseline(IReadOnlyList<BaselineFinding> findings, Predicate<string> exists)
{
    /// <summary>Separates the new findings of a run from the known ones.</summary>
    /// <returns>The run with only the new findings.</returns>
    public LintRun Compare(LintRun run)
    {
        var open = new Dictionary<(string Path, string Hash), Queue<BaselineFinding>>();
        foreach (BaselineFinding old in findings)
        {
            if (!open.TryGetValue((old.Path, old.Hash), out Queue<BaselineFinding>? equals))
                open.Add((old.Path, old.Hash), equals = new Queue<BaselineFinding>());
            equals.Enqueue(old);
        }
        IReadOnlyList<Finding> all = run.All;
        string[] fingerprints = Fingerprints.Of(all);
        var isKnown = new bool[all.Count];
        var met = new HashSet<BaselineFinding>(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < isKnown.Length; i++)
            isKnown[i] = open.TryGetValue((all[i].Place.Path, HashOf(fingerprints[i])), out Queue<BaselineFinding>? equals) && Take(equals, all[i]);
        var moved = new Dictionary<string, Queue<BaselineFinding>>(StringComparer.Ordinal);
        foreach (((string path, string hash), Queue<BaselineFinding> left) in open)
        {
            if (left.Count == 0 || exists(path))
                continue;
            if (!moved.TryGetValue(hash, out Queue<BaselineFinding>? equals))
                moved.Add(hash, equals = new Queue<BaselineFinding>());
            foreach (BaselineFinding old in left)
                equals.Enqueue(old);
        }
        for (int i = 0; i < isKnown.Length; i++)
            isKnown[i] = isKnown[i] || (moved.TryGetValue(HashOf(fingerprints[i]), out Queue<BaselineFinding>? equals) && Take(equals, all[i]));

        var fresh = new List<Finding>();
        var known = new List<Finding>();
        var suppressed = new List<Finding>();
        for (int i = 0; i < all.Count; i++)
        {
            Finding finding = isKnown[i] ? all[i] with { IsKnown = true } : all[i];
            (finding.Suppression is not null ? suppressed : finding.IsKnown ? known : fresh).Add(finding);
        }
        return run with { Findings = fresh, Known = known, Suppressed = suppressed, HasBaseline = true, Absent = Absent(run, met) };

        bool Take(Queue<BaselineFinding> equals, Finding finding)
        {
            // A suppressed finding is new when its suppression is gone.
            for (int left = equals.Count; left > 0; left--)
            {
                BaselineFinding old = equals.Dequeue();
                if (!old.IsSuppressed || finding.Suppression is not null)
                    return met.Add(old);
                equals.Enqueue(old);
            }
            return false;
        }
    }

    /// <summary>The earlier findings that are gone; files and rules outside this run are ignored.</summary>
    private List<BaselineFinding> Absent(LintRun run, HashSet<BaselineFinding> met)
    {
        var read = new HashSet<string>(run.Articles.Select(article => article.Path), StringComparer.Ordinal);
        bool isWhole = findings.All(old => read.Contains(old.Path) || !exists(old.Path));
        var rules = new Dictionary<string, Rule>(StringComparer.Ordinal);
        foreach (Rule rule in run.Rules)
            rules[rule.Id] = rule;
        var absent = new List<BaselineFinding>();
        foreach (BaselineFinding old in findings)
        {
            if (met.Contains(old) || old.IsSuppressed || !rules.TryGetValue(old.RuleId, out Rule? rule))
                continue;
            // Rules that compare articles report nothing when the other article is not in the run.
            if (rule.Actions.StoryActions.Count > 0 ? isWhole : read.Contains(old.Path) || !exists(old.Path))
                absent.Add(old);
        }
        return absent;
    }

    private static string HashOf(string fingerprint) => fingerprint[..fingerprint.IndexOf(':', StringComparison.Ordinal)];
}
