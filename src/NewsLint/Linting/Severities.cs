using NewsLint.Checks;
using NewsLint.Rulebook;
using NewsLint.Settings;

namespace NewsLint.Linting;

/// <summary>Settles at which levels a rule reports for a file.</summary>
internal static class Severities
{
    /// <summary>The level of the rule's strongest findings; null when the settings silence the rule.</summary>
    public static Level? LevelOf(Rule rule, ArticleSettings settings) => settings.Severity(rule.Id) switch
    {
        "error" => Level.Error,
        "warning" => Level.Warning,
        "suggestion" => Level.Suggestion,
        "none" or "silent" => null,
        _ => rule.Level,
    };

    /// <summary>Takes what a rule reports for a file; null when the settings silence the rule.</summary>
    public static FindingSink? SinkOf(Rule rule, ArticleSettings settings, List<Finding> findings) =>
        LevelOf(rule, settings) is { } level ? new FindingSink(rule.Id, level, Weak(rule.Level, level), rule.Message, findings, settings) : null;

    /// <summary>The level of a finding on weak evidence: a setting moves it by as many steps as the strongest ones, within the levels there are.</summary>
    private static Level Weak(Level own, Level set) => (Level)Math.Clamp((int)Level.Suggestion + ((int)set - (int)own), (int)Level.Suggestion, (int)set);
}
