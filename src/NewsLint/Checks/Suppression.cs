namespace NewsLint.Checks;

/// <summary>What keeps a finding from being reported.</summary>
/// <param name="IsInSource">Whether it stands in the article itself: a comment, or the front matter.</param>
/// <param name="Reason">Why, in the newsroom's own words; null when none is given.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Suppression(bool IsInSource, string? Reason, Place Place);

/// <summary>What is wrong with a suppression.</summary>
public enum SuppressionFault
{
    /// <summary>The rule reports nothing there.</summary>
    Unused,

    /// <summary>There is no such rule.</summary>
    UnknownRule,

    /// <summary>There is no such comment.</summary>
    UnknownComment,

    /// <summary>It suppresses something, and does not say why where the settings demand it.</summary>
    NoReason,
}

/// <summary>A suppression that does nothing, or lacks what is demanded of it.</summary>
/// <param name="Fault">Why.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Name">The rule's id or the comment's first word, as written; null when it is meant for all rules.</param>
/// <param name="Scope">Where it would suppress, as an adverb: <c>on the next line</c>.</param>
public sealed record IdleSuppression(SuppressionFault Fault, Place Place, string? Name, string Scope);

/// <summary>What a check sees of the suppressions of an article, or of a settings file, when all other checks have run.</summary>
public sealed class SuppressionContext
{
    private readonly FindingSink sink;

    internal SuppressionContext(IReadOnlyList<IdleSuppression> idle, IEnumerable<string> ruleIds, FindingSink sink)
    {
        Idle = idle;
        RuleIds = ruleIds;
        this.sink = sink;
    }

    /// <summary>The suppressions that do nothing.</summary>
    public IReadOnlyList<IdleSuppression> Idle { get; }

    /// <summary>The ids of all rules of the run.</summary>
    public IEnumerable<string> RuleIds { get; }

    /// <summary>Reports a suppression; parameters as in a report of <see cref="CheckContext"/>.</summary>
    public void Report(IdleSuppression suppression, RuleMessage message) => sink.Add(suppression.Place, message, null, null, null, isWeak: false);
}
