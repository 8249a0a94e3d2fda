using System.Collections.Immutable;
using System.Text;
using NewsLint.Reading.Markup;

namespace NewsLint.Settings;

/// <summary>A value of a setting, and where it is given.</summary>
/// <param name="Text">The value as written.</param>
/// <param name="Folder">The folder of the <c>.editorconfig</c> that gives it, to which its paths are relative, with forward slashes.</param>
/// <param name="File">The <c>.editorconfig</c>.</param>
/// <param name="Section">The pattern of its section.</param>
/// <param name="Setting">The line.</param>
public sealed record SettingValue(string Text, string Folder, SettingsFile File, string Section, Setting Setting)
{
    /// <summary>The line's number in its file, from 1.</summary>
    public int Line => File.Text.GetLineNumber(Setting.KeySpan.Start) + 1;

    /// <summary>The paths between the commas of the value, as full paths.</summary>
    internal string[] Paths()
    {
        string[] paths = Text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (int i = 0; i < paths.Length; i++)
            paths[i] = Path.GetFullPath(Path.Combine(Folder, paths[i].Replace('\0', '␀'))); // no path holds a zero: one that shows it is not there
        return paths;
    }
}

/// <summary>What the <c>.editorconfig</c> files say about one file; articles of which the same is said share it.</summary>
public sealed class ArticleSettings
{
    /// <summary>The settings of a file about which nothing is said.</summary>
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

    /// <summary>The encoding that <c>charset</c> names; null when none is named or it is not known.</summary>
    public Encoding? Encoding => encoding.Value;

    /// <summary>The folders, as full paths, whose rules <c>newslint_rules</c> adds for this file.</summary>
    public IReadOnlyList<string> RuleFolders { get; }

    /// <summary>The files, as full paths, with what <c>newslint_accept</c> accepts.</summary>
    public IReadOnlyList<string> AcceptFiles { get; }

    /// <summary>The marks between which, as <c>newslint_markup_spans</c> says, there is no prose.</summary>
    public ImmutableArray<MarkPair> MarkupSpans { get; }

    /// <summary>What <c>newslint_suppress</c> suppresses.</summary>
    public IReadOnlyList<SettingSuppression> Suppressions { get; }

    /// <summary>Whether <c>newslint_drafts</c> leaves out articles that say of themselves that they are drafts.</summary>
    public bool SkipsDrafts => string.Equals(Find(SettingKeys.Drafts), "skip", StringComparison.OrdinalIgnoreCase);

    /// <summary>All settings that hold: the key, in lower case, and the value; in no order.</summary>
    public IEnumerable<KeyValuePair<string, SettingValue>> All => values.Concat(severities.Select(pair => KeyValuePair.Create(pair.Value.Setting.Key, pair.Value)));

    /// <summary>The value of a key, which is given in lower case; null when nobody sets it, or someone sets it to <c>unset</c>.</summary>
    public string? Find(string key) => FindValue(key)?.Text;

    /// <summary>The same with the place that gives it.</summary>
    public SettingValue? FindValue(string key) => values.Count > 0 ? values.GetValueOrDefault(key) : null;

    /// <summary>What an option of a rule is set to; null when it is not.</summary>
    internal string? FindOption(string ruleId, string option) => hasOptions ? Find(SettingKeys.Option(ruleId, option)) : null;

    /// <summary>The severity that is set for a rule, for its category or for all rules, in lower case: error, warning, suggestion, silent, none or default; null when none is.</summary>
    public string? Severity(string ruleId) => severities.Count > 0 ? SeverityKeys.Find(severities, ruleId)?.Text : null;

    /// <summary>Whether each suppression must say why.</summary>
    public bool RequiresReason => Find(SettingKeys.RequireReason) is { } value && value.Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The globs of <c>newslint_exclude</c> with the folder they are relative to; null when it is not set.</summary>
    internal SettingValue? Exclude => FindValue(SettingKeys.Exclude);

    /// <summary>Merges lines, later ones over earlier ones; a severity that is none is passed over, as Roslyn does.</summary>
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

    /// <summary>Whether a later line of the section has the same key: that one counts, even where its value is none that can be used.</summary>
    private static bool IsRepeated(SettingsSection section, int index)
    {
        for (int i = index + 1; i < section.Settings.Length; i++)
            if (section.Settings[i].Key == section.Settings[index].Key)
                return true;
        return false;
    }
}
