using NewsLint.Text;

namespace NewsLint.Facts.Names;

/// <summary>Knows places in which others lie: a town and the area around it can both be right.</summary>
internal static class LargePlaces
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = Words.Set(Words.LargePlaces);

    private static readonly string[] Endings = [" County", " Province", " State", " Sea", " Ocean"];

    /// <summary>Whether other places lie in this one, by its name or the last word of it: West Texas, Orange County.</summary>
    public static bool Contain(ReadOnlySpan<char> place)
    {
        if (Known.Contains(place) || Known.Contains(place[(place.LastIndexOf(' ') + 1)..]))
            return true;
        foreach (string ending in Endings)
            if (place.EndsWith(ending, StringComparison.Ordinal))
                return true;
        return false;
    }
}
