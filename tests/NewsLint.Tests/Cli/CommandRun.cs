using System.Text;
using NewsLint.Cli;

namespace NewsLint.Tests.Cli;

/// <summary>One run of the command in this process.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record CommandRun(int Code, string Output, string Error)
{
    /// <summary>Runs the command in a folder.</summary>
    public static CommandRun In(TemporaryFolder folder, params string[] args) => With(new CommandHost(folder.Root, () => Stream.Null, Stream.Null, TextWriter.Null), args);

    /// <summary>Runs the command with a time limit: a run that hangs fails the test.</summary>
    public static CommandRun InTime(TemporaryFolder folder, params string[] args)
    {
        Task<CommandRun> run = Task.Run(() => In(folder, args));
        Assert.True(run.Wait(ChildProcess.Patience), "the run hangs");
        return run.Result;
    }

    /// <summary>Runs the command in a folder with a text on standard input.</summary>
    public static CommandRun WithInput(TemporaryFolder folder, string input, params string[] args)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(input));
        return With(new CommandHost(folder.Root, () => stream, Stream.Null, TextWriter.Null), args);
    }

    /// <summary>Runs the command with the output and error of the host replaced.</summary>
    public static CommandRun With(CommandHost host, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        int code = Program.Run(args, host with { Output = output, Error = error });
        return new CommandRun(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
