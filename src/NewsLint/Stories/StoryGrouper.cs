using System.Runtime.InteropServices;

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
    private readonly Dictionary<uint, int> phraseArticles = [];
    private readonly float[][] weights;

    private StoryGrouper(StoryFeatures[] articles)
    {
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
            foreach (uint phrase in article.Phrases)
                CollectionsMarshal.GetValueRefOrAddDefault(phraseArticles, phrase, out _)++;
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
        uint[][] telling = new uint[articles.Length][];
        for (int i = 0; i < telling.Length; i++)
            telling[i] = articles[i].StoryName is null ? Telling(i) : [];
        Dictionary<uint, List<int>> index = Index(telling);
        var pairs = new List<StoryPair>();
        var byDay = Comparer<int>.Create(CompareByDay);
        int[] shared = new int[articles.Length];
        var touched = new List<int>();
        for (int i = 0; i < articles.Length; i++)
        {
            foreach (uint term in telling[i])
            {
                List<int> holders = index[term];
                int at = holders.BinarySearch(i, byDay);
                int end = Math.Min(holders.Count, at + 1 + StoryEvidence.Neighbours);
                for (int k = at + 1; k < end; k++)
                {
                    if (shared[holders[k]]++ == 0)
                        touched.Add(holders[k]);
                }
            }
            foreach (int other in touched)
            {
                if (shared[other] >= StoryEvidence.SharedTerms)
                    pairs.Add(Compare(Math.Min(i, other), Math.Max(i, other)));
                shared[other] = 0;
            }
            touched.Clear();
        }
        return pairs;
    }

    /// <summary>For each telling word the articles that hold it, by day and path.</summary>
    private Dictionary<uint, List<int>> Index(uint[][] telling)
    {
        var index = new Dictionary<uint, List<int>>();
        for (int i = 0; i < articles.Length; i++)
        {
            foreach (uint term in telling[i])
            {
                ref List<int>? holders = ref CollectionsMarshal.GetValueRefOrAddDefault(index, term, out _);
                (holders ??= []).Add(i);
            }
        }
        foreach (List<int> holders in index.Values)
            holders.Sort(CompareByDay);
        return index;
    }

    private int CompareByDay(int a, int b)
    {
        int order = (articles[a].Day ?? int.MaxValue).CompareTo(articles[b].Day ?? int.MaxValue);
        return order == 0 ? a.CompareTo(b) : order;
    }

    /// <summary>The words that say most of what an article is about and that others have too.</summary>
    private uint[] Telling(int i)
    {
        float[] order = new float[weights[i].Length];
        for (int k = 0; k < order.Length; k++)
            order[k] = -weights[i][k];
        uint[] terms = [.. articles[i].Terms];
        Array.Sort(order, terms);
        int count = 0;
        for (int k = 0; k < terms.Length && count < StoryEvidence.IndexedTerms && order[k] < 0; k++)
        {
            if (termArticles[terms[k]] > 1)
                terms[count++] = terms[k];
        }
        return terms[..count];
    }

    private StoryPair Compare(int a, int b)
    {
        float cosine = Cosine(a, b);
        float score = cosine + (StoryEvidence.Phrases * Math.Min(1, MathF.Log(1 + (Math.Max(0, SharedPhrases(a, b) - 1) * StoryFeatures.PhraseSample)) / 3));
        if (articles[a].Day is { } day && articles[b].Day is { } other)
        {
            int apart = Math.Abs(day - other);
            score += apart <= StoryEvidence.SameNews ? StoryEvidence.Day : apart <= StoryEvidence.FollowUp ? 0 : -2 * StoryEvidence.Day;
            if (apart > StoryEvidence.Elsewhen && cosine < StoryEvidence.Copy)
                return new StoryPair(a, b, score - StoryEvidence.OtherTime, IsApart: true);
        }
        return new StoryPair(a, b, score);
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
                if (phraseArticles[first[i]] <= StoryEvidence.RarePhrase)
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
        var neighbours = new List<float>?[articles.Length];
        foreach (StoryPair pair in pairs)
        {
            (neighbours[pair.A] ??= []).Add(pair.Score);
            (neighbours[pair.B] ??= []).Add(pair.Score);
        }
        float least = StoryEvidence.Everyday + (StoryEvidence.Unknown * Math.Max(0, 1 - ((float)articles.Length / StoryEvidence.ManyArticles)));
        float[] everyday = new float[articles.Length];
        for (int i = 0; i < everyday.Length; i++)
            everyday[i] = Math.Max(least, Everyday(neighbours[i]));
        var related = new List<StoryPair>(pairs.Count);
        foreach (StoryPair pair in pairs)
            related.Add(pair with { Score = pair.IsApart ? 0 : pair.Score - Math.Max(everyday[pair.A], everyday[pair.B]) });
        return related;
    }

    private static float Everyday(List<float>? scores)
    {
        if (scores is null)
            return 0;
        scores.Sort((a, b) => b.CompareTo(a));
        float sum = 0;
        for (int i = StoryEvidence.FirstOther; i < StoryEvidence.EndOther && i < scores.Count; i++)
            sum += scores[i];
        return sum / (StoryEvidence.EndOther - StoryEvidence.FirstOther);
    }
}

/// <summary>Two articles, how much speaks for their being on one story, and whether they lie so far apart in time that nothing can make it up.</summary>
internal readonly record struct StoryPair(int A, int B, float Score, bool IsApart = false);
