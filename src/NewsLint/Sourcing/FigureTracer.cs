using NewsLint.Facts;
using NewsLint.Facts.Conflicts;
using NewsLint.Facts.Figures.Comparison;
using NewsLint.Facts.Measures;

namespace NewsLint.Sourcing;

/// <summary>Says of each figure of a draft outside quotation marks whether the sources state it, and with the same hedge.</summary>
internal sealed class FigureTracer
{
    /// <summary>The log-odds that two figures measure one thing from which a rounded value is that of the source.</summary>
    private const double LeastOfRounded = -2.5;

    /// <summary>The log-odds of a contradiction from which a figure of a source is the nearest to one that no source has.</summary>
    private const double LeastOfConflict = -3;

    /// <summary>The log-odds of a contradiction and of one thing together, trees included, from which the draft has another value of the same thing.</summary>
    private const double StrongConflict = 2;

    /// <summary>The log-odds that two figures measure one thing from which another hedge is reported.</summary>
    private const double LeastOfHedge = -2;

    /// <summary>The same from which it is more than a suggestion.</summary>
    private const double StrongHedge = 0;

    /// <summary>More things are not counted by naming them.</summary>
    private const double MostNamed = 10;

    private static readonly ConflictFinder Finder = new(EvidenceModel.Own);

    private readonly ComparedFigures figures;
    private readonly List<ComparedFigures> sources = [];
    private readonly Dictionary<ComparedFigure, List<(ComparedFigure Figure, double Likeness)>> comparable = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ComparedFigure, FigureConflict> conflicts = new(ReferenceEqualityComparer.Instance);

    /// <summary>Compares the figures of a draft with those of its sources.</summary>
    public FigureTracer(ArticleFacts draft, IEnumerable<ArticleFacts> sources)
    {
        figures = draft.ComparedFigures;
        foreach (ArticleFacts source in sources)
        {
            ComparedFigures theirs = source.ComparedFigures;
            this.sources.Add(theirs);
            var tables = new List<LikenessTable>();
            foreach (FigureConflict conflict in Finder.Between(figures, theirs, tables))
                if (conflict.Difference == FigureDifference.Value && (!conflicts.TryGetValue(conflict.First, out FigureConflict? best) || conflict.Score > best.Score))
                    conflicts[conflict.First] = conflict;
            tables.ForEach(AddComparable);
        }
    }

    /// <summary>Gets the figures, in order. Years are left alone; times of day are dates.</summary>
    public IEnumerable<SourcedFact> Trace()
    {
        foreach (ComparedFigure figure in figures.All)
            if (!figure.Figure.IsQuoted && figure.Kind != FigureKind.Year && !IsOfKnownThings(figure))
                yield return figure.Kind == FigureKind.Time ? TraceTime(figure) : Trace(figure);
    }

    /// <summary>Whether a small count repeats how many things were named: "the two sums", "all three".</summary>
    private static bool IsOfKnownThings(ComparedFigure figure)
    {
        if (figure.Figure.Unit?.Name is "quarter" or "third" or "fifth")
            return true; // three quarters, 3 quarters
        if (figure.Kind != FigureKind.Count || figure.Figure.Low > MostNamed || figure.Figure.HedgeToken == 0)
            return false;
        ReadOnlySpan<char> before = figure.Tokens[figure.Figure.HedgeToken - 1];
        return before is "the" or "these" or "those" or "all" or "other" or "The" or "These" or "All";
    }

    private void AddComparable(LikenessTable table)
    {
        for (int i = 0; i < table.First.Count; i++)
            for (int k = 0; k < table.Second.Count; k++)
            {
                if (double.IsNegativeInfinity(table[i, k]))
                    continue;
                if (!comparable.TryGetValue(table.First[i], out List<(ComparedFigure, double)>? list))
                    comparable.Add(table.First[i], list = []);
                list.Add((table.Second[k], table[i, k]));
            }
    }

    private SourcedFact Trace(ComparedFigure figure)
    {
        var fact = new SourcedFact(SourcedKind.Figure, figure.Figure.Block, figure.Figure.Span, SourceVerdict.Missing) { Here = Words(figure) };
        (ComparedFigure Figure, double Likeness)? hedged = null;
        (ComparedFigure Figure, double Likeness)? rounded = null;
        foreach ((ComparedFigure other, double likeness) in comparable.GetValueOrDefault(figure, []).OrderByDescending(static o => o.Likeness))
        {
            if (FigureAgreement.SameValue(figure.Figure, other.Figure))
            {
                if (!FigureRounding.HasOtherHedge(figure.Figure, other.Figure))
                    return fact with { Verdict = SourceVerdict.Found, Nearest = Place(other) };
                hedged ??= (other, likeness);
            }
            else if (rounded is null && likeness >= LeastOfRounded && FigureRounding.Rounds(figure.Figure, other.Figure))
            {
                rounded = (other, likeness);
            }
        }
        if (rounded is { } near)
            return fact with { Verdict = SourceVerdict.Found, Nearest = Place(near.Figure), Note = $"\"{Words(near.Figure)}\", rounded" };
        if (FigureTotals.Find(figure, sources) is { } total)
            return fact with { Verdict = SourceVerdict.Found, Nearest = Place(total.First), Note = $"{(total.IsSum ? "the sum" : "the difference")} of \"{Words(total.First)}\" and \"{Words(total.Second)}\"" };
        // The value of another thing has a hedge of its own.
        if (hedged is { Likeness: < LeastOfHedge } same)
            return fact with { Verdict = SourceVerdict.Found, Nearest = Place(same.Figure) };
        if (hedged is { } of)
            return fact with { Verdict = SourceVerdict.OtherHedge, IsWeak = of.Likeness < StrongHedge, Nearest = Place(of.Figure), There = Words(of.Figure) };
        return Compared(fact, figure, SourceVerdict.OtherValue);
    }

    private SourcedFact TraceTime(ComparedFigure figure)
    {
        var fact = new SourcedFact(SourcedKind.Date, figure.Figure.Block, figure.Figure.Span, SourceVerdict.Missing) { Here = Words(figure), IsWeak = true };
        foreach (ComparedFigures source in sources)
            foreach (ComparedFigure other in source.Of(FigureKind.Time))
                if (ClockTimes.MayBeOne(figure, other))
                    return fact with { Verdict = SourceVerdict.Found, IsWeak = false, Nearest = Place(other) };
        return Compared(fact, figure, SourceVerdict.OtherDate);
    }

    /// <summary>Adds the figure of a source that contradicts one of the draft, if there is one; the verdict is that it does if the evidence is strong.</summary>
    private SourcedFact Compared(SourcedFact fact, ComparedFigure figure, SourceVerdict verdict)
    {
        if (!conflicts.TryGetValue(figure, out FigureConflict? conflict) || (figure.Kind == FigureKind.Time ? !ClockTimes.AreComparable(figure, conflict.Second) : conflict.Score < LeastOfConflict))
            return fact;
        if (!conflict.HasTrees)
            Finder.ReadTrees(conflict);
        fact = fact with { Nearest = Place(conflict.Second), There = Words(conflict.Second) };
        // Two hours of one day are seldom as near as two reports of one value.
        double strength = figure.Kind == FigureKind.Time ? conflict.LikenessScore : conflict.Score + conflict.LikenessScore;
        return strength < StrongConflict ? fact : fact with { Verdict = verdict, IsWeak = false };
    }

    private static SourcePlace Place(ComparedFigure figure) => new(figure.Facts, figure.Figure.Block, figure.Figure.Span);

    private static string Words(ComparedFigure figure) => figure.Figure.Words;
}
