namespace NewsLint.Checks;

/// <summary>The shape of a <see cref="RuleValue"/>.</summary>
public enum RuleValueKind
{
    /// <summary>A single text.</summary>
    Text,

    /// <summary>A list of values.</summary>
    List,

    /// <summary>Keys, each with a value.</summary>
    Mapping,
}

/// <summary>The value of a key of a rule file, with its place in the file.</summary>
/// <param name="Kind">Its shape.</param>
/// <param name="Text">The text; empty for other shapes.</param>
/// <param name="Items">The values of a list; empty for other shapes.</param>
/// <param name="Entries">The keys and values of a mapping, in the file's order; empty for other shapes.</param>
/// <param name="Line">The line in the rule file, from 1.</param>
/// <param name="Column">The column in the rule file, from 1.</param>
public sealed record RuleValue(
    RuleValueKind Kind, string Text, IReadOnlyList<RuleValue> Items, IReadOnlyList<KeyValuePair<RuleValue, RuleValue>> Entries, int Line, int Column)
{
    /// <summary>Whether two values are equal, wherever they are.</summary>
    internal bool SameAs(RuleValue other)
    {
        if (Kind != other.Kind || Text != other.Text || Items.Count != other.Items.Count || Entries.Count != other.Entries.Count)
            return false;
        for (int i = 0; i < Items.Count; i++)
            if (!Items[i].SameAs(other.Items[i]))
                return false;
        for (int i = 0; i < Entries.Count; i++)
            if (!Entries[i].Key.SameAs(other.Entries[i].Key) || !Entries[i].Value.SameAs(other.Entries[i].Value))
                return false;
        return true;
    }
}
