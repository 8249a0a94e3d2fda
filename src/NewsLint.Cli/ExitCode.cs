namespace NewsLint.Cli;

/// <summary>What the command answers a script with.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at or above the failing level.</summary>
    public const int Clean = 0;

    /// <summary>Findings at or above the failing level.</summary>
    public const int Findings = 1;

    /// <summary>Wrong use: an option, a rule file, an output that cannot be written.</summary>
    public const int Usage = 2;

    /// <summary>Some input could not be read; all other was checked.</summary>
    public const int Input = 3;

    /// <summary>A fault of newslint's own; the number is that of sysexits.h for it.</summary>
    public const int Fault = 70;
}
