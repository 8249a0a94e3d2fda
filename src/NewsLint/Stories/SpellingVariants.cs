using NewsLint.Text;

namespace NewsLint.Stories;

/// <summary>Normalizes British and American spelling: "judgment" and "judgement" sound the same.</summary>
internal static class SpellingVariants
{
    /// <summary>The minimum length of a word with such an ending.</summary>
    private const int Shortest = 5;

    /// <summary>Letters within words that have two spellings.</summary>
    private static readonly (string From, string To)[] Parts =
    [
        ("isation", "ization"), ("dgement", "dgment"), ("our", "or"), ("tre", "ter"), ("ence", "ense"), ("ll", "l"), ("ogue", "og"), ("ae", "e"), ("oe", "e"), ("eable", "able"),
    ];

    /// <summary>Endings of words that have two spellings.</summary>
    private static readonly (string From, string To)[] Ends =
    [
        ("ise", "ize"), ("ised", "ized"), ("ises", "izes"), ("ising", "izing"), ("yse", "yze"), ("ysed", "yzed"), ("yses", "yzes"), ("ysing", "yzing"),
        ("bre", "ber"), ("bres", "bers"), ("gre", "ger"),
    ];

    private static readonly Dictionary<char, List<(string From, string To)>> Beginnings = ReadBeginnings();

    /// <summary>Returns the normalized spelling of a word in lower case.</summary>
    public static string Of(string word)
    {
        if (word.Length > 0 && Beginnings.TryGetValue(word[0], out List<(string From, string To)>? beginnings))
            foreach ((string from, string to) in beginnings)
                if (word.StartsWith(from, StringComparison.Ordinal))
                    word = to + word[from.Length..];
        if (word.Length < Shortest)
            return word;
        foreach ((string from, string to) in Ends)
            if (word.EndsWith(from, StringComparison.Ordinal))
                word = word[..^from.Length] + to;
        foreach ((string from, string to) in Parts)
            word = word.Replace(from, to, StringComparison.Ordinal);
        return word;
    }

    private static Dictionary<char, List<(string From, string To)>> ReadBeginnings()
    {
        var table = new Dictionary<char, List<(string From, string To)>>();
        foreach (string line in Words.Entries(Words.SpellingVariants))
        {
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            if (!table.TryGetValue(line[0], out List<(string From, string To)>? list))
                table.Add(line[0], list = []);
            list.Add((line[..space], line[(space + 1)..]));
        }
        return table;
    }
}
