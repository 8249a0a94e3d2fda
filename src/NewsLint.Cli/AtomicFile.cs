namespace NewsLint.Cli;

/// <summary>Writes a file so that, whatever happens, it is either the old or the new one as a whole.</summary>
internal static class AtomicFile
{
    /// <summary>Writes beside the file, to the disk, and renames. An existing file keeps its mode; a link is replaced, never followed.</summary>
    /// <param name="path">The full path of the file.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">It cannot be written; the old file is as it was, and nothing is left beside it.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        UnixFileMode? mode = OperatingSystem.IsWindows() || !File.Exists(path) ? null : File.GetUnixFileMode(path);
        using TemporaryFile beside = TemporaryFile.Create(Path.GetDirectoryName(path)!, mode);
        write(beside.Stream);
        beside.MoveTo(path);
    }

    /// <summary>Replaces the content of a file that must still be as it was read.</summary>
    /// <param name="path">The file's full path, which must not be a link.</param>
    /// <param name="before">What was read from it.</param>
    /// <param name="after">What takes its place.</param>
    /// <exception cref="IOException">The file cannot be written, is a link, or another program changed it in the meantime.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Replace(string path, byte[] before, byte[] after)
    {
        if (new FileInfo(path).LinkTarget is { } target)
            throw new IOException($"it is a link: name the file it points to, {target}");
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
