namespace NewsLint.Checks;

/// <summary>
/// A message of a check with its values. A built-in check creates it by methods generated from its rule file
/// (<c>RepeatedWordMessage.Slip</c>), so that a missing or misspelt argument does not compile.
/// </summary>
public sealed class RuleMessage
{
    private readonly (string Name, string Value)[] arguments;

    /// <summary>Creates a message.</summary>
    /// <param name="variant">The variant of the rule's message; empty for a rule with one.</param>
    /// <param name="arguments">The values for the names in braces of the message.</param>
    public RuleMessage(string variant, params (string Name, string Value)[] arguments)
    {
        Variant = variant;
        this.arguments = arguments;
    }

    /// <summary>The variant of the rule's message; empty for a rule with one.</summary>
    public string Variant { get; }

    /// <summary>The values for the names in braces of the message.</summary>
    internal ReadOnlySpan<(string Name, string Value)> Arguments => arguments;
}
