using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using NewsLint.Cli.Commands;
using NewsLint.Reporting;

namespace NewsLint.Cli;

/// <summary>The help of a command, followed by examples and exit codes.</summary>
internal sealed class HelpWithExamples(CommandHost host) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        using StreamWriter writer = host.OpenText();
        parseResult.InvocationConfiguration.Output = writer;
        new HelpAction { MaxWidth = host.Width() }.Invoke(parseResult);
        writer.Write(parseResult.CommandResult.Command.Name switch
        {
            "facts" => FactsCommand.Examples,
            "verify" => VerifyCommand.Examples,
            "stories" => StoriesCommand.Examples,
            "rules" => RulesCommand.Examples,
            "explain" => ExplainCommand.Examples,
            "explain-pair" => ExplainPairCommand.Examples,
            "test" => TestCommand.Examples,
            "trust" => TrustCommand.Examples,
            "hook" => HookCommand.Examples,
            "init" => InitCommand.Examples,
            "config" => ConfigCommand.Examples,
            _ => LintCommand.Examples,
        });
        return ExitCode.Clean;
    }
}

/// <summary>Shows the version.</summary>
internal sealed class VersionAction(CommandHost host) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        using StreamWriter writer = host.OpenText();
        writer.WriteLine($"{Product.Name} {Product.Version}");
        return ExitCode.Clean;
    }
}
