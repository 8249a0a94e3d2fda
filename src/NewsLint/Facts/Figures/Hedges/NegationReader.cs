using NewsLint.Text;

namespace NewsLint.Facts.Figures.Hedges;

/// <summary>
/// Finds the negation that makes a hedge a limit: "nothing larger than five" is five at most. A plain "not" with a verb of
/// a past event does not: a person who has not paid more than five owes five or more.
/// </summary>
internal static class NegationReader
{
    /// <summary>The maximum number of tokens from a negation to the hedge.</summary>
    private const int Reach = 7;

    /// <summary>The maximum number of tokens from the "no" of a noun to the hedge: no new offer above five.</summary>
    private const int ReachOfNo = 3;

    private static readonly Dictionary<string, HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> Kinds = ReadKinds();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ClauseEnds = FigureWords.WordSet(Words.ClauseEnds);

    /// <summary>Whether the word right before a hedge negates it, so that it is part of the hedge.</summary>
    public static bool IsBefore(TokenText t, int hedge) => hedge > 0 && Holds("before", t, hedge - 1);

    /// <summary>Whether the clause before a hedge expresses a prohibition or a refusal.</summary>
    public static bool IsInClause(TokenText t, int hedge)
    {
        // "The more than five" refers to known members of a group.
        if (t.Is(hedge - 1, "the") || t.Is(hedge - 1, "those") || t.Is(hedge - 1, "these"))
            return false;
        for (int i = hedge - 1; i >= Math.Max(0, hedge - Reach) && t.IsWord(i); i--)
        {
            if (Holds("modal", t, i) || ((t.Is(i, "not") || t.Is(i, "never")) && Holds("verb", t, i - 1)) || (t.Is(i, "to") && Holds("refusal", t, i - 1)))
                return true;
            if (t.Is(i, "nor") && Holds("verb", t, i + 1))
                return true;
            if (hedge - i <= ReachOfNo && t.Is(i, "no") && !Holds("adverb", t, i + 1))
                return true;
            if (ClauseEnds.Contains(t[i]) && !t.Is(i, "be") && !t.Is(i, "have") && !Holds("verb", t, i))
                return false;
        }
        return false;
    }

    private static bool Holds(string kind, TokenText t, int i)
    {
        if (!t.IsWord(i))
            return false;
        ReadOnlySpan<char> word = t[i];
        if (!word.Contains('’'))
            return Kinds[kind].Contains(word);
        Span<char> upright = stackalloc char[word.Length <= 16 ? word.Length : 0];
        return !upright.IsEmpty && Kinds[kind].Contains(Upright(word, upright));
    }

    private static ReadOnlySpan<char> Upright(ReadOnlySpan<char> word, Span<char> buffer)
    {
        word.Replace(buffer, '’', '\'');
        return buffer;
    }

    private static Dictionary<string, HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> ReadKinds()
    {
        var kinds = new Dictionary<string, HashSet<string>.AlternateLookup<ReadOnlySpan<char>>>(StringComparer.Ordinal);
        foreach (string line in Words.Entries(Words.Negations))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            kinds.Add(line[..colon], new HashSet<string>(line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>());
        }
        return kinds;
    }
}
