using Microsoft.CodeAnalysis.Text;
using NewsLint.Settings;
using NewsLint.Text;

namespace NewsLint.Checks.Settings;

/// <summary>Reports lines of an <c>.editorconfig</c> that are meant for newslint and do nothing.</summary>
internal sealed class UnknownSetting : Check
{
    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterSettingsAction(Run);

    private static void Run(SettingsContext context)
    {
        foreach (SettingsSection section in context.File.Sections)
            foreach (Setting setting in section.Settings)
                Run(context, section, setting);
        foreach (TextSpan line in context.File.Malformed)
        {
            string text = context.File.Text.ToString(line);
            if (text[0] == '[')
                context.Report(line, [("name", text)], "section");
            else if (text.Contains(SettingKeys.OwnPrefix, StringComparison.OrdinalIgnoreCase) || text.Contains("dotnet_diagnostic", StringComparison.OrdinalIgnoreCase))
                context.Report(line, [("name", text)], "line");
        }
    }

    private static void Run(SettingsContext context, SettingsSection section, Setting setting)
    {
        string? rule = SettingKeys.SeverityOf(setting.Key);
        bool isOption = setting.Key.StartsWith(SettingKeys.OptionPrefix, StringComparison.Ordinal);
        bool isOwn = isOption || setting.Key.StartsWith(SettingKeys.OwnPrefix, StringComparison.Ordinal);
        if (isOption && !context.Options.Contains(setting.Key, StringComparer.OrdinalIgnoreCase))
            Report(context, setting.KeySpan, "key", context.Options);
        else if (isOwn && !isOption && Array.IndexOf(SettingKeys.Own, setting.Key) < 0)
            Report(context, setting.KeySpan, "key", SettingKeys.Own);
        else if (rule is not null && !IsOurs(rule, context.RuleIds))
            return;
        else if (rule is not null && !context.RuleIds.Contains(rule, StringComparer.OrdinalIgnoreCase))
            Report(context, TextSpan.FromBounds(setting.KeySpan.Start + SettingKeys.SeverityIdStart, setting.KeySpan.Start + SettingKeys.SeverityIdStart + rule.Length), "rule", context.RuleIds);
        else if (rule is not null && Array.IndexOf(SettingKeys.Severities, setting.Value.ToLowerInvariant()) < 0)
            Report(context, setting.ValueSpan.IsEmpty ? setting.KeySpan : setting.ValueSpan, "severity", SettingKeys.Severities);
        else if (setting.Key == SettingKeys.Charset && !setting.Value.Equals("unset", StringComparison.OrdinalIgnoreCase) && Charsets.Find(setting.Value) is null)
            Report(context, setting.ValueSpan.IsEmpty ? setting.KeySpan : setting.ValueSpan, "charset", Charsets.Common);
        else if (section.Glob is null && (isOwn || rule is not null || setting.Key == SettingKeys.Charset))
            Report(context, setting.KeySpan, "place", []);
    }

    /// <summary>
    /// An id that is newslint's (NL and a digit), or of the style of a rule that is loaded (House.Titles, where House.Dashes is);
    /// all others belong to other analyzers.
    /// </summary>
    private static bool IsOurs(string id, IEnumerable<string> ruleIds)
    {
        if (id.Length > 2 && id.StartsWith("nl", StringComparison.Ordinal) && char.IsAsciiDigit(id[2]))
            return true;
        int stop = id.IndexOf('.', StringComparison.Ordinal);
        return ruleIds.Any(known => known.Equals(id, StringComparison.OrdinalIgnoreCase)
            || (stop > 0 && known.StartsWith(id[..(stop + 1)], StringComparison.OrdinalIgnoreCase)));
    }

    private static void Report(SettingsContext context, TextSpan span, string variant, IEnumerable<string> candidates)
    {
        string name = context.File.Text.ToString(span);
        context.Report(span, [("name", name), ("hint", Nearest.Hint(name, candidates))], variant);
    }
}
