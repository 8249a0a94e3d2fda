using System.CommandLine;
using NewsLint.Linting;
using NewsLint.Reporting;
using NewsLint.Rulebook;
using NewsLint.Settings;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint config FILE…</c>: shows the settings of a file.</summary>
internal static class ConfigCommand
{
    public const string Description = "Shows which settings hold for a file, and where each comes from.";

    public const string Examples = """
        Examples:
          newslint config stories/lead.md

        """;

    public static void Fill(Command command, CommandHost host)
    {
        Argument<string[]> files = OptionReading.Arguments("FILE", "Files; they need not exist.");
        command.Add(files);
        command.SetAction(parsed => Run(host, parsed.GetValue(files) ?? []));
    }

    private static int Run(CommandHost host, string[] files)
    {
        SettingsTree settings = Inputs.Settings(host);
        string? problem = null;
        using StreamWriter writer = host.OpenText();
        foreach (string file in files)
        {
            if (file.Length == 0)
                throw new UsageException("a FILE is empty");
            if (file != files[0])
                writer.WriteLine();
            ArticleSettings own = settings.For(Path.GetFullPath(file, host.Folder));
            Write(host, file, own, Rules(host, own, ref problem), writer);
        }
        if (problem is not null)
            host.Tell(problem);
        foreach ((string path, string reason) in settings.Failures)
            host.Tell($"{path} cannot be read: {reason}");
        return settings.Failures.Count > 0 ? ExitCode.Input : problem is not null ? ExitCode.Usage : ExitCode.Clean;
    }

    /// <summary>Returns the rules that apply to the file; only the built-in ones, with a problem, when the newsroom's rules cannot be loaded.</summary>
    private static Rule[] Rules(CommandHost host, ArticleSettings settings, ref string? problem)
    {
        SettingValue[] folders = settings.FindValue(SettingKeys.Rules) is { } value ? [value] : [];
        try
        {
            return [.. NewsroomRules.Load(host.Folder, [], folders).Rules.All];
        }
        catch (Exception error) when (error is IOException or RuleFileException)
        {
            problem ??= error.Message;
            return [.. RuleSet.BuiltIn().All];
        }
    }

    private static void Write(CommandHost host, string file, ArticleSettings settings, Rule[] rules, StreamWriter writer)
    {
        var ids = new HashSet<string>(rules.Select(rule => rule.Id), StringComparer.OrdinalIgnoreCase);
        writer.WriteLine($"# {Visible.Name(file)}");
        (string Line, SettingValue Value)[] lines = [.. settings.All
            .Where(pair => SettingKeys.IsRead(pair.Key, ids.Contains))
            .Select(pair => (Visible.Line($"{pair.Value.File.Text.ToString(pair.Value.Setting.KeySpan)} = {pair.Value.Text}"), pair.Value))
            .OrderBy(line => line.Item1, StringComparer.OrdinalIgnoreCase)];
        int width = lines.Length == 0 ? 0 : lines.Max(line => Math.Min(60, line.Line.Length));
        foreach ((string line, SettingValue value) in lines)
            writer.WriteLine($"{line.PadRight(width)}  # {Visible.Line($"{value.File.Path}:{value.Line} [{value.Section}]")}");
        if (lines.Length == 0)
            writer.WriteLine("# no setting holds for it: newslint init writes an .editorconfig with all there are");
        if (Path.Exists(Path.GetFullPath(file, host.Folder)) && ArticleFinder.Find(host.Folder, [file]).Excluded is [var excluded, ..])
            writer.WriteLine($"# it is not read: {Visible.Line(excluded.By)} excludes it");
        foreach (Rule rule in rules)
            if (!rule.IsBuiltIn)
                writer.WriteLine($"# newslint_rules adds {rule.Id} ({settings.Severity(rule.Id) ?? RulesCommand.Level(rule)}): {Visible.Line(rule.Path)}");
    }
}
