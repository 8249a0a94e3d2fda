namespace NewsLint.Cli;

/// <summary>Writes a file atomically: it is always completely the old or the new one.</summary>
internal static class AtomicFile
{
    /// <summary>Writes next to the file, flushes to disk, and renames. An existing file keeps its mode; a link is replaced, never followed.</summary>
    /// <param name="path">The full path of the file.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">It cannot be written; the old file is unchanged, and no other file remains.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        UnixFileMode? mode = OperatingSystem.IsWindows() || !File.Exists(path) ? null : File.GetUnixFileMode(path);
        using TemporaryFile beside = TemporaryFile.Create(Path.GetDirectoryName(path)!, mode);
        write(beside.Stream);
        beside.MoveTo(path);
    }

    /// <summary>Replaces the content of a file that must be unchanged since it was read.</summary>
    /// <param name="path">The file's full path, which must not be a link.</param>
    /// <param name="before">Its content when it was read.</param>
    /// <param name="after">Its new content.</param>
    /// <exception cref="IOException">The file cannot be written, is a link, or another program changed it in the meantime.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Replace(string path, byte[] before, byte[] after)
    {
        if (new FileInfo(path).LinkTarget is { } target)
            throw new IOException($"it is a link: name the file it points to, {target}");
        // A rename ignores the file's mode: a user who may not write the file may not replace it either.
        using (FileStream file = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete))
        {
            var current = new byte[before.Length];
            if (file.Length != before.Length || file.ReadAtLeast(current, current.Length, throwOnEndOfStream: false) != current.Length || !current.AsSpan().SequenceEqual(before))
                throw new IOException("another program changed it meanwhile; run newslint again");
        }
        Write(path, stream => stream.Write(after));
    }
}
