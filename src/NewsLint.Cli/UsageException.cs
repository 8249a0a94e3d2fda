namespace NewsLint.Cli;

/// <summary>The command was used incorrectly; the message gives the correct use, in one line.</summary>
public sealed class UsageException(string message) : Exception(message);
