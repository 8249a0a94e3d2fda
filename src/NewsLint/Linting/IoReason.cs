namespace NewsLint.Linting;

/// <summary>Says in the words of a user why a file cannot be read or written.</summary>
public static class IoReason
{
    /// <summary>The reason as a clause.</summary>
    public static string Of(Exception error)
    {
        if (error is UnauthorizedAccessException)
            return "permission denied";
        if (error is FileNotFoundException or DirectoryNotFoundException)
            return "no such file or folder";
        // The path that .NET puts behind the reason is the caller's to name: it may be that of a file beside.
        int path = error.Message.IndexOf(" : '", StringComparison.Ordinal);
        return (path < 0 ? error.Message : error.Message[..path]).TrimEnd('.');
    }
}
