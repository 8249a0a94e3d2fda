using System.Text.Json;
using NewsLint.Checks;
using NewsLint.Rulebook;

namespace NewsLint.Linting;

/// <summary>A finding of an earlier run.</summary>
/// <param name="Path">The path of its file as it was reported.</param>
/// <param name="RuleId">The rule's id.</param>
/// <param name="Hash">Its fingerprint, without the number among its equals.</param>
/// <param name="IsSuppressed">Whether it was suppressed.</param>
/// <param name="Result">The result as the log has it.</param>
public sealed record BaselineFinding(string Path, string RuleId, string Hash, bool IsSuppressed, JsonElement Result);

/// <summary>
/// The findings of an earlier run, which a newsroom lives with: only what is not among them counts. A finding is known again by
/// its fingerprint in its own file, wherever its line has gone; and in a file that was renamed, if its old one is there no more.
/// </summary>
/// <param name="findings">The findings of the earlier run.</param>
/// <param name="exists">Whether a file is there, by the path it is reported by.</param>
public sealed class Baseline(IReadOnlyList<BaselineFinding> findings, Predicate<string> exists)
{
    /// <summary>Tells what is new in a run from what was known.</summary>
    /// <returns>The run, whose findings are the new ones.</returns>
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
            // What was suppressed is new when its suppression is gone.
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

    /// <summary>What was found then and is no more; of what this run did not look at nothing is said.</summary>
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
            // What compares articles says nothing where the other one is not in the run.
            if (rule.Actions.StoryActions.Count > 0 ? isWhole : read.Contains(old.Path) || !exists(old.Path))
                absent.Add(old);
        }
        return absent;
    }

    private static string HashOf(string fingerprint) => fingerprint[..fingerprint.IndexOf(':', StringComparison.Ordinal)];
}
