namespace NewsLint.Stories;

/// <summary>The leads of a group of articles: their words, the number of leads that contain each, and the weights of the names.</summary>
internal sealed class StoryLead
{
    private readonly uint[] terms;
    private readonly float[] names;
    private readonly ushort[] counts;
    private readonly int articles;

    private StoryLead(int articles, int room)
    {
        this.articles = articles;
        terms = new uint[room];
        names = new float[room];
        counts = new ushort[room];
    }

    private int Length { get; set; }

    /// <summary>The lead of one article.</summary>
    public static StoryLead Of(WeighedArticles articles, int article)
    {
        StoryFeatures features = articles.Articles[article];
        ReadOnlySpan<float> weights = articles.WeightsOf(article);
        int room = 0;
        foreach (TermMarks marks in features.Marks)
            room += marks.HasFlag(TermMarks.InLead) ? 1 : 0;
        var lead = new StoryLead(1, room);
        for (int i = 0; i < weights.Length; i++)
        {
            TermMarks marks = features.Marks[i];
            if (marks.HasFlag(TermMarks.InLead))
                lead.Add(features.Terms[i], (marks & (TermMarks.IsCapital | TermMarks.IsNumber)) == TermMarks.IsCapital ? weights[i] : 0, 1);
        }
        return lead;
    }

    /// <summary>Merges the leads of two groups.</summary>
    public static StoryLead Of(StoryLead first, StoryLead second)
    {
        var lead = new StoryLead(first.articles + second.articles, first.Length + second.Length);
        for (int i = 0, k = 0; i < first.Length || k < second.Length;)
        {
            ulong x = i < first.Length ? first.terms[i] : ulong.MaxValue;
            ulong y = k < second.Length ? second.terms[k] : ulong.MaxValue;
            uint term = (uint)Math.Min(x, y);
            float name = (x <= y ? first.names[i] : 0) + (y <= x ? second.names[k] : 0);
            int count = (x <= y ? first.counts[i] : 0) + (y <= x ? second.counts[k] : 0);
            i += x <= y ? 1 : 0;
            k += y <= x ? 1 : 0;
            lead.Add(term, name, (ushort)Math.Min(ushort.MaxValue, count));
        }
        return lead;
    }

    /// <summary>
    /// The share of its most heavily weighted names that the leads of another group lack, from 0 (none) to 1 (all, in each lead), minus the share that its own
    /// leads lack: two events of one kind each have a name that leads all of their own articles and none of the other's.
    /// </summary>
    public float MissingFrom(StoryLead other)
    {
        Span<int> top = stackalloc int[StoryLimits.LeadNames];
        int found = Top(top);
        float sum = 0, missing = 0;
        foreach (int at in top[..found])
        {
            int place = Array.BinarySearch(other.terms, 0, other.Length, terms[at]);
            float there = place < 0 ? 0 : (float)other.counts[place] / other.articles;
            float here = articles == 1 ? 1 : (float)Math.Max(0, counts[at] - 1) / (articles - 1);
            sum += names[at];
            missing += names[at] * (here - there);
        }
        return found == 0 ? 0 : missing / sum;
    }

    /// <summary>Returns the indices of the most heavily weighted names; among equals, the first.</summary>
    private int Top(Span<int> top)
    {
        int found = 0;
        for (int i = 0; i < Length; i++)
        {
            if (names[i] <= 0)
                continue;
            int at = found;
            if (found < top.Length)
                found++;
            else if (names[i] <= names[top[--at]])
                continue;
            for (; at > 0 && names[top[at - 1]] < names[i]; at--)
                top[at] = top[at - 1];
            top[at] = i;
        }
        return found;
    }

    private void Add(uint term, float name, ushort count)
    {
        terms[Length] = term;
        names[Length] = name;
        counts[Length++] = count;
    }
}
