namespace NewsLint.Checks;

/// <summary>
/// A message of a check with its values. A built-in check makes it by the methods that are generated from its rule file
/// (<c>RepeatedWordMessage.Slip</c>), so that an argument which is missing or misspelt does not compile.
/// </summary>
public sealed class RuleMessage
{
    private readonly (string Name, string Value)[] arguments;

    /// <summary>Makes a message.</summary>
    /// <param name="variant">Which of the rule's messages; empty for a rule with one.</param>
    /// <param name="arguments">Values for the names in braces of the message.</param>
    public RuleMessage(string variant, params (string Name, string Value)[] arguments)
    {
        Variant = variant;
        this.arguments = arguments;
    }

    /// <summary>Which of the rule's messages; empty for a rule with one.</summary>
    public string Variant { get; }

    /// <summary>Values for the names in braces of the message.</summary>
    internal ReadOnlySpan<(string Name, string Value)> Arguments => arguments;
}
