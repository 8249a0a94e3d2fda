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

    /// <summary>The vocabularies of a folder of Vale styles that hold, between commas; without it all of the folder.</summary>
    public const string Vocabulary = "newslint_vocab";

    /// <summary>What all keys begin with that are newslint's alone.</summary>
    public const string OwnPrefix = "newslint_";

    private const string SeverityPrefix = "dotnet_diagnostic.";
    private const string SeveritySuffix = ".severity";

    /// <summary>All keys that begin with <see cref="OwnPrefix"/>.</summary>
    public static readonly string[] Own = [Exclude, Rules, Suppress, Accept, Vocabulary];

    /// <summary>What the options of single rules begin with: <c>newslint.NL6002.words</c>.</summary>
    public const string OptionPrefix = "newslint.";

    /// <summary>The key of a rule's option, in lower case as keys are.</summary>
    public static string Option(string ruleId, string option) => (OptionPrefix + ruleId + "." + option).ToLowerInvariant();

    /// <summary>What a severity can be, as Roslyn reads it.</summary>
    public static readonly string[] Severities = ["error", "warning", "suggestion", "silent", "none", "default"];

    /// <summary>The id in <c>dotnet_diagnostic.ID.severity</c>, in lower case as keys are; null when the key is another.</summary>
    public static string? SeverityOf(string key) =>
        key.Length > SeverityPrefix.Length + SeveritySuffix.Length
        && key.StartsWith(SeverityPrefix, StringComparison.Ordinal) && key.EndsWith(SeveritySuffix, StringComparison.Ordinal)
            ? key[SeverityPrefix.Length..^SeveritySuffix.Length]
            : null;

    /// <summary>Whether newslint reads a key.</summary>
    public static bool IsRead(string key) =>
        key == Charset || key.StartsWith(OwnPrefix, StringComparison.Ordinal) || key.StartsWith(OptionPrefix, StringComparison.Ordinal) || (SeverityOf(key) is { Length: > 2 } rule && rule.StartsWith("nl", StringComparison.Ordinal) && char.IsAsciiDigit(rule[2]));

    /// <summary>Where, within such a key, the id begins.</summary>
    public static int SeverityIdStart => SeverityPrefix.Length;
}
