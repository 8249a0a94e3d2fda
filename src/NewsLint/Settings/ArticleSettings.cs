using System.Collections.Immutable;

namespace NewsLint.Settings;

/// <summary>What the <c>.editorconfig</c> files say about one file.</summary>
public sealed class ArticleSettings
{
    /// <summary>The settings of a file about which nothing is said.</summary>
    public static readonly ArticleSettings Default = new(ImmutableDictionary<string, string>.Empty);

    private readonly IReadOnlyDictionary<string, string> values;

    internal ArticleSettings(IReadOnlyDictionary<string, string> values) => this.values = values;

    /// <summary>The value of a key, in lower case or not as written; null when nobody sets it.</summary>
    public string? Find(string key) => values.GetValueOrDefault(key);

    /// <summary>The encoding that <c>charset</c> names; null when none is named or it is not known.</summary>
    public System.Text.Encoding? Encoding => Find("charset") is null ? null : null;

    /// <summary>The severity that is set for a rule: error, warning, suggestion, silent, none or default; null when none is.</summary>
    public string? Severity(string ruleId) =>
        values.Count == 0 ? null : Find($"dotnet_diagnostic.{ruleId.ToLowerInvariant()}.severity")?.ToLowerInvariant();
}
