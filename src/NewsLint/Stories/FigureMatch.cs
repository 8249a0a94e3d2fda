using NewsLint.Facts;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Comparison;

namespace NewsLint.Stories;

/// <summary>Two figures, in two articles of a story, that measure the same thing but differ.</summary>
/// <param name="First">The first figure, with the index of its article in the story.</param>
/// <param name="Second">The second.</param>
/// <param name="IsSameValue">Whether the values are the same and only the hedges differ.</param>
/// <param name="Evidence">The evidence that they measure the same thing: the information, in nats, of the words near both, and of the values.</param>
/// <param name="IsRetold">Whether they are in a sentence that both articles contain word for word.</param>
internal sealed record FigureMatch((int Article, Figure Figure) First, (int Article, Figure Figure) Second, bool IsSameValue, double Evidence, bool IsRetold);

/// <summary>Finds the figures that the articles of a story state differently.</summary>
internal static class FigureMatches
{
    /// <summary>The maximum difference between two readings of one number, as a share of the larger.</summary>
    private const double MostApart = 0.5;

    /// <summary>The maximum number of figures of one kind that are compared per article; more are a table.</summary>
    private const int MostOfAKind = 40;

    /// <summary>The minimum evidence for a pair of values to count as differing when the articles are weighed.</summary>
    private const double SeriousEvidence = 4;

    /// <summary>The number of figures that may differ, whatever else the articles state.</summary>
    private const int FewDiffering = 2;

    /// <summary>Returns the pairs of figures that differ in value or hedge, whatever the evidence, in the order of the articles.</summary>
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
    /// Removes matches with different values between articles most of whose figures differ: these articles describe two days or weeks,
    /// each with its own figures. A match in a sentence that both have remains, unless most of these differ, too: odds, forecasts and
    /// tables change each day.
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

    /// <summary>Returns the number of figures that two articles state alike, without small counts.</summary>
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
        // The same words about another name are another row.
        bool retold = SharedWording.IsRetold(a, b) && (same || !CircumstanceEvidence.Of(a.Figure, b.Figure).OtherBearer);
        if (same)
        {
            // An article that also has the value with the same hedge says both; NL2003 reports that within the article.
            if (!retold && (!IsPlain(a.Figure) || Has(second, a.Figure, sameHedge: true) || Has(first, b.Figure, sameHedge: true)))
                return null;
        }
        else if (AddUp(a, b))
        {
            return null;
        }
        else if (retold)
        {
            // Two articles that state both values in the same words state them of two things, such as the demands of two parties.
            if (Has(second, a.Figure, sameHedge: false) && Has(first, b.Figure, sameHedge: false))
                return null;
        }
        else
        {
            if (!IsPlain(a.Figure) || !IsPlain(b.Figure))
                return null;
            double larger = Math.Max(a.Figure.BaseLow, b.Figure.BaseLow);
            // A sum in brackets differs if the sum that it repeats differs. An article that also has the other's value means another thing here.
            if ((a.Figure.ConvertedFrom is not null && b.Figure.ConvertedFrom is not null) || Math.Abs(a.Figure.BaseLow - b.Figure.BaseLow) > MostApart * larger || FigureAgreement.Agree(a.Figure, b.Figure)
                || Has(second, a.Figure, sameHedge: false) || Has(first, b.Figure, sameHedge: false))
                return null;
        }
        var match = new FigureMatch((a.Article, a.Figure), (b.Article, b.Figure), same, FigureMatchEvidence.Weigh(a, b, same), retold);
        bool isDiffering = !same && !retold;
        return new Candidate(match, isDiffering && AreApart(a, b), isDiffering && FigureMatchEvidence.WeighAnySentence(a, b) >= SeriousEvidence);
    }

    /// <summary>Whether the articles show that the figures belong to two times, events, polls or goods, or are two ways to state one figure.</summary>
    private static bool AreApart(ToldFigure a, ToldFigure b)
    {
        CircumstanceEvidence circumstances = CircumstanceEvidence.Of(a.Figure, b.Figure);
        return circumstances.IsOther || circumstances.OtherStatement || SentenceFigures.AreRows(a.Figure, a.Sentences, b.Figure, b.Sentences)
            || a.Sentences.States(a.Figure, b.Figure) || b.Sentences.States(b.Figure, a.Figure);
    }

    /// <summary>Whether one article states the parts of the total that the other states.</summary>
    private static bool AddUp(ToldFigure a, ToldFigure b) => a.Sentences.CompletesTo(a.Figure, b.Figure) || b.Sentences.CompletesTo(b.Figure, a.Figure);

    /// <summary>Ranges, negative values and bare numbers are compared only in the same sentence.</summary>
    private static bool IsPlain(Figure figure) => !figure.IsRange && figure.Low > 0 && figure.Unit is not null;

    /// <summary>Whether an article states a value, optionally with the same hedge.</summary>
    private static bool Has(List<ToldFigure> article, Figure figure, bool sameHedge)
    {
        foreach (ToldFigure other in article)
            if ((!sameHedge || FigureAgreement.SameHedge(figure, other.Figure)) && FigureAgreement.SameValue(figure, other.Figure))
                return true;
        return false;
    }

    /// <summary>Two figures that may be a match.</summary>
    /// <param name="Match">The match.</param>
    /// <param name="IsApart">Whether the articles show that it is not a match.</param>
    /// <param name="IsDiffering">Whether it counts as a difference when the articles are weighed, match or not.</param>
    private sealed record Candidate(FigureMatch Match, bool IsApart, bool IsDiffering);
}
