using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Settings;
using NewsLint.Text.Patterns;

namespace NewsLint.Checks;

/// <summary>The context of a check for one article.</summary>
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

    /// <summary>Where patterns of rules may match in the article, or null if no rule of the run has a pattern.</summary>
    internal PatternHits? Hits { get; init; }

    /// <summary>The number of the rule among those with patterns.</summary>
    internal int Owner { get; init; }

    /// <summary>Returns the newsroom's value of an option of the rule for this article, or null if it sets none.</summary>
    /// <param name="name">A name that the check has registered.</param>
    public string? HouseOption(string name) => sink.Option(name);

    /// <summary>Returns the value of one of <see cref="NewsLint.Settings.SettingKeys"/> for this article; null if it is not set.</summary>
    internal string? Setting(string key) => sink.Setting(key);

    /// <summary>Gets the line, from 1, on which a span of the source begins, for a message.</summary>
    internal string LineOf(TextSpan span) => (Article.Text.GetLineNumber(span.Start) + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Reports a finding.</summary>
    /// <param name="span">The place in the article's source.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="related">The other places that the message mentions.</param>
    /// <param name="fix">The edit that corrects the fault, or null if none is certain.</param>
    /// <param name="help">An additional line of advice or evidence.</param>
    /// <param name="isWeak">Whether the evidence is weak: the finding is a suggestion, unless the settings raise the rule above its own level.</param>
    public void Report(TextSpan span, RuleMessage message, IEnumerable<RelatedPlace>? related = null, Fix? fix = null, string? help = null, bool isWeak = false) =>
        sink.Add(Article.Path, Article.Text, span, message, related, fix?.In(Article.Text), help, isWeak);

    /// <summary>Creates a related place in this article, for a report.</summary>
    public RelatedPlace Related(TextSpan span, string message) => new(Place.Of(Article, span), message);
}

/// <summary>The context of a check for one block of prose.</summary>
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

/// <summary>The context of a check for one <c>.editorconfig</c>.</summary>
internal sealed class SettingsContext
{
    private readonly FindingSink sink;

    internal SettingsContext(SettingsFile file, IEnumerable<string> rules, IReadOnlyList<string> options, FindingSink sink)
    {
        File = file;
        Rules = rules;
        Options = options;
        this.sink = sink;
    }

    /// <summary>The file.</summary>
    public SettingsFile File { get; }

    /// <summary>The ids and names of all rules of the run.</summary>
    public IEnumerable<string> Rules { get; }

    /// <summary>The keys of all options of single rules.</summary>
    public IReadOnlyList<string> Options { get; }

    /// <summary>Reports a finding; the parameters are those of the report of <see cref="CheckContext"/>.</summary>
    public void Report(TextSpan span, RuleMessage message, string? help = null) => sink.Add(File.Path, File.Text, span, message, null, null, help, isWeak: false);
}
