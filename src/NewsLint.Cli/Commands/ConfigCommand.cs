using System.CommandLine;
using NewsLint.Linting;
using NewsLint.Settings;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint config FILE…</c>: shows what the settings say about a file.</summary>
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
        var settings = new SettingsTree(path => Path.GetRelativePath(host.Folder, path).Replace('\\', '/'));
        using StreamWriter writer = host.OpenText();
        foreach (string file in files)
        {
            if (file.Length == 0)
                throw new UsageException("a FILE is empty");
            if (file != files[0])
                writer.WriteLine();
            Write(host, file, settings.For(Path.GetFullPath(file, host.Folder)), writer);
        }
        foreach ((string path, string reason) in settings.Failures)
            host.Tell($"{path} cannot be read: {reason}");
        return settings.Failures.Count > 0 ? ExitCode.Input : ExitCode.Clean;
    }

    private static void Write(CommandHost host, string file, ArticleSettings settings, StreamWriter writer)
    {
        writer.WriteLine($"# {file}");
        (string Line, SettingValue Value)[] lines = [.. settings.All
            .Where(pair => SettingKeys.IsRead(pair.Key, _ => true))
            .Select(pair => ($"{pair.Value.File.Text.ToString(pair.Value.Setting.KeySpan)} = {pair.Value.Text}", pair.Value))
            .OrderBy(line => line.Item1, StringComparer.OrdinalIgnoreCase)];
        int width = lines.Length == 0 ? 0 : lines.Max(line => Math.Min(60, line.Line.Length));
        foreach ((string line, SettingValue value) in lines)
            writer.WriteLine($"{line.PadRight(width)}  # {value.File.Path}:{value.Line} [{value.Section}]");
        if (lines.Length == 0)
            writer.WriteLine("# no setting holds for it: newslint init writes an .editorconfig with all there are");
        if (Path.Exists(Path.GetFullPath(file, host.Folder)) && ArticleFinder.Find(host.Folder, [file]).Excluded is [var excluded, ..])
            writer.WriteLine($"# it is not read: {excluded.By} excludes it");
    }
}
