using Microsoft.CodeAnalysis.Text;
using NewsLint.Settings;
using NewsLint.Text;

namespace NewsLint.Checks.Input;

/// <summary>Reports lines of an <c>.editorconfig</c> that are meant for newslint but do nothing.</summary>
internal sealed class UnknownSetting : Check
{
    /// <summary>The most letters in which a mistyped name differs. Names that differ in more may belong to another analyzer.</summary>
    private const int MostSlips = 2;

    private static readonly string[] Choices = ["true", "false", "unset"];

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
                context.Report(line, UnknownSettingMessage.Section(name: text));
            else if (text.Contains(SettingKeys.OwnPrefix, StringComparison.OrdinalIgnoreCase) || text.Contains("dotnet_diagnostic", StringComparison.OrdinalIgnoreCase))
                context.Report(line, UnknownSettingMessage.Line());
        }
    }

    private static void Run(SettingsContext context, SettingsSection section, Setting setting)
    {
        string? rule = SeverityKeys.IdOf(setting.Key);
        bool isOfSeveral = SeverityKeys.IsOfSeveral(setting.Key);
        bool isOption = setting.Key.StartsWith(SettingKeys.OptionPrefix, StringComparison.Ordinal);
        bool isOwn = isOption || setting.Key.StartsWith(SettingKeys.OwnPrefix, StringComparison.Ordinal);
        if (isOption && !context.Options.Contains(setting.Key, StringComparer.OrdinalIgnoreCase))
            context.Report(setting.KeySpan, UnknownSettingMessage.Key(name: context.File.Text.ToString(setting.KeySpan), hint: Nearest.Hint(setting.Key, context.Options)));
        else if (isOwn && !isOption && Array.IndexOf(SettingKeys.Own, setting.Key) < 0)
            Report(context, setting.KeySpan, SettingKeys.Own, UnknownSettingMessage.Key);
        else if (SeverityKeys.CategoryOf(setting.Key) is { } category && !isOfSeveral)
            ReportCategory(context, setting, category);
        else if (WrongChoice(setting) is { } values)
            context.Report(
                ValueOf(setting),
                UnknownSettingMessage.Value(key: setting.Key, values: $"{string.Join(", ", values[..^1])} or {values[^1]}", name: context.File.Text.ToString(ValueOf(setting)), hint: Nearest.Hint(setting.Value, values)));
        else if (rule is not null && !IsOurs(rule, context.Rules))
            return;
        else if (rule is not null && !context.Rules.Contains(rule, StringComparer.OrdinalIgnoreCase))
            Report(context, TextSpan.FromBounds(setting.KeySpan.Start + SeverityKeys.IdStart, setting.KeySpan.Start + SeverityKeys.IdStart + rule.Length), context.Rules, UnknownSettingMessage.Rule);
        else if ((rule is not null || isOfSeveral) && Array.IndexOf(SeverityKeys.Values, setting.Value.ToLowerInvariant()) < 0)
            Report(context, ValueOf(setting), SeverityKeys.Values, UnknownSettingMessage.Severity);
        else if (setting.Key == SettingKeys.RequireReason && Array.IndexOf(Choices, setting.Value.ToLowerInvariant()) < 0)
            context.Report(ValueOf(setting), UnknownSettingMessage.Choice(key: setting.Key, name: setting.Value));
        else if (setting.Key == SettingKeys.Charset && !setting.Value.Equals("unset", StringComparison.OrdinalIgnoreCase) && Charsets.Find(setting.Value) is null)
            Report(context, ValueOf(setting), Charsets.Common, UnknownSettingMessage.Charset);
        else if (setting.Key == SettingKeys.House && setting.Value.Length == 0)
            context.Report(setting.KeySpan, UnknownSettingMessage.House(name: context.File.Text.ToString(setting.KeySpan)));
        else if (section.Glob is null && (isOwn || isOfSeveral || rule is not null || setting.Key == SettingKeys.Charset))
            context.Report(setting.KeySpan, UnknownSettingMessage.Place(name: context.File.Text.ToString(setting.KeySpan)));
        else if (setting.Key == SettingKeys.MarkupSpans && !setting.Value.Equals("unset", StringComparison.OrdinalIgnoreCase))
            CheckMarkupSpans(context, setting);
    }

    /// <summary>Returns the values that a key can have, if it has none of them; otherwise null.</summary>
    private static string[]? WrongChoice(Setting setting)
    {
        foreach ((string key, string[] values) in SettingKeys.Choices)
            if (setting.Key == key && !setting.Value.Equals("unset", StringComparison.OrdinalIgnoreCase) && !values.Contains(setting.Value, StringComparer.OrdinalIgnoreCase))
                return values;
        return null;
    }

    private static void CheckMarkupSpans(SettingsContext context, Setting setting)
    {
        foreach ((TextSpan span, MarkupSpansFault fault) in MarkupSpans.Read(setting.Value, setting.ValueSpan.Start).Faults)
        {
            TextSpan place = span.IsEmpty ? setting.KeySpan : span;
            string name = context.File.Text.ToString(place);
            if (fault == MarkupSpansFault.NoEnd)
                context.Report(place, UnknownSettingMessage.MarkNoEnd(name: name), help: @"write \# and \; for # and ; after a space");
            else
                context.Report(place, fault == MarkupSpansFault.TooMany ? UnknownSettingMessage.MarkTooMany(name: name) : UnknownSettingMessage.MarkLetter(name: name));
        }
    }

    /// <summary>
    /// Whether an id is newslint's (NL and a digit), has the style of a loaded rule (House.Titles, if House.Dashes is loaded)
    /// or is a letter or two away from the name of a rule; all others belong to other analyzers.
    /// </summary>
    private static bool IsOurs(string id, IEnumerable<string> rules)
    {
        if (id.Length > 2 && id.StartsWith("nl", StringComparison.Ordinal) && char.IsAsciiDigit(id[2]))
            return true;
        int stop = id.IndexOf('.', StringComparison.Ordinal);
        return rules.Any(known => known.Equals(id, StringComparison.OrdinalIgnoreCase)
            || (stop > 0 && known.StartsWith(id[..(stop + 1)], StringComparison.OrdinalIgnoreCase)))
            || RuleNames.All.Any(name => Nearest.Distance(id, name) <= MostSlips);
    }

    /// <summary>An unknown category may belong to another analyzer (Security, Naming): only one that is a letter or two away from ours is mistyped.</summary>
    private static void ReportCategory(SettingsContext context, Setting setting, string category)
    {
        if (Nearest.To(category, SeverityKeys.Categories) is { } near && Nearest.Distance(category, near) <= MostSlips)
            Report(context, new TextSpan(setting.KeySpan.Start + SeverityKeys.CategoryStart, category.Length), SeverityKeys.Categories, UnknownSettingMessage.Category);
    }

    private static TextSpan ValueOf(Setting setting) => setting.ValueSpan.IsEmpty ? setting.KeySpan : setting.ValueSpan;

    private static void Report(SettingsContext context, TextSpan span, IEnumerable<string> candidates, Func<string, string, RuleMessage> message)
    {
        string name = context.File.Text.ToString(span);
        context.Report(span, message(name, Nearest.Hint(name, candidates)));
    }
}
