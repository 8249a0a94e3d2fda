using NewsLint.Facts;
using NewsLint.Sourcing;

namespace NewsLint.Checks;

/// <summary>The context of a check for a draft and its sources.</summary>
public sealed class SourceContext
{
    private readonly FindingSink sink;

    internal SourceContext(ArticleFacts draft, IReadOnlyList<SourcedFact> facts, FindingSink sink)
    {
        Draft = draft;
        Facts = facts;
        this.sink = sink;
    }

    /// <summary>What the draft states.</summary>
    public ArticleFacts Draft { get; }

    /// <summary>The quotations, figures, names and dates of the draft with what the sources say of each, in the order of the text.</summary>
    public IReadOnlyList<SourcedFact> Facts { get; }

    /// <summary>Reports all facts of a kind on which the sources say something.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="verdict">What the sources say.</param>
    /// <param name="message">Creates the message; its second value is the nearest place, <c>wire-a.txt:12</c>, or empty.</param>
    /// <param name="archived">Creates the message on a fact that is only in the newsroom's archive; its second value is the place there.</param>
    public void Report(SourcedKind kind, SourceVerdict verdict, Func<SourcedFact, string, RuleMessage> message, Func<SourcedFact, string, RuleMessage> archived)
    {
        foreach (SourcedFact fact in Facts)
        {
            if (fact.Kind != kind || fact.Verdict != verdict)
                continue;
            var related = new List<RelatedPlace>();
            if (fact.Nearest is { } nearest)
                related.Add(Related(nearest, fact.There.Length > 0 ? $"has \"{fact.There}\" where the draft has \"{fact.Here}\"" : "the nearest place"));
            if (fact.InArchive is { } place)
                related.Add(Related(place, "the archive has it here"));
            RuleMessage words = fact.InArchive is { } found ? archived(fact, NameOf(found)) : message(fact, fact.Nearest is null ? "" : NameOf(fact.Nearest));
            sink.Add(Place.Of(Draft.Article, Draft.Article.Blocks[fact.Block].Prose.ToSource(fact.Place)), words, related, null, null, fact.IsWeak);
        }
    }

    private static RelatedPlace Related(SourcePlace place, string message) => new(Place.Of(place.Source.Article, place.Source.Article.Blocks[place.Block].Prose.ToSource(place.Span)), message);

    private static string NameOf(SourcePlace place) => place.Source.Article.Path == "-" ? place.Address : System.IO.Path.GetFileName(place.Source.Article.Path) + place.Address[place.Source.Article.Path.Length..];
}
