using System.Collections.Immutable;
using NewsLint.Facts;

namespace NewsLint.Stories;

/// <summary>A quotation of one article of a story.</summary>
/// <param name="Article">The index of the article in the story.</param>
/// <param name="Words">Its words.</param>
internal sealed record ToldQuotation(int Article, SpokenWords Words);

/// <summary>Two quotations, in two articles of a story, that are the same utterance.</summary>
/// <param name="First">The quotation in the earlier article.</param>
/// <param name="Second">The second.</param>
/// <param name="Alignment">The alignment of their words.</param>
/// <param name="IsFramedOtherwise">Whether the sentence begins or ends differently in each: then these may be two answers that share a phrase.</param>
internal sealed record SameUtterance(ToldQuotation First, ToldQuotation Second, UtteranceAlignment Alignment, bool IsFramedOtherwise);

/// <summary>Finds the quotations that several articles of a story share.</summary>
internal static class SameUtterances
{
    /// <summary>The minimum number of consecutive shared words for two quotations to be aligned.</summary>
    private const int SeedLength = 3;

    /// <summary>The minimum number of shared words that make two quotations the same utterance, whatever else they contain.</summary>
    private const int ManyMatches = 8;

    /// <summary>With fewer shared words, a sentence that continues in two ways is two utterances.</summary>
    private const int LongMatch = 12;

    /// <summary>The maximum number of other words with which it may continue, if many are the same.</summary>
    private const int MostAround = 2;

    /// <summary>The number of words around an alignment that are examined.</summary>
    private const int Beside = 5;

    /// <summary>The minimum share of the sentences of a short quotation that the other must contain.</summary>
    private const double ShortCover = 0.75;

    /// <summary>The minimum share of the aligned words that must be the same.</summary>
    private const double Density = 0.6;

    /// <summary>The minimum share of a quotation with one content word that the other must contain.</summary>
    private const double Nearly = 0.8;

    /// <summary>The minimum number of shared words of any kind that make the same sentence if one is left.</summary>
    private const int WholeMatches = 5;

    /// <summary>The minimum number of shared words that are not function words.</summary>
    private const int FewestTelling = 2;

    /// <summary>Returns the pairs, ordered by the first and then the second quotation.</summary>
    public static IReadOnlyList<SameUtterance> Find(IReadOnlyList<ArticleFacts> articles)
    {
        var quotations = new List<ToldQuotation>();
        for (int i = 0; i < articles.Count; i++)
            foreach (SpokenWords words in SpokenWords.Read(articles[i]))
                quotations.Add(new ToldQuotation(i, words));
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var seeds = new Dictionary<long, List<int>>();
        var pairs = new List<SameUtterance>();
        var own = new List<int>();
        for (int q = 0; q < quotations.Count; q++)
        {
            var candidates = new List<int>();
            ImmutableArray<SpokenWord> words = quotations[q].Words.Words;
            for (int i = 0; i < words.Length; i++)
            {
                if (!numbers.TryGetValue(words[i].Text, out int number))
                    numbers.Add(words[i].Text, number = numbers.Count);
                own.Add(number);
            }
            for (int i = SeedLength - 1; i < own.Count; i++)
            {
                AddSeed(q, Seed(own[i - 2], own[i - 1], own[i]), candidates);
                // Also with one word omitted: a word that differs leaves few consecutive words.
                if (i < SeedLength)
                    continue;
                AddSeed(q, Seed(own[i - 3], own[i - 2], own[i]), candidates);
                AddSeed(q, Seed(own[i - 3], own[i - 1], own[i]), candidates);
            }
            own.Clear();
            candidates.Sort();
            int last = -1;
            foreach (int other in candidates)
            {
                if (other == last)
                    continue;
                last = other;
                UtteranceAlignment alignment = UtteranceAlignment.Of(quotations[other].Words.Words, words, quotations[other].Words.IsWhole && quotations[q].Words.IsWhole);
                ImmutableArray<SpokenWord> others = quotations[other].Words.Words;
                if (alignment.Matches < LongMatch && GoesOnOtherwise(others, words, alignment, alignment.Matches < ManyMatches ? 0 : MostAround))
                    continue;
                if (IsSame(alignment, Math.Min(SentenceWords(others, alignment.First), SentenceWords(words, alignment.Second))))
                    pairs.Add(new SameUtterance(quotations[other], quotations[q], alignment, alignment.Matches < LongMatch && GoesOnOtherwise(others, words, alignment, 1)));
            }
        }
        List<SameUtterance> verbatim = pairs.FindAll(pair => pair.Alignment.Differences.IsEmpty);
        pairs.RemoveAll(pair => !pair.Alignment.Differences.IsEmpty && AreTwo(pair, verbatim));
        return pairs;

        void AddSeed(int quotation, long seed, List<int> candidates)
        {
            if (!seeds.TryGetValue(seed, out List<int>? holders))
                seeds.Add(seed, holders = []);
            foreach (int holder in holders)
                if (quotations[holder].Article != quotations[quotation].Article)
                    candidates.Add(holder);
            if (holders.Count == 0 || holders[^1] != quotation)
                holders.Add(quotation);
        }
    }

