using NewsLint.Text;

namespace NewsLint.Facts.Figures.Hedges;

/// <summary>
/// Finds the negation that makes a limit of a hedge: "nothing larger than five" is five at most. A plain "not" with a verb of
/// what happened does not: who has not paid more than five owes five and more.
/// </summary>
internal static class NegationReader
{
    /// <summary>A negation farther before the hedge than this many tokens may govern something else.</summary>
    private const int Reach = 7;

    /// <summary>How far before a hedge its noun may have a "no": no new offer above five.</summary>
    private const int ReachOfNo = 3;

    private static readonly Dictionary<string, HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> Kinds = ReadKinds();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ClauseEnds = FigureWords.WordSet(Words.ClauseEnds);

    /// <summary>Whether the word right before a hedge negates it, so that it is part of the hedge.</summary>
    public static bool IsBefore(TokenText t, int hedge) => hedge > 0 && Holds("before", t, hedge - 1);

    /// <summary>Whether the clause before a hedge says what may not be, or what someone refuses to do.</summary>
    public static bool IsInClause(TokenText t, int hedge)
    {
        // "The more than five" are some of whom the clause tells.
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
