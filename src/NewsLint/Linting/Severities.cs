using NewsLint.Checks;
using NewsLint.Rulebook;
using NewsLint.Settings;

namespace NewsLint.Linting;

/// <summary>Determines the levels of a rule for a file.</summary>
internal static class Severities
{
    /// <summary>Returns the level of the rule's strongest findings, or null when the settings turn the rule off.</summary>
    public static Level? LevelOf(Rule rule, ArticleSettings settings) => settings.Severity(rule.Id) switch
    {
        "error" => Level.Error,
        "warning" => Level.Warning,
        "suggestion" => Level.Suggestion,
        "none" or "silent" => null,
        _ => rule.Level,
    };

    /// <summary>Returns the receiver of a rule's findings for a file, or null when the settings turn the rule off.</summary>
    public static FindingSink? SinkOf(Rule rule, ArticleSettings settings, List<Finding> findings) =>
        LevelOf(rule, settings) is { } level ? new FindingSink(rule.Id, level, Weak(rule.Level, level), rule.Message, findings, settings) : null;

    /// <summary>The level of a finding on weak evidence: a setting moves it by as many steps as the strongest findings, within the existing levels.</summary>
    private static Level Weak(Level own, Level set) => (Level)Math.Clamp((int)Level.Suggestion + ((int)set - (int)own), (int)Level.Suggestion, (int)set);
}
