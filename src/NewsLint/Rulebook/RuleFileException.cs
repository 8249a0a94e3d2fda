namespace NewsLint.Rulebook;

/// <summary>A rule file that cannot be used; the message names file, line, and what would be right.</summary>
public sealed class RuleFileException : Exception
{
    /// <summary>Makes the exception for a place in a rule file.</summary>
    public RuleFileException(string path, int line, int column, string reason)
        : base($"{path}:{line}:{column}: {reason}")
    {
    }
}

/// <summary>A rule of another linter that asks for what newslint does not have; the message names file, line and what that is.</summary>
internal sealed class RuleNotSupportedException(string path, int line, int column, string reason) : Exception($"{path}:{line}:{column}: {reason}; the rule does not run");
