using NewsLint.Facts.Measures;

namespace NewsLint.Facts.Conflicts;

/// <summary>How likely each figure of an article and each figure of another, or of the same one, measure one thing by the words around them; of one kind.</summary>
internal sealed class LikenessTable
{
    private const double None = double.NegativeInfinity;

    /// <summary>The likeness above which another figure may be the counterpart of a figure.</summary>
    private const double LeastOfRival = -2;

    /// <summary>An equal value is itself evidence for one thing.</summary>
    private const double SameValue = 2;

    private readonly double[,] scores;
    private readonly bool[,] agree;

    /// <summary>Compares all figures of a kind.</summary>
    public LikenessTable(ComparedFigures first, ComparedFigures second, FigureKind kind, EvidenceModel model)
    {
        Kind = kind;
        First = first.Of(kind);
        Second = second.Of(kind);
        scores = new double[First.Count, Second.Count];
        agree = new bool[First.Count, Second.Count];
        Span<double> evidence = stackalloc double[Likeness.Kinds];
        bool isOne = first == second;
        for (int i = 0; i < First.Count; i++)
            for (int k = 0; k < Second.Count; k++)
            {
                (ComparedFigure a, ComparedFigure b) = (First[i], Second[k]);
                if (isOne && k < i)
                {
                    (scores[i, k], agree[i, k]) = (scores[k, i], agree[k, i]);
                    continue;
                }
                scores[i, k] = None;
                // One sentence contrasts its figures and does not contradict itself.
                if ((isOne && a.IsBeside(b)) || !FigureDifferences.AreComparable(a, b))
                    continue;
                Likeness.Read(a, first, b, second, evidence);
                scores[i, k] = EvidenceModel.Sum(evidence, model.Words);
                agree[i, k] = FigureDifferences.Agree(a, b);
            }
        if (!isOne)
            (Agreeing, Differing) = Count();
    }

    /// <summary>The kind of the figures.</summary>
    public FigureKind Kind { get; }

    /// <summary>The figures of the first article.</summary>
    public IReadOnlyList<ComparedFigure> First { get; }

    /// <summary>The figures of the second article.</summary>
    public IReadOnlyList<ComparedFigure> Second { get; }

    /// <summary>The number of pairs of two articles that seem to measure one thing and agree.</summary>
    public int Agreeing { get; }

    /// <summary>The number of pairs of two articles that seem to measure one thing and differ, without those of figures that agree with another.</summary>
    public int Differing { get; }

    /// <summary>Gets the log-odds of a pair.</summary>
    public double this[int first, int second] => scores[first, second];

    /// <summary>Gets the best likeness of any other pair of either figure that differs and that agrees, and the number of others that are likely.</summary>
    public (double Differing, double Agreeing, int Count) Rivals(int first, int second)
    {
        (double differing, double agreeing, int count) best = (None, None, 0);
        for (int k = 0; k < Second.Count; k++)
            if (k != second)
                Add(first, k, ref best);
        for (int i = 0; i < First.Count; i++)
            if (i != first)
                Add(i, second, ref best);
        return best;
    }

    /// <summary>Counts the pairs that agree, and those that differ though neither figure agrees with another.</summary>
    private (int Agreeing, int Differing) Count()
    {
        (int agreeing, int differing) = (0, 0);
        bool[] ofFirst = new bool[First.Count];
        bool[] ofSecond = new bool[Second.Count];
        for (int i = 0; i < First.Count; i++)
            for (int k = 0; k < Second.Count; k++)
                if (scores[i, k] > 0 && agree[i, k])
                {
                    agreeing++;
                    ofFirst[i] = ofSecond[k] = true;
                }
        for (int i = 0; i < First.Count; i++)
            for (int k = 0; k < Second.Count; k++)
                differing += scores[i, k] > 0 && !agree[i, k] && !ofFirst[i] && !ofSecond[k] ? 1 : 0;
        return (agreeing, differing);
    }

    private void Add(int first, int second, ref (double Differing, double Agreeing, int Count) best)
    {
        double score = scores[first, second];
        best.Count += score > LeastOfRival ? 1 : 0;
        if (agree[first, second])
            best.Agreeing = Math.Max(best.Agreeing, score + SameValue);
        else
            best.Differing = Math.Max(best.Differing, score);
    }
}
