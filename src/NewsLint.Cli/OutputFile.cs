using NewsLint.Text;

namespace NewsLint.Cli;

/// <summary>
/// The output file of a report. A regular file is written next to its target and renamed: nobody reads half a report.
/// Devices and pipes are written directly. Links are never followed.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private readonly FileStream? direct;

    private OutputFile(string option, string shown, string path, FileStream? direct)
    {
        Option = option;
        Shown = shown;
        FullPath = path;
        this.direct = direct;
    }

    /// <summary>The option that names the file.</summary>
    public string Option { get; }

    /// <summary>The file as the user names it.</summary>
    public string Shown { get; }

    /// <summary>The file's full path.</summary>
    public string FullPath { get; }

    /// <summary>Whether it is a device or a pipe, which is never an input.</summary>
    public bool IsDirect => direct is not null;

    /// <summary>Checks before any work that the file can be written.</summary>
    /// <param name="host">Provides the current folder.</param>
    /// <param name="option">The option that names the file, for errors.</param>
    /// <param name="file">The file.</param>
    /// <param name="makesFolder">Whether to create the file's folder if only it is missing.</param>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static OutputFile Prepare(CommandHost host, string option, string file, bool makesFolder = false)
    {
        if (file.Length == 0)
            throw new UsageException($"{option}: the name is empty");
        string path = Path.GetFullPath(file, host.Folder);
        try
        {
            if (IsDevice(path))
                return new OutputFile(option, file, path, new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0));
            if (Links.In(path, host.Folder) is { } link)
                throw new UsageException($"{option}: {link} is a link, and nothing is written through one: name what it points to");
            if (Directory.Exists(path))
                throw new UsageException($"{option}: {file} is a folder; name a file in it");
            string folder = Path.GetDirectoryName(path)!;
            if (!Directory.Exists(folder) && !(makesFolder && Directory.Exists(Path.GetDirectoryName(folder))))
                throw new UsageException($"{option}: there is no folder {Path.GetDirectoryName(file)}");
            return new OutputFile(option, file, path, File.Exists(path) ? RegularFile.OpenIfPipe(path) : null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(option, file, error);
        }
    }

    /// <summary>Writes the file.</summary>
    /// <exception cref="UsageException">It cannot be written completely.</exception>
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
            string folder = Path.GetDirectoryName(FullPath)!;
            Directory.CreateDirectory(folder);
            TemporaryFile.Sweep([folder]);
            AtomicFile.Write(FullPath, write);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(Option, Shown, error);
        }
    }

    public void Dispose() => direct?.Dispose();

    private static bool IsDevice(string path) =>
        path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal) || path.StartsWith(@"\\.\", StringComparison.Ordinal);

    private static UsageException CannotWrite(string option, string file, Exception error) =>
        new($"{option}: {file} cannot be written: {IoReason.Of(error)}");
}
