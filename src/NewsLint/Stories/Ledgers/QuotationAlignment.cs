using NewsLint.Facts;

namespace NewsLint.Stories.Ledgers;

/// <summary>A stretch of an utterance.</summary>
/// <param name="IsShared">Whether all tellings that quote it have the same words.</param>
/// <param name="Texts">For each telling its words as written; empty if it leaves words out here, null if it does not quote this part.</param>
internal sealed record AlignedStretch(bool IsShared, IReadOnlyList<string?> Texts);

/// <summary>Aligns the words of one utterance in several tellings with those of the longest one.</summary>
internal sealed class QuotationAlignment
{
    private readonly QuotedVersion[] versions;
    private readonly int length;

    private QuotationAlignment(QuotedVersion[] versions, int length) => (this.versions, this.length) = (versions, length);

    /// <summary>Cuts a row of quotations into stretches that tellings share and stretches in which they differ, in the order of the utterance.</summary>
    public static IReadOnlyList<AlignedStretch> Of(LedgerRow row, IReadOnlyList<ArticleFacts> articles)
    {
        int longest = 0;
        for (int i = 1; i < row.Cells.Count; i++)
            if (Words(row, i) > Words(row, longest))
                longest = i;
        var basis = QuotedVersion.Of(row.Cells[longest], articles[longest]);
        return new QuotationAlignment([.. row.Cells.Select((cell, i) => i == longest ? basis : QuotedVersion.Of(cell, articles[i], basis))], basis.Words.Count).Cut();
    }

    private static int Words(LedgerRow row, int telling) => row.Cells[telling].Sum(static value => value.Words.Length);

    private List<AlignedStretch> Cut()
    {
        var stretches = new List<AlignedStretch>();
        int[] from = new int[versions.Length];
        for (int start = 0; start < length || IsOpen(from);)
        {
            int end = start;
            int[] to = [.. from];
            bool isShared = IsShared(start, from);
            if (isShared)
            {
                for (; end < length && IsShared(end, to) && HaveSameReach(start, end); end++)
                    for (int v = 0; v < versions.Length; v++)
                        if (versions[v].Reaches(end))
                            to[v]++;
            }
            else
            {
                // Up to the next word that all share.
                for (; ; end++)
                {
                    for (int v = 0; v < versions.Length; v++)
                        to[v] = Math.Max(to[v], versions[v].EndBefore(end));
                    if (end >= length || (IsShared(end, to) && (end > start || !to.SequenceEqual(from))))
                        break;
                }
            }
            stretches.Add(new AlignedStretch(isShared, [.. versions.Select((version, v) => version.Text(from[v], to[v], start, end))]));
            (start, from) = (end, to);
        }
        return Joined(stretches);
    }

    /// <summary>Joins two differences around a single shared word: they read as one.</summary>
    private static List<AlignedStretch> Joined(List<AlignedStretch> stretches)
    {
        for (int i = stretches.Count - 2; i > 0; i--)
        {
            if (!stretches[i].IsShared || stretches[i - 1].IsShared || stretches[i + 1].IsShared || stretches[i].Texts.Any(static text => text is null || text.Contains(' ', StringComparison.Ordinal)))
                continue;
            AlignedStretch[] three = [stretches[i - 1], stretches[i], stretches[i + 1]];
            stretches[i - 1] = new AlignedStretch(false, [.. stretches[i].Texts.Select((_, v) => string.Join(' ', three.Select(stretch => stretch.Texts[v]).Where(static text => !string.IsNullOrEmpty(text))))]);
            stretches.RemoveRange(i, 2);
            i--;
        }
        return stretches;
    }

    private bool IsOpen(int[] from)
    {
        for (int v = 0; v < versions.Length; v++)
            if (from[v] < versions[v].Words.Count)
                return true;
        return false;
    }

    /// <summary>Whether each version that quotes a word of the basis has it, and has nothing before it that is not yet written.</summary>
    private bool IsShared(int at, int[] from)
    {
        if (at >= length)
            return false;
        for (int v = 0; v < versions.Length; v++)
            if (versions[v].Reaches(at) && versions[v].Places[at] != from[v])
                return false;
        return true;
    }

    private bool HaveSameReach(int first, int second)
    {
        foreach (QuotedVersion version in versions)
            if (version.Reaches(first) != version.Reaches(second))
                return false;
        return true;
    }
}
