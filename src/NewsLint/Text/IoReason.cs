namespace NewsLint.Text;

/// <summary>Describes in a user's words why a file cannot be read or written.</summary>
internal static class IoReason
{
    /// <summary>The reason for a missing file.</summary>
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
        // A build can omit the framework's messages; the user cannot understand the key in their place.
        if (error.Message.StartsWith("IO_", StringComparison.Ordinal) || error.Message.StartsWith("Arg_", StringComparison.Ordinal))
            return "the system refuses";
        // Remove the path that .NET adds: it can be that of another file. The caller names the file.
        int path = error.Message.IndexOf(" : '", StringComparison.Ordinal);
        return (path < 0 ? error.Message : error.Message[..path]).TrimEnd('.');
    }
}
