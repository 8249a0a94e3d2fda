using NewsLint.Facts.Figures.Hedges;
using NewsLint.Text;

namespace NewsLint.Facts.Figures.Numbers;

/// <summary>Determines which part of a change a figure states, from the verb and preposition before it.</summary>
internal static class ChangeReader
{
    /// <summary>The maximum number of tokens from the verb to "from", "to" or "by".</summary>
    private const int Reach = 8;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Verbs = FigureWords.WordSet(Words.ChangeVerbs);

    /// <summary>Whether a verb is one of change: rise, cut.</summary>
    public static bool IsVerb(ReadOnlySpan<char> verb) => Verbs.Contains(verb);

    /// <summary>Gets the role of the figure at a token.</summary>
    public static ChangeRole RoleAt(TokenText t, int first)
    {
        if (HedgeReader.TryBefore(t, first, out HedgeReading hedge))
            first = hedge.First;
        int at = first - 1;
        if (NumberReader.IsArticle(t, at))
            at--;
        bool from = t.Is(at, "from");
        bool to = t.Is(at, "to");
        if (!from && !to && !t.Is(at, "by"))
            return Verbs.Contains(t[at]) ? ChangeRole.By : ChangeRole.None;
        for (int back = at - 1; back >= Math.Max(0, at - Reach); back--)
        {
            if (t.Is(back, '.') || t.Is(back, ';'))
                break;
            if (Verbs.Contains(t[back]))
                return from ? ChangeRole.From : to ? ChangeRole.To : ChangeRole.By;
        }
        return ChangeRole.None;
    }

    /// <summary>Whether "A to B" at a token is a change, not a range: from one amount to another, each with its unit, without a word for a range.</summary>
    public static bool IsChange(TokenText t, int first, bool hasUnit)
    {
        if (RoleAt(t, first) is ChangeRole.From or ChangeRole.By)
            return true;
        int at = first - 1;
        while (at > first - 4 && at >= 0 && !t.Is(at, "from"))
            at--;
        if (!hasUnit || !t.Is(at, "from"))
            return false;
        return !(t[at - 1] is "anywhere" or "anything" or "ranging" or "range" or "ranges" or "ranged" or "varying" or "vary" or "varies" or "costs" or "cost" or "costing" or "priced" or "prices" or "worth");
    }
}
