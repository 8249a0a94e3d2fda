using NewsLint.Facts.Conflicts;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Comparison;
using NewsLint.Facts.Measures;

namespace NewsLint.Sourcing;

/// <summary>Two figures of a source whose sum or difference a draft states.</summary>
/// <param name="First">The first figure.</param>
/// <param name="Second">The second.</param>
/// <param name="IsSum">Whether it is the sum.</param>
internal sealed record FigureTotal(ComparedFigure First, ComparedFigure Second, bool IsSum);

/// <summary>Finds the figures whose sum or difference a figure is. Figures far from each other have such a sum by chance.</summary>
internal static class FigureTotals
{
    /// <summary>The maximum number of blocks between the two figures.</summary>
    private const int MostApart = 3;

    /// <summary>A value of fewer digits is the sum of others by chance, unless the draft says that it is one.</summary>
    private const int FewestDigits = 3;

    private static readonly HashSet<string> Cues = new(
        ["together", "total", "totals", "totalled", "totaled", "combined", "sum", "altogether", "overall", "both", "difference", "gap", "more", "fewer", "less", "margin", "rise", "increase", "drop", "remaining", "rest", "other"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the first such pair, or null.</summary>
    public static FigureTotal? Find(ComparedFigure figure, List<ComparedFigures> sources)
    {
        if (figure.Kind is not (FigureKind.Count or FigureKind.Money or FigureKind.Share or FigureKind.Quantity or FigureKind.Duration) || figure.Figure.IsRange)
            return null;
        bool isCued = IsCued(figure);
        if (!isCued && (FigureRounding.Digits(figure.Figure) < FewestDigits || figure.Figure.Side != HedgeSide.None))
            return null;
        foreach (ComparedFigures source in sources)
        {
            IReadOnlyList<ComparedFigure> theirs = source.Of(figure.Kind);
            for (int i = 0; i < theirs.Count; i++)
                for (int k = i + 1; k < theirs.Count && theirs[k].Figure.Block - theirs[i].Figure.Block <= (isCued ? MostApart : 0); k++)
                {
                    (ComparedFigure a, ComparedFigure b) = (theirs[i], theirs[k]);
                    if (a.Figure.IsRange || b.Figure.IsRange || !FigureDifferences.AreComparable(figure, a) || !FigureDifferences.AreComparable(figure, b) || a.Figure.BaseLow == b.Figure.BaseLow)
                        continue;
                    if (FigureAgreement.Same(a.Figure.BaseLow + b.Figure.BaseLow, figure.Figure.BaseLow))
                        return new FigureTotal(a, b, IsSum: true);
                    if (FigureAgreement.Same(Math.Abs(a.Figure.BaseLow - b.Figure.BaseLow), figure.Figure.BaseLow))
                        return new FigureTotal(a, b, IsSum: false);
                }
        }
        return null;
    }

    private static bool IsCued(ComparedFigure figure)
    {
        Reading.Prose prose = figure.Facts.Article.Blocks[figure.Figure.Block].Prose;
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> cues = Cues.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (Text.Token token in prose.Tokens)
            if (figure.Sentence.Contains(token.Span) && !figure.Figure.Span.Contains(token.Span) && cues.Contains(token.In(prose.Text)))
                return true;
        return false;
    }
}
