namespace NewsLint.Stories;

/// <summary>
/// The most informative words of each article, as an inverted index: the articles that have a word are next to one another in memory, in the order of
/// their days, so that the earlier ones are read at once, however large the archive is.
/// </summary>
internal sealed class TellingTerms(int articles)
{
    private uint[] terms = new uint[articles * StoryLimits.IndexedTerms];
    private float[] weights = new float[articles * StoryLimits.IndexedTerms];
    private readonly byte[] counts = new byte[articles];

    /// <summary>The place of each word of each article in <see cref="postings"/>, and the number of earlier articles before it.</summary>
    private int[] places = [];
    private byte[] earlier = [];
    private Posting[] postings = [];

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

    /// <summary>Builds the index.</summary>
    /// <param name="order">The articles in the order in which they are neighbours.</param>
    public void Link(int[] order)
    {
        var numbers = new TermNumbers();
        int[] sizes = new int[4096];
        int words = 0;
        places = new int[terms.Length];
        foreach (int article in order)
        {
            int start = article * StoryLimits.IndexedTerms;
            for (int at = start; at < start + counts[article]; at++)
            {
                ref int number = ref numbers.For(terms[at]);
                if (number == 0)
                {
                    number = ++words;
                    if (words == sizes.Length)
                        Array.Resize(ref sizes, words * 2);
                }
                places[at] = number;
                sizes[number]++;
            }
        }
        terms = [];
        Fill(order, Starts(sizes, words));
        weights = [];
    }

    /// <summary>Returns where the articles of each word start, by its number.</summary>
    private static int[] Starts(int[] sizes, int words)
    {
        int[] starts = new int[words + 2];
        for (int number = 1; number <= words; number++)
            starts[number + 1] = starts[number] + sizes[number];
        return starts;
    }

    private void Fill(int[] order, int[] starts)
    {
        postings = new Posting[starts[^1]];
        earlier = new byte[places.Length];
        int[] next = [.. starts];
        foreach (int article in order)
        {
            int start = article * StoryLimits.IndexedTerms;
            for (int at = start; at < start + counts[article]; at++)
            {
                int number = places[at];
                int place = next[number]++;
                postings[place] = new Posting { Article = article, Weight = weights[at] };
                earlier[at] = (byte)Math.Min(StoryLimits.Neighbours, place - starts[number]);
                places[at] = place;
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
            int place = places[at];
            float weight = postings[place].Weight;
            for (int before = place - 1; before >= place - earlier[at]; before--)
                likeness.Add(postings[before].Article, weight * postings[before].Weight);
            looks += earlier[at];
        }
    }

    private struct Posting
    {
        public int Article;
        public float Weight;
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
