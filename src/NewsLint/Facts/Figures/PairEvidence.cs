namespace NewsLint.Facts.Figures;

/// <summary>
/// What speaks for and against two figures of one unit measuring the same thing. The weights are log-odds, fitted by logistic
/// regression on pairs of which it is known and then rounded; what they are worth is measured, and why they have their sign
/// is said at each.
/// </summary>
internal static class PairEvidence
{
    /// <summary>Before anything is known: most pairs of figures in an article measure different things.</summary>
    internal const double Prior = -1.0;

    /// <summary>A word that both have right beside them names the thing; the rarer it is in the article, the more it says.</summary>
    internal const double NearWord = 0.4;

    /// <summary>The share of the words around the poorer one that the other has as well: a repeated statement repeats its words.</summary>
    internal const double Cover = 2.1;

    /// <summary>Four words in a row alike beside both: the sentence is told again.</summary>
    internal const double SameWording = 1.9;

    /// <summary>Values within a tenth: unrelated quantities are seldom so near.</summary>
    internal const double CloseValues = 3.0;

    /// <summary>Values within three tenths.</summary>
    internal const double NearValues = 1.5;

    /// <summary>Values within about half.</summary>
    internal const double HalfValues = 1.2;

    /// <summary>Three digits or more, and one of them differs: a slip of the keyboard.</summary>
    internal const double OneDigit = 1.6;

    /// <summary>The leading digit is the same.</summary>
    internal const double LeadingDigit = 1.0;

    /// <summary>Both are round: such figures are the ones that copy repeats.</summary>
    internal const double Round = 1.4;

    /// <summary>Both have three digits or more: exact figures are mostly rows of a statistic.</summary>
    internal const double Exact = -1.3;

    /// <summary>A headline's figure has no equal in the text, which it always should have.</summary>
    internal const double HeadlineAlone = 1.7;

    /// <summary>The other is the first of its unit in the text, where a headline's figure comes from.</summary>
    internal const double FirstInText = 2.0;

    /// <summary>Both values stand elsewhere too: then two things are spoken of, each more than once.</summary>
    internal const double BothRepeated = -2.8;

    /// <summary>One value stands elsewhere too.</summary>
    internal const double OneRepeated = -0.4;

    /// <summary>Different months, years or weekdays: figures of different periods.</summary>
    internal const double TimesDiffer = -2.0;

    /// <summary>One sentence seldom says one thing twice.</summary>
    internal const double SameSentence = -1.5;

    /// <summary>Close together in one sentence: compared with one another, or items of a list.</summary>
    internal const double SideBySide = -1.6;

    /// <summary>One paragraph seldom says one thing twice.</summary>
    internal const double SameParagraph = -1.3;

    /// <summary>Another, additional, earlier: a word says that it is not the same.</summary>
    internal const double Contrast = -1.3;

    /// <summary>A forecast and an outcome may differ.</summary>
    internal const double Forecast = -0.3;

    /// <summary>The more figures of a unit an article has, the more pairs agree by chance; times the logarithm of their number.</summary>
    internal const double Crowd = -0.6;

    /// <summary>Percentages are the commonest rows of a statistic.</summary>
    internal const double Percent = -0.6;

    /// <summary>Things counted come in many kinds under one noun.</summary>
    internal const double Counted = -2.7;

    /// <summary>Shares of one whole are its parts: 40 percent of voters and 35 percent of voters.</summary>
    internal const double SharesOfOneWhole = -0.6;

    /// <summary>The more figures of like size there are, the more pairs are near each other by chance; times the logarithm of their number.</summary>
    internal const double Around = -0.5;

    /// <summary>A count in the tens of thousands or more is a fact of its own and no row of small numbers; it takes back a part of what counts lose.</summary>
    internal const double LargeCount = 1.0;

    /// <summary>A shared word right beside both.</summary>
    internal const double TouchingWord = 0.3;

    /// <summary>The same name stands before both.</summary>
    internal const double SameName = 0.6;

    /// <summary>Different names stand before them.</summary>
    internal const double OtherName = -0.1;

    /// <summary>Both stand with another currency in brackets, at one rate: neither is a slip.</summary>
    internal const double BothConverted = -3.0;

    /// <summary>Both stand with another currency in brackets, at rates that differ: one of them is a slip.</summary>
    internal const double RatesDiffer = 2.0;

    /// <summary>The number of kinds of evidence in <see cref="Read"/>.</summary>
    internal const int Kinds = 31;

