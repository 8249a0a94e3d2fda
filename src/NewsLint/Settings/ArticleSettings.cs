using System.Collections.Immutable;
using System.Text;
using NewsLint.Reading.Markup;

namespace NewsLint.Settings;

/// <summary>The value of a setting, and its location.</summary>
/// <param name="Text">The value as written.</param>
/// <param name="Folder">The folder of its <c>.editorconfig</c>, to which its paths are relative, with forward slashes.</param>
/// <param name="File">The <c>.editorconfig</c>.</param>
/// <param name="Section">The pattern of its section.</param>
/// <param name="Setting">The line.</param>
internal sealed record SettingValue(string Text, string Folder, SettingsFile File, string Section, Setting Setting)
{
    /// <summary>The line number in the file, from 1.</summary>
    public int Line => File.Text.GetLineNumber(Setting.KeySpan.Start) + 1;

    /// <summary>Returns the comma-separated paths of the value, as full paths.</summary>
    internal string[] Paths()
    {
        string[] paths = Text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (int i = 0; i < paths.Length; i++)
            paths[i] = Path.GetFullPath(Path.Combine(Folder, paths[i].Replace('\0', '␀'))); // a path cannot contain U+0000: it is replaced by a visible character
        return paths;
    }
}

/// <summary>The settings of the <c>.editorconfig</c> files for one file. Articles with the same settings share an instance.</summary>
internal sealed class ArticleSettings
{
    /// <summary>The settings of a file without settings.</summary>
    public static readonly ArticleSettings Default = new(new Dictionary<string, SettingValue>(), new Dictionary<string, SettingValue>());

    private readonly Dictionary<string, SettingValue> values;
    private readonly Dictionary<string, SettingValue> severities;
    private readonly Lazy<Encoding?> encoding;
    private readonly bool hasOptions;

    private ArticleSettings(Dictionary<string, SettingValue> values, Dictionary<string, SettingValue> severities)
    {
        this.values = values;
        this.severities = severities;
        encoding = new(() => Find(SettingKeys.Charset) is { } name ? Charsets.Find(name) : null);
        foreach (string key in values.Keys)
            hasOptions |= key.StartsWith(SettingKeys.OptionPrefix, StringComparison.Ordinal);
        RuleFolders = FindValue(SettingKeys.Rules)?.Paths() ?? [];
        AcceptFiles = FindValue(SettingKeys.Accept)?.Paths() ?? [];
        MarkupSpans = FindValue(SettingKeys.MarkupSpans) is { } spans ? Settings.MarkupSpans.Read(spans.Text, 0).Pairs : [];
        Suppressions = FindValue(SettingKeys.Suppress) is { } suppress ? SettingSuppression.Read(suppress) : [];
    }

    /// <summary>The encoding of <c>charset</c>; null if it is not set or unknown.</summary>
    public Encoding? Encoding => encoding.Value;

    /// <summary>The rule folders that <c>newslint_rules</c> adds for this file, as full paths.</summary>
    public IReadOnlyList<string> RuleFolders { get; }

    /// <summary>The files of <c>newslint_accept</c> with accepted names and phrases, as full paths.</summary>
    public IReadOnlyList<string> AcceptFiles { get; }

    /// <summary>The pairs of marks of <c>newslint_markup_spans</c>. Text between them is not prose.</summary>
    public ImmutableArray<MarkPair> MarkupSpans { get; }

    /// <summary>The suppressions of <c>newslint_suppress</c>.</summary>
    public IReadOnlyList<SettingSuppression> Suppressions { get; }

    /// <summary>Whether <c>newslint_drafts</c> skips articles whose front matter marks them as drafts.</summary>
    public bool SkipsDrafts => string.Equals(Find(SettingKeys.Drafts), "skip", StringComparison.OrdinalIgnoreCase);

    /// <summary>All settings in effect, by lower-case key, in no particular order.</summary>
    public IEnumerable<KeyValuePair<string, SettingValue>> All => values.Concat(severities.Select(pair => KeyValuePair.Create(pair.Value.Setting.Key, pair.Value)));

    /// <summary>Returns the value of a lower-case key, or what the style book of <c>newslint_style</c> has for it; null if there is neither.</summary>
    public string? Find(string key) => FindValue(key)?.Text ?? (FindValue(SettingKeys.Style) is { } style ? StylePresets.Find(style.Text, key) : null);

    /// <summary>Returns the value of a lower-case key with its location; null if it is not set, or set to <c>unset</c>.</summary>
    public SettingValue? FindValue(string key) => values.Count > 0 ? values.GetValueOrDefault(key) : null;

    /// <summary>Returns the value of a rule option; null if it is not set.</summary>
    internal string? FindOption(string ruleId, string option) => hasOptions ? Find(SettingKeys.Option(ruleId, option)) : null;

    /// <summary>Returns the level set for a rule, its category or all rules, in lower case: error, warning, suggestion, silent, none or default; null if none is set.</summary>
    public string? Severity(string ruleId) => severities.Count > 0 ? SeverityKeys.Find(severities, ruleId)?.Text : null;

    /// <summary>Whether each suppression requires a reason.</summary>
    public bool RequiresReason => Find(SettingKeys.RequireReason) is { } value && value.Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The globs of <c>newslint_exclude</c> with the folder they are relative to; null if it is not set.</summary>
    internal SettingValue? Exclude => FindValue(SettingKeys.Exclude);

    /// <summary>Merges sections; later ones override earlier ones. An invalid level is ignored, as in Roslyn.</summary>
    internal static ArticleSettings Merge(IReadOnlyList<PlacedSection> sections)
    {
        var values = new Dictionary<string, SettingValue>(StringComparer.Ordinal);
        var severities = new Dictionary<string, SettingValue>(StringComparer.OrdinalIgnoreCase);
        foreach (PlacedSection placed in sections)
        {
            SettingsSection section = placed.Section;
            for (int i = 0; i < section.Settings.Length; i++)
            {
                Setting setting = section.Settings[i];
                if (IsRepeated(section, i))
                    continue;
                if (SeverityKeys.IdOf(setting.Key) is { } rule)
                {
                    SetSeverity(rule);
                }
                else if (SeverityKeys.IsOfSeveral(setting.Key))
                {
                    SetSeverity(setting.Key);
                }
                else if (setting.Value.Equals("unset", StringComparison.OrdinalIgnoreCase))
                {
                    values.Remove(setting.Key);
                }
                else
                {
                    values[setting.Key] = Value(setting.Value);
                }

                SettingValue Value(string text) => new(text, placed.Folder, placed.File, section.Glob!, setting);

                void SetSeverity(string of)
                {
                    string severity = setting.Value.ToLowerInvariant();
                    if (Array.IndexOf(SeverityKeys.Values, severity) >= 0)
                        severities[of] = Value(severity);
                }
            }
        }
        return new ArticleSettings(values, severities);
    }

    /// <summary>Returns whether a later line of the section has the same key. The later line wins, even if its value is invalid.</summary>
    private static bool IsRepeated(SettingsSection section, int index)
    {
        for (int i = index + 1; i < section.Settings.Length; i++)
            if (section.Settings[i].Key == section.Settings[index].Key)
                return true;
        return false;
    }
}
