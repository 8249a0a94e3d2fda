namespace NewsLint.Stories;

/// <summary>
/// Finds the articles that tell the same story. Candidates share informative words, found by an inverted index; each pair is weighed
/// by its evidence for one story, and groups are joined, the strongest first, while the similarity between them is at least that
/// within them (average linkage). The result does not depend on the order.
/// </summary>
internal sealed class StoryGrouper
{
    /// <summary>The number of articles in one batch of the search.</summary>
    private const int Portion = 64;

    /// <summary>The maximum number of parallel searches: each needs an array with an element per article, and more searches than processors do not pay off.</summary>
    private const int MostSearches = 16;

    private readonly Action<int, Action<int>> spread;
    private readonly StoryWeights model;
    private readonly TellingTerms telling;

    private StoryGrouper(StoryFeatures[] articles, Action<int, Action<int>> spread, StoryWeights model)
    {
        this.spread = spread;
        this.model = model;
        telling = new TellingTerms(articles.Length);
        Articles = new WeighedArticles(articles, telling, spread);
        telling.Link(ByDay(articles));
    }

    /// <summary>The articles.</summary>
    internal WeighedArticles Articles { get; }

    /// <summary>The stories of two or more articles, by their first article.</summary>
    /// <param name="features">The articles, in any order; members are indices into it.</param>
    /// <param name="spread">Runs work for each number from 0 to below its first argument, optionally on several threads; null for only this thread.</param>
    public static IReadOnlyList<Story> Group(IReadOnlyList<StoryFeatures> features, Action<int, Action<int>>? spread = null)
    {
        int[] order = Indices(features.Count);
        Array.Sort(order, (a, b) => string.CompareOrdinal(features[a].Path, features[b].Path));
        var articles = new StoryFeatures[order.Length];
        for (int i = 0; i < order.Length; i++)
            articles[i] = features[order[i]];
        var stories = new List<Story>();
        foreach (List<int> group in Find(articles, spread ?? InTurn))
        {
            int[] members = [.. group.Select(i => order[i])];
            stories.Add(new Story(articles[group[0]].StoryName ?? articles[group[0]].Path, members));
        }
        return stories;
    }

    /// <summary>Weighs the pairs of a run without joining them.</summary>
    internal static StoryGrouper Weigh(StoryFeatures[] articles, StoryWeights model) => new(articles, InTurn, model);

    /// <summary>Returns the numbers from 0; framework enumerations over them are compiled in each run.</summary>
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

    private static List<List<int>> Find(StoryFeatures[] articles, Action<int, Action<int>> spread)
    {
        var groups = new List<List<int>>();
        AddNamed(articles, groups);
        if (articles.Length > 1)
        {
            var grouper = new StoryGrouper(articles, spread, StoryWeights.Built);
            groups.AddRange(new StoryLinkage(grouper.Articles, grouper.Pairs(), StoryWeights.Built).Join());
        }
        foreach (List<int> group in groups)
            group.Sort();
        groups.Sort((a, b) => a[0].CompareTo(b[0]));
        return groups;
    }

    private static void AddNamed(StoryFeatures[] articles, List<List<int>> groups)
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

    /// <summary>Returns the candidates with their similarity: each pair once, the lower index first.</summary>
    internal List<StoryPair> Pairs()
    {
        int count = Articles.Articles.Length;
        var pairs = new List<StoryPair>();
        int portions = Math.Min(MostSearches, (count / Portion) + 1);
        spread(portions, portion =>
        {
            var found = new List<StoryPair>();
            var likeness = new Likeness(count);
            for (int i = portion; i < count; i += portions)
                Search(i, likeness, found);
            lock (pairs)
            {
                pairs.AddRange(found);
            }
        });
        return pairs;
    }

    /// <summary>Weighs an article against its earlier neighbours.</summary>
    private void Search(int i, Likeness likeness, List<StoryPair> pairs)
    {
        Span<float> evidence = stackalloc float[StoryWeights.Tellings];
        telling.Sum(i, likeness);
        float floor = likeness.Floor(StoryLimits.MostCandidates, StoryLimits.Candidate);
        foreach (int other in likeness.Touched)
        {
            if (likeness[other] < floor || !Articles.Compare(Math.Min(i, other), Math.Max(i, other), evidence))
                continue;
            float score = model.Likeness(evidence);
            if (score >= StoryLimits.Faintest)
                pairs.Add(new StoryPair(Math.Min(i, other), Math.Max(i, other), score));
        }
        likeness.Clear();
    }

    /// <summary>Orders the articles by day, those without a day last, then by path.</summary>
    private static int[] ByDay(StoryFeatures[] articles)
    {
        int[] order = Indices(articles.Length);
        Array.Sort(order, (a, b) => (articles[a].Day ?? int.MaxValue) is var first && (articles[b].Day ?? int.MaxValue) is var second && first != second ? first.CompareTo(second) : a.CompareTo(b));
        return order;
    }
}

/// <summary>Two articles and their similarity.</summary>
internal readonly record struct StoryPair(int A, int B, float Score);