    /// <summary>The weights in the order of <see cref="Read"/>.</summary>
    internal static ReadOnlySpan<double> Weights =>
    [
        NearWord, Cover, SameWording, CloseValues, NearValues, HalfValues, OneDigit, LeadingDigit, Round, Exact, HeadlineAlone, FirstInText,
        BothRepeated, OneRepeated, TimesDiffer, SameSentence, SideBySide, SameParagraph, Contrast, Forecast, Crowd, Percent, Counted, SharesOfOneWhole, Around, LargeCount, TouchingWord, SameName, OtherName, BothConverted, RatesDiffer,
    ];

    /// <summary>The names of the kinds of evidence, in the order of <see cref="Read"/>.</summary>
    internal static string[] Names =>
    [
        nameof(NearWord), nameof(Cover), nameof(SameWording), nameof(CloseValues), nameof(NearValues), nameof(HalfValues), nameof(OneDigit), nameof(LeadingDigit), nameof(Round), nameof(Exact), nameof(HeadlineAlone), nameof(FirstInText),
        nameof(BothRepeated), nameof(OneRepeated), nameof(TimesDiffer), nameof(SameSentence), nameof(SideBySide), nameof(SameParagraph), nameof(Contrast), nameof(Forecast), nameof(Crowd), nameof(Percent), nameof(Counted), nameof(SharesOfOneWhole), nameof(Around), nameof(LargeCount), nameof(TouchingWord), nameof(SameName), nameof(OtherName), nameof(BothConverted), nameof(RatesDiffer),
    ];

    /// <summary>Weighs the evidence: log-odds that two figures of one unit measure the same thing and should agree.</summary>
    public static double Weigh(Figure a, Figure b, FigureTable table)
    {
        Span<double> evidence = stackalloc double[Kinds];
        Read(a, b, table, evidence);
        double sum = Prior;
        for (int i = 0; i < Kinds; i++)
            sum += Weights[i] * evidence[i];
        return sum;
    }

    /// <summary>Writes the strength of each kind of evidence.</summary>
    internal static void Read(Figure a, Figure b, FigureTable table, Span<double> evidence)
    {
        evidence.Clear();
        FigureContext x = a.Context;
        FigureContext y = b.Context;
        ReadWords(x, y, table, out evidence[0], out evidence[1], out double touching);
        evidence[2] = IsSameWording(a, b) ? 1 : 0;
        double distance = Math.Abs(a.BaseLow - b.BaseLow) / Math.Max(Math.Abs(a.BaseLow), Math.Abs(b.BaseLow));
        evidence[3] = distance <= 0.1 ? 1 : 0;
        evidence[4] = distance is > 0.1 and <= 0.3 ? 1 : 0;
        evidence[5] = distance is > 0.3 and <= 0.55 ? 1 : 0;
        ReadDigits(a.Low, b.Low, evidence.Slice(6, 4));
        bool isHeadline = table.IsHeadline(a) != table.IsHeadline(b);
        evidence[10] = isHeadline ? 1 : 0;
        evidence[11] = isHeadline && table.IsFirstInText(table.IsHeadline(a) ? b : a) ? 1 : 0;
        int repeated = (table.Mentions(a) > 1 ? 1 : 0) + (table.Mentions(b) > 1 ? 1 : 0);
        evidence[12] = repeated == 2 ? 1 : 0;
        evidence[13] = repeated > 0 ? 1 : 0;
        evidence[14] = x.Times != 0 && y.Times != 0 && (x.Times & y.Times) == 0 ? 1 : 0;
        bool sameParagraph = a.Block == b.Block;
        bool sameSentence = sameParagraph && a.Sentence == b.Sentence;
        evidence[15] = sameSentence ? 1 : 0;
        evidence[16] = sameSentence && Math.Max(a.HedgeToken, b.HedgeToken) - Math.Min(a.EndToken, b.EndToken) <= 8 ? 1 : 0;
        evidence[17] = sameParagraph ? 1 : 0;
        evidence[18] = x.HasContrast || y.HasContrast || a.Change == ChangeRole.From || b.Change == ChangeRole.From ? 1 : 0;
        evidence[19] = x.IsForecast != y.IsForecast ? 1 : 0;
        evidence[20] = Math.Log(1 + table.OfUnit(a));
        evidence[21] = a.Unit!.Dimension == Dimension.Share ? 1 : 0;
        evidence[22] = a.Unit.Dimension is not (Dimension.Share or Dimension.Money or Dimension.Points) ? 1 : 0;
        evidence[23] = x.IsShareOfWhole && y.IsShareOfWhole ? 1 : 0;
        evidence[24] = Math.Log(table.Around(a, b));
        evidence[25] = evidence[22] > 0 && Math.Min(a.Low, b.Low) >= 10000 ? 1 : 0;
        evidence[26] = touching;
        evidence[27] = x.NameBefore != 0 && x.NameBefore == y.NameBefore ? 1 : 0;
        evidence[28] = x.NameBefore != 0 && y.NameBefore != 0 && x.NameBefore != y.NameBefore ? 1 : 0;
        int rates = CompareRates(a, b, table);
        evidence[29] = rates > 0 ? 1 : 0;
        evidence[30] = rates < 0 ? 1 : 0;
    }

