using NewsLint.Facts.Dates;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Comparison;
using NewsLint.Facts.Measures;
using NewsLint.Text;

namespace NewsLint.Facts.Conflicts;

/// <summary>Reads the evidence from the words around two figures that they measure one thing.</summary>
internal static class Likeness
{
    /// <summary>The number of kinds of evidence.</summary>
    public const int Kinds = (int)LikenessKind.OtherQualifier + 1;

    private const double MostInformation = 15;
    private const int MostShared = 3;
    private const int MostFigures = 2;
    private const int MostRun = 12;

    /// <summary>The distance, in tokens, below which a word's information counts in full.</summary>
    private const int Beside = 3;

    /// <summary>The distance, in tokens, below which half of it counts.</summary>
    private const int Near = 9;

    /// <summary>The number of first paragraphs.</summary>
    private const int Lead = 4;

    /// <summary>Writes the strength of each kind of evidence before <see cref="LikenessKind.SameFrame"/>, and clears the others.</summary>
    public static void Read(ComparedFigure a, ComparedFigures ofA, ComparedFigure b, ComparedFigures ofB, Span<double> evidence)
    {
        evidence.Clear();
        ReadNames(a.Figure.Circumstances, b.Figure.Circumstances, evidence);
        ReadTimes(a, b, evidence);
        ReadWords(a, ofA, b, ofB, evidence);
        evidence[(int)LikenessKind.SharedFigure] = Math.Min(MostFigures, SharedFigures(a, ofA, b, ofB));
        ReadRuns(a, b, evidence);
        ReadPlaces(a, b, evidence);
    }

    /// <summary>Counts the common values of two ascending lists.</summary>
    public static int Shared(uint[] a, uint[] b)
    {
        int shared = 0;
        for (int i = 0, k = 0; i < a.Length && k < b.Length;)
        {
            shared += a[i] == b[k] ? 1 : 0;
            (i, k) = a[i] == b[k] ? (i + 1, k + 1) : a[i] < b[k] ? (i + 1, k) : (i, k + 1);
        }
        return shared;
    }

    /// <summary>Writes evidence that holds or not.</summary>
    public static void Set(Span<double> evidence, LikenessKind kind, bool holds) => evidence[(int)kind] = holds ? 1 : 0;

    private static void ReadNames(FigureCircumstances x, FigureCircumstances y, Span<double> evidence)
    {
        int names = Shared(x.Names, y.Names);
        evidence[(int)LikenessKind.SharedNames] = Math.Min(MostShared, names);
        Set(evidence, LikenessKind.OtherNames, names == 0 && x.Names.Length > 0 && y.Names.Length > 0);
        Set(evidence, LikenessKind.OtherNearName, AreTwo(x.Bearer, y.Bearer, x, y));
        Set(evidence, LikenessKind.OtherPlace, AreTwo(x.Agent, y.Agent, x, y) || (names == 0 && x.IsPlaceLarge == y.IsPlaceLarge && AreTwo(x.Place, y.Place, x, y)));
        Set(evidence, LikenessKind.OtherPeriod, x.Time.Kind == FigureTimeKind.Other != (y.Time.Kind == FigureTimeKind.Other));
    }

    private static bool AreTwo(uint first, uint second, FigureCircumstances x, FigureCircumstances y) =>
        first != 0 && second != 0 && first != second && !y.Names.Contains(first) && !x.Names.Contains(second);

    private static void ReadTimes(ComparedFigure a, ComparedFigure b, Span<double> evidence)
    {
        // A year is its own time.
        if (a.Kind == FigureKind.Year)
            return;
        (FigureTime x, FigureTime y) = (a.Figure.Circumstances.Time, b.Figure.Circumstances.Time);
        bool isOther = x.DiffersFrom(y) || (a.Date is { } date && b.Date is { } other && FigureTimes.Differ(date, other));
        Set(evidence, LikenessKind.OtherTime, isOther);
        Set(evidence, LikenessKind.OneTime, !isOther && (a.Date is null != b.Date is null || x.IsDate != y.IsDate));
        Set(evidence, LikenessKind.OneLongAgo, IsOnlyOneBeforeNews(a, a.Date, b, b.Date));
    }

    /// <summary>Whether only one of two figures is of a time before the news. A day of July is in July.</summary>
    public static bool IsOnlyOneBeforeNews(ComparedFigure a, DateMention? ofA, ComparedFigure b, DateMention? ofB) =>
        a.Facts.Dates.IsBeforeNews(ofA) != b.Facts.Dates.IsBeforeNews(ofB) && (ofA is null || ofB is null || FigureTimes.Differ(ofA, ofB));

