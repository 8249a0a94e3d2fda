namespace NewsLint.Checks;

/// <summary>The value for a name in braces of a message.</summary>
/// <param name="Name">The name, without the braces.</param>
/// <param name="Value">The value.</param>
public sealed record MessageValue(string Name, string Value);

/// <summary>
/// A message of a check with its values. A built-in check creates it by methods generated from its rule file
/// (<c>RepeatedWordMessage.Slip</c>), so that a missing or misspelt argument does not compile.
/// </summary>
public sealed class RuleMessage
{
    private readonly MessageValue[] values;

    /// <summary>Creates a message.</summary>
    /// <param name="variant">The variant of the rule's message; empty for a rule with one.</param>
    /// <param name="values">The values for the names in braces of the message.</param>
    public RuleMessage(string variant, params MessageValue[] values)
    {
        Variant = variant;
        this.values = values;
    }

    /// <summary>The variant of the rule's message; empty for a rule with one.</summary>
    public string Variant { get; }

    /// <summary>The values for the names in braces of the message.</summary>
    internal ReadOnlySpan<MessageValue> Values => values;
}
