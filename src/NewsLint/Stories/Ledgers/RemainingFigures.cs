using NewsLint.Facts.Conflicts;
using NewsLint.Facts.Figures.Comparison;
using NewsLint.Facts.Measures;

namespace NewsLint.Stories.Ledgers;

/// <summary>
/// Finds rows of different articles that seem to measure one thing, although no rule would report their difference: a reader of a ledger
/// sees both, and judges.
/// </summary>
internal static class RemainingFigures
{
    /// <summary>The log-odds, by words alone, below which the sentences of a pair are not parsed.</summary>
    private const double LeastByWords = -4;

    /// <summary>The log-odds from which two figures are of one row.</summary>
    private const double Least = 0;

    /// <summary>The same if only one article has each of them and they differ: nothing else speaks for one thing.</summary>
    private const double LeastOfTwo = 1;

    /// <summary>The same if many articles have one of them: the others are likely to have it, too.</summary>
    private const double LeastOfMany = 0.1;

    /// <summary>The number of figures that are many.</summary>
    private const int Many = 5;

    /// <summary>What an equal value adds.</summary>
    private const double SameValue = 0.5;

    /// <summary>What one frame adds to that: 22 were rescued, 22 were saved.</summary>
    private const double SameFrame = 2.5;

    /// <summary>The number of figures of a row that are compared.</summary>
    private const int Most = 4;

    /// <summary>Returns a pair of figures for each two rows to join, the likeliest first; each row is the likeliest of the other.</summary>
    public static IEnumerable<(ComparedFigure First, ComparedFigure Second)> Of(IEnumerable<List<ComparedFigure>> rows)
    {
        var distinct = new HashSet<List<ComparedFigure>>(rows, ReferenceEqualityComparer.Instance);
        var pairs = new List<(List<ComparedFigure> First, List<ComparedFigure> Second, double Score)>();
        foreach (IGrouping<FigureKind, List<ComparedFigure>> kind in distinct.GroupBy(static row => row[0].Kind))
        {
            List<ComparedFigure>[] all = [.. kind];
            for (int i = 0; i < all.Length; i++)
                for (int k = i + 1; k < all.Length; k++)
                    if (!ShareArticle(all[i], all[k]) && FigureDifferences.AreComparable(all[i][0], all[k][0]) && Score(all[i], all[k]) is var score && score >= LeastOf(all[i], all[k]))
                        pairs.Add((all[i], all[k], score));
        }
        var taken = new HashSet<List<ComparedFigure>>(ReferenceEqualityComparer.Instance);
        foreach ((List<ComparedFigure> first, List<ComparedFigure> second, double score) in pairs.OrderByDescending(static pair => pair.Score))
        {
            bool isFirst = taken.Add(first);
            bool isSecond = taken.Add(second);
            if (isFirst && isSecond)
                yield return (first[0], second[0]);
        }
    }

    /// <summary>Two figures that differ need a common noun or frame or, for an age, the same person; two that nobody else states need more.</summary>
    private static double LeastOf(List<ComparedFigure> first, List<ComparedFigure> second)
    {
        if (FigureAgreement.SameValue(first[0].Figure, second[0].Figure))
            return Least;
        if (first[0].Kind == FigureKind.Age && !first.Exists(a => second.Exists(b => a.Measure.BearerEntity is { } one && one.Name == b.Measure.BearerEntity?.Name)))
            return double.PositiveInfinity;
        bool isOne = first.Exists(a => second.Exists(b => (a.Measure.Frame is { } frame && frame == b.Measure.Frame) || (a.Traits.Thing is { } thing && thing == b.Traits.Thing) || (a.Measure.Verb is { } verb && verb == b.Measure.Verb)));
        int count = first.Count + second.Count;
        return isOne && count > 2 ? Least : count >= Many ? LeastOfMany : LeastOfTwo;
    }

    private static bool ShareArticle(List<ComparedFigure> first, List<ComparedFigure> second) => first.Exists(a => second.Exists(b => a.Facts == b.Facts));

    private static double Score(List<ComparedFigure> first, List<ComparedFigure> second)
    {
        double best = double.NegativeInfinity;
        double[] evidence = new double[Facts.Conflicts.Likeness.Kinds];
        foreach (ComparedFigure a in first.Take(Most))
            foreach (ComparedFigure b in second.Take(Most))
            {
                Facts.Conflicts.Likeness.Read(a, a.Facts.ComparedFigures, b, b.Facts.ComparedFigures, evidence);
                if (EvidenceModel.Sum(evidence, EvidenceModel.Own.Words) < LeastByWords && !FigureAgreement.SameValue(a.Figure, b.Figure))
                    continue;
                MeasureLikeness.Read(a, b, evidence);
                best = Math.Max(best, EvidenceModel.Sum(evidence, EvidenceModel.Own.Likeness) + OfValue(a, b));
            }
        return best;
    }

    private static double OfValue(ComparedFigure a, ComparedFigure b) =>
        !FigureAgreement.SameValue(a.Figure, b.Figure) ? 0 : a.Measure.Frame is { } frame && b.Measure.Frame == frame ? SameValue + SameFrame : SameValue;
}
