namespace NewsLint.Checks;

/// <summary>A rule whose pattern exceeded its time limit.</summary>
/// <param name="RuleId">The rule's id.</param>
/// <param name="Pattern">The pattern as the rule writes it.</param>
/// <param name="Article">The path of the first article in which it was stopped.</param>
/// <param name="IsOff">Whether the rule was off for the rest of the run.</param>
/// <param name="Place">Where the pattern is in the rule file.</param>
internal sealed record StoppedRule(string RuleId, string Pattern, string Article, bool IsOff, Place Place);

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

    /// <summary>Reports the rule, at its pattern.</summary>
    public void Report(RuleMessage message, string help) => sink.Add(Stop.Place, message, null, null, help, isWeak: false);
}
