using System.Text;

namespace NewsLint.Settings;

/// <summary>A value of a setting and the folder of the <c>.editorconfig</c> that gives it, to which its paths are relative.</summary>
/// <param name="Text">The value as written.</param>
/// <param name="Folder">The folder, with forward slashes.</param>
public sealed record SettingValue(string Text, string Folder);

/// <summary>What the <c>.editorconfig</c> files say about one file; articles of which the same is said share it.</summary>
public sealed class ArticleSettings
{
    /// <summary>The settings of a file about which nothing is said.</summary>
    public static readonly ArticleSettings Default = new(new Dictionary<string, SettingValue>(), new Dictionary<string, string>());

    private readonly Dictionary<string, SettingValue> values;
    private readonly Dictionary<string, string> severities;
    private readonly Lazy<Encoding?> encoding;

    private ArticleSettings(Dictionary<string, SettingValue> values, Dictionary<string, string> severities)
    {
        this.values = values;
        this.severities = severities;
        encoding = new(() => Find(SettingKeys.Charset) is { } name ? Charsets.Find(name) : null);
        RuleFolders = Find(SettingKeys.Rules) is null ? [] : ReadRuleFolders(values[SettingKeys.Rules]);
    }

    /// <summary>The encoding that <c>charset</c> names; null when none is named or it is not known.</summary>
    public Encoding? Encoding => encoding.Value;

    /// <summary>The folders, as full paths, whose rules <c>newslint_rules</c> adds for this file.</summary>
    public IReadOnlyList<string> RuleFolders { get; }

    /// <summary>The value of a key, which is given in lower case; null when nobody sets it, or someone sets it to <c>unset</c>.</summary>
    public string? Find(string key) => values.Count > 0 && values.TryGetValue(key, out SettingValue? value) ? value.Text : null;

    /// <summary>The severity that is set for a rule, in lower case: error, warning, suggestion, silent, none or default; null when none is.</summary>
    public string? Severity(string ruleId) => severities.Count > 0 ? severities.GetValueOrDefault(ruleId) : null;

    /// <summary>The globs of <c>newslint_exclude</c> with the folder they are relative to; null when it is not set.</summary>
    internal SettingValue? Exclude => values.Count > 0 ? values.GetValueOrDefault(SettingKeys.Exclude) : null;

    /// <summary>Merges lines, later ones over earlier ones; a severity that is none is passed over, as Roslyn does.</summary>
    internal static ArticleSettings Merge(IReadOnlyList<PlacedSection> sections)
    {
        var values = new Dictionary<string, SettingValue>(StringComparer.Ordinal);
        var severities = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (PlacedSection placed in sections)
        {
            SettingsSection section = placed.Section;
            for (int i = 0; i < section.Settings.Length; i++)
            {
                Setting setting = section.Settings[i];
                if (IsRepeated(section, i))
                    continue;
                if (SettingKeys.SeverityOf(setting.Key) is { } rule)
                {
                    string severity = setting.Value.ToLowerInvariant();
                    if (Array.IndexOf(SettingKeys.Severities, severity) >= 0)
                        severities[rule] = severity;
                }
                else if (setting.Value.Equals("unset", StringComparison.OrdinalIgnoreCase))
                {
                    values.Remove(setting.Key);
                }
                else
                {
                    values[setting.Key] = new SettingValue(setting.Value, placed.Folder);
                }
            }
        }
        return new ArticleSettings(values, severities);
    }

    /// <summary>Whether a later line of the section has the same key: that one counts, even where its value is none that can be used.</summary>
    private static bool IsRepeated(SettingsSection section, int index)
    {
        for (int i = index + 1; i < section.Settings.Length; i++)
            if (section.Settings[i].Key == section.Settings[index].Key)
                return true;
        return false;
    }

    private static string[] ReadRuleFolders(SettingValue value)
    {
        string[] folders = value.Text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (int i = 0; i < folders.Length; i++)
            folders[i] = Path.GetFullPath(Path.Combine(value.Folder, folders[i]));
        return folders;
    }
}
