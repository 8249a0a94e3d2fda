using NewsLint.Checks;

namespace NewsLint.Linting;

/// <summary>Where a suppression holds, the nearest first.</summary>
internal enum SuppressionScope
{
    /// <summary>Nowhere: it is none.</summary>
    None,

    /// <summary>One line.</summary>
    Line,

    /// <summary>From its place on.</summary>
    Below,

    /// <summary>The whole article.</summary>
    Article,
}

/// <summary>One suppression of an article, for one rule or for all.</summary>
/// <param name="scope">Where it holds.</param>
/// <param name="rule">The rule's id; null for all rules.</param>
/// <param name="line">The line, from 0, where it holds for one.</param>
/// <param name="isOn">Whether it ends what was switched off above.</param>
/// <param name="where">Where it holds, as an adverb.</param>
/// <param name="suppression">What is said of what it suppresses.</param>
internal sealed class SuppressionItem(SuppressionScope scope, string? rule, int line, bool isOn, string where, Suppression suppression)
{
    public SuppressionScope Scope => scope;

    public string? Rule => rule;

    public int Line => line;

    public bool IsOn => isOn;

    public string Where => where;

    public Suppression Suppression => suppression;

    public bool IsInFrontMatter { get; init; }

    public bool IsUsed { get; set; }
}

/// <summary>Finds the nearest suppression of a finding without a look at all the others: an article can hold as many as it has lines.</summary>
internal sealed class SuppressionIndex
{
    private const string AllRules = "";

    private readonly Dictionary<string, SuppressionItem> lines = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<SuppressionItem>> below = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SuppressionItem> article = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds one; they come in the order of the text.</summary>
    public void Add(SuppressionItem item)
    {
        string rule = item.Rule ?? AllRules;
        if (item.Scope == SuppressionScope.Line)
            lines.TryAdd(Key(item.Line, rule), item);
        else if (item.Scope == SuppressionScope.Article)
            article.TryAdd(rule, item);
        else if (below.TryGetValue(rule, out List<SuppressionItem>? items))
            items.Add(item);
        else
            below.Add(rule, [item]);
    }

    /// <summary>The nearest one that holds for a finding; null when none does. It may be one that ends what was switched off.</summary>
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
        int low = 0;
        int high = items.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Start(items[middle]) < finding.Place.Span.Start)
                low = middle + 1;
            else
                high = middle;
        }
        return low > 0 ? items[low - 1] : null;
    }
}
