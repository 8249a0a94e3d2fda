using NewsLint.Checks;
using NewsLint.Settings;
using NewsLint.Text;

namespace NewsLint.Linting;

/// <summary>The scope of a suppression, nearest first.</summary>
internal enum SuppressionScope
{
    /// <summary>No scope: it is not a suppression.</summary>
    None,

    /// <summary>One line.</summary>
    Line,

    /// <summary>From its position on.</summary>
    Below,

    /// <summary>The whole article.</summary>
    Article,
}

/// <summary>One suppression of an article, for one rule or for all.</summary>
/// <param name="scope">Its scope.</param>
/// <param name="rule">The id or name of the rule, as written; null for all rules.</param>
/// <param name="line">The line, from 0, if the scope is one line.</param>
/// <param name="isOn">Whether it ends a suppression above.</param>
/// <param name="where">The scope, as an adverb.</param>
/// <param name="suppression">The description for suppressed findings.</param>
internal sealed class SuppressionItem(SuppressionScope scope, string? rule, int line, bool isOn, string where, Suppression suppression)
{
    public SuppressionScope Scope => scope;

    /// <summary>The id or name of the rule, as written; null for all rules.</summary>
    public string? Written => rule;

    /// <summary>The id of the rule; null for all rules.</summary>
    public string? RuleId { get; } = rule is null ? null : RuleNames.ToId(rule);

    public int Line => line;

    public bool IsOn => isOn;

    public string Where => where;

    public Suppression Suppression => suppression;

    public bool IsInFrontMatter { get; init; }

    public bool IsUsed { get; set; }
}

/// <summary>Finds the nearest suppression of a finding without a scan: an article can have as many as it has lines.</summary>
internal sealed class SuppressionIndex
{
    private const string AllRules = "";

    private readonly Dictionary<string, SuppressionItem> lines = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<SuppressionItem>> below = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SuppressionItem> article = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a suppression; the order is that of the text.</summary>
    public void Add(SuppressionItem item)
    {
        string rule = item.RuleId ?? AllRules;
        if (item.Scope == SuppressionScope.Line)
            lines.TryAdd(Key(item.Line, rule), item);
        else if (item.Scope == SuppressionScope.Article)
            article.TryAdd(rule, item);
        else if (below.TryGetValue(rule, out List<SuppressionItem>? items))
            items.Add(item);
        else
            below.Add(rule, [item]);
    }

    /// <summary>Returns the nearest one that applies to a finding, or null. It may be one that ends a suppression.</summary>
    public SuppressionItem? Nearest(Finding finding)
    {
        int line = finding.Place.Lines.Start.Line;
        return First(lines.GetValueOrDefault(Key(line, finding.RuleId)), lines.GetValueOrDefault(Key(line, AllRules)))
            ?? Last(LastBefore(finding.RuleId, finding), LastBefore(AllRules, finding))
            ?? First(article.GetValueOrDefault(finding.RuleId), article.GetValueOrDefault(AllRules));
    }

    private static string Key(int line, string rule) => $"{line} {rule}";

    private static SuppressionItem? First(SuppressionItem? a, SuppressionItem? b) => a is null || (b is not null && Start(b) < Start(a)) ? b : a;

    private static SuppressionItem? Last(SuppressionItem? a, SuppressionItem? b) => a is null || (b is not null && Start(b) > Start(a)) ? b : a;

    private static int Start(SuppressionItem item) => item.Suppression.Place.Span.Start;

    private SuppressionItem? LastBefore(string rule, Finding finding)
    {
        if (!below.TryGetValue(rule, out List<SuppressionItem>? items))
            return null;
        var search = new LowerBound(items.Count);
        while (search.IsOpen)
            search.Narrow(Start(items[search.Middle]) < finding.Place.Span.Start);
        return search.Index > 0 ? items[search.Index - 1] : null;
    }
}
