using System.Collections.Immutable;
using NewsLint.Facts;

namespace NewsLint.Stories;

/// <summary>A quotation of one article of a story.</summary>
/// <param name="Article">The index of the article in the story.</param>
/// <param name="Words">Its words.</param>
public sealed record ToldQuotation(int Article, SpokenWords Words);

/// <summary>Two quotations, in two articles of a story, that are the same utterance.</summary>
/// <param name="First">The one in the earlier article.</param>
/// <param name="Second">The other.</param>
/// <param name="Alignment">Word against word.</param>
public sealed record SameUtterance(ToldQuotation First, ToldQuotation Second, UtteranceAlignment Alignment);

/// <summary>Finds the quotations that several articles of a story have.</summary>
public static class SameUtterances
{
    /// <summary>Quotations that share so many words in a row are aligned.</summary>
    private const int SeedLength = 3;

    /// <summary>So many words in common are the same utterance whatever else stands in it.</summary>
    private const int ManyMatches = 8;

    /// <summary>Of a short quotation so much must be in the other.</summary>
    private const double ShortCover = 0.75;

    /// <summary>So many of the words of the alignment must be the same.</summary>
    private const double Density = 0.6;

    /// <summary>Of a quotation with one telling word so much must be in the other.</summary>
    private const double Nearly = 0.8;

    /// <summary>Among them must be so many that are no function words.</summary>
    private const int FewestTelling = 2;

    /// <summary>The pairs, by the places of the first and second quotation.</summary>
    public static IReadOnlyList<SameUtterance> Find(IReadOnlyList<ArticleFacts> articles)
    {
        var quotations = new List<ToldQuotation>();
        for (int i = 0; i < articles.Count; i++)
            foreach (SpokenWords words in SpokenWords.Read(articles[i]))
                quotations.Add(new ToldQuotation(i, words));
        var seeds = new Dictionary<(string, string, string), List<int>>();
        var pairs = new List<SameUtterance>();
        for (int q = 0; q < quotations.Count; q++)
        {
            var candidates = new SortedSet<int>();
            ImmutableArray<SpokenWord> words = quotations[q].Words.Words;
            for (int i = 0; i + SeedLength <= words.Length; i++)
            {
                (string, string, string) seed = (words[i].Text, words[i + 1].Text, words[i + 2].Text);
                if (!seeds.TryGetValue(seed, out List<int>? holders))
                    seeds.Add(seed, holders = []);
                foreach (int holder in holders)
                    if (quotations[holder].Article != quotations[q].Article)
                        candidates.Add(holder);
                if (holders.Count == 0 || holders[^1] != q)
                    holders.Add(q);
            }
            foreach (int other in candidates)
            {
                UtteranceAlignment alignment = UtteranceAlignment.Of(quotations[other].Words.Words, words);
                if (IsSame(alignment, Math.Min(quotations[other].Words.Words.Length, words.Length)))
                    pairs.Add(new SameUtterance(quotations[other], quotations[q], alignment));
            }
        }
        return pairs;
    }

    private static bool IsSame(UtteranceAlignment alignment, int shorter) =>
        (alignment.TellingMatches >= FewestTelling || (alignment.TellingMatches > 0 && alignment.Matches >= Nearly * Math.Max(shorter, alignment.Length)))
        && alignment.Matches >= Density * alignment.Length
        && (alignment.Matches >= ManyMatches || (alignment.Matches >= SeedLength + 1 && alignment.Matches >= ShortCover * shorter));
}
