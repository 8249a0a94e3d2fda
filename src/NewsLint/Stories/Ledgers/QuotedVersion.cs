using System.Collections.Immutable;
using NewsLint.Facts;

namespace NewsLint.Stories.Ledgers;

/// <summary>The words of an utterance in one telling, of all its quotations, and where they are in the words of the basis.</summary>
internal sealed class QuotedVersion
{
    /// <summary>The maximum number of words that are aligned.</summary>
    private const int MostWords = 600;

    /// <summary>The maximum number of words before and after the aligned ones that belong to them; more are another sentence.</summary>
    private const int MostAtEnd = 3;

    private readonly List<string> shown = [];
    private readonly List<SpokenWord> words = [];
    private readonly bool[] reached;

    private QuotedVersion(int length)
    {
        Places = new int[length];
        Array.Fill(Places, -1);
        reached = new bool[length];
    }

    /// <summary>The words.</summary>
    public IReadOnlyList<SpokenWord> Words => words;

    /// <summary>For each word of the basis the same word of this version, or -1.</summary>
    public int[] Places { get; }

    /// <summary>Reads the version that the others are aligned with.</summary>
    public static QuotedVersion Of(IReadOnlyList<LedgerValue> cell, ArticleFacts facts)
    {
        LedgerValue[] values = Distinct(cell);
        var version = new QuotedVersion(Math.Min(MostWords, values.Sum(static value => value.Words.Length)));
        foreach (LedgerValue value in values)
            version.Add(value, facts, 0, Math.Min(value.Words.Length, MostWords - version.words.Count));
        for (int i = 0; i < version.Places.Length; i++)
            (version.Places[i], version.reached[i]) = (i, true);
        return version;
    }

    /// <summary>Reads a version and aligns each of its quotations; one that follows none of the basis after the quotation before it is left out.</summary>
    public static QuotedVersion Of(IReadOnlyList<LedgerValue> cell, ArticleFacts facts, QuotedVersion basis)
    {
        var version = new QuotedVersion(basis.words.Count);
        ImmutableArray<SpokenWord> all = [.. basis.words];
        int free = 0;
        foreach (LedgerValue value in Distinct(cell))
        {
            var alignment = UtteranceAlignment.Of(all, value.Words);
            if (alignment.Matches == 0 || alignment.First.Start < free)
                continue;
            int start = alignment.Second.Start <= MostAtEnd ? 0 : alignment.Second.Start;
            int end = value.Words.Length - alignment.Second.End <= MostAtEnd ? value.Words.Length : alignment.Second.End;
            int first = version.words.Count;
            version.Add(value, facts, start, end);
            version.Match(all, alignment.First, first + alignment.Second.Start - start, first + alignment.Second.End - start);
            free = alignment.First.End;
        }
        return version;
    }

    /// <summary>Whether a word of the basis is in a part that this telling quotes.</summary>
    public bool Reaches(int at) => at < reached.Length && reached[at];

    /// <summary>The end of the words that are written before a word of the basis.</summary>
    public int EndBefore(int at)
    {
        if (at >= reached.Length)
            return words.Count;
        if (!reached[at])
            return at > 0 && reached[at - 1] ? NextStart(at) : 0;
        for (int i = at; i < Places.Length && reached[i]; i++)
            if (Places[i] >= 0)
                return Places[i];
        return NextStart(at);
    }

    /// <summary>The words of a stretch as written; empty if words of the basis are left out, null if the telling does not quote it.</summary>
    public string? Text(int from, int to, int start, int end)
    {
        if (from < to)
            return string.Concat(shown.Skip(from).Take(to - from)).ReplaceLineEndings(" ").Trim();
        for (int i = start; i < Math.Max(end, start + 1); i++)
            if (Reaches(i))
                return "";
        return null;
    }

    /// <summary>The word at which the quotation after a place begins, or the end.</summary>
    private int NextStart(int at)
    {
        for (int i = at; i < Places.Length; i++)
            if (Places[i] >= 0)
                return Math.Max(0, Starts.FindLast(start => start <= Places[i]));
        return words.Count;
    }

    /// <summary>The first word of each quotation.</summary>
    private List<int> Starts { get; } = [];

    private void Add(LedgerValue value, ArticleFacts facts, int start, int end)
    {
        Starts.Add(words.Count);
        string text = facts.Article.Blocks[value.Block].Prose.Text;
        for (int i = start; i < end; i++)
        {
            words.Add(value.Words[i]);
            shown.Add(text[StartOf(value, i, text)..(i + 1 < value.Words.Length ? StartOf(value, i + 1, text) : Math.Max(value.Span.End, value.Words[i].Span.End))]);
        }
        if (end > start && shown[^1] is { Length: > 0 } last && !char.IsWhiteSpace(last[^1]))
            shown[^1] += " ";
    }

    /// <summary>The start of a word with the signs before it: a currency, a bracket.</summary>
    private static int StartOf(LedgerValue value, int word, string text)
    {
        int least = word == 0 ? value.Span.Start : value.Words[word - 1].Span.End;
        int start = value.Words[word].Span.Start;
        while (start > least && !char.IsWhiteSpace(text[start - 1]))
            start--;
        return start;
    }

    /// <summary>Finds the words of the aligned parts in a longest common subsequence.</summary>
    private void Match(ImmutableArray<SpokenWord> basis, (int Start, int End) own, int start, int end)
    {
        int width = end - start + 1;
        int[] lengths = new int[(own.End - own.Start + 1) * width];
        for (int i = own.End - 1; i >= own.Start; i--)
            for (int k = end - 1; k >= start; k--)
            {
                int at = ((i - own.Start) * width) + k - start;
                lengths[at] = basis[i].Text == words[k].Text ? lengths[at + width + 1] + 1 : Math.Max(lengths[at + width], lengths[at + 1]);
            }
        for (int i = own.Start; i < own.End; i++)
            reached[i] = true;
        for (int i = own.Start, k = start; i < own.End && k < end;)
        {
            int at = ((i - own.Start) * width) + k - start;
            if (basis[i].Text == words[k].Text)
                Places[i++] = k++;
            else if (lengths[at + width] >= lengths[at + 1])
                i++;
            else
                k++;
        }
    }

    /// <summary>The quotations that no other one of the cell contains.</summary>
    private static LedgerValue[] Distinct(IReadOnlyList<LedgerValue> cell)
    {
        var kept = new List<LedgerValue>();
        foreach (LedgerValue value in cell)
        {
            string own = Key(value);
            bool isRepeated = kept.Exists(other => Key(other).Contains(own, StringComparison.Ordinal)) || cell.Any(other => other != value && Key(other) is var all && all.Length > own.Length && all.Contains(own, StringComparison.Ordinal));
            if (!isRepeated)
                kept.Add(value);
        }
        return [.. kept];
    }

    private static string Key(LedgerValue value) => string.Join(' ', value.Words.Select(static word => word.Text));
}
