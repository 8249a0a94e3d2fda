namespace NewsLint.Rulebook;

/// <summary>
/// Rules that extend other rules: keys of the new rule replace those of the old one; a key with a + adds to a
/// list or mapping, a key with a - removes from it.
/// </summary>
/// <param name="find">Returns the root of the file of a rule by its id, or null if there is none.</param>
/// <param name="code">The checks that are not newslint's own.</param>
internal sealed class RuleInheritance(Func<string, RuleNode?> find, IReadOnlyList<CodeChecks>? code = null)
{
    /// <summary>The maximum number of rules that each extend the next; more are a cycle.</summary>
    private const int MostSteps = 20;

    /// <summary>The keys that other rules do not inherit.</summary>
    private static readonly string[] Own = ["id", "examples"];

    /// <summary>Returns the root of a rule with all inherited keys, or the root itself if it extends a check.</summary>
    /// <exception cref="RuleSyntaxException">A key does not allow adding or removing, or rules extend each other in a cycle.</exception>
    public RuleNode Resolve(RuleNode root)
    {
        for (int step = 0; Find(root, "extends") is { Kind: RuleNodeKind.Scalar } extends && NewsLint.Checks.CheckTable.Create(extends.Text) is null && code?.Any(checks => checks.Has(extends.Text)) != true && find(extends.Text) is { } other; step++)
        {
            if (step == MostSteps)
                throw new RuleSyntaxException($"the rule extends itself, by way of {extends.Text}", extends.Line, extends.Column);
            root = Merge(other, root);
        }
        return root;
    }

    private static RuleNode? Find(RuleNode root, string key) => root.Entries.Find(entry => entry.Key.Text == key).Value;

    private static RuleNode Merge(RuleNode old, RuleNode changed)
    {
        var merged = new RuleNode(RuleNodeKind.Mapping, "", changed.Line, changed.Column);
        foreach ((RuleNode key, RuleNode value) in old.Entries)
            if (Array.IndexOf(Own, key.Text) < 0 && (key.Text == "extends" || !changed.Entries.Exists(entry => entry.Key.Text == key.Text)))
                merged.Entries.Add(new(key, value));
        foreach ((RuleNode key, RuleNode value) in changed.Entries)
        {
            if (key.Text == "extends")
                continue;
            bool adds = key.Text.EndsWith('+');
            if (!adds && !key.Text.EndsWith('-'))
            {
                merged.Entries.Add(new(key, value));
                continue;
            }
            string name = key.Text[..^1];
            int at = merged.Entries.FindIndex(entry => entry.Key.Text == name);
            RuleNode? before = at < 0 ? null : merged.Entries[at].Value;
            if (before is null && !adds)
                throw new RuleSyntaxException($"the rule that is extended has no {name} to take from", key.Line, key.Column);
            RuleNode after = adds ? Add(before, value, name) : Remove(before!, value, name);
            if (at >= 0)
                merged.Entries.RemoveAt(at);
            merged.Entries.Add(new(new RuleNode(RuleNodeKind.Scalar, name, key.Line, key.Column), after));
        }
        return merged;
    }

    private static RuleNode Add(RuleNode? before, RuleNode added, string name)
    {
        var sum = new RuleNode(added.Kind == RuleNodeKind.Mapping ? RuleNodeKind.Mapping : RuleNodeKind.Sequence, "", added.Line, added.Column);
        if (before is { Kind: RuleNodeKind.Mapping } != (added.Kind == RuleNodeKind.Mapping) && before is not null)
            throw new RuleSyntaxException($"{name}+ must be a {(before.Kind == RuleNodeKind.Mapping ? "mapping" : "list")} as {name} of the rule that is extended", added.Line, added.Column);
        if (added.Kind == RuleNodeKind.Mapping)
        {
            foreach (KeyValuePair<RuleNode, RuleNode> entry in before?.Entries ?? [])
                if (!added.Entries.Exists(other => other.Key.Text == entry.Key.Text))
                    sum.Entries.Add(entry);
            sum.Entries.AddRange(added.Entries);
            return sum;
        }
        if (before is not null)
            sum.Items.AddRange(Items(before));
        sum.Items.AddRange(Items(added));
        return sum;
    }

    private static RuleNode Remove(RuleNode before, RuleNode removed, string name)
    {
        var rest = new RuleNode(before.Kind == RuleNodeKind.Mapping ? RuleNodeKind.Mapping : RuleNodeKind.Sequence, "", before.Line, before.Column);
        rest.Entries.AddRange(before.Entries);
        rest.Items.AddRange(Items(before));
        IEnumerable<RuleNode> gone = removed.Kind == RuleNodeKind.Mapping ? removed.Entries.Select(entry => entry.Key) : Items(removed);
        foreach (RuleNode item in gone)
            if (rest.Items.RemoveAll(other => other.Text == item.Text) + rest.Entries.RemoveAll(entry => entry.Key.Text == item.Text) == 0)
                throw new RuleSyntaxException($"{name} of the rule that is extended has no {item.Text}{NewsLint.Text.Nearest.Hint(item.Text, rest.Items.Select(i => i.Text).Concat(rest.Entries.Select(e => e.Key.Text)))}", item.Line, item.Column);
        return rest;
    }

    private static List<RuleNode> Items(RuleNode node) => node.Kind switch { RuleNodeKind.Scalar => [node], RuleNodeKind.Sequence => node.Items, _ => [] };
}