    /// <summary>Whether both figures are converted at one rate (1), at two (-1), or not both to the same unit (0).</summary>
    private static int CompareRates(Figure a, Figure b, FigureTable table)
    {
        if (table.Conversion(a) is not { } x || table.Conversion(b) is not { } y || x.Unit!.Name != y.Unit!.Name)
            return 0;
        double rate = x.Low / a.Low / (y.Low / b.Low);
        return rate is > 0.9 and < 1.11 ? 1 : -1;
    }

    private static void ReadWords(FigureContext x, FigureContext y, FigureTable table, out double near, out double cover, out double touching)
    {
        near = 0;
        touching = 0;
        int shared = 0;
        for (int i = 0, j = 0; i < x.Words.Length && j < y.Words.Length;)
        {
            if (x.Words[i].Stem != y.Words[j].Stem)
            {
                if (x.Words[i].Stem < y.Words[j].Stem)
                    i++;
                else
                    j++;
                continue;
            }
            shared++;
            touching += x.Words[i].Distance < 2 && y.Words[j].Distance < 2 ? 1 : 0;
            double rarity = 1 / Math.Sqrt(Math.Max(1, table.Occurrences(x.Words[i].Stem) - 1));
            if (x.Words[i].Distance < 5 && y.Words[j].Distance < 5)
                near += rarity;
            i++;
            j++;
        }
        cover = shared / (double)Math.Max(1, Math.Min(x.Words.Length, y.Words.Length));
    }

    /// <summary>Whether at least four words in a row beside both figures are the same.</summary>
    private static bool IsSameWording(Figure a, Figure b)
    {
        TokenText s = a.Source.Text;
        TokenText t = b.Source.Text;
        int run = 0;
        for (int i = a.EndToken, j = b.EndToken; i < a.Context.EndBehind && j < b.Context.EndBehind && s[i].Equals(t[j], StringComparison.OrdinalIgnoreCase); i++, j++)
            run += s.IsWord(i) ? 1 : 0;
        for (int i = a.HedgeToken - 1, j = b.HedgeToken - 1; i >= a.Context.FirstBefore && j >= b.Context.FirstBefore && s[i].Equals(t[j], StringComparison.OrdinalIgnoreCase); i--, j--)
            run += s.IsWord(i) ? 1 : 0;
        return run >= 4;
    }

    private static void ReadDigits(double a, double b, Span<double> evidence)
    {
        Span<char> x = stackalloc char[24];
        Span<char> y = stackalloc char[24];
        int m = Digits(a, x);
        int n = Digits(b, y);
        if (m == 0 || n == 0)
            return;
        int different = 0;
        for (int i = 0; i < Math.Min(m, n); i++)
            different += x[i] == y[i] ? 0 : 1;
        evidence[0] = m == n && m >= 3 && different == 1 ? 1 : 0;
        evidence[1] = x[0] == y[0] ? 1 : 0;
        evidence[2] = m == 1 && n == 1 ? 1 : 0;
        evidence[3] = m >= 3 && n >= 3 ? 1 : 0;
    }

    /// <summary>The significant digits of a value.</summary>
    private static int Digits(double value, Span<char> digits)
    {
        Span<char> text = stackalloc char[32];
        if (!Math.Abs(value).TryFormat(text, out int length, "E11", System.Globalization.CultureInfo.InvariantCulture))
            return 0;
        int count = 0;
        foreach (char c in text[..length])
        {
            if (c == 'E')
                break;
            if (c != '.')
                digits[count++] = c;
        }
        while (count > 1 && digits[count - 1] == '0')
            count--;
        return count;
    }
}
