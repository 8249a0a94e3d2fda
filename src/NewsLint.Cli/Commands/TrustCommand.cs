using System.CommandLine;
#if CODE_RULES
using NewsLint.Reporting;
using NewsLint.Rulebook;
using NewsLint.Scripting;
#endif

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint trust PATH…</c>: says which rules in C# and plug-ins may run.</summary>
internal static class TrustCommand
{
    public const string Description = "Allows rules in C# and plug-ins to run, as they are now.";

    public const string Examples = """
        Examples:
          newslint trust house/                         the rules in C# of a folder, after you have read them
          newslint trust house.dll                      a plug-in
          newslint trust --list                         what you trust
          newslint trust house/ --remove                they do not run any more

        Trust is yours alone, on this machine, and holds for files as they are: a file that changes or moves does not run
        until you trust it again. It is kept in ~/.config/newslint.

        """;

    public static void Fill(Command command, CommandHost host)
    {
        Argument<string[]> paths = OptionReading.Arguments("PATH", "Folders of rules, files of C#, and assemblies.", isNeeded: false);
        Option<string?> list = OptionReading.Flag("--list", "Lists what you trust.");
        Option<string?> remove = OptionReading.Flag("--remove", "Trusts it no more.");
        command.Add(paths);
        command.Add(list);
        command.Add(remove);
        command.SetAction(parsed => Run(host, parsed.GetValue(paths) ?? [], OptionReading.Has(parsed, list), OptionReading.Has(parsed, remove)));
    }

#if CODE_RULES
    private static int Run(CommandHost host, string[] paths, bool lists, bool removes)
    {
        if (paths.Length == 0 != lists || (lists && removes))
            throw new UsageException(lists ? "--list takes no PATH and no --remove" : "no PATH is given; newslint trust --help shows how it is used");
        var trust = new TrustList(new UserFolder(host.Variable));
        try
        {
            if (lists)
                List(host, trust);
            foreach (string path in paths)
                host.Tell(removes ? Remove(host, trust, path) : Add(host, trust, path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(error.Message);
        }
        return ExitCode.Clean;
    }

    private static void List(CommandHost host, TrustList trust)
    {
        using StreamWriter writer = host.OpenText();
        foreach (string path in trust.Paths)
            writer.WriteLine(Visible.Name(path));
    }

    private static string Add(CommandHost host, TrustList trust, string path)
    {
        string full = Path.GetFullPath(path, host.Folder);
        if (!Path.Exists(full))
            throw new UsageException($"there is no folder or file {path}");
        IReadOnlyList<CodeFile> files = CodeFile.OfPath(full, path);
        if (files.Count == 0)
            throw new UsageException($"{path} has no rules in C# and no plug-in: there is nothing to trust");
        trust.Add(files);
        return $"{(files.Count == 1 ? files[0].Shown : $"{files.Count} files of {path}")} will run, as {(files.Count == 1 ? "it is" : "they are")} now";
    }

    private static string Remove(CommandHost host, TrustList trust, string path) =>
        trust.Remove(Path.GetFullPath(path, host.Folder)) > 0 ? $"{path} does not run any more" : throw new UsageException($"{path} is not trusted");
#else
    private static int Run(CommandHost host, string[] paths, bool lists, bool removes) =>
        throw new UsageException($"rules in C# {NewsLint.Rulebook.CodeRules.NeedsDotNet}");
#endif
}
