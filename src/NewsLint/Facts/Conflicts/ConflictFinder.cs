using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Comparison;
using NewsLint.Facts.Measures;

namespace NewsLint.Facts.Conflicts;

/// <summary>
/// Finds the pairs of figures that differ and may measure one thing. A first comparison by words alone chooses the pairs for
/// which sentences are parsed.
/// </summary>
internal sealed class ConflictFinder(EvidenceModel model)
{
    /// <summary>The log-odds of one thing, by words alone, below which a pair is not read further.</summary>
    private const double LeastLikeness = -5;

    /// <summary>What the trees of two sentences can add to a score, at most: a pair that is further below what is reported is not parsed.</summary>
    public const double MostOfTrees = 2.5;

    /// <summary>Gets the pairs of one article that may be reported, with their scores.</summary>
    public List<FigureConflict> Within(ComparedFigures article)
    {
        var conflicts = new List<FigureConflict>();
        ArticleValues? values = null;
        foreach (FigureKind kind in article.Kinds)
        {
            if (article.Of(kind).Count < 2)
                continue;
            var table = new LikenessTable(article, article, kind, model);
            for (int i = 0; i < table.First.Count; i++)
                for (int k = i + 1; k < table.Second.Count; k++)
                {
                    if (!(table[i, k] >= LeastLikeness) || Difference(table.First[i], table.Second[k]) is not { } difference)
                        continue;
                    FigureConflict conflict = ReadWords(table, i, k, article, article, difference);
                    ConflictEvidence.ReadPlaces(conflict, values ??= new ArticleValues(article));
                    if (model.Score(conflict) < ConflictLevels.WeakOf(conflict) - MostOfTrees)
                        continue;
                    ReadTrees(conflict);
                    conflicts.Add(conflict);
                }
        }
        return conflicts;
    }

    /// <summary>Gets the pairs of two articles, with their scores by words alone and without the evidence of the whole story.</summary>
    /// <param name="first">The figures of one article.</param>
    /// <param name="second">The figures of the other.</param>
    /// <param name="tables">If not null, receives the likeness of all pairs, by kind.</param>
    public List<FigureConflict> Between(ComparedFigures first, ComparedFigures second, List<LikenessTable>? tables = null)
    {
        var conflicts = new List<FigureConflict>();
        List<LikenessTable> compared = Compare(first, second);
        tables?.AddRange(compared);
        (int, int, int) counts = Count(compared);
        foreach (LikenessTable table in compared)
            for (int i = 0; i < table.First.Count; i++)
                for (int k = 0; k < table.Second.Count; k++)
                {
                    if (!(table[i, k] >= LeastLikeness) || FigureDifferences.Of(table.First[i], table.Second[k]) is var difference && difference == FigureDifference.None)
                        continue;
                    FigureConflict conflict = ReadWords(table, i, k, first, second, difference);
                    ConflictEvidence.ReadBoth(conflict, first, second, counts);
                    conflict.Score = model.Score(conflict);
                    conflicts.Add(conflict);
                }
        conflicts.RemoveAll(static c => c.Score < ConflictLevels.WeakInStory - ConflictLevels.Slack - MostOfTrees);
        return conflicts;
    }

    /// <summary>Reads all evidence of one pair, however weak, without that of a whole story; null if the figures do not differ or cannot be compared.</summary>
    public FigureConflict? Pair(ComparedFigure a, ComparedFigure b)
    {
        if (a.Kind != b.Kind)
            return null;
        (ComparedFigures first, ComparedFigures second) = (a.Facts.ComparedFigures, b.Facts.ComparedFigures);
        List<LikenessTable> tables = first == second ? [new LikenessTable(first, second, a.Kind, model)] : Compare(first, second);
        LikenessTable table = tables.Find(t => t.Kind == a.Kind)!;
        int i = IndexOf(table.First, a);
        int k = IndexOf(table.Second, b);
        if (i < 0 || k < 0 || double.IsNegativeInfinity(table[i, k]))
            return null;
        FigureDifference difference = first == second ? Difference(a, b) ?? FigureDifference.None : FigureDifferences.Of(a, b);
        if (difference == FigureDifference.None)
            return null;
        FigureConflict conflict = ReadWords(table, i, k, first, second, difference);
        if (first == second)
            ConflictEvidence.ReadPlaces(conflict, new ArticleValues(first));
        else
        {
            ConflictEvidence.ReadBoth(conflict, first, second, Count(tables));
            ConflictEvidence.ReadArticles([conflict], [first, second]);
        }
        ReadTrees(conflict);
        return conflict;
    }

