namespace NewsLint.Checks;

/// <summary>Runs the code of a newsroom's own check within limits of time and memory.</summary>
internal abstract class RuleGuard
{
    /// <summary>Runs a part of a check.</summary>
    /// <param name="characters">How much text it checks, in UTF-16 units: reading what a long article states takes its time, whichever check asks first.</param>
    /// <param name="action">The part.</param>
    /// <exception cref="RuleStoppedException">It took too long, used too much memory, or threw an exception.</exception>
    public abstract void Run(long characters, Action action);
}

/// <summary>Why a check in C# was stopped.</summary>
internal enum RuleStop
{
    /// <summary>It took too long.</summary>
    Time,

    /// <summary>It used too much memory.</summary>
    Memory,

    /// <summary>It threw an exception.</summary>
    Failed,
}

/// <summary>A check in C# was stopped; the message says what it did, as a clause.</summary>
/// <param name="kind">Why it was stopped.</param>
/// <param name="message">The limit, or what was thrown.</param>
/// <param name="place">Where in its source, or null if that is unknown.</param>
internal sealed class RuleStoppedException(RuleStop kind, string message, Place? place) : Exception(message)
{
    /// <summary>Why it was stopped.</summary>
    public RuleStop Kind { get; } = kind;

    /// <summary>Where in its source, or null if that is unknown.</summary>
    public Place? Place { get; } = place;
}
