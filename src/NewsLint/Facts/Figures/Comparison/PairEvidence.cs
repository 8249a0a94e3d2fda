using NewsLint.Facts.Figures.Units;

namespace NewsLint.Facts.Figures.Comparison;

/// <summary>
/// Reads and weighs the evidence that two figures of one unit measure the same thing: log-odds, from a logistic
/// regression on labelled pairs.
/// </summary>
internal static class PairEvidence
{
    /// <summary>The number of kinds of evidence.</summary>
    internal const int Kinds = (int)EvidenceKind.OneTime + 1;

    /// <summary>The maximum number of shared rare words to count.</summary>
    private const int MostRareWords = 3;

    /// <summary>The maximum information of the words beside both, in nats.</summary>
    private const double MostNearInformation = 10;

    /// <summary>The distance, in tokens, below which a word's information counts in full.</summary>
    private const int Beside = 3;

    /// <summary>The distance, in tokens, below which half of it counts.</summary>
    private const int Near = 9;

    /// <summary>Weighs the evidence: log-odds that two figures of one unit measure the same thing and should agree.</summary>
    public static double Weigh(Figure a, Figure b, FigureTable table)
    {
        Span<double> evidence = stackalloc double[Kinds];
        Read(a, b, table, evidence);
        return EvidenceWeights.Sum(evidence);
    }

    /// <summary>Writes the strength of each kind of evidence.</summary>
    internal static void Read(Figure a, Figure b, FigureTable table, Span<double> evidence)
    {
        evidence.Clear();
        ReadWords(a, b, evidence);
        ReadValues(a, b, table, evidence);
        ReadPlaces(a, b, table, evidence);
        ReadKinds(a, b, table, evidence);
        ReadCircumstances(a, b, evidence);
    }

    /// <summary>Gets the information of the words beside both, in nats.</summary>
    public static double NearInformation(Figure a, Figure b)
    {
        Span<double> evidence = stackalloc double[Kinds];
        evidence.Clear();
        ReadWords(a, b, evidence);
        return At(evidence, EvidenceKind.NearInformation);
    }

    private static ref double At(Span<double> evidence, EvidenceKind kind) => ref evidence[(int)kind];

    private static void Set(Span<double> evidence, EvidenceKind kind, bool holds) => evidence[(int)kind] = holds ? 1 : 0;

    private static void ReadWords(Figure first, Figure second, Span<double> evidence)
    {
        FigureContext a = first.Context;
        FigureContext b = second.Context;
        double near = 0;
        int touching = 0;
        int shared = 0;
        for (int i = 0, j = 0; i < a.Words.Length && j < b.Words.Length;)
        {
            ContextWord x = a.Words[i];
            ContextWord y = b.Words[j];
            if (x.Stem <= y.Stem)
                i++;
            if (y.Stem <= x.Stem)
                j++;
            if (x.Stem != y.Stem)
                continue;
            shared++;
            int distance = Math.Max(x.Distance, y.Distance);
            near += x.Information * (distance < Beside ? 1 : distance < Near ? 0.5 : 0.2);
            touching += x.Distance < 2 && y.Distance < 2 ? 1 : 0;
        }
        At(evidence, EvidenceKind.NearInformation) = Math.Min(MostNearInformation, near);
        At(evidence, EvidenceKind.RareWord) = SharedRareWords(a.RareWords, b.RareWords, first.Block == second.Block);
        At(evidence, EvidenceKind.TouchingWord) = touching;
        At(evidence, EvidenceKind.Cover) = shared / (double)Math.Max(1, Math.Min(a.Words.Length, b.Words.Length));
    }

