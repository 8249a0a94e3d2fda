using System.Runtime.InteropServices;

[assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]

namespace NewsLint.Cli;

/// <summary>
/// The three standard streams. A caller may have closed any of them. The system gives the number of a closed stream to the next file that
/// is opened: an internal file of the runtime would be read as copy, and messages would be written into an article.
/// </summary>
internal static partial class StandardHandles
{
    /// <summary>The number of standard input.</summary>
    public const int Input = 0;

    /// <summary>The number of standard output.</summary>
    public const int Output = 1;

    /// <summary>The number of standard error.</summary>
    public const int Error = 2;

    /// <summary>Whether a stream was inherited from the caller: files that this process opened are marked close-on-exec.</summary>
    public static bool IsOpen(int number)
    {
        const int GetFlags = 1; // F_GETFD
        const int CloseOnExec = 1; // FD_CLOEXEC; -1, for what is not open, has the bit as well
        return OperatingSystem.IsWindows() || (Control(number, GetFlags) & CloseOnExec) == 0;
    }

    /// <summary>Opens standard input.</summary>
    /// <exception cref="IOException">It is closed.</exception>
    public static Stream OpenInput() => IsOpen(Input) ? Console.OpenStandardInput() : throw new IOException("it is closed");

    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Control(int descriptor, int command);
}
