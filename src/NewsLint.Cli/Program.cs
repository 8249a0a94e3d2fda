using System.CommandLine;
using System.CommandLine.Parsing;
using NewsLint.Reporting;
using NewsLint.Rulebook;

namespace NewsLint.Cli;

/// <summary>The <c>newslint</c> command.</summary>
public static class Program
{
    private const string Terminal = "TERM";

    /// <summary>Starts the command in this process.</summary>
    public static int Main(string[] args)
    {
        // With a terminal named, the runtime's first write to it switches its keypad (ESC[?1h), and nothing switches that back.
        string? terminal = Environment.GetEnvironmentVariable(Terminal);
        Environment.SetEnvironmentVariable(Terminal, null);
        using var output = new StandardOutput(Console.OpenStandardOutput);
        using var error = new LazyErrorWriter();
        string folder;
        try
        {
            folder = Environment.CurrentDirectory;
        }
        catch (IOException)
        {
            error.WriteLine("newslint: the current folder does not exist any more");
            return ExitCode.Usage;
        }
        var host = new CommandHost(folder, StandardHandles.OpenInput, output, error)
        {
            IsTerminal = static () => !Console.IsOutputRedirected,
            IsErrorTerminal = static () => !Console.IsErrorRedirected,
            Width = static () => !Console.IsOutputRedirected && Console.WindowWidth is > 0 and var width ? width : 100,
            Variable = name => name == Terminal ? terminal : Environment.GetEnvironmentVariable(name),
        };
        return Run(args, host);
    }

    /// <summary>Runs the command.</summary>
    /// <param name="args">The arguments after the command's name.</param>
    /// <param name="host">The input and output of the command.</param>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> args, CommandHost host)
    {
        try
        {
            ParseResult parsed = CommandTree.Parse(args, host);
            if (parsed.Errors.Count > 0)
            {
                foreach (ParseError error in parsed.Errors)
                    host.Tell(CommandTree.Explain(error, args));
                return ExitCode.Usage;
            }
            return parsed.Invoke(new InvocationConfiguration { Output = TextWriter.Null, Error = host.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception error) when (error is UsageException or RuleFileException)
        {
            host.Tell(error.Message);
            return ExitCode.Usage;
        }
        catch (CodeRuleException error)
        {
            foreach (string line in error.Errors)
                host.Tell(line);
            return ExitCode.Usage;
        }
#pragma warning disable CA1031 // whatever it is, the user gets one plain line and not a stack trace
        catch (Exception error)
#pragma warning restore CA1031
        {
            host.Tell($"internal error: {Describe(error)}; please report this line, with the version ({Product.Version}) and the article{Product.Issues}");
            return ExitCode.Fault;
        }
    }

    /// <summary>The type of an error, its message and its method, in one line.</summary>
    internal static string Describe(Exception error)
    {
        Exception cause = error.GetBaseException();
        string? trace = cause.StackTrace?.Split('\n', 2)[0].Trim();
        return $"{cause.GetType().Name}: {cause.Message.ReplaceLineEndings(" ")}{(trace is null ? "" : $" ({trace})")}";
    }
}
