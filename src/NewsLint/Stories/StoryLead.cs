namespace NewsLint.Stories;

/// <summary>What the leads of a group of articles say: their words, in how many of them each stands, and what names weigh among them.</summary>
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

    /// <summary>The leads of two groups together.</summary>
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
    /// How much of its weightiest names is missing from the leads of another group, from 0 (nothing) to 1 (each name in all of them), less what its own
    /// leads lack of them: two events of one kind each have a name that all of their own tellings lead with and the other's do not.
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

    /// <summary>The places of the weightiest names; of equal ones the first.</summary>
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
