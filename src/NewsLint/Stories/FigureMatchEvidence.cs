using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Units;
using NewsLint.Text;

namespace NewsLint.Stories;

/// <summary>The evidence that two figures of a story measure the same thing, in nats.</summary>
internal static class FigureMatchEvidence
{
    /// <summary>The maximum information of a word, because a single rare word proves nothing.</summary>
    private const double MostOfAWord = 4.5;

    /// <summary>The maximum distance from both figures at which a word has full weight.</summary>
    private const int Touching = 3;

    /// <summary>The maximum distance at which a word has half its weight; beyond, it has a quarter.</summary>
    private const int Near = 9;

    /// <summary>Two or more significant digits that are the same, with one unit, in one story: few values coincide by chance.</summary>
    private const double SameExact = 2.5;

    /// <summary>The same round sum or large count.</summary>
    private const double SameRound = 1;

    /// <summary>Smaller sums are prices and wages, which coincide by chance.</summary>
    private const double LeastSum = 1000;

    /// <summary>The minimum count that is a fact of its own.</summary>
    private const double LargeCount = 1000;

    /// <summary>Values within a twentieth: unrelated quantities are seldom so near.</summary>
    private const double CloseValues = 2.5;

    /// <summary>Values within an eighth.</summary>
    private const double NearValues = 1.5;

    /// <summary>Weighs the evidence.</summary>
    /// <param name="a">One figure.</param>
    /// <param name="b">The other, of the same kind.</param>
    /// <param name="same">Whether their values are the same.</param>
    public static double Weigh(ToldFigure a, ToldFigure b, bool same) => WordsOf(a, b, isOneSentence: !same) + (same ? OfSameValue(a.Figure) : OfNearness(a.Figure, b.Figure));

    /// <summary>The additional weight of words in nearby sentences for two values that differ.</summary>
    public static double WeighAnySentence(ToldFigure a, ToldFigure b) => WordsOf(a, b, isOneSentence: false) + OfNearness(a.Figure, b.Figure);

    /// <summary>If the values differ, words of other sentences do not count: these sentences describe other things that are also priced or counted.</summary>
    private static double WordsOf(ToldFigure a, ToldFigure b, bool isOneSentence)
    {
        double sum = 0;
        for (int i = 0, k = 0; i < a.Words.Length && k < b.Words.Length;)
        {
            if (a.Words[i].Hash != b.Words[k].Hash)
            {
                if (a.Words[i].Hash < b.Words[k].Hash)
                    i++;
                else
                    k++;
                continue;
            }
            int distance = Math.Max(a.Words[i].Distance, b.Words[k].Distance);
            double information = Math.Min(MostOfAWord, Math.Log(TermTable.Articles / TermTable.News.Frequency(a.Words[i].Hash)));
            if (isOneSentence && !(a.Words[i].IsInSentence && b.Words[k].IsInSentence))
                information = 0;
            sum += distance <= Touching ? information : distance <= Near ? information / 2 : information / 4;
            i++;
            k++;
        }
        return sum;
    }

    private static double OfSameValue(Figure figure)
    {
        if (figure.Unit is null or { Dimension: Dimension.Share or Dimension.Points } || figure.Low <= 0)
            return 0;
        if (figure.Unit.Dimension == Dimension.Money && figure.Low < LeastSum)
            return 0;
        bool isExact = figure.Low >= 10 && figure.Low % Math.Pow(10, Math.Floor(Math.Log10(figure.Low))) != 0;
        return isExact ? SameExact : figure.Unit.Dimension != Dimension.Count || figure.Low >= LargeCount ? SameRound : 0;
    }

    private static double OfNearness(Figure a, Figure b)
    {
        double apart = Math.Abs(a.BaseLow - b.BaseLow) / Math.Max(Math.Abs(a.BaseLow), Math.Abs(b.BaseLow));
        return apart <= 0.05 ? CloseValues : apart <= 0.125 ? NearValues : 0;
    }
}
