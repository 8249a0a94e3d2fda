namespace NewsLint.Settings;

/// <summary>The keys of an <c>.editorconfig</c> that newslint reads.</summary>
internal static class SettingKeys
{
    /// <summary>The encoding of files without a byte order mark.</summary>
    public const string Charset = "charset";

    /// <summary>Globs of files and folders to ignore, separated by commas.</summary>
    public const string Exclude = "newslint_exclude";

    /// <summary>Folders of the newsroom's own rules, separated by commas.</summary>
    public const string Rules = "newslint_rules";

    /// <summary>Suppressed rules, each with the reason: <c>NL6001: the syndicate wants it | NL6003: a refrain</c>.</summary>
    public const string Suppress = "newslint_suppress";

    /// <summary>Files of accepted names and phrases, separated by commas.</summary>
    public const string Accept = "newslint_accept";

    /// <summary>Whether each suppression requires a reason: <c>true</c> or <c>false</c>.</summary>
    public const string RequireReason = "newslint_require_reason";

    /// <summary>Pairs of marks that enclose markup, separated by commas: <c>&lt;&lt; &gt;&gt;, %% %%</c>.</summary>
    public const string MarkupSpans = "newslint_markup_spans";

    /// <summary>Whether articles with <c>draft: true</c> in the front matter are checked: one of <see cref="DraftValues"/>.</summary>
    public const string Drafts = "newslint_drafts";

    /// <summary>The values of <see cref="Drafts"/>; the first is the default.</summary>
    public static readonly string[] DraftValues = ["check", "skip"];

    /// <summary>The newsroom whose style an article follows, if its front matter names no publisher.</summary>
    public const string House = "newslint_house";

    /// <summary>The dialect of the newsroom's spelling: one of <see cref="DialectValues"/>.</summary>
    public const string Dialect = "newslint_dialect";

    /// <summary>The values of <see cref="Dialect"/>.</summary>
    public static readonly string[] DialectValues = ["en-GB", "en-GB-oxford", "en-US", "en-AU", "en-CA"];

    /// <summary>A style book whose choices hold where their own keys are not set: one of <see cref="StyleValues"/>.</summary>
    public const string Style = "newslint_style";

    /// <summary>The values of <see cref="Style"/>: the files of <c>rules/presets/</c>.</summary>
    public static readonly string[] StyleValues = ["ap", "british"];

    /// <summary>Which counts are written in words: one of <see cref="NumberValues"/>.</summary>
    public const string Numbers = "newslint_numbers";

    /// <summary>The values of <see cref="Numbers"/>.</summary>
    public static readonly string[] NumberValues = ["below-10", "to-10"];

    /// <summary>How percentages in digits are written: one of <see cref="PercentValues"/>.</summary>
    public const string Percent = "newslint_percent";

    /// <summary>The values of <see cref="Percent"/>.</summary>
    public static readonly string[] PercentValues = ["percent", "per cent", "%"];

    /// <summary>The dash between words: one of <see cref="DashValues"/>.</summary>
    public const string Dash = "newslint_dash";

    /// <summary>The values of <see cref="Dash"/>.</summary>
    public static readonly string[] DashValues = ["em", "spaced-em", "spaced-en"];

    /// <summary>Whether a comma comes before the "and" of a list: one of <see cref="SerialCommaValues"/>.</summary>
    public const string SerialComma = "newslint_serial_comma";

    /// <summary>The values of <see cref="SerialComma"/>.</summary>
    public static readonly string[] SerialCommaValues = ["yes", "no"];

    /// <summary>On which side of the closing mark of a few quoted words the full stop is: one of <see cref="QuotedStopValues"/>.</summary>
    public const string QuotedStops = "newslint_quoted_stops";

    /// <summary>The values of <see cref="QuotedStops"/>.</summary>
    public static readonly string[] QuotedStopValues = ["inside", "outside"];

    /// <summary>Whether the day is before or after the month: one of <see cref="DateValues"/>.</summary>
    public const string Dates = "newslint_dates";

    /// <summary>The values of <see cref="Dates"/>.</summary>
    public static readonly string[] DateValues = ["month-day", "day-month"];

    /// <summary>Whether months with a day are abbreviated as American news agencies do: one of <see cref="MonthValues"/>.</summary>
    public const string Months = "newslint_months";

    /// <summary>The values of <see cref="Months"/>.</summary>
    public static readonly string[] MonthValues = ["abbreviated", "full"];

    /// <summary>Whether offices and ranks before a name are abbreviated: one of <see cref="TitleValues"/>.</summary>
    public const string Titles = "newslint_titles";

