using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

[assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]

namespace NewsLint.Text;

/// <summary>
/// Reads files whose names come from a repository, which can put a pipe, a device or a link to one in the place of a file: opening
/// a pipe waits for a writer that never comes, and some devices never end.
/// </summary>
public static partial class RegularFile
{
    /// <summary>The most bytes of a file of settings, rules or patterns.</summary>
    public const long SettingsLimit = 4 << 20;

    /// <summary>Reads a file, waiting for nobody.</summary>
    /// <param name="path">The file's full path; a link is followed.</param>
    /// <param name="limit">The most bytes that it may have.</param>
    /// <param name="advice">What to do about a larger one, for the message.</param>
    /// <exception cref="IOException">It cannot be read, is a pipe or a device, or is larger than the limit; the message says so as a clause.</exception>
    public static byte[] ReadAllBytes(string path, long limit = SettingsLimit, string advice = "")
    {
        try
        {
            using SafeFileHandle handle = Open(path);
            return ReadAllBytes(handle, limit, advice);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException(IoReason.Of(error), error);
        }
    }

    private static byte[] ReadAllBytes(SafeFileHandle handle, long limit, string advice)
    {
        long length;
        try
        {
            length = RandomAccess.GetLength(handle);
        }
        catch (NotSupportedException error)
        {
            throw new IOException("it is a pipe or a device, not a file", error);
        }
        if (length > limit)
            throw new IOException(TooLarge(limit) + advice);
        var bytes = new byte[length == 0 ? 1 : length];
        int read = 0;
        while (read < bytes.Length && RandomAccess.Read(handle, bytes.AsSpan(read), read) is > 0 and var more)
            read += more;
        if (length == 0 && read > 0)
            throw new IOException("it is a device, not a file"); // it has no size, and something to read
        return read == bytes.Length ? bytes : bytes[..read];
    }

    /// <summary>What is said of a file that is larger than a limit, as a clause.</summary>
    /// <param name="limit">The limit in bytes.</param>
    public static string TooLarge(long limit) => "it has more than " + limit switch
    {
        >= 1 << 20 when limit % (1 << 20) == 0 => (limit >> 20).ToString(CultureInfo.InvariantCulture) + " MB",
        >= 1 << 10 when limit % (1 << 10) == 0 => (limit >> 10).ToString(CultureInfo.InvariantCulture) + " KB",
        _ => limit.ToString(CultureInfo.InvariantCulture) + " bytes",
    };

    /// <summary>Opens what is no regular file for writing, waiting for nobody.</summary>
    /// <param name="path">The full path of a file that exists.</param>
    /// <returns>The pipe or device; null where it is a regular file, of which it is then known that it may be written.</returns>
    /// <exception cref="IOException">It cannot be written, or is a pipe that nobody reads.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static FileStream? OpenIfPipe(string path)
    {
        const int WriteOnly = 1;
        const int NoReader = 6; // ENXIO
        int flags = NonBlocking();
        int probe = flags == 0 ? -1 : OpenWithReason(path, WriteOnly | flags);
        if (flags != 0 && probe < 0 && Marshal.GetLastPInvokeError() == NoReader)
            throw new IOException("it is a pipe that nobody reads");
        using SafeFileHandle? handle = probe < 0 ? null : new SafeFileHandle(probe, ownsHandle: true);
        // With somebody at its other end, a pipe is opened at once: this is known while the probe is open.
        FileStream stream = new(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (!stream.CanSeek)
            return stream;
        stream.Dispose();
        return null;
    }

    private static SafeFileHandle Open(string path) =>
        // What cannot be opened says why at the second try.
        NonBlocking() is not 0 and var flags && Open(path, flags) is >= 0 and var descriptor
            ? new SafeFileHandle(descriptor, ownsHandle: true)
            : File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>O_NONBLOCK | O_CLOEXEC, by which a file is opened without waiting for the other end of a pipe; 0 on a system whose numbers are not known.</summary>
    private static int NonBlocking() =>
        OperatingSystem.IsLinux() ? 0x800 | 0x80000
        : OperatingSystem.IsMacOS() ? 0x4 | 0x1000000
        : OperatingSystem.IsFreeBSD() ? 0x4 | 0x100000
        : 0;

    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    /// <summary>The same where the reason of a failure counts: to keep it, two methods are compiled at each start that needs them.</summary>
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int OpenWithReason(string path, int flags);
}
