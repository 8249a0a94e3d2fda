namespace NewsLint.Cli;

/// <summary>Writes a file so that, whatever happens, it is either the old or the new one as a whole.</summary>
internal static class AtomicFile
{
    /// <summary>Writes beside the file, to the disk, and renames. An existing file keeps its mode.</summary>
    /// <param name="path">The full path of the file; of a link, that of what it points to.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">It cannot be written; the old file stands, and nothing stands beside it.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        // The name is no longer than others, whatever the file's is: a file system has a limit.
        string beside = Path.Combine(Path.GetDirectoryName(path)!, $".newslint.{Environment.ProcessId}.tmp");
        try
        {
            using (FileStream stream = new(beside, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            if (!OperatingSystem.IsWindows() && File.Exists(path))
                File.SetUnixFileMode(beside, File.GetUnixFileMode(path));
            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    /// <summary>Replaces the content of a file that must still be as it was read. A link stays a link.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="before">What was read from it.</param>
    /// <param name="after">What takes its place.</param>
    /// <exception cref="IOException">The file cannot be written, or another program changed it in the meantime.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Replace(string path, byte[] before, byte[] after)
    {
        path = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        // A rename would pass over the file's own mode: who may not write to it may not replace it either.
        using (FileStream file = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete))
        {
            var current = new byte[before.Length];
            if (file.Length != before.Length || file.ReadAtLeast(current, current.Length, throwOnEndOfStream: false) != current.Length || !current.AsSpan().SequenceEqual(before))
                throw new IOException("another program changed it meanwhile; run newslint again");
        }
        Write(path, stream => stream.Write(after));
    }
}
