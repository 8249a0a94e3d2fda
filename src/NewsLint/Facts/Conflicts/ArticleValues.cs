using System.Runtime.InteropServices;
using NewsLint.Facts.Measures;
using NewsLint.Text;

namespace NewsLint.Facts.Conflicts;

/// <summary>How often the values of an article occur, and which others surround them.</summary>
internal sealed class ArticleValues
{
    private readonly ComparedFigures figures;
    private readonly Dictionary<Stated, int> mentions = [];
    private readonly Dictionary<(FigureKind, string), List<double>> values = [];
    private readonly HashSet<ComparedFigure> firstInText = new(ReferenceEqualityComparer.Instance);

    /// <summary>Counts the values of an article.</summary>
    public ArticleValues(ComparedFigures figures)
    {
        this.figures = figures;
        var seen = new HashSet<FigureKind>();
        foreach (ComparedFigure figure in figures.All)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(mentions, KeyOf(figure), out _)++;
            if (!values.TryGetValue(ComparedFigures.UnitOf(figure), out List<double>? list))
                values.Add(ComparedFigures.UnitOf(figure), list = []);
            list.Add(figure.Figure.BaseLow);
            if (!figure.IsHead && seen.Add(figure.Kind))
                firstInText.Add(figure);
        }
        foreach (List<double> list in values.Values)
            list.Sort();
        Pairs = Math.Max(1, figures.Kinds.Sum(kind => figures.Of(kind).Count * (figures.Of(kind).Count - 1) / 2));
    }

    /// <summary>The number of pairs of figures of one kind, at least 1.</summary>
    public int Pairs { get; }

    /// <summary>Gets the number of figures with the same value in the same unit.</summary>
    public int Mentions(ComparedFigure figure) => mentions.GetValueOrDefault(KeyOf(figure));

    /// <summary>Gets the number of figures below the headline and summary that agree with a figure.</summary>
    public int MentionsInText(ComparedFigure figure)
    {
        int mentions = 0;
        foreach (ComparedFigure other in figures.Of(figure.Kind))
            mentions += !other.IsHead && FigureDifferences.AreComparable(figure, other) && FigureDifferences.Agree(figure, other) ? 1 : 0;
        return mentions;
    }

    /// <summary>Whether a figure before a figure agrees with it.</summary>
    public bool IsStatedBefore(ComparedFigure figure)
    {
        foreach (ComparedFigure other in figures.Of(figure.Kind))
            if (other.Index < figure.Index && FigureDifferences.AreComparable(figure, other) && FigureDifferences.Agree(figure, other))
                return true;
        return false;
    }

    /// <summary>Whether a figure is the first of its kind below the headline and summary.</summary>
    public bool IsFirstInText(ComparedFigure figure) => firstInText.Contains(figure);

    /// <summary>Gets the number of figures of the unit between half the smaller of two and twice the larger.</summary>
    public int Around(ComparedFigure a, ComparedFigure b)
    {
        List<double> list = values[ComparedFigures.UnitOf(a)];
        return Math.Max(1, Below(list, 2 * Math.Max(a.Figure.BaseLow, b.Figure.BaseLow)) - Below(list, 0.5 * Math.Min(a.Figure.BaseLow, b.Figure.BaseLow)));
    }

    /// <summary>Whether a figure has the largest or second largest value of its unit, however often they occur.</summary>
    public bool IsAmongLargest(ComparedFigure figure)
    {
        List<double> list = values[ComparedFigures.UnitOf(figure)];
        int below = Below(list, list[^1]);
        return below == 0 || figure.Figure.BaseLow >= list[below - 1];
    }

    private static int Below(List<double> sorted, double value)
    {
        var search = new LowerBound(sorted.Count);
        while (search.IsOpen)
            search.Narrow(sorted[search.Middle] < value);
        return search.Index;
    }

    private static Stated KeyOf(ComparedFigure figure) => new(figure.Kind, figure.Figure.Unit?.Name, figure.Figure.Low, figure.Figure.High);

    private readonly record struct Stated(FigureKind Kind, string? Unit, double Low, double High);
}
