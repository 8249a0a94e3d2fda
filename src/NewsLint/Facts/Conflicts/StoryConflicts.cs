namespace NewsLint.Facts.Conflicts;

/// <summary>Finds the pairs of figures that differ between the articles of a story.</summary>
internal static class StoryConflicts
{
    /// <summary>The most that two tellings of one story differ; two that seem to differ in more than sixteen figures are live blogs of two days, or tables.</summary>
    private static readonly double MostDiffering = Math.Log(1 + 16);

    /// <summary>Gets the pairs that may be worth reporting with their scores, in the order of the articles.</summary>
    public static List<FigureConflict> Find(IReadOnlyList<ComparedFigures> articles, EvidenceModel model)
    {
        var finder = new ConflictFinder(model);
        var conflicts = new List<FigureConflict>();
        for (int i = 0; i < articles.Count; i++)
            for (int k = i + 1; k < articles.Count; k++)
                conflicts.AddRange(finder.Between(articles[i], articles[k]).Where(static c => c.Evidence[(int)ConflictKind.Differing] <= MostDiffering));
        ConflictEvidence.ReadArticles(conflicts, articles);
        foreach (FigureConflict conflict in conflicts)
            conflict.Score = model.Score(conflict);
        ReadTrees(conflicts, ConflictLevels.WeakInStory - ConflictFinder.MostOfTrees, finder);
        Dictionary<(string, string), double> best = AddStory(conflicts, model);
        conflicts.RemoveAll(c => !best.TryGetValue(c.Statements, out double score) || score < ConflictLevels.WeakInStory);
        ReadTrees(conflicts, ConflictLevels.WeakInStory - ConflictLevels.Slack - ConflictFinder.MostOfTrees, finder);
        conflicts.RemoveAll(static c => !c.HasTrees);
        AddStory(conflicts, model);
        return conflicts;
    }

    /// <summary>
    /// Gets the pairs that are worth reporting, in the order of the articles: those with enough evidence, and those that state the same as one of them.
    /// Of two articles, a figure differs from one statement only, the likeliest.
    /// </summary>
    public static List<FigureConflict> Reported(IReadOnlyList<ComparedFigures> articles)
    {
        List<FigureConflict> conflicts = Find(articles, EvidenceModel.Own);
        var best = new Dictionary<(string, string), double>();
        foreach (FigureConflict conflict in conflicts)
            best[conflict.Statements] = Math.Max(best.GetValueOrDefault(conflict.Statements, double.NegativeInfinity), conflict.Score);
        var counterparts = new Dictionary<(ComparedFigure, ArticleFacts), (string, string)>();
        var kept = new HashSet<FigureConflict>(ReferenceEqualityComparer.Instance);
        foreach (FigureConflict conflict in conflicts.OrderByDescending(static c => c.Score))
            if (best[conflict.Statements] is var score && score >= ConflictLevels.WeakOf(conflict) && conflict.Score >= Math.Min(ConflictLevels.WeakOf(conflict), score - ConflictLevels.Slack)
                && Claims(conflict.First, conflict.Second.Facts, conflict) && Claims(conflict.Second, conflict.First.Facts, conflict))
                kept.Add(conflict);
        conflicts.RemoveAll(c => !kept.Contains(c));
        foreach (FigureConflict conflict in conflicts)
            conflict.Score = best[conflict.Statements];
        return conflicts;

        bool Claims(ComparedFigure figure, ArticleFacts other, FigureConflict conflict)
        {
            (string, string) key = conflict.Statements;
            if (counterparts.TryGetValue((figure, other), out (string, string) known))
                return known == key;
            counterparts.Add((figure, other), key);
            return true;
        }
    }

    private static void ReadTrees(List<FigureConflict> conflicts, double least, ConflictFinder finder)
    {
        foreach (FigureConflict conflict in conflicts)
            if (!conflict.HasTrees && conflict.Score >= least)
                finder.ReadTrees(conflict);
    }

    /// <summary>Adds what other pairs of the story with the same two statements show, and returns the best score of each two statements.</summary>
    private static Dictionary<(string, string), double> AddStory(List<FigureConflict> conflicts, EvidenceModel model)
    {
        var likeness = new Dictionary<(string, string), double>();
        foreach (FigureConflict conflict in conflicts)
            if (conflict.HasTrees)
                likeness[conflict.Statements] = Math.Max(likeness.GetValueOrDefault(conflict.Statements, double.NegativeInfinity), conflict.LikenessScore);
        var scores = new Dictionary<(string, string), double>();
        foreach (FigureConflict conflict in conflicts)
        {
            if (!conflict.HasTrees)
                continue;
            conflict.Evidence[(int)ConflictKind.BestOfStory] = ConflictEvidence.Bounded(likeness[conflict.Statements]) - ConflictEvidence.Bounded(conflict.LikenessScore);
            conflict.Score = model.Score(conflict);
            scores[conflict.Statements] = Math.Max(scores.GetValueOrDefault(conflict.Statements, double.NegativeInfinity), conflict.Score);
        }
        return scores;
    }
}
