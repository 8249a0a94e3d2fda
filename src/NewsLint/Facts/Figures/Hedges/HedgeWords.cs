using NewsLint.Text;

namespace NewsLint.Facts.Figures.Hedges;

/// <summary>A hedge as a phrase.</summary>
/// <param name="Words">Its words, in order.</param>
/// <param name="Side">Its side.</param>
/// <param name="IsUpper">Whether a limit is an upper one.</param>
/// <param name="IsOfTime">Whether it is a hedge only before a time of day: shortly after.</param>
internal sealed record HedgePhrase(string[] Words, HedgeSide Side, bool IsUpper, bool IsOfTime);

/// <summary>The hedges, by their last word or, for those after a figure, by their first.</summary>
internal static class HedgeWords
{
    private static readonly Tables All = ReadTables();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> GovernorTable = ReadGovernors();

    /// <summary>Gets the hedges that end with a word, longest first.</summary>
    public static List<HedgePhrase>? HedgesEndingWith(ReadOnlySpan<char> word) => All.Before.TryGetValue(word, out List<HedgePhrase>? list) ? list : null;

    /// <summary>Gets the hedges after a figure that begin with a word, longest first.</summary>
    public static List<HedgePhrase>? HedgesBeginningWith(ReadOnlySpan<char> word) => All.Behind.TryGetValue(word, out List<HedgePhrase>? list) ? list : null;

    /// <summary>Whether a hedge names the figure as the limit: a cap of eight is both eight and up to eight.</summary>
    public static bool IsCap(string hedge) => All.Caps.Contains(hedge);

    /// <summary>Whether a word takes a hedge's words as its own preposition: talk about, add up to.</summary>
    public static bool Governs(ReadOnlySpan<char> word, string[] hedge)
    {
        if (hedge.Length > 2 || word.Length > 20)
            return false;
        int room = word.Length;
        foreach (string part in hedge)
            room += part.Length + 1;
        Span<char> phrase = stackalloc char[room];
        int length = word.Length;
        word.CopyTo(phrase);
        foreach (string part in hedge)
        {
            phrase[length++] = ' ';
            part.CopyTo(phrase[length..]);
            length += part.Length;
        }
        return GovernorTable.Contains(phrase[..length]);
    }

    private static Tables ReadTables()
    {
        var before = new Dictionary<string, List<HedgePhrase>>(StringComparer.OrdinalIgnoreCase);
        var after = new Dictionary<string, List<HedgePhrase>>(StringComparer.OrdinalIgnoreCase);
        var caps = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        ReadHedges(before, after, caps);
        return new Tables(before.GetAlternateLookup<ReadOnlySpan<char>>(), after.GetAlternateLookup<ReadOnlySpan<char>>(), caps);
    }

    private static void ReadHedges(Dictionary<string, List<HedgePhrase>> before, Dictionary<string, List<HedgePhrase>> after, HashSet<string> caps)
    {
        foreach (string line in Words.Entries(Words.Hedges))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            bool isUpper = line[..colon] is "upper" or "cap";
            HedgeSide side = line[..colon] switch
            {
                "about" => HedgeSide.About,
                "below" or "earlier" => HedgeSide.Below,
                "above" or "later" => HedgeSide.Above,
                "none" => HedgeSide.None,
                _ => HedgeSide.Bound,
            };
            foreach (string phrase in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries))
            {
                bool isAfter = phrase[0] == '-';
                string[] words = (isAfter ? phrase[1..] : phrase).Replace("ca.", "ca .", StringComparison.Ordinal).Replace("approx.", "approx .", StringComparison.Ordinal)
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries);
                Dictionary<string, List<HedgePhrase>> table = isAfter ? after : before;
                string key = isAfter ? words[0] : words[^1];
                if (!table.TryGetValue(key, out List<HedgePhrase>? list))
                    table.Add(key, list = []);
                list.Add(new HedgePhrase(words, side, isUpper, line[..colon] is "earlier" or "later"));
                if (line[..colon] == "cap")
                    caps.Add(phrase);
            }
        }
        foreach (List<HedgePhrase> list in before.Values.Concat(after.Values))
            list.Sort((a, b) => b.Words.Length - a.Words.Length);
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ReadGovernors()
    {
        var governors = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in Words.Entries(Words.AboutGovernors))
        {
            string hedge = line[..line.IndexOf(':', StringComparison.Ordinal)];
            foreach (string word in line[(hedge.Length + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                governors.Add(word + " " + hedge);
        }
        return governors.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private sealed record Tables(
        Dictionary<string, List<HedgePhrase>>.AlternateLookup<ReadOnlySpan<char>> Before, Dictionary<string, List<HedgePhrase>>.AlternateLookup<ReadOnlySpan<char>> Behind,
        HashSet<string> Caps);
}
