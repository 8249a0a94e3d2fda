using System.Collections.Immutable;
using NewsLint.Facts.Names;

namespace NewsLint.Stories;

/// <summary>A stretch in which two versions of an utterance differ, as word indices; an empty side lacks the words of the other.</summary>
/// <param name="First">The start and end in the first version.</param>
/// <param name="Second">The start and end in the second version.</param>
internal readonly record struct WordDifference((int Start, int End) First, (int Start, int End) Second);

/// <summary>
/// Aligns the words of two quotations: the local alignment with the highest score (Smith and Waterman, 1981). Text
/// before and after it is not a difference, because an extract may begin and end anywhere.
/// </summary>
internal sealed class UtteranceAlignment
{
    private const int WordMatch = 4;
    private const int FunctionMatch = 3;
    private const int Mismatch = -2;
    private const int Gap = -1;

    /// <summary>The minimum number of equal words before words at an end are compared.</summary>
    private const int FewestBeforeEnd = 5;

    /// <summary>The maximum number of words at an end, missing from the other quotation, that count as changed; more may be another sentence.</summary>
    private const int MostAtEnd = 2;

    /// <summary>The maximum number of words there in the other quotation.</summary>
    private const int MostBeforeHead = 8;

    private UtteranceAlignment(ImmutableArray<WordDifference> differences, int matches, int tellingMatches, int length, (int Start, int End) first, (int Start, int End) second)
    {
        Differences = differences;
        Matches = matches;
        TellingMatches = tellingMatches;
        Length = length;
        First = first;
        Second = second;
    }

    /// <summary>The stretches that differ in words, not in style, without a marked cut.</summary>
    public ImmutableArray<WordDifference> Differences { get; }

    /// <summary>The number of words that are the same.</summary>
    public int Matches { get; }

    /// <summary>The number of these that are not function words, such as pronouns and prepositions.</summary>
    public int TellingMatches { get; }

    /// <summary>The number of words on the longer side of the alignment, without those that a marked cut omits.</summary>
    public int Length { get; }

    /// <summary>The words of the first quotation that are aligned.</summary>
    public (int Start, int End) First { get; }

    /// <summary>The words of the second quotation that are aligned.</summary>
    public (int Start, int End) Second { get; }

    /// <summary>Aligns two quotations.</summary>
    /// <param name="first">The words of one.</param>
    /// <param name="second">The words of the other.</param>
    /// <param name="areWhole">Whether both are whole sentences, so that a last word missing from one was dropped.</param>
    public static UtteranceAlignment Of(ImmutableArray<SpokenWord> first, ImmutableArray<SpokenWord> second, bool areWhole = false)
    {
        int width = second.Length + 1;
        int[] scores = new int[(first.Length + 1) * width];
        byte[] steps = new byte[scores.Length];
        int best = 0;
        int bestAt = 0;
        for (int i = 1; i <= first.Length; i++)
        {
            for (int k = 1; k <= second.Length; k++)
            {
                int at = (i * width) + k;
                bool cut = first[i - 1].IsCut || second[k - 1].IsCut;
                int across = scores[at - width - 1] + (cut ? 0 : first[i - 1].Text == second[k - 1].Text ? MatchScore(first[i - 1].Text) : Mismatch);
                // Next to a marked cut, words may be missing at no cost.
                int down = scores[at - width] + (first[i - 1].IsCut || second[k - 1].IsCut ? 0 : Gap);
                int right = scores[at - 1] + (second[k - 1].IsCut || first[i - 1].IsCut ? 0 : Gap);
                int score = Math.Max(0, Math.Max(across, Math.Max(down, right)));
                scores[at] = score;
                steps[at] = score == 0 ? (byte)0 : score == across ? (byte)1 : score == down ? (byte)2 : (byte)3;
                if (score > best)
                    (best, bestAt) = (score, at);
            }
        }
        return Trace(first, second, width, steps, bestAt, areWhole);
    }

    /// <summary>Aligns a fragment of two or three words with as many words of another quotation, of which one differs.</summary>
    /// <param name="first">The words of the fragment.</param>
    /// <param name="second">The words of the other quotation.</param>
    /// <param name="start">The index of the first of its words that are aligned.</param>
    /// <param name="different">The index of the different word in the fragment.</param>
    public static UtteranceAlignment OfFragment(ImmutableArray<SpokenWord> first, ImmutableArray<SpokenWord> second, int start, int different)
    {
        int telling = 0;
        for (int i = 0; i < first.Length; i++)
            telling += i != different && !IsFunction(first[i].Text) ? 1 : 0;
        return new UtteranceAlignment([new WordDifference((different, different + 1), (start + different, start + different + 1))], first.Length - 1, telling, first.Length, (0, first.Length), (start, start + first.Length));
    }

    private static int MatchScore(string word) => IsFunction(word) ? FunctionMatch : WordMatch;

    internal static bool IsFunction(string word) => (NameLexicon.Of(word) & NameHints.Function) != 0 || word.Length == 1;

