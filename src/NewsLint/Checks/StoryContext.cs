using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Stories;

namespace NewsLint.Checks;

/// <summary>What a check sees of the articles that tell one story.</summary>
public sealed class StoryContext
{
    private readonly FindingSink?[] sinks;
    private readonly string[] houses;

    /// <param name="story">The story.</param>
    /// <param name="alignment">Its articles, and what in them speaks of the same thing.</param>
    /// <param name="houses">For each article its newsroom.</param>
    /// <param name="sinks">For each article where findings go; null where the rule does not report on it.</param>
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

    /// <summary>What in the articles speaks of the same thing.</summary>
    public StoryAlignment Alignment { get; }

    /// <summary>Whether the rule reports on an article: it is switched on there, and the article is not only context.</summary>
    public bool Reports(int article) => sinks[article] is not null;

    /// <summary>Whether two articles keep the style of one newsroom; those that name none share one.</summary>
    public bool IsOneHouse(int article, int other) => houses[article].Equals(houses[other], StringComparison.OrdinalIgnoreCase);

    /// <summary>Reports a finding in one article; nothing happens where the rule does not report on it.</summary>
    /// <param name="article">The index of the article, in <see cref="Articles"/>.</param>
    /// <param name="span">The place in the article's source.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="related">The other places that the message speaks of, made by <see cref="Related"/>.</param>
    /// <param name="help">A further line of advice or evidence.</param>
    /// <param name="isWeak">Whether the evidence is weak: the finding is a suggestion, unless the settings raise the rule above its own level.</param>
    public void Report(int article, TextSpan span, RuleMessage message, IEnumerable<RelatedPlace>? related = null, string? help = null, bool isWeak = false) =>
        sinks[article]?.Add(Place.Of(Articles[article].Article, span), message, related, null, help, isWeak);

    /// <summary>A place in an article of the story, for <see cref="Report"/>.</summary>
    public RelatedPlace Related(int article, TextSpan span, string message) => new(Place.Of(Articles[article].Article, span), message);

    /// <summary>An article's name in a message: the last part of its path without the ending.</summary>
    public string NameOf(int article) => System.IO.Path.GetFileNameWithoutExtension(Articles[article].Article.Path);

    /// <summary>Where the words are that a message quotes: the article's name, or the number of tellings and the name of one.</summary>
    /// <param name="article">The index of an article that has them.</param>
    /// <param name="count">How many articles have them.</param>
    /// <param name="all">How many have them or the words that differ.</param>
    public string TellingsWith(int article, int count, int all) =>
        count == 1 ? NameOf(article) : string.Create(CultureInfo.InvariantCulture, $"{count} of {all} tellings ({NameOf(article)} and {count - 1} more)");
}
