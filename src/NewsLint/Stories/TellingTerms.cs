namespace NewsLint.Stories;

/// <summary>
/// The most informative words of each article, as an inverted index: each is linked to the last earlier article
/// that also has it. Everything is in arrays, so that the cost per article does not depend on the size of the archive.
/// </summary>
internal sealed class TellingTerms(int articles)
{
    /// <summary>No earlier article has the word.</summary>
    private const int None = -1;

    private readonly uint[] terms = new uint[articles * StoryLimits.IndexedTerms];
    private readonly float[] weights = new float[articles * StoryLimits.IndexedTerms];
    private readonly byte[] counts = new byte[articles];
    private int[] previous = [];

    /// <summary>Adds a word if it is among the most informative of the article; among equals, the first.</summary>
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

    /// <summary>Links each word to the previous article that has it.</summary>
    /// <param name="order">The articles in the order in which they are neighbours.</param>
    /// <param name="last">A table for temporary use; its content is lost.</param>
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
                place = at + 1; // 0 means none
            }
        }
    }

    /// <summary>Sums what an article shares with its earlier neighbours, by its most informative words first.</summary>
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

/// <summary>What one article shares with others, by their index; reused for each article.</summary>
internal sealed class Likeness(int articles)
{
    /// <summary>The number of steps: selecting by steps takes one pass, while sorting takes as long as the comparisons that it saves.</summary>
    private const int Steps = 1 << 9;

    private readonly float[] sums = new float[articles];

    /// <summary>The articles that share something with it.</summary>
    public List<int> Touched { get; } = [];

    /// <summary>Returns how much an article shares with it.</summary>
    public float this[int article] => sums[article];

    /// <summary>Adds something shared.</summary>
    public void Add(int article, float product)
    {
        if (sums[article] == 0)
            Touched.Add(article);
        sums[article] += product;
    }

    /// <summary>Returns how much an article must share with it to be among a number of articles that share most; at least <paramref name="least"/>.</summary>
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

    /// <summary>A cosine is at most 1.</summary>
    private static int Step(float sum) => Math.Clamp((int)(sum * Steps), 0, Steps - 1);

    /// <summary>Clears everything, for the next article.</summary>
    public void Clear()
    {
        foreach (int article in Touched)
            sums[article] = 0;
        Touched.Clear();
    }
}
