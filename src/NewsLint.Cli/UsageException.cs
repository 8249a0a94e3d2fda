namespace NewsLint.Cli;

/// <summary>The command was used in a wrong way; the message says what would be right, in one line.</summary>
public sealed class UsageException(string message) : Exception(message);
