namespace NewsLint.Facts.Conflicts;

/// <summary>Two figures that differ and may measure one thing, with the evidence for and against.</summary>
internal sealed class FigureConflict
{
    /// <summary>Creates a pair.</summary>
    public FigureConflict(ComparedFigure first, ComparedFigure second, FigureDifference difference)
    {
        First = first;
        Second = second;
        Difference = difference;
    }

    /// <summary>The figure that comes first, in its article or in the story.</summary>
    public ComparedFigure First { get; }

    /// <summary>The other figure.</summary>
    public ComparedFigure Second { get; }

    private (string, string)? statements;

    /// <summary>The two statements, in an order that does not depend on the articles: pairs of a story with the same ones are one difference.</summary>
    public (string, string) Statements => statements ??= Ordered(First.Statement(Difference != FigureDifference.Value), Second.Statement(Difference != FigureDifference.Value));

    private static (string, string) Ordered(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);

    /// <summary>How they differ.</summary>
    public FigureDifference Difference { get; }

    /// <summary>The strength of each <see cref="LikenessKind"/>.</summary>
    public double[] Likeness { get; } = new double[Conflicts.Likeness.Kinds];

    /// <summary>The log-odds that they measure one thing, by the words and trees around them.</summary>
    public double LikenessScore { get; set; }

    /// <summary>The strength of each <see cref="ConflictKind"/>.</summary>
    public double[] Evidence { get; } = new double[ConflictEvidence.Kinds];

    /// <summary>The log-odds that they contradict each other.</summary>
    public double Score { get; set; }

    /// <summary>Whether the trees of both sentences are part of the evidence.</summary>
    public bool HasTrees { get; set; }

    /// <summary>Whether both are ages in lists of two, and the other figures of both lists agree: "68 and 48 years old", "61 and 48".</summary>
    public bool IsInSameList { get; set; }

    /// <summary>Whether there is evidence of a kind.</summary>
    public bool Has(ConflictKind kind) => Evidence[(int)kind] > 0;

    /// <summary>Whether the evidence is enough for the rule's level; otherwise it is a suggestion.</summary>
    public bool IsStrong => Score >= ConflictLevels.StrongOf(this);

    /// <summary>Whether only one of them is in a headline or summary.</summary>
    public bool IsHead => First.IsHead != Second.IsHead;
}