    /// <summary>Three words, twenty-one bits each.</summary>
    private static long Seed(int first, int second, int third) => ((long)first << 42) | ((long)second << 21) | (uint)third;

    /// <summary>Whether both articles contain the exact words of both sides: then these are two utterances.</summary>
    private static bool AreTwo(SameUtterance pair, List<SameUtterance> verbatim) =>
        verbatim.Exists(same => same.First == pair.First && same.Second.Article == pair.Second.Article && Overlap(pair.Alignment.First, same.Alignment.First) * 2 > Count(pair.Alignment.First))
        && verbatim.Exists(same => same.Second == pair.Second && same.First.Article == pair.First.Article && Overlap(pair.Alignment.Second, same.Alignment.Second) * 2 > Count(pair.Alignment.Second));

    private static int Count((int Start, int End) words) => words.End - words.Start;

    private static int Overlap((int Start, int End) a, (int Start, int End) b) => Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);

    /// <summary>
    /// Whether the sentence of an alignment begins or continues with other words in each of the quotations: then it may be
    /// another utterance that shares a phrase. Up to this many other words on a side may still be the same sentence.
    /// </summary>
    private static bool GoesOnOtherwise(ImmutableArray<SpokenWord> first, ImmutableArray<SpokenWord> second, UtteranceAlignment alignment, int most)
    {
        if (alignment.Matches == 0)
            return false;
        ReadOnlySpan<SpokenWord> before = Before(first, alignment.First.Start);
        ReadOnlySpan<SpokenWord> otherBefore = Before(second, alignment.Second.Start);
        ReadOnlySpan<SpokenWord> behind = Behind(first, alignment.First.End);
        ReadOnlySpan<SpokenWord> otherBehind = Behind(second, alignment.Second.End);
        return Differ(before, otherBefore, most) || Differ(behind, otherBehind, most);
    }

    /// <summary>One word on each side is a different word, not a different sentence.</summary>
    private static bool Differ(ReadOnlySpan<SpokenWord> words, ReadOnlySpan<SpokenWord> others, int most) =>
        Math.Max(words.Length, others.Length) > 1 && HasOther(words, others, most) && HasOther(others, words, most);

    private static bool HasOther(ReadOnlySpan<SpokenWord> words, ReadOnlySpan<SpokenWord> others, int most)
    {
        int count = 0;
        foreach (SpokenWord word in words)
        {
            if (UtteranceAlignment.IsFunction(word.Text) || word.Text.Contains('\'', StringComparison.Ordinal))
                continue;
            bool shared = false;
            foreach (SpokenWord other in others)
                shared |= other.Text == word.Text;
            count += shared ? 0 : 1;
        }
        return words.Length > most && count > 0;
    }

    private static ReadOnlySpan<SpokenWord> Before(ImmutableArray<SpokenWord> words, int start)
    {
        int at = start;
        while (at > 0 && start - at < Beside && !words[at - 1].IsCut && words[at - 1].Sentence == words[start].Sentence)
            at--;
        return words.AsSpan()[at..start];
    }

    private static ReadOnlySpan<SpokenWord> Behind(ImmutableArray<SpokenWord> words, int end)
    {
        int at = end;
        while (at < words.Length && at - end < Beside && !words[at].IsCut && words[at].Sentence == words[end - 1].Sentence)
            at++;
        return words.AsSpan()[end..at];
    }

    /// <summary>Returns the number of words in the sentences that an alignment touches.</summary>
    private static int SentenceWords(ImmutableArray<SpokenWord> words, (int Start, int End) aligned)
    {
        if (aligned.Start == aligned.End)
            return 0;
        int start = aligned.Start;
        int end = aligned.End;
        while (start > 0 && words[start - 1].Sentence == words[aligned.Start].Sentence)
            start--;
        while (end < words.Length && words[end].Sentence == words[aligned.End - 1].Sentence)
            end++;
        return end - start;
    }

    private static bool IsSame(UtteranceAlignment alignment, int shorter) =>
        IsWholeButOne(alignment, shorter) || ((alignment.TellingMatches >= FewestTelling || (alignment.TellingMatches > 0 && alignment.Matches >= Nearly * Math.Max(shorter, alignment.Length)))
        && alignment.Matches >= Density * alignment.Length
        && (alignment.Matches >= ManyMatches || (alignment.Matches >= SeedLength + 1 && alignment.Matches >= ShortCover * shorter)));

    /// <summary>Whether a sentence has only function words, one of which differs.</summary>
    private static bool IsWholeButOne(UtteranceAlignment alignment, int shorter) => alignment.Matches >= WholeMatches && shorter - alignment.Matches <= 1 && alignment.Length <= shorter;
}
