using NewsLint.Facts;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Comparison;

namespace NewsLint.Stories;

/// <summary>Two figures, in two articles of a story, that measure the same thing and are not stated alike.</summary>
/// <param name="First">The article of the first, as an index into the story's articles, and the figure.</param>
/// <param name="Second">The other.</param>
/// <param name="IsSameValue">Whether the values are the same and only the hedges differ.</param>
/// <param name="Evidence">How much speaks for their measuring the same thing: the information, in nats, of the words that stand beside both, and of the values.</param>
/// <param name="IsRetold">Whether they stand in one sentence that both articles have word for word.</param>
public sealed record FigureMatch((int Article, Figure Figure) First, (int Article, Figure Figure) Second, bool IsSameValue, double Evidence, bool IsRetold);

/// <summary>Finds the figures that articles of a story state differently.</summary>
public static class FigureMatches
{
    /// <summary>Values farther apart than this share of the larger are no two readings of one number.</summary>
    private const double MostApart = 0.5;

    /// <summary>Of one kind an article has at most so many figures compared: where it has more, they are a table.</summary>
    private const int MostOfAKind = 40;

    /// <summary>From so much evidence on a pair of values counts as differing when the articles are weighed.</summary>
    private const double SeriousEvidence = 4;

    /// <summary>So many may differ whatever else the articles state.</summary>
    private const int FewDiffering = 2;

    /// <summary>The pairs of figures that differ in value or hedge, whatever the evidence, in the order of the articles.</summary>
    public static IReadOnlyList<FigureMatch> Find(IReadOnlyList<ArticleFacts> articles)
    {
        var kinds = new Dictionary<string, List<ToldFigure>[]>(StringComparer.Ordinal);
        foreach (ToldFigure figure in ToldFigure.Read(articles))
        {
            if (!kinds.TryGetValue(figure.Kind, out List<ToldFigure>[]? byArticle))
            {
                byArticle = new List<ToldFigure>[articles.Count];
                for (int i = 0; i < byArticle.Length; i++)
                    byArticle[i] = [];
                kinds.Add(figure.Kind, byArticle);
            }
            if (byArticle[figure.Article].Count < MostOfAKind)
                byArticle[figure.Article].Add(figure);
        }
        var matches = new List<Candidate>();
        var agreeing = new int[articles.Count, articles.Count];
        var names = new List<string>(kinds.Keys);
        names.Sort(StringComparer.Ordinal);
        foreach (string name in names)
        {
            List<ToldFigure>[] kind = kinds[name];
            for (int i = 0; i < kind.Length; i++)
                for (int k = i + 1; k < kind.Length; k++)
                {
                    Compare(kind[i], kind[k], matches);
                    CountAgreeing(kind[i], kind[k], agreeing);
                }
        }
        return WithoutOtherDays(matches, agreeing);
    }

    private static void Compare(List<ToldFigure> first, List<ToldFigure> second, List<Candidate> matches)
    {
        foreach (ToldFigure a in first)
            foreach (ToldFigure b in second)
                if (Compare(a, b, first, second) is { } match)
                    matches.Add(match);
    }

    /// <summary>
    /// The matches without values that differ between articles most of whose figures differ: these tell of two days or two weeks, and
    /// their figures are those of each. A sentence that both have is beyond that doubt, unless most of these differ, too: odds, forecasts
    /// and tables are made anew each day.
    /// </summary>
    private static List<FigureMatch> WithoutOtherDays(List<Candidate> candidates, int[,] agreeing)
    {
        var differing = new int[agreeing.GetLength(0), agreeing.GetLength(0)];
        var retold = new int[agreeing.GetLength(0), agreeing.GetLength(0)];
        foreach (Candidate candidate in candidates)
        {
            FigureMatch match = candidate.Match;
            if (match is { IsSameValue: false, IsRetold: true })
                retold[match.First.Article, match.Second.Article]++;
            else if (candidate.IsDiffering)
                differing[match.First.Article, match.Second.Article]++;
        }
        return [.. candidates.Where(c => !c.IsApart && (c.Match.IsSameValue || !IsOfOtherDay(c, retold) && (c.Match.IsRetold || !c.IsDiffering || !IsOfOtherDay(c, differing)))).Select(c => c.Match)];

        bool IsOfOtherDay(Candidate candidate, int[,] counts)
        {
            (int first, int second) = (candidate.Match.First.Article, candidate.Match.Second.Article);
            return counts[first, second] > Math.Max(FewDiffering, agreeing[first, second]);
        }
    }

