using System.Buffers;
using System.Numerics;
using NewsLint.Text;

namespace NewsLint.Stories;

/// <summary>
/// How much each word of an article tells: the natural logarithm of its inverse frequency, in the run and in all news. Works in parts of the range of hashes, and tables
/// only words that occur in two articles: the table of a part fits into the cache of a processor, while a table of all words of an archive does not, so that the cost
/// per article would grow with the archive.
/// </summary>
internal sealed class TermInformation
{
    /// <summary>The number of articles whose words fit into one part.</summary>
    private const int ArticlesOfPart = 16_000;

    private const int MostBits = 3;

    private readonly uint[][] terms;
    private readonly float[][] information;
    private readonly int partBits;

    /// <summary>Where each part starts in the terms of each article, and where the last one ends.</summary>
    private readonly int[][] starts;

    private TermInformation(StoryFeatures[] articles, int partBits)
    {
        this.partBits = partBits;
        starts = new int[(1 << partBits) + 1][];
        for (int part = 0; part < starts.Length; part++)
            starts[part] = new int[articles.Length];
        terms = new uint[articles.Length][];
        information = new float[articles.Length][];
        for (int i = 0; i < articles.Length; i++)
        {
            terms[i] = articles[i].Terms;
            information[i] = new float[terms[i].Length];
            Divide(i);
        }
    }

    /// <summary>Returns the information of each word, in the order of the terms of each article: 0 if it tells nothing, negative if no other article has the word.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="spread">Distributes work for each number from 0 to below its first argument.</param>
    public static float[][] Of(StoryFeatures[] articles, Action<int, Action<int>> spread)
    {
        int bits = 0;
        while (bits < MostBits && articles.Length >> bits > ArticlesOfPart)
            bits++;
        return Of(articles, spread, bits);
    }

    /// <summary>The same with a given number of parts, as a power of two; it does not change the result.</summary>
    internal static float[][] Of(StoryFeatures[] articles, Action<int, Action<int>> spread, int partBits)
    {
        var all = new TermInformation(articles, partBits);
        spread(1 << partBits, all.Weigh);
        return all.information;
    }

    private void Divide(int article)
    {
        uint[] own = terms[article];
        for (int part = 1; part < starts.Length - 1; part++)
        {
            int at = Array.BinarySearch(own, (uint)part << (32 - partBits));
            starts[part][article] = at < 0 ? ~at : at;
        }
        starts[^1][article] = own.Length;
    }

    private void Weigh(int part)
    {
        TermTable table = TermTable.News;
        uint[] all = Gather(part, out int count);
        SeenTerms seen = Look(all.AsSpan(0, count));
        TermNumbers holders = Count(all.AsSpan(0, count), seen);
        int next = 0;
        for (int i = 0; i < terms.Length; i++)
        {
            foreach (ref float found in information[i].AsSpan(starts[part][i]..starts[part + 1][i]))
            {
                uint term = all[next++];
                int articles = seen.IsSeenTwice(term) ? holders[term] : 1;
                float one = MathF.Log((terms.Length + TermTable.Articles) / (articles + table.Frequency(term))) - StoryLimits.LeastInformation;
                found = one <= 0 ? 0 : articles > 1 ? one : -one;
            }
        }
        ArrayPool<uint>.Shared.Return(all);
    }

    /// <summary>Copies the words of a part next to one another: each article's words are elsewhere in memory, and they are read three times.</summary>
    private uint[] Gather(int part, out int count)
    {
        count = 0;
        for (int i = 0; i < terms.Length; i++)
            count += starts[part + 1][i] - starts[part][i];
        uint[] all = ArrayPool<uint>.Shared.Rent(count);
        int next = 0;
        for (int i = 0; i < terms.Length; i++)
        {
            ReadOnlySpan<uint> own = terms[i].AsSpan(starts[part][i]..starts[part + 1][i]);
            own.CopyTo(all.AsSpan(next));
            next += own.Length;
        }
        return all;
    }

    private static SeenTerms Look(ReadOnlySpan<uint> all)
    {
        var seen = new SeenTerms(all.Length);
        foreach (uint term in all)
            seen.Add(term);
        return seen;
    }

    /// <summary>Counts the articles that have each word which may be in two.</summary>
    private static TermNumbers Count(ReadOnlySpan<uint> all, SeenTerms seen)
    {
        var holders = new TermNumbers();
        foreach (uint term in all)
            if (seen.IsSeenTwice(term))
                holders.For(term)++;
        return holders;
    }

    /// <summary>Which terms were added once and which more often, two bits each: a term that shares its bits with another seems to have been added twice.</summary>
    private readonly struct SeenTerms
    {
        /// <summary>The multiplier of Fibonacci hashing (Knuth, 6.4).</summary>
        private const uint Golden = 0x9E3779B1;

        private const int LeastBits = 10;
        private const int MostBits = 30;

        private readonly ulong[] bits;
        private readonly int shift;

        public SeenTerms(long terms)
        {
            int size = Math.Clamp(BitOperations.Log2((ulong)terms + 1) + 1, LeastBits, MostBits);
            shift = 32 - size;
            bits = new ulong[1 << (size - 5)];
        }

        public void Add(uint term)
        {
            uint place = PlaceOf(term);
            ref ulong word = ref bits[place >> 5];
            int at = (int)(place & 31) * 2;
            // 0 becomes 1, and 1 and 2 become 2.
            ulong state = (word >> at) & 3;
            word += ((state ^ 2) >> 1) << at;
        }

        public bool IsSeenTwice(uint term)
        {
            uint place = PlaceOf(term);
            return ((bits[place >> 5] >> (int)((place & 31) * 2)) & 2) != 0;
        }

        private uint PlaceOf(uint term) => (term * Golden) >> shift;
    }
}
