using System.Collections.Immutable;
using NewsLint.Facts.Figures.Units;

namespace NewsLint.Facts.Figures.Comparison;

/// <summary>Finds the pairs of figures in an article that should agree and do not.</summary>
internal sealed class FigurePairs
{
    /// <summary>The minimum evidence for a pair.</summary>
    public const double Floor = 0;

    /// <summary>The evidence of an equal value in the same unit: except for round sums and small percentages, few values repeat by chance.</summary>
    private const double SameValue = 3.0;

    /// <summary>The minimum evidence for different hedges of one value: most are loose writing, not errors.</summary>
    private const double HedgeFloor = 3.0;

    /// <summary>The maximum number of earlier figures of its unit to compare with a figure, so that the time is linear in the number of figures.</summary>
    private const int Reach = 60;

    /// <summary>The maximum difference of an error, as a share of the larger value.</summary>
    private const double MostApart = 0.9;

    /// <summary>The minimum count to compare; smaller counts often differ legitimately.</summary>
    private const double LeastCount = 10;

    private readonly FigureTable table;
    private readonly double floor;
    private readonly List<FigurePair> pairs = [];

    private FigurePairs(FigureTable table, double floor)
    {
        this.table = table;
        this.floor = floor;
    }

    /// <summary>Gets the pairs, strongest first, with each figure in at most one pair.</summary>
    public static ImmutableArray<FigurePair> Read(ArticleFacts facts)
    {
        List<FigurePair> all = Candidates(facts, Floor);
        all.Sort((a, b) => b.Evidence != a.Evidence ? b.Evidence.CompareTo(a.Evidence) : a.First.Block != b.First.Block ? a.First.Block - b.First.Block : a.First.Core.Start - b.First.Core.Start);
        var used = new HashSet<Figure>();
        var kept = ImmutableArray.CreateBuilder<FigurePair>();
        foreach (FigurePair pair in all)
        {
            if (used.Contains(pair.First) || used.Contains(pair.Second))
                continue;
            used.Add(pair.First);
            used.Add(pair.Second);
            kept.Add(pair);
        }
        return kept.DrainToImmutable();
    }

    /// <summary>Gets all pairs with evidence above a minimum.</summary>
    internal static List<FigurePair> Candidates(ArticleFacts facts, double floor)
    {
        Figure[] comparable = [.. facts.Figures.Where(IsComparable)];
        if (comparable.Length < 2)
            return [];
        var reader = new FigurePairs(new FigureTable(facts, comparable), floor);
        foreach (IGrouping<string, Figure> unit in comparable.GroupBy(f => f.Unit!.Name, StringComparer.Ordinal))
            reader.ReadUnit([.. unit]);
        return reader.pairs;
    }

    internal static bool IsComparable(Figure figure) =>
        figure is { Unit.Dimension: not (Dimension.Times or Dimension.Duration), IsVague: false, Low: > 0 } && figure.Unit != Unit.Fraction && figure.ConvertedFrom is null;

    private void ReadUnit(Figure[] figures)
    {
        for (int i = 1; i < figures.Length; i++)
            for (int j = Math.Max(0, i - Reach); j < i; j++)
                Compare(figures[j], figures[i], figures);
    }

    private void Compare(Figure a, Figure b, Figure[] figures)
    {
        if (a.Unit!.Dimension is not (Dimension.Money or Dimension.Share or Dimension.Points) && Math.Min(a.Low, b.Low) < LeastCount)
            return;
        // One sentence contrasts its figures and does not contradict itself.
        if (a.Block == b.Block && a.Sentence == b.Sentence)
            return;
        if (FigureAgreement.SameValue(a, b))
        {
            CompareHedges(a, b, figures);
            return;
        }
        if (!ComparedValues.AreComparable(a, b) || ComparedValues.Of(a, b).Distance > MostApart || (!a.IsRange && FigureAgreement.Agree(a, b) && !FigureAgreement.IsLooselyRounded(a, b)) || (table.IsHead(a) && table.IsHead(b)))
            return;
        // Figures for two periods can differ.
        if (table.Time(a) is { } time && table.Time(b) is { } other && FigureTimes.Differ(time, other))
            return;
        if (table.AreApart(a, b))
            return;
        bool isHead = table.IsHead(a) != table.IsHead(b);
        if (isHead && HasEqual(table.IsHead(a) ? a : b, figures))
            return;
        double evidence = PairEvidence.Weigh(a, b, table);
        if (evidence >= floor)
            pairs.Add(new FigurePair(a, b, FigureDifference.Value, evidence, isHead));
    }

    private void CompareHedges(Figure a, Figure b, Figure[] figures)
    {
        if (double.IsNegativeInfinity(floor) || Difference(a, b) is not { } difference)
            return;
        bool isHead = table.IsHead(a) != table.IsHead(b);
        if (difference == FigureDifference.DroppedHedge && (!isHead || !IsOverstated(table.IsHead(a) ? a : b, figures)))
            return;
        double evidence = SameValue + PairEvidence.Weigh(a, b, table) - EvidenceWeights.Of(EvidenceKind.CloseValues);
        if (evidence >= HedgeFloor || isHead)
            pairs.Add(new FigurePair(a, b, difference, evidence, isHead));
    }

    /// <summary>Gets a difference between the hedges of one value that matters to an editor.</summary>
    private static FigureDifference? Difference(Figure a, Figure b)
    {
        if (FigureAgreement.SameHedge(a, b))
            return null;
        bool below = IsBelow(a) || IsBelow(b);
        if (below && (IsAbove(a) || IsAbove(b)))
            return FigureDifference.Hedge;
        return below && (a.Side == HedgeSide.None || b.Side == HedgeSide.None) ? FigureDifference.DroppedHedge : null;
    }

    private static bool IsBelow(Figure figure) => figure.Side == HedgeSide.Below || (figure.Side == HedgeSide.Bound && figure.IsUpperBound);

    private static bool IsAbove(Figure figure) => figure.Side == HedgeSide.Above || (figure.Side == HedgeSide.Bound && !figure.IsUpperBound);

    /// <summary>Whether a headline states a value without a hedge, and every mention in the text says it is less.</summary>
    private bool IsOverstated(Figure head, Figure[] figures)
    {
        if (head.Side != HedgeSide.None)
            return false;
        int seen = 0;
        foreach (Figure figure in figures)
        {
            if (++seen > Reach)
                break;
            if (!table.IsHead(figure) && FigureAgreement.SameValue(head, figure) && !IsBelow(figure))
                return false;
        }
        return true;
    }

    /// <summary>Whether the text repeats a headline's figure; then the other figure measures something else.</summary>
    private bool HasEqual(Figure head, Figure[] figures)
    {
        int seen = 0;
        foreach (Figure figure in figures)
        {
            if (++seen > Reach)
                break;
            if (!table.IsHead(figure) && FigureAgreement.Agree(head, figure))
                return true;
        }
        return false;
    }
}
