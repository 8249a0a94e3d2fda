namespace NewsLint.Checks;

/// <summary>A rule that was stopped: its pattern exceeded its time limit, or its code its limits, or its code failed.</summary>
/// <param name="RuleId">The rule's id.</param>
/// <param name="Pattern">The pattern as the rule writes it; empty for a rule in C#.</param>
/// <param name="Article">The path of the first article in which it was stopped.</param>
/// <param name="IsOff">Whether the rule was off for the rest of the run.</param>
/// <param name="Place">Where the pattern is in the rule file, or where the code is.</param>
internal sealed record StoppedRule(string RuleId, string Pattern, string Article, bool IsOff, Place Place)
{
    /// <summary>Why the code was stopped, or null for a pattern.</summary>
    public RuleStoppedException? Code { get; init; }
}

/// <summary>The context of a check for a stopped rule.</summary>
internal sealed class StoppedRuleContext
{
    private readonly FindingSink sink;

    internal StoppedRuleContext(StoppedRule stop, FindingSink sink)
    {
        Stop = stop;
        this.sink = sink;
    }

    /// <summary>The rule.</summary>
    public StoppedRule Stop { get; }

    /// <summary>Reports the rule, at its pattern or its code.</summary>
    public void Report(RuleMessage message, string? help) => sink.Add(Stop.Place, message, null, null, help, isWeak: false);
}
