using NewsLint.Text;

namespace NewsLint.Facts.Figures;

/// <summary>Words as evidence of what a figure measures: their stems as numbers, and the lists that weigh them.</summary>
internal static class EvidenceWords
{
    /// <summary>Stems are cut after this many letters, so that "spend" and "spending", "donate" and "donation" meet.</summary>
    private const int StemLength = 7;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Stops = FigureWords.WordSet(Words.EvidenceStopWords);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Contrasts = FigureWords.WordSet(Words.ContrastWords);

    /// <summary>Whether a word says something of what is measured.</summary>
    public static bool Counts(ReadOnlySpan<char> word) => word.Length > 2 && !Stops.Contains(word);

    /// <summary>Whether a word tells a figure from others of its kind.</summary>
    public static bool IsContrast(ReadOnlySpan<char> word) => Contrasts.Contains(word);

    /// <summary>A number for a word without its ending and regardless of case; different words may share one, as their stems may.</summary>
    public static uint Stem(ReadOnlySpan<char> word)
    {
        int length = word.Length;
        if (length > 3 && word[length - 1] is 's' or 'S' && word[length - 2] is '\'' or '’')
            length -= 2;
        length -= EndingLength(word[..length]);
        uint hash = 2166136261; // FNV-1a, Fowler, Noll and Vo
        foreach (char c in word[..Math.Min(length, StemLength)])
            hash = (hash ^ char.ToLowerInvariant(c)) * 16777619;
        return hash;
    }

    /// <summary>The length of -ing, -ed, -es or -s at a word's end, if four letters remain; else 0.</summary>
    private static int EndingLength(ReadOnlySpan<char> word)
    {
        if (word.Length < 5)
            return 0;
        char last = (char)(word[^1] | 0x20);
        char before = (char)(word[^2] | 0x20);
        if (last == 'g')
            return before == 'n' && (word[^3] | 0x20) == 'i' && word.Length >= 7 ? 3 : 0;
        if (before == 'e' && last is 'd' or 's' && word.Length >= 6)
            return 2;
        return last == 's' ? 1 : 0;
    }
}
