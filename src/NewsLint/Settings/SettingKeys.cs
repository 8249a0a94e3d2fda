namespace NewsLint.Settings;

/// <summary>The keys of an <c>.editorconfig</c> that newslint reads.</summary>
public static class SettingKeys
{
    /// <summary>The encoding of files without a byte order mark.</summary>
    public const string Charset = "charset";

    /// <summary>Globs of files and folders that are not read, between commas.</summary>
    public const string Exclude = "newslint_exclude";

    /// <summary>Folders of rules of the newsroom's own, between commas.</summary>
    public const string Rules = "newslint_rules";

    /// <summary>Rules that report nothing, each with the reason: <c>NL6001: the syndicate wants it | NL6003: a refrain</c>.</summary>
    public const string Suppress = "newslint_suppress";

    /// <summary>Files of names and phrases that are right as they stand, between commas.</summary>
    public const string Accept = "newslint_accept";

    /// <summary>Whether each suppression must say why: <c>true</c> or <c>false</c>.</summary>
    public const string RequireReason = "newslint_require_reason";

    /// <summary>Pairs of marks between which there is no prose, between commas: <c>&lt;&lt; &gt;&gt;, %% %%</c>.</summary>
    public const string MarkupSpans = "newslint_markup_spans";

    /// <summary>Whether articles whose front matter says <c>draft: true</c> are checked: one of <see cref="DraftValues"/>.</summary>
    public const string Drafts = "newslint_drafts";

    /// <summary>What <see cref="Drafts"/> can be; the first holds where it is not set.</summary>
    public static readonly string[] DraftValues = ["check", "skip"];

    /// <summary>The newsroom whose style an article keeps, where its front matter names no publisher.</summary>
    public const string House = "newslint_house";

    /// <summary>The vocabularies of a folder of Vale styles that hold, between commas; without it all of the folder.</summary>
    public const string Vocabulary = "newslint_vocab";

    /// <summary>What all keys begin with that are newslint's alone.</summary>
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
    ];

    /// <summary>What the options of single rules begin with: <c>newslint.NL6002.words</c>.</summary>
    public const string OptionPrefix = "newslint.";

    /// <summary>The key of a rule's option, in lower case as keys are.</summary>
    public static string Option(string ruleId, string option) => (OptionPrefix + ruleId + "." + option).ToLowerInvariant();

    /// <summary>Whether newslint reads a key.</summary>
    /// <param name="key">The key, in lower case.</param>
    /// <param name="isRule">Whether there is a rule of an id, which is in lower case.</param>
    public static bool IsRead(string key, Predicate<string> isRule) =>
        key == Charset || key.StartsWith(OwnPrefix, StringComparison.Ordinal) || key.StartsWith(OptionPrefix, StringComparison.Ordinal)
        || SeverityKeys.IsOfSeveral(key) || (SeverityKeys.IdOf(key) is { } rule && isRule(rule));
}
