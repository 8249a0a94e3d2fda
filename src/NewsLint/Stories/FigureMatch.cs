using NewsLint.Facts;
using NewsLint.Facts.Figures;

namespace NewsLint.Stories;

/// <summary>Two figures, in two articles of a story, that measure the same thing and are not stated alike.</summary>
/// <param name="First">The article of the first, as an index into the story's articles, and the figure.</param>
/// <param name="Second">The other.</param>
/// <param name="IsSameValue">Whether the values are the same and only the hedges differ.</param>
/// <param name="Evidence">How much speaks for their measuring the same thing: the information, in nats, of the words that stand beside both.</param>
public sealed record FigureMatch((int Article, Figure Figure) First, (int Article, Figure Figure) Second, bool IsSameValue, double Evidence);

/// <summary>Finds the figures that articles of a story state differently.</summary>
public static class FigureMatches
{
    /// <summary>Words so many tokens before and behind a figure say what it measures.</summary>
    private const int Reach = 9;

    /// <summary>A word right beside both figures says more than one farther off.</summary>
    private const int Touching = 3;

    /// <summary>Values farther apart than this share of the larger are no two readings of one number.</summary>
    private const double MostApart = 0.5;

    /// <summary>The information of a word that is in one news article of so many is capped here: one odd word alone proves nothing.</summary>
    private const double MostOfAWord = 4.5;

    /// <summary>The pairs of figures that differ in value or hedge, whatever the evidence; the strongest first for each figure.</summary>
    public static IReadOnlyList<FigureMatch> Find(IReadOnlyList<ArticleFacts> articles)
    {
        var figures = new List<(int Article, Figure Figure, Dictionary<uint, int> Words)>();
        for (int i = 0; i < articles.Count; i++)
            foreach (Figure figure in articles[i].Figures)
                if (figure is { Unit: not null, IsVague: false, IsRange: false, Low: > 0 } && figure.Unit != Unit.Fraction)
                    figures.Add((i, figure, Words(articles[i], figure)));
        var matches = new List<FigureMatch>();
        foreach (var unit in figures.GroupBy(f => f.Figure.Unit!.Name, StringComparer.Ordinal))
        {
            (int Article, Figure Figure, Dictionary<uint, int> Words)[] all = [.. unit];
            for (int i = 0; i < all.Length; i++)
                for (int k = i + 1; k < all.Length; k++)
                    if (all[i].Article != all[k].Article && Compare(all[i], all[k], all) is { } match)
                        matches.Add(match);
        }
        return matches;
    }

    private static FigureMatch? Compare((int Article, Figure Figure, Dictionary<uint, int> Words) a, (int Article, Figure Figure, Dictionary<uint, int> Words) b, (int Article, Figure Figure, Dictionary<uint, int> Words)[] all)
    {
        bool same = FigureAgreement.SameValue(a.Figure, b.Figure);
        if (same ? a.Figure.Side == b.Figure.Side : FigureAgreement.Agree(a.Figure, b.Figure))
            return null;
        if (!same)
        {
            double larger = Math.Max(a.Figure.BaseLow, b.Figure.BaseLow);
            if (Math.Abs(a.Figure.BaseLow - b.Figure.BaseLow) > MostApart * larger || Stated(a.Figure, b.Article, all) || Stated(b.Figure, a.Article, all))
                return null;
        }
        else if (HasTwin(a, b.Article, all) || HasTwin(b, a.Article, all))
        {
            return null;
        }
        double evidence = 0;
        foreach ((uint word, int distance) in a.Words)
        {
            if (!b.Words.TryGetValue(word, out int other))
                continue;
            double information = Math.Min(MostOfAWord, Math.Log(TermTable.Articles / TermTable.Frequency(word)));
            evidence += distance <= Touching && other <= Touching ? information : information / 2;
        }
        return new FigureMatch((a.Article, a.Figure), (b.Article, b.Figure), same, evidence);
    }

    /// <summary>Whether an article states a figure as the other article does: then what differs is another thing.</summary>
    private static bool Stated(Figure figure, int article, (int Article, Figure Figure, Dictionary<uint, int> Words)[] all)
    {
        foreach ((int other, Figure candidate, _) in all)
            if (other == article && FigureAgreement.SameValue(figure, candidate))
                return true;
        return false;
    }

    /// <summary>Whether an article has the value with the same hedge as well: then it says both, and NL2003 speaks of that inside the article.</summary>
    private static bool HasTwin((int Article, Figure Figure, Dictionary<uint, int> Words) figure, int article, (int Article, Figure Figure, Dictionary<uint, int> Words)[] all)
    {
        foreach ((int other, Figure candidate, _) in all)
            if (other == article && candidate.Side == figure.Figure.Side && FigureAgreement.SameValue(figure.Figure, candidate))
                return true;
        return false;
    }

    /// <summary>The words beside a figure with their distance in tokens; numbers and function words say nothing.</summary>
    private static Dictionary<uint, int> Words(ArticleFacts facts, Figure figure)
    {
        var prose = facts.Article.Blocks[figure.Block].Prose;
        var words = new Dictionary<uint, int>();
        for (int i = Math.Max(0, figure.HedgeToken - Reach); i < prose.Tokens.Length && i < figure.EndToken + Reach; i++)
        {
            if ((i >= figure.HedgeToken && i < figure.EndToken) || prose.Tokens[i].Kind != NewsLint.Text.TokenKind.Word || prose.Tokens[i].Length < 2)
                continue;
            uint hash = TermTable.Hash(prose.Tokens[i].In(prose.Text));
            if (TermTable.Frequency(hash) <= 0)
                continue;
            int distance = i < figure.HedgeToken ? figure.HedgeToken - i : i - figure.EndToken + 1;
            words[hash] = Math.Min(distance, words.GetValueOrDefault(hash, int.MaxValue));
        }
        return words;
    }
}
