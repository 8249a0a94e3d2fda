namespace NewsLint.Settings;

/// <summary>
/// The keys of an <c>.editorconfig</c> that set severities, which are Roslyn's: <c>dotnet_diagnostic.ID.severity</c> for one rule, before
/// <c>dotnet_analyzer_diagnostic.category-NAME.severity</c> for a category, before <c>dotnet_analyzer_diagnostic.severity</c> for all rules.
/// </summary>
public static class SeverityKeys
{
    private const string RulePrefix = "dotnet_diagnostic.";
    private const string CategoryPrefix = "dotnet_analyzer_diagnostic.category-";
    private const string Suffix = ".severity";
    private const string All = "dotnet_analyzer_diagnostic.severity";

    /// <summary>What a severity can be, as Roslyn reads it.</summary>
    public static readonly string[] Values = ["error", "warning", "suggestion", "silent", "none", "default"];

    /// <summary>The categories: the families of built-in rules, in the order of the first digit of their ids.</summary>
    public static readonly string[] Categories = ["input", "encoding", "figures", "quotations", "names", "style", "copy", "sources"];

    /// <summary>Where, within <c>dotnet_diagnostic.ID.severity</c>, the id begins.</summary>
    public static int IdStart => RulePrefix.Length;

    /// <summary>Where, within <c>dotnet_analyzer_diagnostic.category-NAME.severity</c>, the name begins.</summary>
    public static int CategoryStart => CategoryPrefix.Length;

    /// <summary>The id in <c>dotnet_diagnostic.ID.severity</c>, in lower case as keys are; null when the key is another.</summary>
    public static string? IdOf(string key) => Between(key, RulePrefix);

    /// <summary>The name in <c>dotnet_analyzer_diagnostic.category-NAME.severity</c>, in lower case as keys are, also that of another analyzer's category; null when the key is another.</summary>
    public static string? CategoryOf(string key) => Between(key, CategoryPrefix);

    /// <summary>Whether a key sets the severity of all rules, or of a category of ours.</summary>
    public static bool IsOfSeveral(string key) => key == All || (CategoryOf(key) is { } category && Array.IndexOf(Categories, category) >= 0);

    /// <summary>The category of a rule: NL2001 is of <c>figures</c>; null for a rule of a newsroom's own.</summary>
    public static string? CategoryOfRule(string ruleId) =>
        ruleId.Length > 2 && ruleId.StartsWith("NL", StringComparison.OrdinalIgnoreCase) && ruleId[2] is >= '0' and <= '7' ? Categories[ruleId[2] - '0'] : null;

    /// <summary>The key that sets the severity of a category.</summary>
    public static string OfCategory(string category) => CategoryPrefix + category + Suffix;

    /// <summary>What is set for a rule by the nearest of the three keys; null when none is.</summary>
    /// <param name="severities">The values: for one rule by its id, for several by the key.</param>
    /// <param name="ruleId">The rule's id.</param>
    internal static SettingValue? Find(Dictionary<string, SettingValue> severities, string ruleId)
    {
        if (severities.TryGetValue(ruleId, out SettingValue? value))
            return value;
        if (CategoryOfRule(ruleId) is { } category && severities.TryGetValue(OfCategory(category), out value))
            return value;
        return severities.GetValueOrDefault(All);
    }

    private static string? Between(string key, string prefix) =>
        key.Length > prefix.Length + Suffix.Length && key.StartsWith(prefix, StringComparison.Ordinal) && key.EndsWith(Suffix, StringComparison.Ordinal)
            ? key[prefix.Length..^Suffix.Length]
            : null;
}
