using System.Runtime.InteropServices;
using NewsLint.Text;

namespace NewsLint.Stories;

/// <summary>
/// Finds which articles tell the same story. Candidates share telling words, found by an inverted index; a pair is weighed
/// by words (cosine of tf-idf, Salton), rare phrases and days, less what each shares with its other neighbours; groups are
/// joined from the strongest pair on while their mean holds (average linkage). The result does not depend on the order.
/// </summary>
public sealed class StoryGrouper
{
    private readonly StoryFeatures[] articles;
    private readonly Dictionary<uint, int> termArticles = [];
    private readonly PhraseCounts phraseArticles;
    private readonly float[][] weights;
    private readonly NearestScores nearest;

    private StoryGrouper(StoryFeatures[] articles)
    {
        nearest = new NearestScores(articles.Length);
        phraseArticles = new PhraseCounts(articles);
        this.articles = articles;
        weights = new float[articles.Length][];
    }

    /// <summary>The stories of two or more articles, by their first article.</summary>
    /// <param name="features">The articles, in any order; members are indices into it.</param>
    public static IReadOnlyList<Story> Group(IReadOnlyList<StoryFeatures> features)
    {
        int[] order = [.. Enumerable.Range(0, features.Count)];
        Array.Sort(order, (a, b) => string.CompareOrdinal(features[a].Path, features[b].Path));
        var articles = new StoryFeatures[order.Length];
        for (int i = 0; i < order.Length; i++)
            articles[i] = features[order[i]];
        var stories = new List<Story>();
        foreach (List<int> group in new StoryGrouper(articles).Find())
        {
            group.Sort();
            int[] members = [.. group.Select(i => order[i])];
            stories.Add(new Story(articles[group[0]].StoryName ?? articles[group[0]].Path, members));
        }
        return stories;
    }

    private List<List<int>> Find()
    {
        var groups = new List<List<int>>();
        AddNamed(groups);
        if (articles.Length > 1)
        {
            Weigh();
            groups.AddRange(StoryLinkage.Join(articles.Length, Relate(Pairs())));
        }
        groups.Sort((a, b) => a.Min().CompareTo(b.Min()));
        return groups;
    }

