using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Stories;
using NewsLint.Text;

namespace NewsLint.Checks;

/// <summary>The context of a check for the articles of one story.</summary>
public sealed class StoryContext
{
    private readonly FindingSink?[] sinks;
    private readonly string[] houses;

    /// <param name="story">The story.</param>
    /// <param name="alignment">The alignment of its articles.</param>
    /// <param name="houses">The newsroom of each article.</param>
    /// <param name="sinks">The sink of each article, or null if the rule does not report on it.</param>
    internal StoryContext(Story story, StoryAlignment alignment, string[] houses, FindingSink?[] sinks)
    {
        this.houses = houses;
        Story = story;
        Alignment = alignment;
        this.sinks = sinks;
    }

    /// <summary>The story.</summary>
    public Story Story { get; }

    /// <summary>What each article of the story states, by path.</summary>
    public IReadOnlyList<ArticleFacts> Articles => Alignment.Articles;

    /// <summary>The parts of the articles that describe the same thing.</summary>
    internal StoryAlignment Alignment { get; }

    /// <summary>Whether the rule reports on an article: the rule is enabled there, and the article is not only context.</summary>
    public bool Reports(int article) => sinks[article] is not null;

    /// <summary>Whether two articles follow the style of one newsroom; those without a name share one.</summary>
    public bool IsOneHouse(int article, int other) => houses[article].Equals(houses[other], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the newsroom of an article is named.</summary>
    internal bool IsHouseNamed(int article) => houses[article].Length > 0;

    /// <summary>Reports a finding in one article; does nothing if the rule does not report on it.</summary>
    /// <param name="article">The index of the article, in <see cref="Articles"/>.</param>
    /// <param name="span">The place in the article's source.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="related">The other places that the message mentions, created by <see cref="Related"/>.</param>
    /// <param name="help">An additional line of advice or evidence.</param>
    /// <param name="isWeak">Whether the evidence is weak: the finding is a suggestion, unless the settings raise the rule above its own level.</param>
    public void Report(int article, TextSpan span, RuleMessage message, IEnumerable<RelatedPlace>? related = null, string? help = null, bool isWeak = false) =>
        sinks[article]?.Add(Place.Of(Articles[article].Article, span), message, related, null, help, isWeak);

    /// <summary>Creates a place in an article of the story, for <see cref="Report"/>.</summary>
    public RelatedPlace Related(int article, TextSpan span, string message) => new(Place.Of(Articles[article].Article, span), message);

    /// <summary>Returns the name of an article in a message: the last part of its path without the extension.</summary>
    public string NameOf(int article) => System.IO.Path.GetFileNameWithoutExtension(Articles[article].Article.Path);

    /// <summary>Describes where quoted words are: the name of the article, or the number of articles and the name of one.</summary>
    /// <param name="article">The index of an article that has them.</param>
    /// <param name="count">The number of articles that have them.</param>
    /// <param name="all">The number of articles that have them or the differing words.</param>
    internal string TellingsWith(int article, int count, int all) =>
        count == 1 ? NameOf(article) : string.Create(CultureInfo.InvariantCulture, $"{count} of {all} tellings ({NameOf(article)}{AndMore.Of(count - 1)})");
}
