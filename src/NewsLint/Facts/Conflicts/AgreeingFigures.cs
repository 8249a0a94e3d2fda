using NewsLint.Facts.Figures.Comparison;
using NewsLint.Facts.Measures;

namespace NewsLint.Facts.Conflicts;

/// <summary>Two figures that seem to measure one thing, and whose values do not exclude each other.</summary>
/// <param name="First">The figure that comes first, in its article or in the story.</param>
/// <param name="Second">The other figure.</param>
/// <param name="Score">The log-odds that they measure one thing.</param>
internal sealed record AgreeingPair(ComparedFigure First, ComparedFigure Second, double Score);

/// <summary>Finds the figures of a story that measure one thing and agree in value, within an article and between articles.</summary>
internal static class AgreeingFigures
{
    /// <summary>The log-odds, by words alone, below which the sentences of a pair are not parsed.</summary>
    private const double LeastByWords = -4;

    /// <summary>What an equal value adds: unrelated figures of one kind are seldom equal.</summary>
    private const double SameValue = 3;

    /// <summary>Small counts are often equal by chance: two leaders, two countries.</summary>
    private const double SameSmallCount = 0;

    /// <summary>The largest small count.</summary>
    private const double Small = 12;

    /// <summary>The log-odds from which two figures are one statement.</summary>
    private const double Least = 0.5;

    /// <summary>Gets the pairs, the likeliest first.</summary>
    public static List<AgreeingPair> Find(IReadOnlyList<ComparedFigures> articles, EvidenceModel model)
    {
        var pairs = new List<AgreeingPair>();
        double[] evidence = new double[Likeness.Kinds];
        for (int i = 0; i < articles.Count; i++)
            for (int k = i; k < articles.Count; k++)
                foreach (FigureKind kind in articles[i].Kinds)
                    if (articles[k].Of(kind).Count > 0)
                        Add(articles[i], articles[k], kind);
        // The order of equal scores is that of the articles.
        return [.. pairs.OrderByDescending(static pair => pair.Score)];

        void Add(ComparedFigures first, ComparedFigures second, FigureKind kind)
        {
            var table = new LikenessTable(first, second, kind, model);
            for (int i = 0; i < table.First.Count; i++)
                for (int k = first == second ? i + 1 : 0; k < table.Second.Count; k++)
                {
                    (ComparedFigure a, ComparedFigure b) = (table.First[i], table.Second[k]);
                    if (!(table[i, k] >= LeastByWords) || FigureDifferences.Of(a, b) == FigureDifference.Value)
                        continue;
                    Likeness.Read(a, first, b, second, evidence);
                    MeasureLikeness.Read(a, b, evidence);
                    double score = EvidenceModel.Sum(evidence, model.Likeness) + Bonus(a, b);
                    if (score >= Least)
                        pairs.Add(new AgreeingPair(a, b, score));
                }
        }
    }

    private static double Bonus(ComparedFigure a, ComparedFigure b) =>
        !FigureAgreement.SameValue(a.Figure, b.Figure) || (a.Kind is FigureKind.Count or FigureKind.Ratio or FigureKind.Frequency && a.Figure.Low <= Small) ? SameSmallCount : SameValue;
}