    private void AddNamed(List<List<int>> groups)
    {
        var named = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = 0; i < articles.Length; i++)
        {
            if (articles[i].StoryName is not { } name)
                continue;
            if (!named.TryGetValue(name, out List<int>? group))
                named.Add(name, group = []);
            group.Add(i);
        }
        groups.AddRange(named.Values.Where(g => g.Count > 1));
    }

    private void Weigh()
    {
        foreach (StoryFeatures article in articles)
        {
            foreach (uint term in article.Terms)
                CollectionsMarshal.GetValueRefOrAddDefault(termArticles, term, out _)++;
        }
        for (int i = 0; i < articles.Length; i++)
        {
            uint[] terms = articles[i].Terms;
            float[] weight = new float[terms.Length];
            double sum = 0;
            for (int k = 0; k < terms.Length; k++)
            {
                float information = MathF.Log((articles.Length + TermTable.Articles) / (termArticles[terms[k]] + TermTable.Frequency(terms[k]))) - StoryEvidence.LeastInformation;
                if (information <= 0)
                    continue;
                weight[k] = (1 + MathF.Log(articles[i].Counts[k])) * information;
                sum += weight[k] * weight[k];
            }
            float length = (float)Math.Sqrt(Math.Max(sum, 1e-9));
            for (int k = 0; k < weight.Length; k++)
                weight[k] /= length;
            weights[i] = weight;
        }
    }

    /// <summary>The candidates with their likeness: each pair once, the lower index first.</summary>
    private List<StoryPair> Pairs()
    {
        var index = new Dictionary<uint, List<Holder>>();
        var pairs = new List<StoryPair>();
        float[] likeness = new float[articles.Length];
        var touched = new List<int>();
        foreach (int i in ByDay())
        {
            foreach ((uint term, float weight) in articles[i].StoryName is null ? Telling(i) : [])
            {
                ref List<Holder>? holders = ref CollectionsMarshal.GetValueRefOrAddDefault(index, term, out _);
                holders ??= [];
                for (int k = Math.Max(0, holders.Count - StoryEvidence.Neighbours); k < holders.Count; k++)
                {
                    ref float sum = ref likeness[holders[k].Article];
                    if (sum == 0)
                        touched.Add(holders[k].Article);
                    sum += weight * holders[k].Weight;
                }
                holders.Add(new Holder(i, weight));
            }
            foreach (int other in touched)
            {
                StoryPair pair = likeness[other] >= StoryEvidence.Candidate ? Compare(Math.Min(i, other), Math.Max(i, other)) : Guess(i, other, likeness[other]);
                nearest.Add(i, pair.Score);
                nearest.Add(other, pair.Score);
                if (likeness[other] >= StoryEvidence.Candidate)
                    pairs.Add(pair);
                likeness[other] = 0;
            }
            touched.Clear();
        }
        return pairs;
    }

    /// <summary>The articles by day, those without one last, and by path.</summary>
    private int[] ByDay()
    {
        long[] keys = new long[articles.Length];
        for (int i = 0; i < keys.Length; i++)
            keys[i] = ((long)(articles[i].Day ?? int.MaxValue) << 32) | (uint)i;
        Array.Sort(keys);
        int[] order = new int[keys.Length];
        for (int i = 0; i < order.Length; i++)
            order[i] = (int)keys[i];
        return order;
    }

    /// <summary>The words that say most of what an article is about and that others have too.</summary>
    private (uint Term, float Weight)[] Telling(int i)
    {
        // Weights are not negative, so that their bits sort as they do; of equal ones the first comes first.
        long[] order = new long[weights[i].Length];
        for (int k = 0; k < order.Length; k++)
            order[k] = ((long)-BitConverter.SingleToInt32Bits(weights[i][k]) << 32) | (uint)k;
        Array.Sort(order);
        var telling = new List<(uint, float)>(StoryEvidence.IndexedTerms);
        for (int k = 0; k < order.Length && telling.Count < StoryEvidence.IndexedTerms && order[k] < 0; k++)
        {
            int place = (int)order[k];
            if (termArticles[articles[i].Terms[place]] > 1)
                telling.Add((articles[i].Terms[place], weights[i][place]));
        }
        return [.. telling];
    }

    private StoryPair Compare(int a, int b)
    {
        float cosine = Cosine(a, b);
        float score = cosine + (StoryEvidence.Phrases * Math.Min(1, MathF.Log(1 + (Math.Max(0, SharedPhrases(a, b) - 1) * StoryFeatures.PhraseSample)) / 3));
        return Dated(a, b, score, cosine);
    }

    /// <summary>What a pair that cannot be on one story is about worth: it tells what its articles share with other news.</summary>
    private StoryPair Guess(int a, int b, float likeness) => Dated(a, b, likeness * StoryEvidence.WholeOfTelling, likeness);

    private StoryPair Dated(int a, int b, float score, float cosine)
    {
        if (articles[a].Day is not { } day || articles[b].Day is not { } other)
            return new StoryPair(a, b, score);
        int apart = Math.Abs(day - other);
        score += apart <= StoryEvidence.SameNews ? StoryEvidence.Day : apart <= StoryEvidence.FollowUp ? 0 : -2 * StoryEvidence.Day;
        return apart > StoryEvidence.Elsewhen && cosine < StoryEvidence.Copy ? new StoryPair(a, b, score - StoryEvidence.OtherTime, IsApart: true) : new StoryPair(a, b, score);
    }

    private float Cosine(int a, int b)
    {
        uint[] first = articles[a].Terms;
        uint[] second = articles[b].Terms;
        float sum = 0;
        for (int i = 0, k = 0; i < first.Length && k < second.Length;)
        {
            if (first[i] == second[k])
                sum += weights[a][i++] * weights[b][k++];
            else if (first[i] < second[k])
                i++;
            else
                k++;
        }
        return sum;
    }

    private int SharedPhrases(int a, int b)
    {
        uint[] first = articles[a].Phrases;
        uint[] second = articles[b].Phrases;
        int count = 0;
        for (int i = 0, k = 0; i < first.Length && k < second.Length;)
        {
            if (first[i] == second[k])
            {
                if (phraseArticles.Of(first[i]) <= StoryEvidence.RarePhrase)
                    count++;
                i++;
                k++;
            }
            else if (first[i] < second[k])
            {
                i++;
            }
            else
            {
                k++;
            }
        }
        return count;
    }

    /// <summary>Takes from each pair what its articles share with the rest of the news: the mean of their likeness to neighbours that are not the nearest.</summary>
    private List<StoryPair> Relate(List<StoryPair> pairs)
    {
        float least = StoryEvidence.Everyday + (StoryEvidence.Unknown * Math.Max(0, 1 - ((float)articles.Length / StoryEvidence.ManyArticles)));
        var related = new List<StoryPair>();
        foreach (StoryPair pair in pairs)
        {
            float score = pair.Score - Math.Max(least, Math.Max(nearest.Everyday(pair.A), nearest.Everyday(pair.B)));
            if (!pair.IsApart && score >= StoryEvidence.WeakestLink)
                related.Add(pair with { Score = score });
        }
        return related;
    }
}

/// <summary>An article that holds a telling word, and the word's weight in it.</summary>
internal readonly record struct Holder(int Article, float Weight);

/// <summary>Two articles, how much speaks for their being on one story, and whether they lie so far apart in time that nothing can make it up.</summary>
internal readonly record struct StoryPair(int A, int B, float Score, bool IsApart = false);