    /// <summary>The values of <see cref="Titles"/>.</summary>
    public static readonly string[] TitleValues = ["abbreviated", "full"];

    /// <summary>Whether Mr, Mrs, Ms and Dr have a full stop: one of <see cref="TitleStopValues"/>.</summary>
    public const string TitleStops = "newslint_title_stops";

    /// <summary>The values of <see cref="TitleStops"/>.</summary>
    public static readonly string[] TitleStopValues = ["yes", "no"];

    /// <summary>Whether a family name alone has Mr, Mrs, Ms or Miss before it: one of <see cref="CourtesyTitleValues"/>.</summary>
    public const string CourtesyTitles = "newslint_courtesy_titles";

    /// <summary>The values of <see cref="CourtesyTitles"/>.</summary>
    public static readonly string[] CourtesyTitleValues = ["yes", "no"];

    /// <summary>The marks of a quotation that is not inside another: one of <see cref="QuotationMarkValues"/>.</summary>
    public const string QuotationMarks = "newslint_quotation_marks";

    /// <summary>The values of <see cref="QuotationMarks"/>.</summary>
    public static readonly string[] QuotationMarkValues = ["double", "single"];

    /// <summary>The keys with a fixed set of values, each with its values.</summary>
    public static readonly (string Key, string[] Values)[] Choices =
    [
        (Drafts, DraftValues),
        (Dialect, DialectValues),
        (Style, StyleValues),
        (Numbers, NumberValues),
        (Percent, PercentValues),
        (Dash, DashValues),
        (SerialComma, SerialCommaValues),
        (QuotedStops, QuotedStopValues),
        (Dates, DateValues),
        (Months, MonthValues),
        (Titles, TitleValues),
        (TitleStops, TitleStopValues),
        (CourtesyTitles, CourtesyTitleValues),
        (QuotationMarks, QuotationMarkValues),
    ];

    /// <summary>The vocabularies to use from a folder of Vale styles, separated by commas; all of the folder by default.</summary>
    public const string Vocabulary = "newslint_vocab";

    /// <summary>The prefix of all keys that only newslint reads.</summary>
    public const string OwnPrefix = "newslint_";

    /// <summary>All keys that begin with <see cref="OwnPrefix"/>.</summary>
    public static readonly string[] Own =
    [
        Exclude,
        Rules,
        Vocabulary,
        Suppress,
        Accept,
        RequireReason,
        MarkupSpans,
        Drafts,
        House,
        Dialect,
        Style,
        Numbers,
        Percent,
        Dash,
        SerialComma,
        QuotedStops,
        Dates,
        Months,
        Titles,
        TitleStops,
        CourtesyTitles,
        QuotationMarks,
    ];

    /// <summary>The prefix of the options of single rules: <c>newslint.NL6002.words</c>.</summary>
    public const string OptionPrefix = "newslint.";

    /// <summary>Returns a key with the id, in lower case, in place of the name of a built-in rule: two lines that set the same thing have the same key.</summary>
    /// <param name="key">The key, in lower case.</param>
    internal static string WithId(string key)
    {
        if (SeverityKeys.IdOf(key) is { } rule)
            return RuleNames.Contains(rule) ? SeverityKeys.OfRule(RuleNames.ToId(rule).ToLowerInvariant()) : key;
        if (!key.StartsWith(OptionPrefix, StringComparison.Ordinal))
            return key;
        int end = key.IndexOf('.', OptionPrefix.Length);
        return end > 0 && RuleNames.Contains(key[OptionPrefix.Length..end])
            ? string.Concat(OptionPrefix, RuleNames.ToId(key[OptionPrefix.Length..end]).ToLowerInvariant(), key.AsSpan(end))
            : key;
    }

    /// <summary>Returns the key of a rule option, in lower case.</summary>
    public static string Option(string ruleId, string option) => (OptionPrefix + ruleId + "." + option).ToLowerInvariant();

    /// <summary>Returns whether newslint reads a key.</summary>
    /// <param name="key">The key, in lower case.</param>
    /// <param name="isRule">Whether a rule with a lower-case id exists.</param>
    public static bool IsRead(string key, Predicate<string> isRule) =>
        key == Charset || key.StartsWith(OwnPrefix, StringComparison.Ordinal) || key.StartsWith(OptionPrefix, StringComparison.Ordinal)
        || SeverityKeys.IsOfSeveral(key) || (SeverityKeys.IdOf(key) is { } rule && isRule(rule));
}
