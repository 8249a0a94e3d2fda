namespace NewsLint.Facts.Figures.Comparison;

/// <summary>The figures of an article by sentence: what stands beside a figure says whether another one is a second telling of it.</summary>
internal sealed class SentenceFigures
{
    /// <summary>Figures farther apart than this share of the larger are no cells of one column.</summary>
    private const double NearInRows = 0.3;

    private readonly Dictionary<(int Block, int Sentence), List<Figure>> sentences = new(BySentence.Instance);

    /// <summary>Sorts figures.</summary>
    public SentenceFigures(IEnumerable<Figure> figures)
    {
        foreach (Figure figure in figures)
        {
            if (!sentences.TryGetValue((figure.Block, figure.Sentence), out List<Figure>? list))
                sentences.Add((figure.Block, figure.Sentence), list = []);
            list.Add(figure);
        }
    }

    /// <summary>All figures of a figure's sentence, itself among them.</summary>
    public IReadOnlyList<Figure> Beside(Figure figure) => sentences[(figure.Block, figure.Sentence)];

    /// <summary>Whether a figure's sentence states another figure's value as well, perhaps without repeating what it counts: then the text tells the two apart.</summary>
    public bool States(Figure beside, Figure value)
    {
        foreach (Figure other in Beside(beside))
            if (other != beside && other != value && IsLike(other, value) && FigureAgreement.SameValue(other, value))
                return true;
        return false;
    }

    /// <summary>Whether a figure's sentence has another figure that makes up the difference to a value: 175,000 here and 10,000 there are 185,000.</summary>
    public bool CompletesTo(Figure part, Figure whole)
    {
        foreach (Figure other in Beside(part))
            if (other != part && other != whole && IsLike(other, whole)
                && (FigureAgreement.Same(part.BaseLow + other.BaseLow, whole.BaseLow) || FigureAgreement.Same(part.BaseLow - other.BaseLow, whole.BaseLow)))
                return true;
        return false;
    }

    /// <summary>
    /// Whether two figures stand in rows of like figures: beside each stands another one of the unit, one of the rows has a figure near one
    /// of the other, and none is the same. So stand two polls, two goods and two years; what is told again is told with the same company.
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

    /// <summary>Compares with nothing of the framework that is compiled at each start.</summary>
    private sealed class BySentence : IEqualityComparer<(int Block, int Sentence)>
    {
        public static readonly BySentence Instance = new();

        public bool Equals((int Block, int Sentence) x, (int Block, int Sentence) y) => x.Block == y.Block && x.Sentence == y.Sentence;

        public int GetHashCode((int Block, int Sentence) sentence) => (sentence.Block * 397) ^ sentence.Sentence;
    }
}
