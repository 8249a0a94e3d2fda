using Microsoft.CodeAnalysis.Text;
using NewsLint.Checks;
using NewsLint.Rulebook;
using NewsLint.Settings;
using NewsLint.Text;
using NewsLint.Text.Patterns;

namespace NewsLint.Linting;

/// <summary>
/// The rules whose patterns exceeded their time limit in a run, and the rules in C# that were stopped. A rule that exceeds it in a few articles is off for the rest of the run:
/// every run ends, whatever its patterns.
/// </summary>
internal sealed class StoppedRules
{
    /// <summary>The number of articles with an exceeded limit that turns a rule off.</summary>
    private const int Most = 3;

    private readonly Lock gate = new();
    private readonly Dictionary<Rule, List<(string Article, TextPattern? Pattern, RuleStoppedException? Code, ArticleSettings Settings)>> stops = [];

    /// <summary>Whether a rule is off for the rest of the run.</summary>
    public bool IsOff(Rule rule)
    {
        if (rule.Actions.Patterns is null && rule.IsBuiltIn)
            return false;
        lock (gate)
            return stops.TryGetValue(rule, out var articles) && IsOff(articles);
    }

    /// <summary>Records that a pattern of a rule exceeded its limit in an article.</summary>
    public void Add(Rule rule, string article, TextPattern pattern, ArticleSettings settings) => Add(rule, (article, pattern, null, settings));

    /// <summary>Records that the code of a rule was stopped in an article.</summary>
    public void Add(Rule rule, string article, RuleStoppedException stop, ArticleSettings settings) => Add(rule, (article, null, stop, settings));

    private void Add(Rule rule, (string Article, TextPattern? Pattern, RuleStoppedException? Code, ArticleSettings Settings) stop)
    {
        lock (gate)
        {
            if (!stops.TryGetValue(rule, out var articles))
                stops.Add(rule, articles = []);
            articles.Add(stop);
        }
    }

    /// <summary>Code that exceeds a limit can still be running: it gets no second article.</summary>
    private static bool IsOff(List<(string Article, TextPattern? Pattern, RuleStoppedException? Code, ArticleSettings Settings)> articles) =>
        articles.Count >= Most || articles.Exists(stop => stop.Code is { Kind: RuleStop.Time or RuleStop.Memory });

    /// <summary>Reports the stopped rules.</summary>
    /// <param name="rules">The rules of the run.</param>
    /// <param name="findings">Receives the findings.</param>
    public void Report(Rule[] rules, List<Finding> findings)
    {
        foreach ((Rule rule, var articles) in stops)
        {
            (string article, TextPattern? pattern, RuleStoppedException? code, ArticleSettings settings) = articles.MinBy(stop => stop.Article, StringComparer.Ordinal);
            var stop = new StoppedRule(rule.Id, pattern?.Written ?? "", article, IsOff(articles), code?.Place ?? PlaceOf(rule, pattern)) { Code = code };
            foreach (Rule reporter in rules)
                if (reporter.Actions.StopActions.Count > 0 && Severities.SinkOf(reporter, settings, findings) is { } sink)
                    foreach (Action<StoppedRuleContext> action in reporter.Actions.StopActions)
                        action(new StoppedRuleContext(stop, sink));
        }
    }

    /// <summary>The line of the rule file with the pattern, without the space around it.</summary>
    private static Place PlaceOf(Rule rule, TextPattern? pattern)
    {
        ArticleText text = rule.Source ?? new ArticleText("");
        TextSpan line = text.GetLineSpan(Math.Clamp((pattern?.Line ?? 1) - 1, 0, text.LineStarts.Length - 1));
        int at = pattern is null ? -1 : text.ToString(line).IndexOf(pattern.Written, StringComparison.Ordinal);
        return Place.Of(rule.Path, text, at < 0 ? line : new TextSpan(line.Start + at, pattern!.Written.Length));
    }
}
