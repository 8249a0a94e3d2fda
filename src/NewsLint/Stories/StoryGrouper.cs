using NewsLint.Text;

namespace NewsLint.Stories;

/// <summary>
/// Finds which articles tell the same story. Candidates share telling words, found by an inverted index; a pair is weighed
/// by words (cosine of tf-idf, Salton), rare phrases and days, less what each shares with its other neighbours; groups are
/// joined from the strongest pair on while their mean holds (average linkage). The result does not depend on the order.
/// </summary>
public sealed class StoryGrouper
{
    /// <summary>So many articles are weighed in a row: one alone is too little work to be shared out.</summary>
    private const int Portion = 64;

    /// <summary>Each search has an array as long as there are articles; more searches at once than machines have processors do not pay for it.</summary>
    private const int MostSearches = 16;

    private readonly StoryFeatures[] articles;
    private readonly Action<int, Action<int>> spread;
    private readonly PhraseCounts phraseArticles;
    private readonly float[][] weights;
    private readonly TellingTerms telling;
    private readonly float leastOthers;

    private StoryGrouper(StoryFeatures[] articles, Action<int, Action<int>> spread)
    {
        this.articles = articles;
        this.spread = spread;
        phraseArticles = new PhraseCounts(articles);
        weights = new float[articles.Length][];
        telling = new TellingTerms(articles.Length);
        leastOthers = LeastOthers(articles.Length);
    }

    /// <summary>The stories of two or more articles, by their first article.</summary>
    /// <param name="features">The articles, in any order; members are indices into it.</param>
    /// <param name="spread">Does work that is given a number for each from 0 to below its first argument, on several threads if it likes; null for this thread alone.</param>
    public static IReadOnlyList<Story> Group(IReadOnlyList<StoryFeatures> features, Action<int, Action<int>>? spread = null)
    {
        int[] order = Indices(features.Count);
        Array.Sort(order, (a, b) => string.CompareOrdinal(features[a].Path, features[b].Path));
        var articles = new StoryFeatures[order.Length];
        for (int i = 0; i < order.Length; i++)
            articles[i] = features[order[i]];
        var stories = new List<Story>();
        foreach (List<int> group in new StoryGrouper(articles, spread ?? InTurn).Find())
        {
            int[] members = [.. group.Select(i => order[i])];
            stories.Add(new Story(articles[group[0]].StoryName ?? articles[group[0]].Path, members));
        }
        return stories;
    }

    /// <summary>The numbers from 0 on; framework enumerations over them are compiled anew in each run.</summary>
    internal static int[] Indices(int count)
    {
        int[] indices = new int[count];
        for (int i = 0; i < count; i++)
            indices[i] = i;
        return indices;
    }

    private static void InTurn(int count, Action<int> work)
    {
        for (int i = 0; i < count; i++)
            work(i);
    }

