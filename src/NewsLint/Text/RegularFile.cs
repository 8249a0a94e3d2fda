using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

[assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]

namespace NewsLint.Text;

/// <summary>
/// Reads files whose names come from a repository. Such a name can be a pipe, a device or a link to one. Opening
/// a pipe can wait forever for a writer, and some devices never end.
/// </summary>
internal static partial class RegularFile
{
    /// <summary>The largest size in bytes of a file of settings, rules or patterns.</summary>
    public const long SettingsLimit = 4 << 20;

    /// <summary>Reads a file without blocking.</summary>
    /// <param name="path">The file's full path; a link is followed.</param>
    /// <param name="limit">The largest size in bytes.</param>
    /// <param name="advice">What to do about a larger one, for the message.</param>
    /// <exception cref="IOException">It cannot be read, is a pipe or a device, or is larger than the limit. The message is a clause.</exception>
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

    /// <summary>The reason for a file larger than a limit, as a clause.</summary>
    /// <param name="limit">The limit in bytes.</param>
    public static string TooLarge(long limit) => "it has more than " + limit switch
    {
        >= 1 << 20 when limit % (1 << 20) == 0 => (limit >> 20).ToString(CultureInfo.InvariantCulture) + " MB",
        >= 1 << 10 when limit % (1 << 10) == 0 => (limit >> 10).ToString(CultureInfo.InvariantCulture) + " KB",
        _ => limit.ToString(CultureInfo.InvariantCulture) + " bytes",
    };

    /// <summary>Opens a pipe or device for writing without blocking.</summary>
    /// <param name="path">The full path of a file that exists.</param>
    /// <returns>The pipe or device; null for a regular file that may be written.</returns>
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
        // A pipe with a reader opens at once. The open probe proves that there is one.
        FileStream stream = new(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (!stream.CanSeek)
            return stream;
        stream.Dispose();
        return null;
    }

    private static SafeFileHandle Open(string path) =>
        // The second attempt reports the reason of a failure.
        NonBlocking() is not 0 and var flags && Open(path, flags) is >= 0 and var descriptor
            ? new SafeFileHandle(descriptor, ownsHandle: true)
            : File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>O_NONBLOCK | O_CLOEXEC, to open a file without waiting for the other end of a pipe; 0 on a system with unknown values.</summary>
    private static int NonBlocking() =>
        OperatingSystem.IsLinux() ? 0x800 | 0x80000
        : OperatingSystem.IsMacOS() ? 0x4 | 0x1000000
        : OperatingSystem.IsFreeBSD() ? 0x4 | 0x100000
        : 0;

    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    /// <summary>The same, keeping the reason of a failure. This compiles two methods at each start that needs it.</summary>
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int OpenWithReason(string path, int flags);
}
