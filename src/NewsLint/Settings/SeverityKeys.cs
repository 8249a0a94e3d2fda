namespace NewsLint.Settings;

/// <summary>
/// The keys of an <c>.editorconfig</c> that set levels. They are those of Roslyn: <c>dotnet_diagnostic.ID.severity</c> for one rule, which overrides
/// <c>dotnet_analyzer_diagnostic.category-NAME.severity</c> for a category, which overrides <c>dotnet_analyzer_diagnostic.severity</c> for all rules.
/// </summary>
internal static class SeverityKeys
{
    private const string RulePrefix = "dotnet_diagnostic.";
    private const string CategoryPrefix = "dotnet_analyzer_diagnostic.category-";
    private const string Suffix = ".severity";
    private const string All = "dotnet_analyzer_diagnostic.severity";

    /// <summary>The values of a level, as in Roslyn.</summary>
    public static readonly string[] Values = ["error", "warning", "suggestion", "silent", "none", "default"];

    /// <summary>The categories: the families of built-in rules, in the order of the first digit of their ids.</summary>
    public static readonly string[] Categories = ["input", "encoding", "figures", "quotations", "names", "style", "copy", "sources"];

    /// <summary>The start of the id or name in <c>dotnet_diagnostic.ID.severity</c>.</summary>
    public static int IdStart => RulePrefix.Length;

    /// <summary>The start of the name in <c>dotnet_analyzer_diagnostic.category-NAME.severity</c>.</summary>
    public static int CategoryStart => CategoryPrefix.Length;

    /// <summary>Returns the id in <c>dotnet_diagnostic.ID.severity</c>, in lower case; null for any other key.</summary>
    public static string? IdOf(string key) => Between(key, RulePrefix);

    /// <summary>
    /// Returns the name in <c>dotnet_analyzer_diagnostic.category-NAME.severity</c>, in lower case, even if the category is another analyzer's;
    /// null for any other key.
    /// </summary>
    public static string? CategoryOf(string key) => Between(key, CategoryPrefix);

    /// <summary>Returns whether a key sets the level of all rules, or of a newslint category.</summary>
    public static bool IsOfSeveral(string key) => key == All || (CategoryOf(key) is { } category && Array.IndexOf(Categories, category) >= 0);

    /// <summary>Returns the category of a rule: NL2001 is in <c>figures</c>; null for a newsroom's own rule.</summary>
    public static string? CategoryOfRule(string ruleId) =>
        ruleId.Length > 2 && ruleId.StartsWith("NL", StringComparison.OrdinalIgnoreCase) && ruleId[2] is >= '0' and <= '7' ? Categories[ruleId[2] - '0'] : null;

    /// <summary>Returns the key that sets the level of a rule.</summary>
    internal static string OfRule(string ruleId) => RulePrefix + ruleId + Suffix;

    /// <summary>Returns the key that sets the level of a category.</summary>
    public static string OfCategory(string category) => CategoryPrefix + category + Suffix;

    /// <summary>Returns the setting of the most specific of the three keys for a rule; null if none is set.</summary>
    /// <param name="severities">The values, by rule id or by the key for several rules.</param>
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