    /// <summary>How many figures two articles state alike; small counts say nothing.</summary>
    private static void CountAgreeing(List<ToldFigure> first, List<ToldFigure> second, int[,] agreeing)
    {
        foreach (ToldFigure a in first)
            if (a.IsTelling && second.Exists(b => FigureAgreement.SameValue(a.Figure, b.Figure)))
                agreeing[a.Article, second[0].Article]++;
    }

    private static Candidate? Compare(ToldFigure a, ToldFigure b, List<ToldFigure> first, List<ToldFigure> second)
    {
        bool same = FigureAgreement.SameValue(a.Figure, b.Figure);
        if (same && FigureAgreement.SameHedge(a.Figure, b.Figure))
            return null;
        // The same words of another name are another row.
        bool retold = SharedWording.IsRetold(a, b) && (same || !CircumstanceEvidence.Of(a.Figure, b.Figure).OtherBearer);
        if (same)
        {
            // An article that has the value with the same hedge as well says both, and NL2003 speaks of that inside the article.
            if (!retold && (!IsPlain(a.Figure) || Has(second, a.Figure, sameHedge: true) || Has(first, b.Figure, sameHedge: true)))
                return null;
        }
        else if (AddUp(a, b))
        {
            return null;
        }
        else if (!retold)
        {
            if (!IsPlain(a.Figure) || !IsPlain(b.Figure))
                return null;
            double larger = Math.Max(a.Figure.BaseLow, b.Figure.BaseLow);
            // A sum in brackets differs where the one that it repeats does. An article that has the other's value too means another thing here.
            if ((a.Figure.ConvertedFrom is not null && b.Figure.ConvertedFrom is not null) || Math.Abs(a.Figure.BaseLow - b.Figure.BaseLow) > MostApart * larger || FigureAgreement.Agree(a.Figure, b.Figure)
                || Has(second, a.Figure, sameHedge: false) || Has(first, b.Figure, sameHedge: false))
                return null;
        }
        var match = new FigureMatch((a.Article, a.Figure), (b.Article, b.Figure), same, FigureMatchEvidence.Weigh(a, b, same), retold);
        bool isDiffering = !same && !retold;
        return new Candidate(match, isDiffering && AreApart(a, b), isDiffering && FigureMatchEvidence.WeighAnySentence(a, b) >= SeriousEvidence);
    }

    /// <summary>Whether the tellings show that the figures are of two times, events, polls or goods, or are stated in two ways.</summary>
    private static bool AreApart(ToldFigure a, ToldFigure b)
    {
        CircumstanceEvidence circumstances = CircumstanceEvidence.Of(a.Figure, b.Figure);
        return circumstances.IsOther || circumstances.OtherStatement || SentenceFigures.AreRows(a.Figure, a.Sentences, b.Figure, b.Sentences)
            || a.Sentences.States(a.Figure, b.Figure) || b.Sentences.States(b.Figure, a.Figure);
    }

    /// <summary>Whether one telling has the parts of what the other has as a whole.</summary>
    private static bool AddUp(ToldFigure a, ToldFigure b) => a.Sentences.CompletesTo(a.Figure, b.Figure) || b.Sentences.CompletesTo(b.Figure, a.Figure);

    /// <summary>Ranges, negative values and bare numbers are compared only where the sentence is the same.</summary>
    private static bool IsPlain(Figure figure) => !figure.IsRange && figure.Low > 0 && figure.Unit is not null;

    /// <summary>Whether an article states a value, with the same hedge where that is asked.</summary>
    private static bool Has(List<ToldFigure> article, Figure figure, bool sameHedge)
    {
        foreach (ToldFigure other in article)
            if ((!sameHedge || FigureAgreement.SameHedge(figure, other.Figure)) && FigureAgreement.SameValue(figure, other.Figure))
                return true;
        return false;
    }

    /// <summary>Two figures that may be a match.</summary>
    /// <param name="Match">The match.</param>
    /// <param name="IsApart">Whether the tellings show that it is none.</param>
    /// <param name="IsDiffering">Whether it counts as a difference when the articles are weighed, be it a match or not.</param>
    private sealed record Candidate(FigureMatch Match, bool IsApart, bool IsDiffering);
}