    private static void ReadWords(ComparedFigure a, ComparedFigures ofA, ComparedFigure b, ComparedFigures ofB, Span<double> evidence)
    {
        FigureContext x = a.Figure.Context;
        FigureContext y = b.Figure.Context;
        int own = ofA == ofB ? 2 : 1;
        double near = 0;
        double information = 0;
        int touching = 0;
        int shared = 0;
        for (int i = 0, k = 0; i < x.Words.Length && k < y.Words.Length;)
        {
            ContextWord v = x.Words[i];
            ContextWord w = y.Words[k];
            i += v.Stem <= w.Stem ? 1 : 0;
            k += w.Stem <= v.Stem ? 1 : 0;
            if (v.Stem != w.Stem)
                continue;
            shared++;
            float least = Math.Min(v.Information, w.Information);
            information += least;
            int distance = Math.Max(v.Distance, w.Distance);
            double common = Math.Max(ofA.ShareBeside(v.Stem, own), ofB.ShareBeside(v.Stem, own));
            near += least * (1 - common) * (distance < Beside ? 1 : distance < Near ? 0.5 : 0.2);
            touching += v.Distance < 2 && w.Distance < 2 ? 1 : 0;
        }
        evidence[(int)LikenessKind.NearInformation] = Math.Min(MostInformation, near);
        evidence[(int)LikenessKind.SharedInformation] = 2 * information / Math.Max(1, x.Information + y.Information);
        evidence[(int)LikenessKind.TouchingWord] = Math.Min(MostShared, touching);
        evidence[(int)LikenessKind.Cover] = shared / (double)Math.Max(MostShared, Math.Min(x.Words.Length, y.Words.Length));
        evidence[(int)LikenessKind.RareWord] = SharedRareWords(x.RareWords, y.RareWords, ofA == ofB && a.Figure.Block == b.Figure.Block);
        evidence[(int)LikenessKind.SharedPhrase] = Math.Min(MostShared, Shared(x.Phrases, y.Phrases));
        Set(evidence, LikenessKind.Contrast, x.HasContrast || y.HasContrast);
    }

    /// <summary>Counts the rare words near both; a single occurrence near two figures of one block does not count.</summary>
    private static int SharedRareWords(RareWord[] a, RareWord[] b, bool isOneBlock)
    {
        int shared = 0;
        for (int i = 0, k = 0; i < a.Length && k < b.Length && shared < MostShared;)
        {
            RareWord x = a[i];
            RareWord y = b[k];
            i += x.Stem <= y.Stem ? 1 : 0;
            k += y.Stem <= x.Stem ? 1 : 0;
            shared += x.Stem == y.Stem && !(isOneBlock && x.Token == y.Token) ? 1 : 0;
        }
        return shared;
    }

    /// <summary>Counts the figures beside both that state the same value of one unit.</summary>
    private static int SharedFigures(ComparedFigure a, ComparedFigures ofA, ComparedFigure b, ComparedFigures ofB)
    {
        int shared = 0;
        (int first, int end) = ofA.SentenceOf(a);
        (int otherFirst, int otherEnd) = ofB.SentenceOf(b);
        for (int i = first; i < end; i++)
            for (int k = otherFirst; k < otherEnd; k++)
            {
                ComparedFigure x = ofA.All[i];
                ComparedFigure y = ofB.All[k];
                shared += x != a && y != b && x != y && x.Kind == y.Kind && FigureAgreement.SameValue(x.Figure, y.Figure) && x.Figure.Unit?.Name == y.Figure.Unit?.Name ? 1 : 0;
            }
        return shared;
    }

    /// <summary>Compares the words before and after both figures one by one.</summary>
    private static void ReadRuns(ComparedFigure a, ComparedFigure b, Span<double> evidence)
    {
        bool isOther = false;
        evidence[(int)LikenessKind.RunBefore] = Math.Log(1 + Run(a, b, -1, ref isOther));
        evidence[(int)LikenessKind.RunAfter] = Math.Log(1 + Run(a, b, 1, ref isOther));
        Set(evidence, LikenessKind.OtherNumberBeside, isOther);
    }

    private static int Run(ComparedFigure a, ComparedFigure b, int step, ref bool isOther)
    {
        int words = 0;
        int i = step < 0 ? a.Figure.HedgeToken : a.Figure.EndToken - 1;
        int k = step < 0 ? b.Figure.HedgeToken : b.Figure.EndToken - 1;
        while (words < MostRun && Next(a, ref i, step) && Next(b, ref k, step))
        {
            if (!a.Tokens[i].Equals(b.Tokens[k], StringComparison.OrdinalIgnoreCase))
            {
                isOther |= words > 0 && a.Tokens.IsNumber(i) && b.Tokens.IsNumber(k);
                break;
            }
            words++;
        }
        return words;
    }

    /// <summary>Moves to the next word or number of the sentence, and returns false at its end.</summary>
    private static bool Next(ComparedFigure figure, ref int i, int step)
    {
        TokenText t = figure.Tokens;
        for (i += step; i >= 0 && i < t.Count; i += step)
        {
            if (!figure.Sentence.Contains(t.Tokens[i].Start))
                return false;
            if (t.Tokens[i].Kind is TokenKind.Word or TokenKind.Number)
                return true;
        }
        return false;
    }

    private static void ReadPlaces(ComparedFigure a, ComparedFigure b, Span<double> evidence)
    {
        Set(evidence, LikenessKind.SameForm, a.Figure.Notation.InWords == b.Figure.Notation.InWords);
        evidence[(int)LikenessKind.Company] = Math.Log(1 + a.Company + b.Company);
        Set(evidence, LikenessKind.OneHead, a.IsHead != b.IsHead);
        Set(evidence, LikenessKind.BothInLead, a.Figure.Block < Lead && b.Figure.Block < Lead);
        Set(evidence, LikenessKind.OneQuoted, a.Figure.IsQuoted != b.Figure.IsQuoted);
        (ChangeRole x, ChangeRole y) = (a.Figure.Change, b.Figure.Change);
        Set(evidence, LikenessKind.OtherChange, x != y && ((x != ChangeRole.None && y != ChangeRole.None) || x == ChangeRole.From || y == ChangeRole.From));
    }
}
