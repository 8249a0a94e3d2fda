using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Comparison;
using NewsLint.Facts.Figures.Units;

namespace NewsLint.Facts.Conflicts;

/// <summary>Two figures and the other figures of their sentences, which show whether one repeats the other.</summary>
internal readonly struct SentencePair
{
    /// <summary>The maximum difference of figures in one column, as a share of the larger.</summary>
    private const double NearInRows = 0.3;

    private readonly ComparedFigure a;
    private readonly ComparedFigure b;
    private readonly List<ComparedFigure> besideA;
    private readonly List<ComparedFigure> besideB;

    /// <summary>Finds the figures beside two figures.</summary>
    public SentencePair(ComparedFigure a, ComparedFigures ofA, ComparedFigure b, ComparedFigures ofB)
    {
        (this.a, this.b) = (a, b);
        besideA = Beside(a, ofA);
        besideB = Beside(b, ofB);
    }

    /// <summary>
    /// Whether both are in rows of similar figures: each has another figure of the unit beside it, one of the rows has a figure near one
    /// of the other, and none agree. A repeated figure has the same figures beside it.
    /// </summary>
    public bool AreRows()
    {
        bool isOneNoun = a.Figure.Unit is { Dimension: Dimension.Count } noun && noun.Name == b.Figure.Unit?.Name; // 14 rifles and 31 magazines
        bool isRow = false;
        foreach (ComparedFigure x in besideA)
            foreach (ComparedFigure y in besideB)
            {
                if (!IsLike(x, a) || !IsLike(y, b) || (isOneNoun && (x.Figure.Unit is null || y.Figure.Unit is null)))
                    continue;
                if (FigureDifferences.Agree(x, y))
                    return false;
                isRow |= IsNear(x, y) || IsNear(x, b) || IsNear(a, y) || IsNear(a, b);
            }
        return isRow;
    }

    /// <summary>
    /// Whether one of the sentences also states the other's value, and that is not what the other sentence states twice: "two dead, one hurt"
    /// does not state both values of "killing two workers and wounding two others".
    /// </summary>
    /// <param name="readsTrees">Whether to leave out a value of another frame: 18 hurt and 12 held. Parses the sentences.</param>
    public bool IsBothStated(bool readsTrees) => States(besideA, b, besideB, readsTrees) || States(besideB, a, besideA, readsTrees);

    /// <summary>Whether prepositions with other nouns tell the figures apart: £2 for cars, £7 for lorries.</summary>
    public bool HaveOtherComplements()
    {
        (FigureContext x, FigureContext y) = (a.Figure.Context, b.Figure.Context);
        return x.IsOtherComplement(y) || besideA.Exists(other => x.IsToldApart(other.Figure.Context, y)) || besideB.Exists(other => y.IsToldApart(other.Figure.Context, x));
    }

    /// <summary>Whether both are in a list of two with the same other value: "68 and 48 years old", "61 and 48".</summary>
    public bool IsInSameList()
    {
        foreach (ComparedFigure x in besideA)
            if (IsListedWith(x, a))
                foreach (ComparedFigure y in besideB)
                    if (IsListedWith(y, b) && FigureAgreement.SameValue(x.Figure, y.Figure))
                        return true;
        return false;
    }

    /// <summary>Whether one of the sentences has another figure that is the difference of both, and that the other sentence does not state too.</summary>
    public bool IsCompleted() => Completes(besideA, a, b, besideB) || Completes(besideB, b, a, besideA);

    /// <summary>Whether only "and" is between two figures of one kind.</summary>
    private static bool IsListedWith(ComparedFigure x, ComparedFigure y)
    {
        (ComparedFigure first, ComparedFigure last) = x.Figure.FirstToken < y.Figure.FirstToken ? (x, y) : (y, x);
        return first.Kind == last.Kind && last.Figure.HedgeToken == first.Figure.EndToken + 1 && first.Tokens.Is(first.Figure.EndToken, "and");
    }

    private static List<ComparedFigure> Beside(ComparedFigure figure, ComparedFigures figures)
    {
        var beside = new List<ComparedFigure>();
        (int first, int end) = figures.SentenceOf(figure);
        for (int i = first; i < end; i++)
            if (i != figure.Index)
                beside.Add(figures.All[i]);
        return beside;
    }

    private static bool States(List<ComparedFigure> beside, ComparedFigure value, List<ComparedFigure> besideValue, bool readsTrees)
    {
        foreach (ComparedFigure other in beside)
            if (IsLike(other, value) && FigureAgreement.SameValue(other.Figure, value.Figure)
                && !besideValue.Exists(twin => IsLike(twin, other) && FigureAgreement.SameValue(twin.Figure, other.Figure))
                && !(readsTrees && other.Measure.Frame is { } frame && value.Measure.Frame is { } framed && frame != framed))
                return true;
        return false;
    }

    private static bool Completes(List<ComparedFigure> beside, ComparedFigure part, ComparedFigure whole, List<ComparedFigure> besideWhole)
    {
        foreach (ComparedFigure other in beside)
            if (IsLike(other, whole) && !besideWhole.Exists(o => FigureAgreement.SameValue(o.Figure, other.Figure))
                && (FigureAgreement.Same(part.Figure.BaseLow + other.Figure.BaseLow, whole.Figure.BaseLow) || FigureAgreement.Same(part.Figure.BaseLow - other.Figure.BaseLow, whole.Figure.BaseLow)))
                return true;
        return false;
    }

    /// <summary>Whether two figures have one kind and unit, or a noun is missing.</summary>
    private static bool IsLike(ComparedFigure other, ComparedFigure value) =>
        other.Kind == value.Kind && (other.Figure.Unit is null || value.Figure.Unit is null || other.Figure.Unit.Name == value.Figure.Unit.Name);

    private static bool IsNear(ComparedFigure x, ComparedFigure y) => ComparedValues.Of(x.Figure, y.Figure).Distance <= NearInRows;
}
