using NewsLint.Facts.Figures;
using NewsLint.Syntax;

namespace NewsLint.Facts.Measures;

/// <summary>Joins the two sides of a margin: 46 percent to 42 percent, 52 percent against 48.</summary>
internal static class OppositeReader
{
    /// <summary>Joins a measure to the previous one if they are the two sides of a margin.</summary>
    public static void Read(FigureClause clause, Measure measure, Measure? before)
    {
        if (before is null || before.Opposite is not null || measure.Kind != before.Kind || measure.Kind is not (FigureKind.Share or FigureKind.Count) || measure.Figure.Change != ChangeRole.None)
            return;
        SentenceTree tree = clause.Tree;
        int end = tree.At(before.Figure.Span.End - 1) + 1;
        if (clause.First - end is < 1 or > 3 || !(tree.Is(end, "to") || tree.Is(end, "against") || (tree.Is(end, "compared") && tree.Is(end + 1, "with"))))
            return;
        measure.Opposite = before;
        before.Opposite = measure;
        measure.Thing ??= before.Thing;
    }
}
