namespace NewsLint.Stories;

/// <summary>
/// Joins articles into stories, the most similar first (average linkage; Sokal and Michener, 1958). Each join is weighed:
/// two events of one kind are as similar as some articles on one event, but less similar than the articles on each event are to one another.
/// Each set of connected articles is joined on its own, so that its data fits into the processor's cache, however large the archive is.
/// </summary>
internal sealed class StoryLinkage
{
    /// <summary>Whether two groups are one story.</summary>
    /// <param name="first">One group.</param>
    /// <param name="second">The other, not larger.</param>
    /// <param name="evidence">The evidence, by <see cref="JoinEvidence"/>.</param>
    public delegate bool Judge(StoryGroup first, StoryGroup second, ReadOnlySpan<float> evidence);

    private const float MostRatio = 1.5f;

    private readonly WeighedArticles articles;
    private readonly Judge judge;
    private readonly List<StoryPair> pairs;

    /// <summary>The indices of the pairs: those of connected articles together, then by the articles.</summary>
    private readonly int[] order;

    /// <summary>The first of the articles that are connected with each article.</summary>
    private readonly int[] firsts;

    /// <summary>The number of pairs of each article.</summary>
    private readonly int[] counts;

    /// <summary>A group for each article of the current connected set, null for other articles and after a join; then the joined groups.</summary>
    private readonly List<StoryGroup?> groups = [];
    private readonly JoinQueue queue = new();

    /// <param name="articles">The articles.</param>
    /// <param name="pairs">The pairs that were weighed, the lower index first; any other pair counts as zero.</param>
    /// <param name="model">Decides.</param>
    public StoryLinkage(WeighedArticles articles, List<StoryPair> pairs, StoryWeights model)
        : this(articles, pairs, (first, second, evidence) => model.Join(first.Members.Count, second.Members.Count, evidence) > 0)
    {
    }

    /// <param name="articles">The articles.</param>
    /// <param name="pairs">The pairs that were weighed, the lower index first; any other pair counts as zero.</param>
    /// <param name="judge">Decides.</param>
    public StoryLinkage(WeighedArticles articles, List<StoryPair> pairs, Judge judge)
    {
        this.articles = articles;
        this.pairs = pairs;
        this.judge = judge;
        counts = new int[articles.Articles.Length];
        firsts = StoryGrouper.Indices(counts.Length);
        foreach (StoryPair pair in pairs)
        {
            counts[pair.A]++;
            counts[pair.B]++;
            (int a, int b) = (First(pair.A), First(pair.B));
            firsts[Math.Max(a, b)] = Math.Min(a, b);
        }
        // A first is never above its article.
        for (int i = 0; i < counts.Length; i++)
        {
            firsts[i] = firsts[firsts[i]];
            groups.Add(null);
        }
        // Sorts indices instead of pairs: sorting our own type is compiled in each run.
        order = StoryGrouper.Indices(pairs.Count);
        Array.Sort(order, (x, y) => Compare(pairs[x], pairs[y]));
    }

    /// <summary>Returns the groups of at least two.</summary>
    public List<List<int>> Join()
    {
        var stories = new List<List<int>>();
        for (int start = 0; start < order.Length;)
        {
            int end = start + 1;
            while (end < order.Length && firsts[pairs[order[end]].A] == firsts[pairs[order[start]].A])
                end++;
            Join(order.AsSpan(start, end - start), stories);
            start = end;
        }
        return stories;
    }

    /// <summary>Joins connected articles.</summary>
    private void Join(ReadOnlySpan<int> connected, List<List<int>> stories)
    {
        foreach (int index in connected)
        {
            StoryPair pair = pairs[index];
            // In this order the neighbours of each group are ascending: first those below it, then those above.
            GroupOf(pair.A).Others.Add(pair.B, pair.Score);
            GroupOf(pair.B).Others.Add(pair.A, pair.Score);
            if (pair.Score >= StoryLimits.Weakest)
                queue.Add(pair.A, pair.B, pair.Score);
        }
        JoinQueued();
        for (int id = counts.Length; id < groups.Count; id++)
            if (groups[id] is { } group)
                stories.Add(group.Members);
        groups.RemoveRange(counts.Length, groups.Count - counts.Length);
        foreach (int index in connected)
            groups[pairs[index].A] = groups[pairs[index].B] = null;
    }

    private void JoinQueued()
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
    }

    private StoryGroup GroupOf(int article) => groups[article] ??= new StoryGroup(article, counts[article]);

    /// <summary>Finds the first of the connected articles so far, and shortens the way to it by half (path halving; Tarjan and van Leeuwen, 1984).</summary>
    private int First(int article)
    {
        while (firsts[article] != article)
            article = firsts[article] = firsts[firsts[article]];
        return article;
    }

    private int Compare(StoryPair a, StoryPair b) =>
        firsts[a.A] != firsts[b.A] ? firsts[a.A].CompareTo(firsts[b.A]) : a.A != b.A ? a.A.CompareTo(b.A) : a.B.CompareTo(b.B);

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

/// <summary>Joined articles, or a single one.</summary>
internal sealed class StoryGroup
{
    private readonly float inner;

    /// <summary>One article.</summary>
    /// <param name="article">Its index.</param>
    /// <param name="neighbours">The number of its pairs.</param>
    public StoryGroup(int article, int neighbours)
    {
        Members = [article];
        Others = new Neighbours(neighbours);
    }

    /// <summary>Merges two groups.</summary>
    /// <param name="first">One.</param>
    /// <param name="second">The other.</param>
    /// <param name="score">The mean similarity of their pairs.</param>
    public StoryGroup(StoryGroup first, StoryGroup second, float score)
    {
        inner = first.inner + second.inner + (score * first.Members.Count * second.Members.Count);
        Members = [.. first.Members, .. second.Members];
        Others = new Neighbours(Math.Max(first.Others.Count, second.Others.Count));
        Lead = StoryLead.Of(first.Lead!, second.Lead!);
    }

    /// <summary>The indices of the articles.</summary>
    public List<int> Members { get; }

    /// <summary>The groups that it was compared with, ascending, including some that have since been joined to others.</summary>
    public Neighbours Others { get; }

    /// <summary>Its leads, or null before first use.</summary>
    public StoryLead? Lead { get; set; }

    /// <summary>The mean similarity of its own pairs.</summary>
    public float Mean => inner * 2 / ((float)Members.Count * (Members.Count - 1));
}

/// <summary>Groups by number, ascending, and the mean similarity to each.</summary>
internal sealed class Neighbours(int room)
{
    /// <summary>The groups.</summary>
    public int[] Ids { get; private set; } = new int[room];

    /// <summary>The similarity to each.</summary>
    public float[] Scores { get; private set; } = new float[room];

    /// <summary>The number of groups.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a group with a higher number than all previous ones.</summary>
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
