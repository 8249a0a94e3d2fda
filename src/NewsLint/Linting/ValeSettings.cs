using System.Text;
using NewsLint.Checks;
using NewsLint.Rulebook;
using NewsLint.Settings;

namespace NewsLint.Linting;

/// <summary>Translates a <c>.vale.ini</c> into lines of an <c>.editorconfig</c>.</summary>
internal sealed class ValeSettings
{
    private static readonly string[] Levels = ["suggestion", "warning", "error"];

    private readonly string folder;
    private readonly string name;
    private readonly StringBuilder output = new();
    private readonly List<string> notes = [];
    private string styles = "styles";
    private string vocabularies = "";
    private string least = "suggestion";

    private ValeSettings(string folder, string name)
    {
        this.folder = folder;
        this.name = name;
    }

    /// <summary>The lines of the <c>.editorconfig</c>.</summary>
    public string Text => output.ToString();

    /// <summary>The settings without a counterpart, with file and line.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>Translates settings.</summary>
    /// <param name="file">The text of the <c>.vale.ini</c>; its sections and keys are written as those of an <c>.editorconfig</c>.</param>
    /// <param name="folder">The full path of its folder, to which its paths are relative.</param>
    public static ValeSettings Translate(SettingsFile file, string folder)
    {
        var settings = new ValeSettings(folder, file.Path);
        settings.output.Append("# newslint: translated from ").Append(file.Path).Append('\n');
        foreach (SettingsSection section in file.Sections)
        {
            if (section.Glob is null)
                settings.ReadGlobal(file, section);
            else if (section.Glob == "formats")
                settings.Note(file, section.Settings.FirstOrDefault(), "newslint reads .txt, .md and .markdown");
            else
                settings.Write(file, section);
        }
        return settings;
    }

    private void ReadGlobal(SettingsFile file, SettingsSection section)
    {
        foreach (Setting setting in section.Settings)
        {
            if (setting.Key == "stylespath")
                styles = setting.Value.Replace('\\', '/').TrimEnd('/');
            else if (setting.Key == "vocab")
                vocabularies = setting.Value;
            else if (setting.Key == "minalertlevel" && Array.IndexOf(Levels, setting.Value) >= 0)
                least = setting.Value;
            else if (setting.Key == "packages")
                Note(file, setting, "packages are read where vale sync has put them, below " + styles);
            else
                Note(file, setting, "it has no counterpart");
        }
    }

    private void Write(SettingsFile file, SettingsSection section)
    {
        var rules = new List<string>();
        var levels = new SortedDictionary<string, string>(StringComparer.Ordinal);
        string[] based = [];
        foreach (Setting setting in section.Settings)
        {
            if (setting.Key == "basedonstyles")
                based = setting.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            else if (setting.Key == "vocab")
                vocabularies = setting.Value;
            else if (file.Text.ToString(setting.KeySpan) is var key && key.Contains('.', StringComparison.Ordinal))
                ReadRule(file, setting, key, based, rules, levels);
            else
                Note(file, setting, "it has no counterpart");
        }
        foreach (string style in based.Where(style => style != "Vale").Reverse())
            rules.Insert(0, $"{styles}/{style}");
        if (!based.Contains("Vale"))
            foreach (string own in (ReadOnlySpan<string>)["Vale.Terms", "Vale.Avoid"])
                levels.TryAdd(own, "none");
        foreach (string path in rules)
            Silence(path, levels);
        output.Append("\n[").Append(section.Glob).Append("]\n");
        if (rules.Count > 0)
            output.Append(SettingKeys.Rules).Append(" = ").AppendJoin(", ", rules).Append('\n');
        if (vocabularies.Length > 0)
            output.Append(SettingKeys.Vocabulary).Append(" = ").Append(vocabularies).Append('\n');
        foreach ((string rule, string level) in levels)
            output.Append("dotnet_diagnostic.").Append(rule).Append(".severity = ").Append(level).Append('\n');
    }

    private void ReadRule(SettingsFile file, Setting setting, string key, string[] based, List<string> rules, SortedDictionary<string, string> levels)
    {
        string style = key[..key.IndexOf('.', StringComparison.Ordinal)];
        string value = setting.Value.ToLowerInvariant();
        if (key is "Vale.Spelling" or "Vale.Repetition")
        {
            if (value != "no")
                Note(file, setting, key == "Vale.Spelling" ? "spelling by a dictionary is not supported" : "NL5004 reports repeated words");
            return;
        }
        if (value is "no" or "off" or "false")
            levels[key] = "none";
        else if (Array.IndexOf(Levels, value) >= 0)
            levels[key] = value;
        else if (value is not ("yes" or "on" or "true"))
            Note(file, setting, $"{setting.Value} is neither YES, NO nor a level");
        if (levels.GetValueOrDefault(key) != "none" && !based.Contains(style) && style != "Vale")
            rules.Add($"{styles}/{key.Replace('.', '/')}.yml");
    }

    /// <summary>Rules below the minimum level report nothing.</summary>
    private void Silence(string path, SortedDictionary<string, string> levels)
    {
        string full = Path.GetFullPath(path, folder);
        if (!Path.Exists(full))
        {
            notes.Add($"{name}: there is no {path}");
            return;
        }
        Level lowest = (Level)Array.IndexOf(Levels, least);
        foreach (Rule rule in RuleFolder.Read(full, path).Rules)
            if (rule.Level < lowest && !rule.Id.StartsWith("Vale.", StringComparison.Ordinal))
                levels.TryAdd(rule.Id, "none");
    }

    private void Note(SettingsFile file, Setting? setting, string reason)
    {
        if (setting is not null)
            notes.Add($"{file.Path}:{file.Text.GetLineNumber(setting.KeySpan.Start) + 1}: {file.Text.ToString(setting.KeySpan)}: {reason}");
    }
}
