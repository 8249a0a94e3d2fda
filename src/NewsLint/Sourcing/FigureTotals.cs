using NewsLint.Facts.Conflicts;
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

    /// <summary>Two digits are the sum of others by chance.</summary>
    private const double LeastCount = 10;

    /// <summary>Returns the first such pair, or null.</summary>
    public static FigureTotal? Find(ComparedFigure figure, List<ComparedFigures> sources)
    {
        if (figure.Kind is not (FigureKind.Count or FigureKind.Money or FigureKind.Share or FigureKind.Quantity or FigureKind.Duration) || figure.Figure.IsRange)
            return null;
        foreach (ComparedFigures source in sources)
        {
            IReadOnlyList<ComparedFigure> theirs = source.Of(figure.Kind);
            for (int i = 0; i < theirs.Count; i++)
                for (int k = i + 1; k < theirs.Count && theirs[k].Figure.Block - theirs[i].Figure.Block <= MostApart; k++)
                {
                    (ComparedFigure a, ComparedFigure b) = (theirs[i], theirs[k]);
                    if (a.Figure.IsRange || b.Figure.IsRange || !FigureDifferences.AreComparable(figure, a) || !FigureDifferences.AreComparable(figure, b) || a.Figure.BaseLow == b.Figure.BaseLow
                        || (figure.Figure.BaseLow < LeastCount && a.Figure.Block != b.Figure.Block))
                        continue;
                    if (FigureAgreement.Same(a.Figure.BaseLow + b.Figure.BaseLow, figure.Figure.BaseLow))
                        return new FigureTotal(a, b, IsSum: true);
                    if (FigureAgreement.Same(Math.Abs(a.Figure.BaseLow - b.Figure.BaseLow), figure.Figure.BaseLow))
                        return new FigureTotal(a, b, IsSum: false);
                }
        }
        return null;
    }
}
