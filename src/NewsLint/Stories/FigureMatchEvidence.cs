using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Units;
using NewsLint.Text;

namespace NewsLint.Stories;

/// <summary>What speaks for two figures of a story measuring the same thing, in nats.</summary>
internal static class FigureMatchEvidence
{
    /// <summary>The information of a word that is in one news article of so many is capped here: one odd word alone proves nothing.</summary>
    private const double MostOfAWord = 4.5;

    /// <summary>A word so near to both figures says all that it can say.</summary>
    private const int Touching = 3;

    /// <summary>A word so near says half of it; one farther off a quarter.</summary>
    private const int Near = 9;

    /// <summary>Two significant digits or more that are the same, of one unit, on one story: few values meet by chance.</summary>
    private const double SameExact = 2.5;

    /// <summary>The same round sum or large count.</summary>
    private const double SameRound = 1;

    /// <summary>Smaller sums are prices and wages, which meet by chance.</summary>
    private const double LeastSum = 1000;

    /// <summary>From here on a count is a fact of its own.</summary>
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

    /// <summary>What words of the sentences around say as well, of two values that differ.</summary>
    public static double WeighAnySentence(ToldFigure a, ToldFigure b) => WordsOf(a, b, isOneSentence: false) + OfNearness(a.Figure, b.Figure);

    /// <summary>Where the values differ, words of other sentences say nothing: these tell of other things that cost and count as well.</summary>
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
