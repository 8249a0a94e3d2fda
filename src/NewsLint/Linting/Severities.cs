using NewsLint.Checks;
using NewsLint.Rulebook;
using NewsLint.Settings;

namespace NewsLint.Linting;

/// <summary>Settles at which level a rule reports for a file.</summary>
internal static class Severities
{
    /// <summary>The level; null when the settings silence the rule.</summary>
    public static Level? LevelOf(Rule rule, ArticleSettings settings) => settings.Severity(rule.Id) switch
    {
        "error" => Level.Error,
        "warning" => Level.Warning,
        "suggestion" => Level.Suggestion,
        "none" or "silent" => null,
        _ => rule.Level,
    };
}
