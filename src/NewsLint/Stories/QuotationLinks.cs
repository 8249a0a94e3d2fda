namespace NewsLint.Stories;

/// <summary>
/// Finds articles that quote the same long utterance but tell other stories: a profile and the report of a debate quote one speech.
/// Only their quotations can be compared.
/// </summary>
internal static class QuotationLinks
{
    /// <summary>The maximum number of articles that quote an utterance; more have a slogan or an oath.</summary>
    private const int MostHolders = 8;

    /// <summary>The minimum number of phrases, of those that are kept, that two articles have inside quotation marks: about a dozen words.</summary>
    private const int FewestPhrases = 2;

    /// <summary>Returns the groups of linked articles, at most one article of each story in a group.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="stories">Their stories, with indices into the articles.</param>
    public static IReadOnlyList<Story> Find(IReadOnlyList<StoryFeatures> articles, IReadOnlyList<Story> stories)
    {
        int[] storyOf = new int[articles.Count];
        Array.Fill(storyOf, -1);
        for (int story = 0; story < stories.Count; story++)
            foreach (int member in stories[story].Members)
                storyOf[member] = story;
        int[] parents = StoryGrouper.Indices(articles.Count);
        foreach ((long pair, int phrases) in CountShared(articles))
        {
            (int a, int b) = ((int)(pair >> 32), (int)(pair & uint.MaxValue));
            if (phrases >= FewestPhrases && (storyOf[a] < 0 || storyOf[a] != storyOf[b]))
            {
                int first = Root(parents, a);
                int second = Root(parents, b);
                parents[Math.Max(first, second)] = Math.Min(first, second);
            }
        }
        var groups = new Dictionary<int, List<int>>();
        for (int i = 0; i < parents.Length; i++)
        {
            int root = Root(parents, i);
            if (!groups.TryGetValue(root, out List<int>? group))
                groups.Add(root, group = []);
            if (storyOf[i] < 0 || !group.Exists(member => storyOf[member] == storyOf[i]))
                group.Add(i);
        }
        return [.. groups.Values.Where(group => group.Count > 1).Select(group => new Story(articles[group[0]].Path, group) { SharesOnlyQuotations = true })];
    }

    /// <summary>Counts the phrases that each pair of articles has inside quotation marks; the lower index is in the upper half of the key.</summary>
    private static Dictionary<long, int> CountShared(IReadOnlyList<StoryFeatures> articles)
    {
        int count = 0;
        foreach (StoryFeatures article in articles)
            count += article.QuotedPhrases.Length;
        // A phrase and its article in one number: one sort brings its holders together, and an archive needs no list per phrase.
        ulong[] held = new ulong[count];
        count = 0;
        for (int i = 0; i < articles.Count; i++)
            foreach (uint phrase in articles[i].QuotedPhrases)
                held[count++] = ((ulong)phrase << 32) | (uint)i;
        Array.Sort(held);
        var shared = new Dictionary<long, int>();
        for (int start = 0, end; start < held.Length; start = end)
        {
            for (end = start + 1; end < held.Length && held[end] >> 32 == held[start] >> 32; end++)
            {
            }
            if (end - start > MostHolders)
                continue;
            for (int a = start; a < end; a++)
                for (int b = a + 1; b < end; b++)
                {
                    long pair = (long)((held[a] << 32) | (uint)held[b]);
                    shared[pair] = shared.GetValueOrDefault(pair) + 1;
                }
        }
        return shared;
    }

    private static int Root(int[] parents, int article)
    {
        while (parents[article] != article)
            article = parents[article] = parents[parents[article]];
        return article;
    }
}