    /// <summary>Gets the number of rare words near both figures; a single occurrence near two figures of one block does not count.</summary>
    private static int SharedRareWords(RareWord[] a, RareWord[] b, bool isOneBlock)
    {
        int shared = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length && shared < MostRareWords;)
        {
            RareWord x = a[i];
            RareWord y = b[j];
            i += x.Stem <= y.Stem ? 1 : 0;
            j += y.Stem <= x.Stem ? 1 : 0;
            shared += x.Stem == y.Stem && !(isOneBlock && x.Token == y.Token) ? 1 : 0;
        }
        return shared;
    }

    private static void ReadValues(Figure a, Figure b, FigureTable table, Span<double> evidence)
    {
        ComparedValues values = ComparedValues.Of(a, b);
        double distance = values.Distance;
        Set(evidence, EvidenceKind.CloseValues, distance <= 0.1);
        Set(evidence, EvidenceKind.NearValues, distance is > 0.1 and <= 0.3);
        Set(evidence, EvidenceKind.HalfValues, distance is > 0.3 and <= 0.55);
        Set(evidence, EvidenceKind.LooseRounding, FigureAgreement.IsLooselyRounded(a, b));
        ReadDigits(values.WrittenFirst, values.WrittenSecond, evidence);
        Set(evidence, EvidenceKind.Largest, table.IsAmongLargest(a) && table.IsAmongLargest(b));
        Set(evidence, EvidenceKind.SameScale, a.Notation.InWords == b.Notation.InWords && a.Precision == b.Precision);
        Set(evidence, EvidenceKind.SharedEnd, a.IsRange);
        Set(evidence, EvidenceKind.OtherHedge, a.Side != b.Side);
    }

    private static void ReadPlaces(Figure a, Figure b, FigureTable table, Span<double> evidence)
    {
        bool isHeadline = table.IsHeadline(a) != table.IsHeadline(b);
        Set(evidence, EvidenceKind.HeadlineAlone, isHeadline);
        Set(evidence, EvidenceKind.FirstInText, isHeadline && table.IsFirstInText(table.IsHeadline(a) ? b : a));
        Set(evidence, EvidenceKind.OneQuoted, a.IsQuoted != b.IsQuoted);
        int repeated = (table.Mentions(a) > 1 ? 1 : 0) + (table.Mentions(b) > 1 ? 1 : 0);
        Set(evidence, EvidenceKind.BothRepeated, repeated == 2);
        bool sameParagraph = a.Block == b.Block;
        Set(evidence, EvidenceKind.SameParagraph, sameParagraph);
        At(evidence, EvidenceKind.Apart) = Math.Log(1 + Math.Abs(a.Block - b.Block));
    }

    private static void ReadKinds(Figure a, Figure b, FigureTable table, Span<double> evidence)
    {
        FigureContext x = a.Context;
        FigureContext y = b.Context;
        Set(evidence, EvidenceKind.Contrast, x.HasContrast || y.HasContrast || a.Change == ChangeRole.From || b.Change == ChangeRole.From);
        At(evidence, EvidenceKind.Around) = Math.Log(table.Around(a, b));
        bool isCounted = a.Unit!.Dimension is not (Dimension.Share or Dimension.Money or Dimension.Points);
        Set(evidence, EvidenceKind.Counted, isCounted);
        Set(evidence, EvidenceKind.SharesOfOneWhole, x.IsShareOfWhole && y.IsShareOfWhole);
        Set(evidence, EvidenceKind.BothConverted, AreConverted(a, b, table));
    }

    private static void ReadCircumstances(Figure a, Figure b, Span<double> evidence)
    {
        CircumstanceEvidence circumstances = CircumstanceEvidence.Of(a, b);
        Set(evidence, EvidenceKind.OtherBearer, circumstances.OtherBearer);
        Set(evidence, EvidenceKind.OtherNames, circumstances.OtherNames);
        Set(evidence, EvidenceKind.OneTime, circumstances.OneTime);
    }

    /// <summary>Whether both figures are converted to the same unit at the same rate.</summary>
    private static bool AreConverted(Figure a, Figure b, FigureTable table) =>
        table.Conversion(a) is { } x && table.Conversion(b) is { } y && x.Unit!.Name == y.Unit!.Name && x.Low / a.Low / (y.Low / b.Low) is > 0.9 and < 1.11;

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
        Set(evidence, EvidenceKind.OneDigit, m == n && m >= 3 && different == 1);
        Set(evidence, EvidenceKind.LeadingDigit, x[0] == y[0]);
        Set(evidence, EvidenceKind.Exact, m >= 3 && n >= 3);
    }

    /// <summary>Gets the significant digits of a value.</summary>
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
