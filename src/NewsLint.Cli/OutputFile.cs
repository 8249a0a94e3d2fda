using NewsLint.Linting;

namespace NewsLint.Cli;

/// <summary>
/// A file that a report goes to. A regular file is written beside and renamed, so that nobody ever reads half a report;
/// devices and pipes are written directly.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string option;
    private readonly string shown;
    private readonly string path;
    private readonly FileStream? direct;

    private OutputFile(string option, string shown, string path, FileStream? direct)
    {
        this.option = option;
        this.shown = shown;
        this.path = path;
        this.direct = direct;
    }

    /// <summary>Makes sure that the file can be written, before any work is done.</summary>
    /// <param name="host">Names the current folder.</param>
    /// <param name="option">The option that names the file, for errors.</param>
    /// <param name="file">The file.</param>
    /// <param name="makesFolder">Whether the file's folder is made where only it is missing.</param>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static OutputFile Prepare(CommandHost host, string option, string file, bool makesFolder = false)
    {
        if (file.Length == 0)
            throw new UsageException($"{option}: the name is empty");
        string path = Path.GetFullPath(file, host.Folder);
        try
        {
            if (Directory.Exists(path))
                throw new UsageException($"{option}: {file} is a folder; name a file in it");
            string folder = Path.GetDirectoryName(path)!;
            if (!Directory.Exists(folder))
            {
                if (!makesFolder || !Directory.Exists(Path.GetDirectoryName(folder)))
                    throw new UsageException($"{option}: there is no folder {Path.GetDirectoryName(file)}");
                Directory.CreateDirectory(folder);
            }
            if (!File.Exists(path))
                return new OutputFile(option, file, path, null);
            // A link stays a link: the file it points to is replaced.
            if ((File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0 && File.ResolveLinkTarget(path, returnFinalTarget: true) is { Exists: true } target && !IsDevice(target.FullName))
                path = target.FullName;
            FileStream stream = new(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            if (IsDevice(path) || !stream.CanSeek)
                return new OutputFile(option, file, path, stream);
            stream.Dispose();
            return new OutputFile(option, file, path, null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(option, file, error);
        }
    }

    /// <summary>Writes the file.</summary>
    /// <exception cref="UsageException">It cannot be written, or not to its end.</exception>
    public void Write(Action<Stream> write)
    {
        try
        {
            if (direct is not null)
            {
                write(direct);
                direct.Flush();
                return;
            }
            AtomicFile.Write(path, write);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(option, shown, error);
        }
    }

    public void Dispose() => direct?.Dispose();

    private static bool IsDevice(string path) =>
        path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal) || path.StartsWith(@"\\.\", StringComparison.Ordinal);

    private static UsageException CannotWrite(string option, string file, Exception error) =>
        new($"{option}: {file} cannot be written: {IoReason.Of(error)}");
}
