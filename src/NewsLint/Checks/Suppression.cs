namespace NewsLint.Checks;

/// <summary>The suppression of a finding.</summary>
/// <param name="IsInSource">Whether it is in the article itself: in a comment or the front matter.</param>
/// <param name="Reason">The reason in the newsroom's own words, or null if there is none.</param>
/// <param name="Place">Its place.</param>
public sealed record Suppression(bool IsInSource, string? Reason, Place Place);

/// <summary>What is wrong with a suppression.</summary>
internal enum SuppressionFault
{
    /// <summary>The rule reports nothing there.</summary>
    Unused,

    /// <summary>The rule does not exist.</summary>
    UnknownRule,

    /// <summary>The comment does not exist.</summary>
    UnknownComment,

    /// <summary>It suppresses something without the reason that the settings require.</summary>
    NoReason,
}

/// <summary>A suppression that does nothing, or lacks a required reason.</summary>
/// <param name="Fault">The fault.</param>
/// <param name="Place">Its place.</param>
/// <param name="Name">The rule's id or name, or the comment's first word, as written, or null if it applies to all rules.</param>
/// <param name="Scope">Where it would suppress, as an adverb: <c>on the next line</c>.</param>
internal sealed record IdleSuppression(SuppressionFault Fault, Place Place, string? Name, string Scope);

/// <summary>The context of a check for the suppressions of an article or a settings file, after all other checks have run.</summary>
internal sealed class SuppressionContext
{
    private readonly FindingSink sink;

    internal SuppressionContext(IReadOnlyList<IdleSuppression> idle, IEnumerable<string> rules, FindingSink sink)
    {
        Idle = idle;
        Rules = rules;
        this.sink = sink;
    }

    /// <summary>The unused suppressions.</summary>
    public IReadOnlyList<IdleSuppression> Idle { get; }

    /// <summary>The ids and names of all rules of the run.</summary>
    public IEnumerable<string> Rules { get; }

    /// <summary>Reports a suppression; the parameters are those of the report of <see cref="CheckContext"/>.</summary>
    public void Report(IdleSuppression suppression, RuleMessage message) => sink.Add(suppression.Place, message, null, null, null, isWeak: false);
}
