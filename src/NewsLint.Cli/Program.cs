using System.CommandLine;
using NewsLint.Cli.Commands;

namespace NewsLint.Cli;

/// <summary>The <c>newslint</c> command.</summary>
public static class Program
{
    /// <summary>Starts the command in this process.</summary>
    public static int Main(string[] args)
    {
        using Stream input = Console.OpenStandardInput();
        using Stream output = Console.OpenStandardOutput();
        return Run(args, new CommandHost(Environment.CurrentDirectory, input, output, Console.Error));
    }

    /// <summary>Runs the command.</summary>
    /// <param name="args">The words of the command line behind the command's name.</param>
    /// <param name="host">What the command reads from and writes to.</param>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> args, CommandHost host)
    {
        RootCommand root = LintCommand.Create(host);
        root.Add(FactsCommand.Create(host));
        return root.Parse(args).Invoke();
    }
}
