using System.CommandLine;
using System.CommandLine.Parsing;
using NewsLint.Cli.Commands;
using NewsLint.Text;

namespace NewsLint.Cli;

/// <summary>The commands. Only the called command gets its options: creating and parsing all would cost each start some milliseconds.</summary>
internal static class CommandTree
{
    private static readonly (string Name, string Description, Action<Command, CommandHost> Fill)[] Commands =
    [
        ("facts", FactsCommand.Description, FactsCommand.Fill),
        ("verify", VerifyCommand.Description, VerifyCommand.Fill),
        ("compare", CompareCommand.Description, CompareCommand.Fill),
        ("stories", StoriesCommand.Description, StoriesCommand.Fill),
        ("rules", RulesCommand.Description, RulesCommand.Fill),
        ("explain", ExplainCommand.Description, ExplainCommand.Fill),
        ("explain-pair", ExplainPairCommand.Description, ExplainPairCommand.Fill),
        ("test", TestCommand.Description, TestCommand.Fill),
        ("trust", TrustCommand.Description, TrustCommand.Fill),
        ("hook", HookCommand.Description, HookCommand.Fill),
        ("init", InitCommand.Description, InitCommand.Fill),
        ("config", ConfigCommand.Description, ConfigCommand.Fill),
    ];

    /// <summary>The names of the commands below the root.</summary>
    public static IEnumerable<string> Names => Commands.Select(c => c.Name);

    /// <summary>Parses a command line.</summary>
    /// <exception cref="UsageException">An option does not exist.</exception>
    public static ParseResult Parse(IReadOnlyList<string> args, CommandHost host)
    {
        var root = new Command("newslint", LintCommand.Description);
        Command called = root;
        bool isHelp = args.Count == 0 || Contains(args, "--help") || Contains(args, "-h") || Contains(args, "-?");
        foreach ((string name, string description, Action<Command, CommandHost> fill) in Commands)
        {
            bool isCalled = args.Count > 0 && args[0] == name;
            // Omit commands that are not called: a later path may have the same name.
            if (!isCalled && !isHelp)
                continue;
            var command = new Command(name, description);
            root.Add(command);
            if (isCalled)
            {
                called = command;
                fill(command, host);
            }
        }
        if (called == root)
        {
            LintCommand.Fill(root, host);
            root.Add(Version(host));
        }
        if (called == root && !isHelp)
            CheckCommand(args[0], host);
        called.Add(Help(host));
        CheckOptions(args, called, host);
        // The parser takes a first argument with the command's name as the command; a folder may have that name.
        return root.Parse(["newslint", .. args], new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
    }

    /// <summary>The error of a command line, in one line.</summary>
    public static string Explain(ParseError error, IReadOnlyList<string> args)
    {
        string message = error.Message.ReplaceLineEndings(" ").Trim().TrimEnd('.');
        if (error.SymbolResult is ArgumentResult { Argument.Name: "PATH" or "ID" or "DIR" or "ACTION" or "FILE" } missing && missing.Tokens.Count == 0)
            message = $"no {missing.Argument.Name} is given";
        string command = args.Count > 0 && Names.Contains(args[0]) ? $"newslint {args[0]}" : "newslint";
        return $"{message}; {command} --help shows how it is used";
    }

    private static Option<string?> Help(CommandHost host)
    {
        Option<string?> option = OptionReading.Flag("--help", "Shows this help.", "-h", "-?");
        option.Action = new HelpWithExamples(host);
        return option;
    }

    private static Option<string?> Version(CommandHost host)
    {
        Option<string?> option = OptionReading.Flag("--version", "Shows the version.");
        option.Action = new VersionAction(host);
        return option;
    }

    /// <summary>A first argument that is not a file can be a mistyped command.</summary>
    private static void CheckCommand(string word, CommandHost host)
    {
        if (word.IndexOfAny(['.', '/', '\\', '\0', '-']) >= 0 || Nearest.To(word, Names) is not { } name)
            return;
        // "lint" is not a mistyped command, least of all init.
        if (Nearest.Distance(word, name) <= (word.Length < 5 ? 1 : 2) && !Path.Exists(Path.GetFullPath(word, host.Folder)))
            throw new UsageException($"there is no command and no file {word}; did you mean newslint {name}?");
    }

    /// <summary>Rejects a mistyped option, which the parser would take as a path.</summary>
    private static void CheckOptions(IReadOnlyList<string> args, Command command, CommandHost host)
    {
        foreach (string arg in args)
        {
            if (arg == "--")
                return;
            if (arg.Length < 2 || arg[0] != '-')
                continue;
            int equals = arg.AsSpan().IndexOfAny('=', ':');
            string name = equals < 0 ? arg : arg[..equals];
            if (IsOption(command, name))
                continue;
            IEnumerable<string> known = command.Options.Select(o => o.Name);
            throw new UsageException($"there is no option {name}{Nearest.Hint(name, known)}{Folder(command.Name, host)}");
        }
    }

    /// <summary>A folder can have the name of a command: the word alone is the command.</summary>
    private static string Folder(string command, CommandHost host) =>
        Names.Contains(command) && Directory.Exists(Path.GetFullPath(command, host.Folder)) ? $"; {command} is a command here: for the folder, write {command}/" : "";

    private static bool Contains(IReadOnlyList<string> args, string word)
    {
        foreach (string arg in args)
            if (arg == word)
                return true;
        return false;
    }

    private static bool IsOption(Command command, string name)
    {
        foreach (Option option in command.Options)
            if (option.Name == name || option.Aliases.Contains(name))
                return true;
        return false;
    }
}