    private static UtteranceAlignment Trace(ImmutableArray<SpokenWord> first, ImmutableArray<SpokenWord> second, int width, byte[] steps, int at, bool areWhole)
    {
        var differences = new List<WordDifference>();
        int matches = 0;
        int telling = 0;
        int endFirst = at / width;
        int endSecond = at % width;
        int i = endFirst;
        int k = endSecond;
        int openFirst = -1;
        int openSecond = -1;
        int lengthFirst = 0;
        int lengthSecond = 0;
        while (steps[at] != 0)
        {
            bool isCut = first[i - 1].IsCut || second[k - 1].IsCut;
            if (steps[at] == 1 && !isCut && first[i - 1].Text == second[k - 1].Text)
            {
                if (openFirst >= 0)
                    Add(i, k);
                openFirst = -1;
                matches++;
                telling += IsFunction(first[i - 1].Text) ? 0 : 1;
            }
            else if (openFirst < 0)
            {
                (openFirst, openSecond) = (i, k);
            }
            lengthFirst += isCut || steps[at] == 3 ? 0 : 1;
            lengthSecond += isCut || steps[at] == 2 ? 0 : 1;
            (i, k) = steps[at] switch { 1 => (i - 1, k - 1), 2 => (i - 1, k), _ => (i, k - 1) };
            at = (i * width) + k;
        }
        if (matches >= FewestBeforeEnd)
        {
            if (HeadDiffers(first, second, i, k))
                differences.Add(new WordDifference((0, i), (0, k)));
            differences.Reverse();
            AddTail(first, second, (i, endFirst), (k, endSecond), areWhole, differences);
        }
        else
        {
            differences.Reverse();
        }
        return new UtteranceAlignment([.. differences], matches, telling, Math.Max(lengthFirst, lengthSecond), (i, endFirst), (k, endSecond));

        void Add(int i, int k)
        {
            var difference = new WordDifference((i, openFirst), (k, openSecond));
            if (!IsStyle(first.AsSpan()[i..openFirst], second.AsSpan()[k..openSecond]))
                differences.Add(difference);
        }
    }

    /// <summary>
    /// Whether the words before a local alignment differ: an extract may begin anywhere, but its first words are
    /// the speaker's. The other must also have words there, or begin its sentence.
    /// </summary>
    private static bool HeadDiffers(ImmutableArray<SpokenWord> first, ImmutableArray<SpokenWord> second, int i, int k)
    {
        if (i == 0 || k == 0 || Math.Min(i, k) > MostAtEnd || Math.Max(i, k) > MostBeforeHead)
            return false;
        return !IsStyle(first.AsSpan()[..i], second.AsSpan()[..k]) && first[i - 1].Sentence == first[i].Sentence && second[k - 1].Sentence == second[k].Sentence;
    }

    /// <summary>Whether the last word differs where both quotations end, or a whole sentence lacks one or two words.</summary>
    private static void AddTail(
        ImmutableArray<SpokenWord> first, ImmutableArray<SpokenWord> second, (int Start, int End) inFirst, (int Start, int End) inSecond, bool areWhole, List<WordDifference> differences)
    {
        int restFirst = first.Length - inFirst.End;
        int restSecond = second.Length - inSecond.End;
        bool isDropped = areWhole && Math.Min(restFirst, restSecond) == 0 && Math.Max(restFirst, restSecond) is > 0 and <= MostAtEnd
            && HoldsSentence(first, inFirst) && HoldsSentence(second, inSecond);
        if ((isDropped || (restFirst == 1 && restSecond == 1)) && !IsStyle(first.AsSpan()[inFirst.End..], second.AsSpan()[inSecond.End..]))
            differences.Add(new WordDifference((inFirst.End, first.Length), (inSecond.End, second.Length)));
    }

    /// <summary>Whether the last sentence of a quotation is aligned from its first word on.</summary>
    private static bool HoldsSentence(ImmutableArray<SpokenWord> words, (int Start, int End) aligned)
    {
        int start = aligned.End - 1;
        if (words[^1].Sentence != words[start].Sentence)
            return false;
        while (start > 0 && words[start - 1].Sentence == words[start].Sentence)
            start--;
        return start >= aligned.Start;
    }

    /// <summary>Whether the difference is a marked cut, another spelling of a compound, or an expanded contraction.</summary>
    private static bool IsStyle(ReadOnlySpan<SpokenWord> first, ReadOnlySpan<SpokenWord> second)
    {
        bool isCutFirst = HasCut(first);
        bool isCutSecond = HasCut(second);
        if (isCutFirst != isCutSecond)
            return true;
        // Both mark a cut here: one or two words that each keeps next to it are the speaker's.
        if (isCutFirst && (first.Length - 1 is < 1 or > MostAtEnd || second.Length != first.Length))
            return true;
        return SpokenStyle.WrittenOut(first) == SpokenStyle.WrittenOut(second);
    }

    private static bool HasCut(ReadOnlySpan<SpokenWord> words)
    {
        foreach (SpokenWord word in words)
            if (word.IsCut)
                return true;
        return false;
    }
}
