namespace NewsLint.Stories;

/// <summary>
/// The words that say most of what each article is about, as an inverted index: each is linked to the last article before
/// that has it too. All in arrays, so that an archive of any size costs each article the same.
/// </summary>
internal sealed class TellingTerms(int articles)
{
    /// <summary>No article before has the word.</summary>
    private const int None = -1;

    private readonly uint[] terms = new uint[articles * StoryLimits.IndexedTerms];
    private readonly float[] weights = new float[articles * StoryLimits.IndexedTerms];
    private readonly byte[] counts = new byte[articles];
    private int[] previous = [];

    /// <summary>Takes a word in, if it is among the article's most telling; of equal ones the first that comes.</summary>
    public void Add(int article, uint term, float weight)
    {
        int start = article * StoryLimits.IndexedTerms;
        int at = start + counts[article];
        if (counts[article] < StoryLimits.IndexedTerms)
            counts[article]++;
        else if (weight <= weights[--at])
            return;
        for (; at > start && weights[at - 1] < weight; at--)
        {
            weights[at] = weights[at - 1];
            terms[at] = terms[at - 1];
        }
        weights[at] = weight;
        terms[at] = term;
    }

    /// <summary>Divides the weights of an article's words.</summary>
    public void Divide(int article, float divisor)
    {
        foreach (ref float weight in weights.AsSpan(article * StoryLimits.IndexedTerms, counts[article]))
            weight /= divisor;
    }

    /// <summary>Links each word to the article before that has it.</summary>
    /// <param name="order">The articles in the order in which they are neighbours.</param>
    /// <param name="last">A table to work with; what it holds is lost.</param>
    public void Link(int[] order, TermNumbers last)
    {
        previous = new int[terms.Length];
        last.Clear();
        foreach (int article in order)
        {
            int start = article * StoryLimits.IndexedTerms;
            for (int at = start; at < start + counts[article]; at++)
            {
                ref int place = ref last.For(terms[at]);
                previous[at] = place - 1;
                place = at + 1; // since 0 is none
            }
        }
    }

    /// <summary>Sums up what an article has in common with its neighbours before it, by its most telling words first.</summary>
    public void Sum(int article, Likeness likeness)
    {
        int start = article * StoryLimits.IndexedTerms;
        int looks = 0;
        for (int at = start; at < start + counts[article] && looks < StoryLimits.MostLooks; at++)
        {
            float weight = weights[at];
            int neighbours = 0;
            for (int before = previous[at]; before != None && neighbours < StoryLimits.Neighbours; before = previous[before], neighbours++)
                likeness.Add(before / StoryLimits.IndexedTerms, weight * weights[before]);
            looks += neighbours;
        }
    }
}

/// <summary>What one article has in common with others, by their index; used for one after another.</summary>
internal sealed class Likeness(int articles)
{
    /// <summary>Selecting by steps takes one pass, where sorting takes as long as the comparisons that it saves.</summary>
    private const int Steps = 1 << 9;

    private readonly float[] sums = new float[articles];

    /// <summary>The articles that have something in common with it.</summary>
    public List<int> Touched { get; } = [];

    /// <summary>How much an article has in common with it.</summary>
    public float this[int article] => sums[article];

    /// <summary>Adds something that both have.</summary>
    public void Add(int article, float product)
    {
        if (sums[article] == 0)
            Touched.Add(article);
        sums[article] += product;
    }

    /// <summary>How much an article must have in common with it to be among so many that have most; at least <paramref name="least"/>.</summary>
    public float Floor(int most, float least)
    {
        if (Touched.Count <= most)
            return least;
        Span<int> counts = stackalloc int[Steps];
        foreach (int article in Touched)
            counts[Step(sums[article])]++;
        int step = Steps;
        for (int above = 0; step > 0 && (above += counts[step - 1]) <= most; step--)
        {
        }
        return Math.Max(least, (float)step / Steps);
    }

    /// <summary>A cosine is 1 at most.</summary>
    private static int Step(float sum) => Math.Clamp((int)(sum * Steps), 0, Steps - 1);

    /// <summary>Forgets all, for the next article.</summary>
    public void Clear()
    {
        foreach (int article in Touched)
            sums[article] = 0;
        Touched.Clear();
    }
}
