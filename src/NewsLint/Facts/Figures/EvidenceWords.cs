using NewsLint.Text;

namespace NewsLint.Facts.Figures;

/// <summary>The lists that weigh words as evidence of what a figure measures.</summary>
internal static class EvidenceWords
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Stops = FigureWords.WordSet(Words.EvidenceStopWords);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Contrasts = FigureWords.WordSet(Words.ContrastWords);

    /// <summary>Whether a word describes what is measured.</summary>
    public static bool Counts(ReadOnlySpan<char> word) => word.Length > 2 && !Stops.Contains(word);

    /// <summary>Whether a word distinguishes a figure from others of its kind.</summary>
    public static bool IsContrast(ReadOnlySpan<char> word) => Contrasts.Contains(word);
}
