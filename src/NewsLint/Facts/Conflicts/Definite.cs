using NewsLint.Facts.Figures;
using NewsLint.Facts.Measures;

namespace NewsLint.Facts.Conflicts;

/// <summary>
/// Tells the figures that refer back to what the article has stated: the 430 redundancies, its $570,000 target, the four-day stoppage. A writer uses
/// the definite article for what the reader knows.
/// </summary>
internal static class Definite
{
    /// <summary>Smaller counts refer to named persons or things that nobody has counted: the two.</summary>
    private const double LeastCount = 4;

    /// <summary>Whether a definite article, demonstrative or possessor is right before a figure and its noun.</summary>
    public static bool Is(ComparedFigure figure)
    {
        TokenText t = figure.Tokens;
        if (!IsDeterminer(t, figure.Figure.HedgeToken - 1))
            return false;
        int end = figure.Figure.EndToken;
        return figure.Kind switch
        {
            FigureKind.Count => figure.Figure.Low >= LeastCount && (figure.Figure.NounToken >= 0 || t.Is(figure.Figure.HedgeToken - 1, "all") || IsNoun(t, end) || t.Is(end, "who") || (t.Is(figure.Figure.HedgeToken - 2, "of") && t[end] is "were" or "are" or "have" or "had")),
            FigureKind.Money or FigureKind.Quantity => IsNoun(t, end) || IsRelative(t, end),
            FigureKind.Share => IsNoun(t, end),
            FigureKind.Duration => t.IsHyphen(end - 2) && IsNoun(t, end),
            FigureKind.Vote => true,
            _ => false,
        };
    }

    private static bool IsDeterminer(TokenText t, int i) =>
        t[i] is "the" or "The" or "this" or "This" or "that" or "these" or "These" or "those" or "Those" or "its" or "Its" or "his" or "His" or "her" or "Her" or "their" or "Their" or "our" or "Our" or "all" or "All"
        || t[i].EndsWith("'s", StringComparison.Ordinal) || t[i].EndsWith("’s", StringComparison.Ordinal) || (t.IsWord(i - 1) && t.IsGlued(i) && t[i] is "'" or "’");

    private static bool IsNoun(TokenText t, int i) => t.IsWord(i) && EvidenceWords.Counts(t[i]) && !t[i].Equals("that", StringComparison.Ordinal);

    private static bool IsRelative(TokenText t, int i) => t[i] is "that" or "which" or "he" or "she" or "it" or "they" or "we";
}
