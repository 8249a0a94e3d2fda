namespace NewsLint.Stories;

/// <summary>Joins pairs to groups that hold together: an article that fits one member only does not pull two stories into one.</summary>
internal static class StoryLinkage
{
    /// <summary>The groups of two or more.</summary>
    /// <param name="count">How many articles there are.</param>
    /// <param name="pairs">The pairs that were weighed; any other is worth nothing.</param>
    public static IEnumerable<List<int>> Join(int count, List<StoryPair> pairs)
    {
        var scores = new Dictionary<ulong, float>(pairs.Count);
        foreach (StoryPair pair in pairs)
            scores[Key(pair.A, pair.B)] = pair.Score;
        // Indices are sorted in place of pairs: sorting a type of our own is compiled anew in each run.
        int[] order = StoryGrouper.Indices(pairs.Count);
        Array.Sort(order, (x, y) => Compare(pairs[x], pairs[y]));
        var groups = new List<int>?[count];
        int[] groupOf = StoryGrouper.Indices(count);
        foreach (int index in order)
        {
            StoryPair pair = pairs[index];
            if (pair.Score < StoryEvidence.Threshold)
                break;
            int a = groupOf[pair.A];
            int b = groupOf[pair.B];
            if (a == b)
                continue;
            List<int> first = groups[a] ??= [a];
            List<int> second = groups[b] ??= [b];
            if (!Holds(first, second, scores))
                continue;
            foreach (int member in second)
                groupOf[member] = a;
            first.AddRange(second);
            groups[b] = null;
        }
        return groups.OfType<List<int>>().Where(g => g.Count > 1);
    }

    /// <summary>The strongest first.</summary>
    private static int Compare(StoryPair x, StoryPair y) => x.Score != y.Score ? y.Score.CompareTo(x.Score) : x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B);

    private static bool Holds(List<int> first, List<int> second, Dictionary<ulong, float> scores)
    {
        float sum = 0;
        foreach (int x in first)
        {
            foreach (int y in second)
            {
                float score = scores.GetValueOrDefault(Key(x, y));
                if (score < StoryEvidence.WeakestLink)
                    return false;
                sum += score;
            }
        }
        return sum >= StoryEvidence.Threshold * first.Count * second.Count;
    }

    /// <summary>
    /// One number for a pair. A long number's hash is one half of it against the other, and pairs of neighbours, of which an archive
    /// is full, have few such: the factor, odd and so without loss, spreads them (Fibonacci hashing; Knuth, The Art of Computer Programming 3, 6.4).
    /// </summary>
    private static ulong Key(int a, int b) => ((ulong)Math.Min(a, b) << 32 | (uint)Math.Max(a, b)) * 0x9E3779B97F4A7C15;
}
