using System.Collections.Immutable;
using NewsLint.Stories;

namespace NewsLint.Sourcing;

/// <summary>
/// Aligns all words of a quotation with a stretch of a source, by the fewest edits (Sellers, 1980): the stretch may begin and end anywhere. Where the
/// quotation marks a cut, the source may have more words.
/// </summary>
internal sealed class SpeechAlignment
{
    private const int Replaced = 3;
    private const int Added = 2;
    private const int Dropped = 2;

    private SpeechAlignment(List<WordDifference> differences, int matches, int cost, (int Start, int End) there)
    {
        Differences = differences;
        Matches = matches;
        Cost = cost;
        There = there;
    }

    /// <summary>The stretches that differ, not only in style, in order: in the quotation, and in the source.</summary>
    public List<WordDifference> Differences { get; }

    /// <summary>The number of equal words.</summary>
    public int Matches { get; }

    /// <summary>The cost of the edits.</summary>
    public int Cost { get; }

    /// <summary>The aligned words of the source.</summary>
    public (int Start, int End) There { get; }

    /// <summary>Aligns a quotation.</summary>
    public static SpeechAlignment Of(ImmutableArray<SpokenWord> quoted, ImmutableArray<SpokenWord> source)
    {
        int width = source.Length + 1;
        int[] costs = new int[(quoted.Length + 1) * width];
        for (int i = 1; i <= quoted.Length; i++)
        {
            bool isCut = quoted[i - 1].IsCut;
            int row = i * width;
            costs[row] = costs[row - width] + (isCut ? 0 : Added);
            for (int k = 1; k < width; k++)
                costs[row + k] = Math.Min(costs[row + k - width - 1] + Across(quoted[i - 1], source[k - 1]),
                    Math.Min(costs[row + k - width] + (isCut ? 0 : Added), costs[row + k - 1] + (isCut || source[k - 1].IsCut ? 0 : Dropped)));
        }
        int last = quoted.Length * width;
        int end = 0;
        // Of two equal ends, take the later one: a word is more likely dropped than added.
        for (int k = 1; k < width; k++)
            if (costs[last + k] <= costs[last + end])
                end = k;
        return Trace(quoted, source, costs, end);
    }

    private static int Across(SpokenWord quoted, SpokenWord source) =>
        quoted.IsCut || source.IsCut ? 0 : quoted.Text == source.Text ? 0 : Replaced;

    private static SpeechAlignment Trace(ImmutableArray<SpokenWord> quoted, ImmutableArray<SpokenWord> source, int[] costs, int end)
    {
        int width = source.Length + 1;
        var differences = new List<WordDifference>();
        int matches = 0;
        int i = quoted.Length;
        int k = end;
        int openHere = -1;
        int openThere = -1;
        while (i > 0)
        {
            int at = (i * width) + k;
            bool isCut = quoted[i - 1].IsCut;
            bool isCutThere = k > 0 && source[k - 1].IsCut;
            int toHere = i;
            int toThere = k;
            bool isSame;
            if (k > 0 && costs[at] == costs[at - width - 1] + Across(quoted[i - 1], source[k - 1]))
            {
                isSame = isCut || isCutThere || quoted[i - 1].Text == source[k - 1].Text;
                matches += isSame && !isCut ? 1 : 0;
                (i, k) = (i - 1, k - 1);
            }
            else if (costs[at] == costs[at - width] + (isCut ? 0 : Added))
            {
                isSame = isCut;
                i--;
            }
            else
            {
                isSame = isCut || isCutThere;
                k--;
            }
            if (isSame && openHere >= 0)
            {
                differences.Add(new WordDifference((toHere, openHere), (toThere, openThere)));
                openHere = -1;
            }
            else if (!isSame && openHere < 0)
            {
                (openHere, openThere) = (toHere, toThere);
            }
        }
        if (openHere >= 0)
            differences.Add(new WordDifference((0, openHere), (k, openThere)));
        differences.Reverse();
        differences.RemoveAll(d => IsStyle(quoted, source, d));
        return new SpeechAlignment(differences, matches, costs[(quoted.Length * width) + end], (k, end));
    }

    /// <summary>Whether a difference is one of spelling, a contraction, or a word that the speaker said twice.</summary>
    private static bool IsStyle(ImmutableArray<SpokenWord> quoted, ImmutableArray<SpokenWord> source, WordDifference d)
    {
        ReadOnlySpan<SpokenWord> here = quoted.AsSpan()[d.First.Start..d.First.End];
        ReadOnlySpan<SpokenWord> there = source.AsSpan()[d.Second.Start..d.Second.End];
        if (here.IsEmpty && there.Length == 1)
            return (d.Second.Start > 0 && source[d.Second.Start - 1].Text == there[0].Text) || (d.Second.End < source.Length && source[d.Second.End].Text == there[0].Text);
        return SpokenStyle.WrittenOut(here) == SpokenStyle.WrittenOut(there) || IsStyleWithNeighbours(quoted, source, d);
    }

    /// <summary>Whether a compound or contraction, written in two words on one side, is aligned with only one of them: together with its neighbours it is the same.</summary>
    private static bool IsStyleWithNeighbours(ImmutableArray<SpokenWord> quoted, ImmutableArray<SpokenWord> source, WordDifference d)
    {
        const int Most = 2;
        string here = SpokenStyle.WrittenOut(Wider(quoted, d.First, 1, 1));
        for (int left = 0; left <= Most; left++)
            for (int right = 0; right <= Most; right++)
                if (SpokenStyle.WrittenOut(Wider(source, d.Second, left, right)) == here)
                    return true;
        return false;
    }

    private static ReadOnlySpan<SpokenWord> Wider(ImmutableArray<SpokenWord> words, (int Start, int End) d, int left, int right) =>
        words.AsSpan()[Math.Max(0, d.Start - left)..Math.Min(words.Length, d.End + right)];
}
