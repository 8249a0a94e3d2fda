namespace NewsLint.Stories;

/// <summary>
/// Joins articles to stories, the most alike first (average linkage; Sokal and Michener, 1958). Whether two groups are joined is weighed
/// each time: two events of one kind are as like as some tellings of one event are, but less like than each one's own tellings are among themselves.
/// </summary>
internal sealed class StoryLinkage
{
    /// <summary>Whether two groups are one story.</summary>
    /// <param name="first">One group.</param>
    /// <param name="second">The other, not larger.</param>
    /// <param name="evidence">What speaks for it, by <see cref="JoinEvidence"/>.</param>
    public delegate bool Judge(StoryGroup first, StoryGroup second, ReadOnlySpan<float> evidence);

    private const float MostRatio = 1.5f;

    private readonly WeighedArticles articles;
    private readonly Judge judge;
    private readonly List<StoryGroup?> groups = [];
    private readonly JoinQueue queue = new();

    /// <param name="articles">The articles.</param>
    /// <param name="pairs">The pairs that were weighed, the lower index first; any other is worth nothing.</param>
    /// <param name="model">Decides.</param>
    public StoryLinkage(WeighedArticles articles, List<StoryPair> pairs, StoryWeights model)
        : this(articles, pairs, (first, second, evidence) => model.Join(first.Members.Count, second.Members.Count, evidence) > 0)
    {
    }

    /// <param name="articles">The articles.</param>
    /// <param name="pairs">The pairs that were weighed, the lower index first; any other is worth nothing.</param>
    /// <param name="judge">Decides.</param>
    public StoryLinkage(WeighedArticles articles, List<StoryPair> pairs, Judge judge)
    {
        this.articles = articles;
        this.judge = judge;
        int[] counts = new int[articles.Articles.Length];
        foreach (StoryPair pair in pairs)
        {
            counts[pair.A]++;
            counts[pair.B]++;
        }
        for (int i = 0; i < counts.Length; i++)
            groups.Add(counts[i] == 0 ? null : new StoryGroup(i, counts[i]));
        // Indices are sorted in place of pairs: sorting a type of our own is compiled anew in each run.
        int[] order = StoryGrouper.Indices(pairs.Count);
        Array.Sort(order, (x, y) => pairs[x].A != pairs[y].A ? pairs[x].A.CompareTo(pairs[y].A) : pairs[x].B.CompareTo(pairs[y].B));
        foreach (int index in order)
        {
            StoryPair pair = pairs[index];
            // In this order each group's neighbours come ascending: first those below it, then those above.
            groups[pair.A]!.Others.Add(pair.B, pair.Score);
            groups[pair.B]!.Others.Add(pair.A, pair.Score);
            if (pair.Score >= StoryLimits.Weakest)
                queue.Add(pair.A, pair.B, pair.Score);
        }
    }

    /// <summary>The groups of two or more.</summary>
    public IEnumerable<List<int>> Join()
    {
        Span<float> evidence = stackalloc float[StoryWeights.Joins];
        while (queue.TryTake(out int a, out int b, out float score))
        {
            if (groups[a] is not { } first || groups[b] is not { } second)
                continue;
            if (second.Members.Count > first.Members.Count)
                (first, second) = (second, first);
            Weigh(first, second, score, evidence);
            if (judge(first, second, evidence))
                Join(a, b, score);
        }
        return groups.OfType<StoryGroup>().Where(g => g.Members.Count > 1).Select(g => g.Members);
    }

    private void Weigh(StoryGroup first, StoryGroup second, float score, Span<float> evidence)
    {
        evidence.Clear();
        StoryLead firstLead = LeadOf(first);
        StoryLead secondLead = LeadOf(second);
        evidence[(int)JoinEvidence.Likeness] = score;
        evidence[(int)JoinEvidence.MissingOfLarger] = firstLead.MissingFrom(secondLead);
        evidence[(int)JoinEvidence.MissingOfSmaller] = secondLead.MissingFrom(firstLead);
        evidence[(int)JoinEvidence.Larger] = MathF.Log(first.Members.Count);
        evidence[(int)JoinEvidence.Smaller] = MathF.Log(second.Members.Count);
        if (first.Members.Count == 1)
            return;
        float within = second.Members.Count == 1 ? first.Mean : (first.Mean + second.Mean) / 2;
        evidence[(int)JoinEvidence.Ratio] = Math.Min(MostRatio, score / within);
    }

