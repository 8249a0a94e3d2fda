namespace NewsLint.Text;

/// <summary>Says in the words of a user why a file cannot be read or written.</summary>
public static class IoReason
{
    /// <summary>What is said of a file that is not there.</summary>
    public const string NotFound = "no such file or folder";

    /// <summary>The reason as a clause.</summary>
    public static string Of(Exception error)
    {
        if (error is UnauthorizedAccessException)
            return "permission denied";
        if (error is FileNotFoundException or DirectoryNotFoundException)
            return NotFound;
        if (error is PathTooLongException)
            return "its path is too long";
        if (error is EndOfStreamException)
            return "it ends too early";
        if (error.Message.StartsWith("IO_FileExists", StringComparison.Ordinal))
            return "a file is in the way";
        // A build may leave out the framework's own texts; a key in their place says nothing to a user.
        if (error.Message.StartsWith("IO_", StringComparison.Ordinal) || error.Message.StartsWith("Arg_", StringComparison.Ordinal))
            return "the system refuses";
        // The path that .NET puts after the reason is the caller's to name: it may be that of a file beside.
        int path = error.Message.IndexOf(" : '", StringComparison.Ordinal);
        return (path < 0 ? error.Message : error.Message[..path]).TrimEnd('.');
    }
}
