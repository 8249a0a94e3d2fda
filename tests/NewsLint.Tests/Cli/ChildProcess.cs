using System.Diagnostics;
using NewsLint.Cli;

namespace NewsLint.Tests.Cli;

/// <summary>What only a separate process can show: its standard streams, its current folder, and signals.</summary>
internal static class ChildProcess
{
    /// <summary>The time limit for a process that a test waits for: a hang is a failure, a slow machine is not.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>The first words of a command line that make <see cref="Main"/> of this assembly write without end.</summary>
    private const string WriteForEver = "write-for-ever";

    /// <summary>A test run does not call this. Tests start it with <see cref="StartWriting"/>.</summary>
    public static void Main(string[] args)
    {
        if (args is [WriteForEver, var path])
        {
            AtomicFile.Write(path, stream =>
            {
                stream.Write("half"u8);
                stream.Flush();
                Console.WriteLine("writing");
                Thread.Sleep(Timeout.Infinite);
            });
        }
    }

    /// <summary>Runs a shell line in which <c>$newslint</c> is the command. The exit code of a killed process is 128 plus the number of the signal.</summary>
    public static CommandRun Shell(TemporaryFolder folder, string line)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"newslint=\"'{Dotnet}' '{Path.Combine(AppContext.BaseDirectory, "newslint.dll")}'\"; {line}"])
        {
            WorkingDirectory = folder.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        End(process);
        return new CommandRun(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Starts a process that stays in the middle of writing a file.</summary>
    public static Process StartWriting(string path)
    {
        var start = new ProcessStartInfo(Dotnet, [typeof(ChildProcess).Assembly.Location, WriteForEver, path]) { RedirectStandardOutput = true };
        Process process = Process.Start(start)!;
        Assert.Equal("writing", process.StandardOutput.ReadLine());
        return process;
    }

    /// <summary>Sends a signal and waits for the process to end.</summary>
    public static void Signal(Process process, string name)
    {
        using Process kill = Process.Start("kill", [$"-{name}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        End(process);
    }

    /// <summary>Creates a named pipe.</summary>
    public static void MakePipe(string path)
    {
        using Process make = Process.Start("mkfifo", [path]);
        make.WaitForExit();
        Assert.Equal(0, make.ExitCode);
    }

    private static void End(Process process)
    {
        if (process.WaitForExit(Patience))
            return;
        process.Kill(entireProcessTree: true);
        Assert.Fail("the process hangs");
    }
}
