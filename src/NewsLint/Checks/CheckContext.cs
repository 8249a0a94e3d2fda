using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Settings;
using NewsLint.Text.Patterns;

namespace NewsLint.Checks;

/// <summary>Takes what checks report and makes findings of it; made by the driver for each rule and article.</summary>
/// <param name="ruleId">The rule.</param>
/// <param name="level">The level at which it reports.</param>
/// <param name="message">Gives the template of a variant of the rule's message.</param>
/// <param name="findings">Where findings go.</param>
/// <param name="settings">What the settings say about the article; null where there is none.</param>
internal sealed class FindingSink(string ruleId, Level level, Func<string, string> message, List<Finding> findings, ArticleSettings? settings = null)
{
    public string? Option(string name) => settings?.FindOption(ruleId, name);

    public void Add(Place place, RuleMessage words, IEnumerable<RelatedPlace>? related, Fix? fix, string? help, bool isWeak) =>
        findings.Add(new Finding(ruleId, isWeak ? Level.Suggestion : level, words.Fill(message(words.Variant)), place, related is null ? [] : [.. related], fix, help));

    public void Add(Place place, string variant, ReadOnlySpan<(string Name, string Value)> arguments, IEnumerable<RelatedPlace>? related, Fix? fix, string? help, bool isWeak) =>
        findings.Add(new Finding(ruleId, isWeak ? Level.Suggestion : level, MessageTemplate.Fill(message(variant), arguments), place, related is null ? [] : [.. related], fix, help));
}

/// <summary>What a check sees of one article.</summary>
public class CheckContext
{
    private readonly FindingSink sink;

    internal CheckContext(ArticleFacts facts, FindingSink sink)
    {
        Facts = facts;
        this.sink = sink;
    }

    /// <summary>The article.</summary>
    public Article Article => Facts.Article;

    /// <summary>What the article states.</summary>
    public ArticleFacts Facts { get; }

    internal FindingSink Sink => sink;

    /// <summary>Which patterns of rules may match where in the article; null where no rule of the run has one.</summary>
    internal PatternHits? Hits { get; init; }

    /// <summary>The number of the rule among those with patterns.</summary>
    internal int Owner { get; init; }

    /// <summary>What the newsroom sets an option of the rule to, for this article; null when it does not.</summary>
    /// <param name="name">A name that the check has registered.</param>
    public string? HouseOption(string name) => sink.Option(name);

    /// <summary>Reports a finding.</summary>
    /// <param name="span">The place in the article's source.</param>
    /// <param name="arguments">Values for the names in braces of the rule's message.</param>
    /// <param name="variant">Which of the rule's messages, where it has several.</param>
    /// <param name="related">The other places that the message speaks of.</param>
    /// <param name="fix">The edit that mends the fault; none where it is not certain.</param>
    /// <param name="help">A further line of advice or evidence.</param>
    /// <param name="isWeak">Whether the evidence is so weak that the finding is a suggestion whatever the rule's level.</param>
    public void Report(
        TextSpan span, ReadOnlySpan<(string Name, string Value)> arguments = default, string variant = "",
        IEnumerable<RelatedPlace>? related = null, Fix? fix = null, string? help = null, bool isWeak = false) =>
        sink.Add(Place.Of(Article, span), variant, arguments, related, fix?.In(Article.Text), help, isWeak);

    /// <summary>Reports a finding.</summary>
    /// <param name="span">The place in the article's source.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="related">The other places that the message speaks of.</param>
    /// <param name="fix">The edit that mends the fault; none where it is not certain.</param>
    /// <param name="help">A further line of advice or evidence.</param>
    /// <param name="isWeak">Whether the evidence is so weak that the finding is a suggestion whatever the rule's level.</param>
    public void Report(TextSpan span, RuleMessage message, IEnumerable<RelatedPlace>? related = null, Fix? fix = null, string? help = null, bool isWeak = false) =>
        sink.Add(Place.Of(Article, span), message, related, fix?.In(Article.Text), help, isWeak);

    /// <summary>Another place of this article, for a report.</summary>
    public RelatedPlace Related(TextSpan span, string message) => new(Place.Of(Article, span), message);
}

/// <summary>What a check sees of one block of prose.</summary>
public sealed class BlockContext : CheckContext
{
    internal BlockContext(ArticleFacts facts, FindingSink sink, int index)
        : base(facts, sink) => Index = index;

    /// <summary>The block's index in the article's blocks.</summary>
    public int Index { get; }

    /// <summary>The block.</summary>
    public Block Block => Article.Blocks[Index];

    /// <summary>The block's prose.</summary>
    public Prose Prose => Block.Prose;
}

/// <summary>What a check sees of one <c>.editorconfig</c>.</summary>
public sealed class SettingsContext
{
    private readonly FindingSink sink;

    internal SettingsContext(SettingsFile file, IEnumerable<string> ruleIds, IReadOnlyList<string> options, FindingSink sink)
    {
        File = file;
        RuleIds = ruleIds;
        Options = options;
        this.sink = sink;
    }

    /// <summary>The file.</summary>
    public SettingsFile File { get; }

    /// <summary>The ids of all rules of the run.</summary>
    public IEnumerable<string> RuleIds { get; }

    /// <summary>The keys of all options of single rules.</summary>
    public IReadOnlyList<string> Options { get; }

    /// <summary>Reports a finding; parameters as in a report of <see cref="CheckContext"/>.</summary>
    public void Report(TextSpan span, ReadOnlySpan<(string Name, string Value)> arguments = default, string variant = "", string? help = null) =>
        sink.Add(Place.Of(File.Path, File.Text, span), variant, arguments, null, null, help, isWeak: false);
}
