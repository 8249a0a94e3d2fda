using NewsLint.Facts.Figures;
using NewsLint.Facts.Measures;

namespace NewsLint.Facts.Conflicts;

/// <summary>Finds the pairs of figures that differ between the articles of a story.</summary>
internal static class StoryConflicts
{
    /// <summary>Counts below this are told apart by their noun.</summary>
    private const double LeastAlone = 100;

    /// <summary>Gets the pairs with their scores, in the order of the articles.</summary>
    public static List<FigureConflict> Find(IReadOnlyList<ComparedFigures> articles, EvidenceModel model)
    {
        var finder = new ConflictFinder(model);
        var conflicts = new List<FigureConflict>();
        for (int i = 0; i < articles.Count; i++)
            for (int k = i + 1; k < articles.Count; k++)
                conflicts.AddRange(finder.Between(articles[i], articles[k]));
        AddStory(conflicts, model);
        return conflicts;
    }

    /// <summary>Adds what other pairs of the story with the same two statements show.</summary>
    private static void AddStory(List<FigureConflict> conflicts, EvidenceModel model)
    {
        var best = new Dictionary<(string, string), (double Likeness, int Count)>();
        foreach (FigureConflict conflict in conflicts)
        {
            (double likeness, int count) = best.GetValueOrDefault(KeyOf(conflict), (double.NegativeInfinity, 0));
            best[KeyOf(conflict)] = (Math.Max(likeness, conflict.LikenessScore), count + 1);
        }
        foreach (FigureConflict conflict in conflicts)
        {
            (double likeness, int count) = best[KeyOf(conflict)];
            conflict.Evidence[(int)ConflictKind.BestOfStory] = ConflictEvidence.Bounded(likeness) - ConflictEvidence.Bounded(conflict.LikenessScore);
            conflict.Evidence[(int)ConflictKind.Pairs] = Math.Log(count);
            conflict.Score = EvidenceModel.Sum(conflict.Evidence, model.Conflict);
        }
    }

    /// <summary>Gets the two statements of a pair, in an order that does not depend on the articles.</summary>
    public static (string, string) KeyOf(FigureConflict conflict)
    {
        bool isHedge = conflict.Difference != FigureDifference.Value;
        string a = Statement(conflict.First, isHedge);
        string b = Statement(conflict.Second, isHedge);
        return string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
    }

    private static string Statement(ComparedFigure figure, bool isHedge)
    {
        string thing = figure.Figure.Low < LeastAlone && figure.Kind == FigureKind.Count ? figure.Traits.Thing ?? "" : "";
        return $"{figure.Kind} {thing} {figure.Figure.BaseLow:R} {figure.Figure.BaseHigh:R}{(isHedge ? " " + figure.Figure.Side : "")}";
    }
}
