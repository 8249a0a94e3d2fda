namespace NewsLint.Facts.Conflicts;

/// <summary>Finds the figures of one article that contradict each other.</summary>
internal static class ArticleConflicts
{
    /// <summary>Gets the pairs that are worth reporting, the likeliest first, each figure once.</summary>
    public static List<FigureConflict> Find(ComparedFigures article)
    {
        List<FigureConflict> conflicts = new ConflictFinder(EvidenceModel.Own).Within(article);
        conflicts.RemoveAll(static c => c.Score < ConflictLevels.WeakOf(c));
        conflicts.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.First.Index != b.First.Index ? a.First.Index - b.First.Index : a.Second.Index - b.Second.Index);
        var used = new HashSet<ComparedFigure>(ReferenceEqualityComparer.Instance);
        conflicts.RemoveAll(c => !(!used.Contains(c.First) && !used.Contains(c.Second) && used.Add(c.First) && used.Add(c.Second)));
        return conflicts;
    }
}
