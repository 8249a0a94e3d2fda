using System.Runtime.InteropServices;
using NewsLint.Linting;

namespace NewsLint.Cli;

/// <summary>
/// A file that is written beside another and takes its place. Its name cannot be guessed and it is made anew, so that no link
/// that somebody put there is written through. A signal that ends the process deletes it; what a kill leaves, a later run sweeps up.
/// </summary>
internal sealed class TemporaryFile : IDisposable
{
    private const string Head = ArticleFinder.TemporaryName;
    private const string Tail = ".tmp";

    private static readonly Lock Gate = new();
    private static readonly HashSet<string> Open = new(StringComparer.Ordinal);
    private static PosixSignalRegistration[]? signals;
    private static bool isEnding;

    private readonly string path;
    private readonly UnixFileMode? mode;
    private bool isMoved;

    private TemporaryFile(string path, UnixFileMode? mode)
    {
        this.path = path;
        this.mode = mode;
        // Whoever holds the file keeps it locked: so a later run knows what a dead one has left.
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows() && mode is { } wanted)
            options.UnixCreateMode = wanted;
        Stream = new FileStream(path, options);
    }

    /// <summary>What is written.</summary>
    public FileStream Stream { get; }

    /// <summary>Makes an empty file.</summary>
    /// <param name="folder">The full path of its folder.</param>
    /// <param name="mode">The mode of the file whose place it will take; null for that of a new file.</param>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static TemporaryFile Create(string folder, UnixFileMode? mode)
    {
        lock (Gate)
        {
            signals ??= [.. ((PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP]).Select(signal => PosixSignalRegistration.Create(signal, DeleteAll))];
            if (isEnding)
                throw new IOException("interrupted");
            // The name is no longer than others, whatever the target's is: a file system has a limit.
            var file = new TemporaryFile(Path.Combine(folder, $"{Head}{Guid.NewGuid():N}{Tail}"), mode);
            Open.Add(file.path);
            return file;
        }
    }

    /// <summary>Deletes what runs left in folders that were killed; of runs that still write nothing.</summary>
    /// <param name="folders">Full paths.</param>
    public static void Sweep(IEnumerable<string> folders)
    {
        foreach (string folder in folders)
        {
            try
            {
                foreach (FileInfo file in new DirectoryInfo(folder).GetFiles($"{Head}*{Tail}"))
                    if (IsOurs(file.Name) && file.LinkTarget is null)
                        DeleteUnlocked(file.FullName);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // Then it stays: what the run is for can be done all the same.
            }
        }
    }

    /// <summary>Puts the file, with all that was written, in the place of another.</summary>
    /// <exception cref="IOException">It cannot be done.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be done.</exception>
    public void MoveTo(string target)
    {
        Stream.Flush(flushToDisk: true);
        // The mask of the process may have taken from the mode what the other file has.
        if (!OperatingSystem.IsWindows() && mode is { } wanted)
            File.SetUnixFileMode(Stream.SafeFileHandle, wanted);
        else if (OperatingSystem.IsWindows())
            Stream.Dispose();
        lock (Gate)
        {
            if (isEnding)
                throw new IOException("interrupted");
            File.Move(path, target, overwrite: true);
            isMoved = true;
            Open.Remove(path);
        }
    }

    public void Dispose()
    {
        Stream.Dispose();
        lock (Gate)
        {
            if (!isMoved && Open.Remove(path))
                File.Delete(path);
        }
    }

    private static void DeleteAll(PosixSignalContext context)
    {
        lock (Gate)
        {
            isEnding = true;
            foreach (string path in Open)
                File.Delete(path);
            Open.Clear();
        }
    }

    private static bool IsOurs(string name) =>
        name.Length == Head.Length + 32 + Tail.Length && Guid.TryParseExact(name.AsSpan(Head.Length, 32), "N", out _);

    private static void DeleteUnlocked(string path)
    {
        // For reading and writing: a pipe of that name is then opened at once, and not when somebody else opens it.
        using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            File.Delete(path);
    }
}
