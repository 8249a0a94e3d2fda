using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Comparison;
using NewsLint.Facts.Figures.Units;
using NewsLint.Facts.Measures;
using NewsLint.Text;

namespace NewsLint.Facts.Conflicts;

/// <summary>The figures of an article that can be compared.</summary>
internal sealed class ComparedFigures
{
    /// <summary>The maximum number of figures of one kind that are compared; more are a table.</summary>
    private const int MostOfAKind = 60;

    /// <summary>The maximum number of figures before and after a figure that count as its sentence's; more are a table.</summary>
    private const int MostBeside = 12;

    /// <summary>The smallest ordinal that is compared.</summary>
    private const double LeastOrdinal = 4;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> PartsOfCopy = FigureWords.WordSet(Words.PartsOfCopy);

    private readonly Dictionary<uint, int> beside = [];
    private readonly Dictionary<FigureKind, List<ComparedFigure>> kinds = [];
    private readonly List<ComparedFigure> all = [];
    private int[]? ofUnit;

    private ComparedFigures(ArticleFacts facts)
    {
        Facts = facts;
        Meanings = new SentenceMeanings(facts.Article);
        MeasureReader reader = facts.MeasureReader;
        int[] updates = RunningUpdates.Of(facts);
        for (int i = 0; i < reader.Figures.Count; i++)
            if (IsComparable(reader.Figures[i]))
                all.Add(new ComparedFigure(facts, reader.Figures[i], i, all.Count, CompanyOf(reader.Figures, i)) { Update = updates[reader.Figures[i].Figure.Block] });
        foreach (ComparedFigure figure in all)
        {
            foreach (ContextWord word in figure.Figure.Context.Words)
                beside[word.Stem] = beside.GetValueOrDefault(word.Stem) + 1;
            if (!kinds.TryGetValue(figure.Kind, out List<ComparedFigure>? kind))
                kinds.Add(figure.Kind, kind = []);
            if (kind.Count < MostOfAKind)
                kind.Add(figure);
        }
    }

    /// <summary>The article.</summary>
    public ArticleFacts Facts { get; }

    /// <summary>What the sentences of the figures say.</summary>
    public SentenceMeanings Meanings { get; }

    /// <summary>The figures, in order.</summary>
    public IReadOnlyList<ComparedFigure> All => all;

    /// <summary>Reads the figures of an article.</summary>
    public static ComparedFigures Read(ArticleFacts facts) => new(facts);

    /// <summary>The kinds of figure that the article has.</summary>
    public IEnumerable<FigureKind> Kinds => kinds.Keys;

    /// <summary>Gets the figures of a kind, in order, at most sixty.</summary>
    public IReadOnlyList<ComparedFigure> Of(FigureKind kind) => kinds.TryGetValue(kind, out List<ComparedFigure>? figures) ? figures : [];

    /// <summary>Gets the number of figures with the kind and unit of a figure: lengths of any unit, counts of one noun.</summary>
    public int CountOfUnit(ComparedFigure figure) => (ofUnit ??= CountUnits())[figure.Index];

    /// <summary>Gets the kind and unit of a figure; all lengths have one unit.</summary>
    public static (FigureKind Kind, string Unit) UnitOf(ComparedFigure figure) => (figure.Kind, figure.Kind == FigureKind.Quantity ? figure.Figure.Unit!.Dimension.ToString() : figure.Figure.Unit?.Name ?? "");

    /// <summary>Gets the share of the article's other figures that have a word beside them.</summary>
    /// <param name="stem">The word.</param>
    /// <param name="own">How many of the compared figures are of this article: one or two.</param>
    public double ShareBeside(uint stem, int own) => Math.Max(0, beside.GetValueOrDefault(stem) - own) / (double)Math.Max(1, all.Count);

    /// <summary>Whether the article has another adjective with the unit of one, but another value: the 13-inch and the 15-inch model.</summary>
    public bool HasOtherSize(ComparedFigure size) =>
        all.Exists(other => other.IsAdjective && other.Figure.Unit?.Name == size.Figure.Unit?.Name && !FigureAgreement.SameValue(other.Figure, size.Figure));

    /// <summary>Gets the index of the first figure of a figure's sentence, and the exclusive end of the sentence's figures.</summary>
    public (int First, int End) SentenceOf(ComparedFigure figure)
    {
        int first = figure.Index;
        while (first > 0 && figure.Index - first < MostBeside && all[first - 1].IsBeside(figure))
            first--;
        int end = figure.Index + 1;
        while (end < all.Count && end - figure.Index < MostBeside && all[end].IsBeside(figure))
            end++;
        return (first, end);
    }

    /// <summary>Counts the units once: all pairs of two articles ask for them.</summary>
    private int[] CountUnits()
    {
        Dictionary<(FigureKind, string), int> counts = all.CountBy(UnitOf).ToDictionary();
        return [.. all.Select(figure => counts[UnitOf(figure)])];
    }

    /// <summary>Whether a figure says something that another can contradict. The number of reasons in a list says nothing of the news.</summary>
    private static bool IsComparable(OtherFigure other) =>
        !other.Figure.IsVague && (other.Kind != FigureKind.Ordinal || IsRank(other.Figure)) && (other.Figure.Low > 0 || other.Kind is FigureKind.Score or FigureKind.Time or FigureKind.Quantity or FigureKind.Vote)
        && !(other.Kind == FigureKind.Count && other.Figure.Unit is { } unit && PartsOfCopy.Contains(unit.Name)) && !IsChance(other.Figure);

    /// <summary>Whether an ordinal says a rank or how often something was: 12th in the table, the 40th show; not what it numbers: the 5th Circuit, the 19th century, the 36th minute.</summary>
    private static bool IsRank(Figure figure)
    {
        TokenText t = figure.Source.Text;
        return figure.Low >= LeastOrdinal && !t.IsCapital(figure.EndToken) && t[figure.EndToken] is not ("century" or "minute" or "game" or "over" or "hole" or "lap" or "floor" or "street" or "grade" or "day" or "year" or "week");
    }

    /// <summary>Whether a fraction is a chance, which two forecasters see otherwise: 55 times out of 100.</summary>
    private static bool IsChance(Figure figure) =>
        figure.Unit == Unit.Fraction && figure.Source.Text.Text.AsSpan(figure.Core.Start, figure.Core.Length).Contains(" times ", StringComparison.Ordinal);

    private static int CompanyOf(IReadOnlyList<OtherFigure> figures, int index)
    {
        int company = 0;
        for (int i = index - 1; i >= 0 && index - i < MostBeside && IsBeside(figures[i], figures[index]); i--)
            company += figures[i].Kind == figures[index].Kind ? 1 : 0;
        for (int i = index + 1; i < figures.Count && i - index < MostBeside && IsBeside(figures[i], figures[index]); i++)
            company += figures[i].Kind == figures[index].Kind ? 1 : 0;
        return company;
    }

    private static bool IsBeside(OtherFigure a, OtherFigure b) => a.Figure.Block == b.Figure.Block && a.Figure.Sentence == b.Figure.Sentence;
}
