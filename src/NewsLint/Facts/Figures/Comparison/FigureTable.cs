using System.Runtime.InteropServices;
using NewsLint.Facts.Dates;
using NewsLint.Facts.Figures.Units;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Facts.Figures.Comparison;

/// <summary>The facts about a whole article that the evidence needs: how often its values occur, and which others surround them.</summary>
internal sealed class FigureTable
{
    /// <summary>The minimum sum that is not a price or fare, of which an article has several.</summary>
    private const double LeastSum = 1000;

    /// <summary>The minimum information of the words beside two prices, in nats, for them to be one thing.</summary>
    private const double LeastOfPrices = 2.5;

    private readonly ArticleFacts facts;
    private readonly Dictionary<Figure, DateMention?> times = [];
    private readonly Dictionary<Stated, int> mentions = new(Stated.Comparer);
    private readonly HashSet<Figure> firstInText = [];
    private readonly Dictionary<Figure, Figure> conversions = [];
    private readonly Dictionary<string, List<Figure>> values = new(StringComparer.Ordinal);

    /// <summary>Counts the values in an article.</summary>
    /// <param name="facts">The article.</param>
    /// <param name="figures">Its comparable figures.</param>
    public FigureTable(ArticleFacts facts, IReadOnlyList<Figure> figures)
    {
        this.facts = facts;
        Sentences = new SentenceFigures(facts.Figures);
        foreach (Figure figure in facts.Figures)
            if (figure.ConvertedFrom is { } from)
                conversions.TryAdd(from, figure);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Figure figure in figures)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(mentions, Key(figure), out _)++;
            if (!values.TryGetValue(figure.Unit!.Name, out List<Figure>? list))
                values.Add(figure.Unit.Name, list = []);
            list.Add(figure);
            if (!IsHeadline(figure) && seen.Add(figure.Unit.Name))
                firstInText.Add(figure);
        }
        foreach (List<Figure> list in values.Values)
            list.Sort(static (a, b) => a.BaseLow.CompareTo(b.BaseLow));
    }

    /// <summary>All figures of the article by sentence, including those that cannot be compared.</summary>
    public SentenceFigures Sentences { get; }

    /// <summary>Gets the time nearest to a figure in its sentence, or null if there is none.</summary>
    public DateMention? Time(Figure figure)
    {
        if (!times.TryGetValue(figure, out DateMention? time))
            times.Add(figure, time = FigureTimes.Nearest(figure, facts.Dates.In(figure.Block)));
        return time;
    }

    /// <summary>Whether the text distinguishes two figures: by time, by event, in rows, as prices, or by stating both values in one sentence.</summary>
    public bool AreApart(Figure a, Figure b)
    {
        CircumstanceEvidence circumstances = CircumstanceEvidence.Of(a, b);
        return circumstances.IsOther || SentenceFigures.AreRows(a, Sentences, b, Sentences)
            || Sentences.States(a, b) || Sentences.States(b, a) || Sentences.CompletesTo(a, b) || Sentences.CompletesTo(b, a)
            || (a.Unit!.Dimension == Dimension.Money && Math.Max(a.Low, b.Low) < LeastSum && PairEvidence.NearInformation(a, b) < LeastOfPrices);
    }

    /// <summary>Gets the number of figures with the same value in the same unit.</summary>
    public int Mentions(Figure figure) => mentions.GetValueOrDefault(Key(figure));

    /// <summary>Gets the conversion in brackets after a figure, or null if there is none.</summary>
    public Figure? Conversion(Figure figure) => conversions.GetValueOrDefault(figure);

    /// <summary>Gets the number of figures of the unit between half the smaller of two and twice the larger.</summary>
    public int Around(Figure a, Figure b)
    {
        List<Figure> list = values[a.Unit!.Name];
        return Math.Max(1, Below(list, 2 * Math.Max(a.BaseLow, b.BaseLow)) - Below(list, 0.5 * Math.Min(a.BaseLow, b.BaseLow)));
    }

    /// <summary>Whether a figure has the largest or second largest value of its unit, however often they occur.</summary>
    public bool IsAmongLargest(Figure figure)
    {
        List<Figure> list = values[figure.Unit!.Name];
        int below = Below(list, list[^1].BaseLow);
        return below == 0 || figure.BaseLow >= list[below - 1].BaseLow;
    }

    /// <summary>Gets the number of figures below a value.</summary>
    private static int Below(List<Figure> sorted, double value)
    {
        var search = new LowerBound(sorted.Count);
        while (search.IsOpen)
            search.Narrow(sorted[search.Middle].BaseLow < value);
        return search.Index;
    }

    /// <summary>Whether a figure is in a headline.</summary>
    public bool IsHeadline(Figure figure) => facts.Article.Blocks[figure.Block].Kind == BlockKind.Headline;

    /// <summary>Whether a figure is in a headline or summary.</summary>
    public bool IsHead(Figure figure) => facts.Article.Blocks[figure.Block].Kind is BlockKind.Headline or BlockKind.Summary;

    /// <summary>Whether a figure is the first of its unit below the headline.</summary>
    public bool IsFirstInText(Figure figure) => firstInText.Contains(figure);

    private static Stated Key(Figure figure) => new(figure.Unit!.Name, figure.Low, figure.High);

    /// <summary>The value that a figure states.</summary>
    private readonly record struct Stated(string Unit, double Low, double High)
    {
        /// <summary>A comparer that avoids framework code that is compiled at each start.</summary>
        public static readonly IEqualityComparer<Stated> Comparer = new ByParts();

        private sealed class ByParts : IEqualityComparer<Stated>
        {
            public bool Equals(Stated x, Stated y) => x.Low == y.Low && x.High == y.High && x.Unit == y.Unit;

            public int GetHashCode(Stated stated) => HashCode.Combine(stated.Unit.GetHashCode(StringComparison.Ordinal), stated.Low, stated.High);
        }
    }
}