    private StoryLead LeadOf(StoryGroup group) => group.Lead ??= StoryLead.Of(articles, group.Members[0]);

    private void Join(int a, int b, float score)
    {
        StoryGroup first = groups[a]!;
        StoryGroup second = groups[b]!;
        groups[a] = groups[b] = null;
        int id = groups.Count;
        var joined = new StoryGroup(first, second, score);
        groups.Add(joined);
        Neighbours left = first.Others;
        Neighbours right = second.Others;
        float share = (float)first.Members.Count / joined.Members.Count;
        for (int i = 0, k = 0; i < left.Count || k < right.Count;)
        {
            int x = i < left.Count ? left.Ids[i] : int.MaxValue;
            int y = k < right.Count ? right.Ids[k] : int.MaxValue;
            int other = Math.Min(x, y);
            float mean = ((x == other ? left.Scores[i] : 0) * share) + ((y == other ? right.Scores[k] : 0) * (1 - share));
            i += x == other ? 1 : 0;
            k += y == other ? 1 : 0;
            if (groups[other] is not { } neighbour)
                continue;
            joined.Others.Add(other, mean);
            neighbour.Others.Add(id, mean);
            if (mean >= StoryLimits.Weakest)
                queue.Add(other, id, mean);
        }
    }
}

/// <summary>Articles that were joined, or one alone.</summary>
internal sealed class StoryGroup
{
    private readonly float inner;

    /// <summary>One article.</summary>
    /// <param name="article">Its index.</param>
    /// <param name="neighbours">How many pairs it is in.</param>
    public StoryGroup(int article, int neighbours)
    {
        Members = [article];
        Others = new Neighbours(neighbours);
    }

    /// <summary>Two groups that are one.</summary>
    /// <param name="first">One.</param>
    /// <param name="second">The other.</param>
    /// <param name="score">The mean likeness of their pairs.</param>
    public StoryGroup(StoryGroup first, StoryGroup second, float score)
    {
        inner = first.inner + second.inner + (score * first.Members.Count * second.Members.Count);
        Members = [.. first.Members, .. second.Members];
        Others = new Neighbours(Math.Max(first.Others.Count, second.Others.Count));
        Lead = StoryLead.Of(first.Lead!, second.Lead!);
    }

    /// <summary>The indices of the articles.</summary>
    public List<int> Members { get; }

    /// <summary>The groups that it was compared with, ascending; also some that have been joined to others since.</summary>
    public Neighbours Others { get; }

    /// <summary>What its leads say; null until it is asked for.</summary>
    public StoryLead? Lead { get; set; }

    /// <summary>The mean likeness of its own pairs.</summary>
    public float Mean => inner * 2 / ((float)Members.Count * (Members.Count - 1));
}

/// <summary>Groups by their number, ascending, and the mean likeness to each.</summary>
internal sealed class Neighbours(int room)
{
    /// <summary>The groups.</summary>
    public int[] Ids { get; private set; } = new int[room];

    /// <summary>The likeness to each.</summary>
    public float[] Scores { get; private set; } = new float[room];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a group that has a higher number than all before.</summary>
    public void Add(int id, float score)
    {
        if (Count == Ids.Length)
        {
            int[] ids = new int[Math.Max(4, Count * 2)];
            float[] scores = new float[ids.Length];
            Array.Copy(Ids, ids, Count);
            Array.Copy(Scores, scores, Count);
            (Ids, Scores) = (ids, scores);
        }
        Ids[Count] = id;
        Scores[Count++] = score;
    }
}