    /// <summary>Compares the figures of two articles, by kind.</summary>
    private List<LikenessTable> Compare(ComparedFigures first, ComparedFigures second) =>
        [.. first.Kinds.Where(kind => second.Of(kind).Count > 0).Select(kind => new LikenessTable(first, second, kind, model))];

    /// <summary>Counts the pairs of two articles that seem to measure one thing, those that agree and those that differ, and all pairs of one kind.</summary>
    private static (int Agreeing, int Differing, int All) Count(List<LikenessTable> tables) =>
        (tables.Sum(static t => t.Agreeing), tables.Sum(static t => t.Differing), tables.Sum(static t => t.First.Count * t.Second.Count));

    private static int IndexOf(IReadOnlyList<ComparedFigure> figures, ComparedFigure figure)
    {
        for (int i = 0; i < figures.Count; i++)
            if (figures[i] == figure)
                return i;
        return -1;
    }

    /// <summary>Reads the evidence that needs no trees.</summary>
    private static FigureConflict ReadWords(LikenessTable table, int i, int k, ComparedFigures first, ComparedFigures second, FigureDifference difference)
    {
        var conflict = new FigureConflict(table.First[i], table.Second[k], difference) { LikenessScore = table[i, k] };
        Likeness.Read(conflict.First, first, conflict.Second, second, conflict.Likeness);
        ConflictEvidence.Read(conflict, table, i, k);
        ConflictEvidence.ReadSentences(conflict, first, second);
        return conflict;
    }

    /// <summary>Adds the evidence of the trees to a pair and its score; parses both sentences if they are not parsed yet.</summary>
    public void ReadTrees(FigureConflict conflict)
    {
        conflict.HasTrees = true;
        MeasureLikeness.Read(conflict.First, conflict.Second, conflict.Likeness);
        conflict.LikenessScore = EvidenceModel.Sum(conflict.Likeness, model.Likeness);
        ConflictEvidence.ReadLikeness(conflict);
        conflict.Score = model.Score(conflict);
    }

    /// <summary>Gets a difference within an article that matters to an editor, or null.</summary>
    private static FigureDifference? Difference(ComparedFigure a, ComparedFigure b)
    {
        if (a.Update != b.Update)
            return null;
        // A figure in brackets differs if the one that it repeats differs. A headline and a summary are both short forms of the text.
        if (a.Figure.ConvertedFrom is not null || b.Figure.ConvertedFrom is not null || (a.IsHead && b.IsHead))
            return null;
        switch (FigureDifferences.Of(a, b))
        {
            case FigureDifference.Value:
                return a.IsHead != b.IsHead && FigureAgreement.IsRoundedInHeadline((a.IsHead ? a : b).Figure, (a.IsHead ? b : a).Figure) ? null : FigureDifference.Value;
            case FigureDifference.Hedge when (IsBelow(a.Figure) && IsAbove(b.Figure)) || (IsAbove(a.Figure) && IsBelow(b.Figure)):
                return FigureDifference.Hedge;
            case FigureDifference.DroppedHedge when a.IsHead != b.IsHead && (a.IsHead ? a : b).Figure.Side == HedgeSide.None && IsBelow((a.IsHead ? b : a).Figure):
                return FigureDifference.DroppedHedge;
            default:
                return null;
        }
    }

    private static bool IsBelow(Figure figure) => figure.Side == HedgeSide.Below || (figure.Side == HedgeSide.Bound && figure.IsUpperBound);

    private static bool IsAbove(Figure figure) => figure.Side == HedgeSide.Above || (figure.Side == HedgeSide.Bound && !figure.IsUpperBound);
}
