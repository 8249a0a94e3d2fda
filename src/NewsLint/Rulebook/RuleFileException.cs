namespace NewsLint.Rulebook;

/// <summary>An invalid rule file; the message names the file, the line and the correct form.</summary>
public sealed class RuleFileException : Exception
{
    /// <summary>Creates the exception for a place in a rule file.</summary>
    public RuleFileException(string path, int line, int column, string reason)
        : base($"{path}:{line}:{column}: {reason}")
    {
    }
}

/// <summary>A rule of another linter that needs an unsupported feature; the message names the file, the line and the feature.</summary>
internal sealed class RuleNotSupportedException(string path, int line, int column, string reason) : Exception($"{path}:{line}:{column}: {reason}; the rule does not run");
