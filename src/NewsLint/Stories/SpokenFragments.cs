using System.Collections.Immutable;
using NewsLint.Facts;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Names;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Stories;

/// <summary>
/// Finds fragments of two or three words that another article of the story quotes with another word, from the same speaker and before or
/// after the same words: "deeply concerned" about the law, "especially concerned about" the law.
/// </summary>
internal static class SpokenFragments
{
    private const int FewestWords = 2;
    private const int MostWords = 3;

    /// <summary>The number of words around a fragment that are compared.</summary>
    private const int Beside = 6;

    /// <summary>Returns the pairs, the fragment first, ordered by it.</summary>
    public static IReadOnlyList<SameUtterance> Find(IReadOnlyList<ArticleFacts> articles)
    {
        var bySpeaker = new Dictionary<string, List<ToldQuotation>>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < articles.Count; i++)
            foreach (SpokenWords words in SpokenWords.Read(articles[i], FewestWords))
                if (words.SpeakerIn(articles[i]) is { } speaker)
                    Add(bySpeaker, speaker, new ToldQuotation(i, words));
        var pairs = new List<SameUtterance>();
        foreach (List<ToldQuotation> told in bySpeaker.Values)
            foreach (ToldQuotation fragment in told)
                if (fragment.Words.Words.Length <= MostWords)
                    Compare(articles, fragment, told, pairs);
        return pairs;
    }

    private static void Add(Dictionary<string, List<ToldQuotation>> bySpeaker, NamedEntity speaker, ToldQuotation told)
    {
        if (!bySpeaker.TryGetValue(speaker.FamilyName, out List<ToldQuotation>? all))
            bySpeaker.Add(speaker.FamilyName, all = []);
        all.Add(told);
    }

    private static void Compare(IReadOnlyList<ArticleFacts> articles, ToldQuotation fragment, List<ToldQuotation> told, List<SameUtterance> pairs)
    {
        foreach (ToldQuotation other in told)
        {
            // Two fragments are compared once.
            if (other.Article == fragment.Article || (other.Words.Words.Length <= MostWords && other.Article < fragment.Article))
                continue;
            if (Align(fragment.Words.Words, other.Words.Words) is { } alignment && ShareContext(Prose(articles, fragment), fragment, alignment.First, Prose(articles, other), other, alignment.Second))
                pairs.Add(new SameUtterance(fragment, other, alignment, IsFramedOtherwise: true));
        }
    }

    /// <summary>Aligns a fragment where all but one of its words are in another quotation in a row; null if there is no such place, or if all are.</summary>
    private static UtteranceAlignment? Align(ImmutableArray<SpokenWord> fragment, ImmutableArray<SpokenWord> words)
    {
        UtteranceAlignment? found = null;
        for (int start = 0; start + fragment.Length <= words.Length; start++)
        {
            int different = -1;
            int count = 0;
            for (int i = 0; i < fragment.Length; i++)
                if (fragment[i].Text != words[start + i].Text)
                    (different, count) = (i, count + 1);
            if (count == 0)
                return null;
            if (count == 1 && !IsEmpty(fragment[different]) && !IsEmpty(words[start + different]))
                found ??= UtteranceAlignment.OfFragment(fragment, words, start, different);
        }
        return found is { TellingMatches: > 0 } ? found : null;
    }

    private static bool IsEmpty(SpokenWord word) => word.IsCut || UtteranceAlignment.IsFunction(word.Text);

    /// <summary>Whether the words before both, or after both, share one with meaning, inside or outside the quotation marks.</summary>
    private static bool ShareContext(Prose a, ToldQuotation first, (int Start, int End) ofFirst, Prose b, ToldQuotation second, (int Start, int End) ofSecond)
    {
        (int start, int end) = Tokens(a, first, ofFirst);
        (int otherStart, int otherEnd) = Tokens(b, second, ofSecond);
        return Shares(a, start, b, otherStart, -1) || Shares(a, end, b, otherEnd, 1);
    }

    private static (int First, int Last) Tokens(Prose prose, ToldQuotation told, (int Start, int End) words) =>
        (Tokenizer.IndexAt(prose.Tokens, told.Words.Words[words.Start].Span.Start), Tokenizer.IndexAt(prose.Tokens, told.Words.Words[words.End - 1].Span.Start));

    private static bool Shares(Prose a, int i, Prose b, int k, int step)
    {
        HashSet<uint> words = Around(a, i, step);
        words.IntersectWith(Around(b, k, step));
        return words.Count > 0;
    }

    private static HashSet<uint> Around(Prose prose, int i, int step)
    {
        var words = new HashSet<uint>();
        for (int n = 0, at = i + step; n < Beside && at >= 0 && at < prose.Tokens.Length; at += step)
        {
            if (prose.Tokens[at].Kind != TokenKind.Word)
                continue;
            n++;
            ReadOnlySpan<char> word = prose.Tokens[at].In(prose.Text);
            if (EvidenceWords.Counts(word) && !UtteranceAlignment.IsFunction(word.ToString().ToLowerInvariant()))
                words.Add(Stem.Hash(word));
        }
        return words;
    }

    private static Prose Prose(IReadOnlyList<ArticleFacts> articles, ToldQuotation told) => articles[told.Article].Article.Blocks[told.Words.Block].Prose;
}