    private List<List<int>> Find()
    {
        var groups = new List<List<int>>();
        AddNamed(groups);
        if (articles.Length > 1)
        {
            // One table serves twice: over an archive it is a tenth of all memory.
            var terms = new TermNumbers();
            WeighAll(terms);
            telling.Link(ByDay(), terms);
            (List<StoryPair> pairs, NearestScores nearest) = Pairs();
            groups.AddRange(StoryLinkage.Join(articles.Length, Relate(pairs, nearest)));
        }
        foreach (List<int> group in groups)
            group.Sort();
        groups.Sort((a, b) => a[0].CompareTo(b[0]));
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

    private void WeighAll(TermNumbers termArticles)
    {
        foreach (StoryFeatures article in articles)
            foreach (uint term in article.Terms)
                termArticles.For(term)++;
        spread((articles.Length + Portion - 1) / Portion, portion =>
        {
            for (int i = portion * Portion; i < Math.Min(articles.Length, (portion + 1) * Portion); i++)
                Weigh(i, termArticles);
        });
    }

    private void Weigh(int i, TermNumbers termArticles)
    {
        TermTable table = TermTable.News;
        uint[] terms = articles[i].Terms;
        float[] weight = new float[terms.Length];
        double sum = 0;
        for (int k = 0; k < terms.Length; k++)
        {
            int holders = termArticles[terms[k]];
            float information = MathF.Log((articles.Length + TermTable.Articles) / (holders + table.Frequency(terms[k]))) - StoryEvidence.LeastInformation;
            if (information <= 0)
                continue;
            weight[k] = (1 + MathF.Log(articles[i].Counts[k])) * information;
            sum += weight[k] * weight[k];
            // A word that no other article has finds nothing.
            if (holders > 1 && articles[i].StoryName is null)
                telling.Add(i, terms[k], weight[k]);
        }
        float length = (float)Math.Sqrt(Math.Max(sum, 1e-9));
        for (int k = 0; k < weight.Length; k++)
            weight[k] /= length;
        weights[i] = weight;
        telling.Divide(i, length);
    }

    /// <summary>The candidates with their likeness: each pair once, the lower index first; and what each article shares with its neighbours at most.</summary>
    private (List<StoryPair> Pairs, NearestScores Nearest) Pairs()
    {
        var pairs = new List<StoryPair>();
        var nearest = new NearestScores(articles.Length);
        int portions = Math.Min(MostSearches, (articles.Length / Portion) + 1);
        spread(portions, portion =>
        {
            var found = new List<StoryPair>();
            var scores = new NearestScores(articles.Length);
            var likeness = new Likeness(articles.Length);
            for (int i = portion; i < articles.Length; i += portions)
                Search(i, likeness, found, scores);
            lock (pairs)
            {
                pairs.AddRange(found);
                nearest.Add(scores);
            }
        });
        return (pairs, nearest);
    }

    /// <summary>Weighs an article with those of its neighbours that come before it.</summary>
    private void Search(int i, Likeness likeness, List<StoryPair> pairs, NearestScores nearest)
    {
        telling.Sum(i, likeness);
        foreach (int other in likeness.Touched)
        {
            float sum = likeness[other];
            StoryPair pair = sum >= StoryEvidence.Candidate ? Compare(Math.Min(i, other), Math.Max(i, other)) : Guess(i, other, sum);
            nearest.Add(i, pair.Score);
            nearest.Add(other, pair.Score);
            if (sum >= StoryEvidence.Candidate && !pair.IsApart && pair.Score >= leastOthers + StoryEvidence.WeakestLink)
                pairs.Add(pair);
        }
        likeness.Clear();
    }

    /// <summary>The articles by day, those without one last, and by path.</summary>
    private int[] ByDay()
    {
        int[] order = Indices(articles.Length);
        Array.Sort(order, (a, b) => (articles[a].Day ?? int.MaxValue) is var first && (articles[b].Day ?? int.MaxValue) is var second && first != second ? first.CompareTo(second) : a.CompareTo(b));
        return order;
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

    // Which of two sorted lists has the next is a toss-up, which a processor guesses wrongly half of the time: both merges go on without a jump.
    private float Cosine(int a, int b)
    {
        uint[] first = articles[a].Terms;
        uint[] second = articles[b].Terms;
        float[] firstWeights = weights[a];
        float[] secondWeights = weights[b];
        float sum = 0;
        for (int i = 0, k = 0; i < first.Length && k < second.Length;)
        {
            uint x = first[i];
            uint y = second[k];
            if (x == y)
                sum += firstWeights[i] * secondWeights[k];
            i += x <= y ? 1 : 0;
            k += y <= x ? 1 : 0;
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
            uint x = first[i];
            uint y = second[k];
            if (x == y && phraseArticles.Of(x) <= StoryEvidence.RarePhrase)
                count++;
            i += x <= y ? 1 : 0;
            k += y <= x ? 1 : 0;
        }
        return count;
    }

    /// <summary>What any two articles share at least with the rest of the news.</summary>
    private static float LeastOthers(int articles) =>
        StoryEvidence.Everyday + (StoryEvidence.Unknown * Math.Max(0, 1 - ((float)articles / StoryEvidence.ManyArticles)));

    /// <summary>Takes from each pair what its articles share with the rest of the news: the mean of their likeness to neighbours that are not the nearest.</summary>
    private List<StoryPair> Relate(List<StoryPair> pairs, NearestScores nearest)
    {
        var related = new List<StoryPair>();
        foreach (StoryPair pair in pairs)
        {
            float score = pair.Score - Math.Max(leastOthers, Math.Max(nearest.Everyday(pair.A), nearest.Everyday(pair.B)));
            if (score >= StoryEvidence.WeakestLink)
                related.Add(pair with { Score = score });
        }
        return related;
    }
}

/// <summary>Two articles, how much speaks for their being on one story, and whether they lie so far apart in time that nothing can make it up.</summary>
internal readonly record struct StoryPair(int A, int B, float Score, bool IsApart = false);
