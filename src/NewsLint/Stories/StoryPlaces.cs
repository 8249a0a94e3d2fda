using NewsLint.Facts;
using NewsLint.Facts.Events;
using NewsLint.Facts.Names;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Stories;

/// <summary>Finds the events of a story that two articles put in different places.</summary>
internal static class StoryPlaces
{
    /// <summary>The number of places of an article that are compared.</summary>
    private const int MostOfArticle = 40;

    /// <summary>What the trees of two sentences can add at most.</summary>
    private const double MostOfHeads = 3;

    /// <summary>Returns the pairs whose places differ, the likeliest first. Neither article names the place of the other: then one is wrong, not less exact.</summary>
    public static List<EventMatch> Find(IReadOnlyList<ArticleFacts> articles, EventWeights weights)
    {
        ToldPlace[][] places = [.. Enumerable.Range(0, articles.Count).Select(i => PlacesOf(articles[i], i))];
        var matches = new List<EventMatch>();
        for (int i = 0; i < places.Length; i++)
            for (int k = i + 1; k < places.Length; k++)
                foreach (ToldPlace a in places[i])
                    foreach (ToldPlace b in places[k])
                        if (AreOfOneSize(a, b) && weights.Shared(a.Event.Clause, b.Event.Clause) is >= EventWeights.WeakPlace - MostOfHeads and var shared && IsOnlyIn(articles, a, b)
                            && shared + EventWeights.Heads(a.Event.Clause, b.Event.Clause) is >= EventWeights.WeakPlace and var score)
                            matches.Add(new EventMatch(a.Event, b.Event, score));
        matches.Sort(static (a, b) => b.Score.CompareTo(a.Score));
        return matches;
    }

    /// <summary>Returns the pairs of different places that belong to one noun, whatever is said of it: "the mine near Copihue", "the mine near Caldera".</summary>
    public static IEnumerable<EventMatch> OfOneNoun(IReadOnlyList<ArticleFacts> articles)
    {
        ToldPlace[] places = [.. articles.SelectMany(PlacesOf)];
        for (int i = 0; i < places.Length; i++)
            for (int k = i + 1; k < places.Length; k++)
                if (places[i].Event.Article != places[k].Event.Article && (AreOfOneSize(places[i], places[k]) || AreNamed(places[i], places[k])) && IsOnlyIn(articles, places[i], places[k])
                    && places[i].Event.Clause is { IsNounNearer: true, Noun: { Length: > 0 } noun } && places[k].Event.Clause is { IsNounNearer: true } other && other.Noun == noun)
                    yield return new EventMatch(places[i].Event, places[k].Event, EventWeights.WeakPlace);
    }

    private static bool AreOfOneSize(ToldPlace a, ToldPlace b) => a.Preposition == b.Preposition && a.Before == b.Before && a.IsLarge == b.IsLarge;

    /// <summary>Whether a noun says what both are: "the town of Copihue".</summary>
    private static bool AreNamed(ToldPlace a, ToldPlace b) => a.Before.Length > 0 && a.Before == b.Before;

    private static bool IsOnlyIn(IReadOnlyList<ArticleFacts> articles, ToldPlace a, ToldPlace b) => !Names(articles[b.Event.Article], a.Event.Place) && !Names(articles[a.Event.Article], b.Event.Place);

    /// <summary>Returns the places of an article that are compared.</summary>
    /// <param name="facts">The article.</param>
    /// <param name="article">Its index in the story.</param>
    public static IEnumerable<PlacedEvent> EventsOf(ArticleFacts facts, int article) => PlacesOf(facts, article).Select(static place => place.Event);

    private static ToldPlace[] PlacesOf(ArticleFacts facts, int article)
    {
        var places = new List<ToldPlace>();
        foreach (NameMention name in facts.Names.Mentions)
        {
            if (name.Kind is not (NameKind.Place or NameKind.Other) || name.Form is not (NameForm.Full or NameForm.Part) || !name.TitleSpan.IsEmpty || IsOfHead(facts, name))
                continue;
            Prose prose = facts.Article.Blocks[name.Block].Prose;
            int at = Tokenizer.IndexAt(prose.Tokens, name.Span.Start);
            if (at < 2)
                continue;
            ReadOnlySpan<char> preposition = prose.Tokens[at - 1].In(prose.Text);
            if (preposition is not ("in" or "at" or "near" or "off" or "outside" or "of"))
                continue;
            // Anything can be "of" something: only what both articles have counts.
            string before = preposition is "of" ? prose.Tokens[at - 2].In(prose.Text).ToString() : "";
            if (places.Count == MostOfArticle)
                break;
            places.Add(new ToldPlace(new PlacedEvent(article, new EventClause(facts, name.Block, name.Span), null, name.Entity.Name), preposition.ToString(), before, LargePlaces.Contain(prose.Text.AsSpan(name.Span.Start, name.Span.Length))));
        }
        return [.. places];
    }

    private static bool IsOfHead(ArticleFacts facts, NameMention name) => facts.Article.Blocks[name.Block].Kind is BlockKind.Headline or BlockKind.Summary or BlockKind.Dateline;

    /// <summary>Whether an article names a place, or a part of its name, anywhere.</summary>
    private static bool Names(ArticleFacts facts, string place)
    {
        foreach (NameMention name in facts.Names.Mentions)
            foreach (Range word in place.AsSpan().Split(' '))
                if (place.AsSpan(word) is { Length: > 2 } part && name.Entity.Name.AsSpan().Contains(part, StringComparison.OrdinalIgnoreCase))
                    return true;
        return false;
    }

    /// <summary>A place with the words before it, and whether towns lie in it.</summary>
    private sealed record ToldPlace(PlacedEvent Event, string Preposition, string Before, bool IsLarge);
}
