using System.Runtime.InteropServices;
using NewsLint.Linting;

namespace NewsLint.Cli;

/// <summary>
/// A file that is written next to another and replaces it. Its name cannot be guessed and the file is always new: no link
/// at its path is followed. A signal that ends the process deletes it; a later run deletes files left by a kill.
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
        // The owner keeps the file locked: a later run recognizes the files of a dead run.
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows() && mode is { } wanted)
            options.UnixCreateMode = wanted;
        Stream = new FileStream(path, options);
    }

    /// <summary>The stream to write to.</summary>
    public FileStream Stream { get; }

    /// <summary>Creates an empty file.</summary>
    /// <param name="folder">The full path of its folder.</param>
    /// <param name="mode">The mode of the file that it will replace; null for that of a new file.</param>
    /// <exception cref="IOException">It cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be created.</exception>
    public static TemporaryFile Create(string folder, UnixFileMode? mode)
    {
        lock (Gate)
        {
            signals ??= [.. ((PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP]).Select(signal => PosixSignalRegistration.Create(signal, DeleteAll))];
            if (isEnding)
                throw new IOException("interrupted");
            // The name does not depend on the target's name: file systems limit its length.
            var file = new TemporaryFile(Path.Combine(folder, $"{Head}{Guid.NewGuid():N}{Tail}"), mode);
            Open.Add(file.path);
            return file;
        }
    }

    /// <summary>Deletes the files of killed runs in folders; files of active runs are kept.</summary>
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
                // Keep it: the run can continue.
            }
        }
    }

    /// <summary>Replaces another file with this file.</summary>
    /// <exception cref="IOException">It cannot be done.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be done.</exception>
    public void MoveTo(string target)
    {
        Stream.Flush(flushToDisk: true);
        // The process mask may have removed bits of the other file's mode.
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
        // Read and write access: a pipe of that name then opens without waiting for another process.
        using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            File.Delete(path);
    }
}
