namespace NewsLint.Cli;

/// <summary>The exit codes of the command.</summary>
internal static class ExitCode
{
    /// <summary>No findings at or above the failing level.</summary>
    public const int Clean = 0;

    /// <summary>Findings at or above the failing level.</summary>
    public const int Findings = 1;

    /// <summary>Incorrect use: an option, a rule file, or an output that cannot be written.</summary>
    public const int Usage = 2;

    /// <summary>Some input could not be read, or rules in C# did not run because nobody trusts them; the rest was checked.</summary>
    public const int Input = 3;

    /// <summary>A fault of newslint, with its number in sysexits.h.</summary>
    public const int Fault = 70;
}
