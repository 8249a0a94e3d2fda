namespace NewsLint.Facts.Figures.Comparison;

/// <summary>The figures of an article by sentence: the figures beside a figure show whether another one repeats it.</summary>
internal sealed class SentenceFigures
{
    /// <summary>The maximum difference of figures in one column, as a share of the larger.</summary>
    private const double NearInRows = 0.3;

    private readonly Dictionary<(int Block, int Sentence), List<Figure>> sentences = new(BySentence.Instance);

    /// <summary>Groups figures by sentence.</summary>
    public SentenceFigures(IEnumerable<Figure> figures)
    {
        foreach (Figure figure in figures)
        {
            if (!sentences.TryGetValue((figure.Block, figure.Sentence), out List<Figure>? list))
                sentences.Add((figure.Block, figure.Sentence), list = []);
            list.Add(figure);
        }
    }

    /// <summary>Gets all figures of a figure's sentence, including itself.</summary>
    public IReadOnlyList<Figure> Beside(Figure figure) => sentences[(figure.Block, figure.Sentence)];

    /// <summary>Whether a figure's sentence also states another figure's value, perhaps without its noun: then the text distinguishes the two.</summary>
    public bool States(Figure beside, Figure value)
    {
        foreach (Figure other in Beside(beside))
            if (other != beside && other != value && IsLike(other, value) && FigureAgreement.SameValue(other, value))
                return true;
        return false;
    }

    /// <summary>Whether a figure's sentence has another figure that equals the difference to a value: 175,000 here and 10,000 there are 185,000.</summary>
    public bool CompletesTo(Figure part, Figure whole)
    {
        foreach (Figure other in Beside(part))
            if (other != part && other != whole && IsLike(other, whole)
                && (FigureAgreement.Same(part.BaseLow + other.BaseLow, whole.BaseLow) || FigureAgreement.Same(part.BaseLow - other.BaseLow, whole.BaseLow)))
                return true;
        return false;
    }

    /// <summary>
    /// Whether two figures are in rows of similar figures: each has another figure of the unit beside it, one of the rows has a figure near one
    /// of the other, and none are equal. Examples are two polls, two goods or two years; a repeated figure has the same figures beside it.
    /// </summary>
    public static bool AreRows(Figure a, SentenceFigures ofA, Figure b, SentenceFigures ofB)
    {
        bool isRow = false;
        bool haveCompany = false;
        foreach (Figure x in ofA.Beside(a))
        {
            foreach (Figure y in ofB.Beside(b))
            {
                if ((x == a && y == b) || !IsComparable(x, a) || !IsComparable(y, b))
                    continue;
                if (x != a && y != b && FigureAgreement.Agree(x, y))
                    return false;
                haveCompany |= x != a && y != b;
                isRow |= ComparedValues.Of(x, y).Distance <= NearInRows;
            }
        }
        return isRow && haveCompany;
    }

    private static bool IsComparable(Figure other, Figure figure) => other.Unit is not null && other.Unit.Name == figure.Unit?.Name && other.Low > 0;

    private static bool IsLike(Figure other, Figure value) => other.Unit is null || other.Unit.Name == value.Unit?.Name;

    /// <summary>A comparer that avoids framework code that is compiled at each start.</summary>
    private sealed class BySentence : IEqualityComparer<(int Block, int Sentence)>
    {
        public static readonly BySentence Instance = new();

        public bool Equals((int Block, int Sentence) x, (int Block, int Sentence) y) => x.Block == y.Block && x.Sentence == y.Sentence;

        public int GetHashCode((int Block, int Sentence) sentence) => (sentence.Block * 397) ^ sentence.Sentence;
    }
}
