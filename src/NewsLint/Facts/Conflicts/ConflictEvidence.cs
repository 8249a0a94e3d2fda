using System.Globalization;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Comparison;
using NewsLint.Facts.Measures;
using NewsLint.Facts.Names;

namespace NewsLint.Facts.Conflicts;

/// <summary>Reads the evidence that two different figures contradict each other.</summary>
internal static class ConflictEvidence
{
    /// <summary>The value from which a whole number has more digits than are compared.</summary>
    private const double LargestCounted = 1e12;

    /// <summary>The number of years from which two years are far apart.</summary>
    private const double YearsApart = 10;

    /// <summary>The number of hours from which two times of day are far apart.</summary>
    private const double HoursApart = 10;

    /// <summary>The number of hours from 6 a.m. to 6 p.m., which are easily confused.</summary>
    private const double HalfDay = 12;

    /// <summary>How much likelier, in log-odds, an agreeing pair must be than this one before a figure seems to be repeated.</summary>
    private const double LeastOfRepeated = 1;

    /// <summary>How much likelier an agreeing pair is from which more says no more.</summary>
    private const double MostOfRepeated = 4;

    /// <summary>The number of agreeing pairs of two articles from which more say no more.</summary>
    private const int MostAgreeing = 4;

    /// <summary>The number of pairs below which fewer say no more: two figures of a short article can still measure two things.</summary>
    private const int LeastChances = 20;

    /// <summary>The number of kinds of evidence.</summary>
    public const int Kinds = (int)ConflictKind.SharesOfOneWhole + 1;

    /// <summary>The likeness of a pair, as evidence.</summary>
    public static double Bounded(double likeness) => Math.Clamp(likeness, -6, 8);

    /// <summary>Writes the evidence that does not depend on whether the figures are in one article.</summary>
    public static void Read(FigureConflict conflict, LikenessTable table, int first, int second)
    {
        Span<double> evidence = conflict.Evidence;
        (double differing, double agreeing, int count) = table.Rivals(first, second);
        double own = table[first, second];
        evidence[(int)ConflictKind.Margin] = Math.Clamp(own - differing, -2, 1);
        evidence[(int)ConflictKind.Repeated] = Math.Clamp((agreeing - own - LeastOfRepeated) / (MostOfRepeated - LeastOfRepeated), 0, 1);
        evidence[(int)ConflictKind.Rivals] = Math.Log(1 + count);
        ReadValues(conflict, evidence);
        ReadKind(conflict.First, evidence);
        ReadLikeness(conflict);
    }

    /// <summary>Writes the evidence of the likeness, which changes when trees are read.</summary>
    public static void ReadLikeness(FigureConflict conflict)
    {
        Span<double> evidence = conflict.Evidence;
        evidence[(int)ConflictKind.Likeness] = Bounded(conflict.LikenessScore);
        foreach ((ConflictKind kind, LikenessKind likeness) in Circumstances)
            evidence[(int)kind] = conflict.Likeness[(int)likeness];
        if (conflict.HasTrees)
            ReadMeasure(conflict, evidence);
    }

    /// <summary>Writes what only the trees together show: whether it is one measure, one event, one person.</summary>
    private static void ReadMeasure(FigureConflict conflict, Span<double> evidence)
    {
        bool isSameBearer = Has(LikenessKind.SameBearer) || Has(LikenessKind.BearerNamedByOther);
        bool isOther = Has(LikenessKind.OtherTime) || Has(LikenessKind.OtherPeriod) || Has(LikenessKind.OtherPlace) || Has(LikenessKind.OtherGroup) || Has(LikenessKind.OtherFrame);
        Set(evidence, ConflictKind.OneMeasure, isSameBearer && !isOther && !Has(LikenessKind.OtherAspect) && (Has(LikenessKind.SameFrame) || (Has(LikenessKind.SameThing) && Has(LikenessKind.SameVerb))));
        Set(evidence, ConflictKind.OtherWhen, conflict.First.Kind != FigureKind.Year && conflict.First.Measure.When is { } when && conflict.Second.Measure.When is { } other && FigureTimes.Differ(when, other));
        // In "the 4-3 decision showed" and "the file on the 1967 break-in runs" the verb is of another event.
        bool isOfEvent = conflict.First.Kind is FigureKind.Year or FigureKind.Time or FigureKind.Duration or FigureKind.Vote
            && !conflict.First.IsModifier && !conflict.Second.IsModifier;
        Set(evidence, ConflictKind.SameEvent, isOfEvent && Has(LikenessKind.SameVerb));
        Set(evidence, ConflictKind.OtherEvent, isOfEvent && Has(LikenessKind.OtherVerb) && !Has(LikenessKind.SameFrame) && !Has(LikenessKind.SameThing));
        Set(evidence, ConflictKind.SameFounding, conflict.First.Kind == FigureKind.Year && Has(LikenessKind.SameFrame) && Has(LikenessKind.SameVerb) && !Has(LikenessKind.OtherBearer) && !Has(LikenessKind.OtherBearerNoun));
        Set(evidence, ConflictKind.ExactSlip, IsExactSlip(conflict) && (Has(LikenessKind.SameFrame) || Has(LikenessKind.SameThing)) && !isOther && !Has(LikenessKind.OtherNearName) && !Has(LikenessKind.Contrast));
        Set(evidence, ConflictKind.OtherMeasured, conflict.First.Measure.Measured is not null && conflict.Second.Measure.Measured is not null && Has(LikenessKind.OtherThing));
        Set(evidence, ConflictKind.OnlyWanted, Has(LikenessKind.OtherAspect) && IsWanted(conflict.First.Measure.Aspect) != IsWanted(conflict.Second.Measure.Aspect));
        Set(evidence, ConflictKind.OnlyGeneral, conflict.First.Measure.IsGeneral != conflict.Second.Measure.IsGeneral);
        Set(evidence, ConflictKind.HeadBesideLongAgo, conflict.First.Facts == conflict.Second.Facts && conflict.First.IsHead != conflict.Second.IsHead && Has(LikenessKind.OneLongAgo));
        Set(evidence, ConflictKind.SamePersonsAge, conflict.First.Kind == FigureKind.Age && IsOnePerson(conflict));
        bool isOneNow = isSameBearer && conflict.First.Measure.BearerEntity is not null && conflict.Second.Measure.BearerEntity is not null && !Has(LikenessKind.OneLongAgo) && !Has(LikenessKind.OtherAspect);
        Set(evidence, ConflictKind.OtherPersonsAge, conflict.First.Kind == FigureKind.Age && !isOneNow && !conflict.IsInSameList);

        bool Has(LikenessKind kind) => conflict.Likeness[(int)kind] > 0;
    }

    private static bool IsWanted(MeasureAspect aspect) => aspect is MeasureAspect.Demand or MeasureAspect.Condition or MeasureAspect.Denied;

    /// <summary>What makes two figures unlike can also be why both are right, so that it counts twice.</summary>
    private static readonly (ConflictKind Kind, LikenessKind Likeness)[] Circumstances =
    [
        (ConflictKind.OtherNearName, LikenessKind.OtherNearName), (ConflictKind.OtherPlace, LikenessKind.OtherPlace), (ConflictKind.OtherPeriod, LikenessKind.OtherPeriod),
        (ConflictKind.OtherTime, LikenessKind.OtherTime), (ConflictKind.OneTime, LikenessKind.OneTime), (ConflictKind.OneLongAgo, LikenessKind.OneLongAgo),
        (ConflictKind.OtherNames, LikenessKind.OtherNames), (ConflictKind.OtherBearer, LikenessKind.OtherBearer), (ConflictKind.OtherBearerNoun, LikenessKind.OtherBearerNoun), (ConflictKind.OtherPerson, LikenessKind.OtherPerson),
        (ConflictKind.OtherAspect, LikenessKind.OtherAspect), (ConflictKind.OtherGroup, LikenessKind.OtherGroup), (ConflictKind.OtherQualifier, LikenessKind.OtherQualifier),
        (ConflictKind.OtherFrame, LikenessKind.OtherFrame), (ConflictKind.OtherThing, LikenessKind.OtherThing), (ConflictKind.OtherVerb, LikenessKind.OtherVerb), (ConflictKind.Contrast, LikenessKind.Contrast),
        (ConflictKind.OtherChange, LikenessKind.OtherChange), (ConflictKind.OtherNumberBeside, LikenessKind.OtherNumberBeside),
    ];

    /// <summary>Writes the evidence of the figures in the two sentences.</summary>
    public static void ReadSentences(FigureConflict conflict, ComparedFigures first, ComparedFigures second)
    {
        var sentences = new SentencePair(conflict.First, first, conflict.Second, second);
        Set(conflict.Evidence, ConflictKind.Rows, sentences.AreRows());
        Set(conflict.Evidence, ConflictKind.BothStated, conflict.Difference == FigureDifference.Value && sentences.IsBothStated(readsTrees: conflict.LikenessScore > 0));
        conflict.IsInSameList = conflict.First.Kind == FigureKind.Age && sentences.IsInSameList();
        Set(conflict.Evidence, ConflictKind.OtherComplement, sentences.HaveOtherComplements());
        Set(conflict.Evidence, ConflictKind.Parts, conflict.Difference == FigureDifference.Value && sentences.IsCompleted());
    }

    /// <summary>Writes the evidence of two articles: what the two sentences say, and how many of their figures agree and differ.</summary>
    public static void ReadBoth(FigureConflict conflict, ComparedFigures first, ComparedFigures second, (int Agreeing, int Differing, int All) figures)
    {
        Span<double> evidence = conflict.Evidence;
        evidence[(int)ConflictKind.Meaning] = first.Meanings.Likeness(conflict.First, second.Meanings, conflict.Second);
        evidence[(int)ConflictKind.Agreeing] = Math.Log(1 + Math.Min(figures.Agreeing, MostAgreeing));
        evidence[(int)ConflictKind.Differing] = Math.Log(1 + figures.Differing);
        evidence[(int)ConflictKind.Chances] = Math.Log(Math.Max(LeastChances, figures.All));
        evidence[(int)ConflictKind.ChancesOfUnit] = Math.Log((double)first.CountOfUnit(conflict.First) * second.CountOfUnit(conflict.Second));
    }

    /// <summary>Writes the evidence of two figures of one article.</summary>
    public static void ReadPlaces(FigureConflict conflict, ArticleValues values)
    {
        Span<double> evidence = conflict.Evidence;
        (ComparedFigure a, ComparedFigure b) = (conflict.First, conflict.Second);
        evidence[(int)ConflictKind.OneArticle] = 1;
        evidence[(int)ConflictKind.Chances] = Math.Log(Math.Max(LeastChances, values.Pairs));
        Set(evidence, ConflictKind.Headline, a.IsHeadline != b.IsHeadline);
        bool isFirstInText = a.IsHead != b.IsHead && values.IsFirstInText(a.IsHead ? b : a);
        Set(evidence, ConflictKind.FirstInText, isFirstInText);
        Set(evidence, ConflictKind.HeadConfirmed, a.IsHead != b.IsHead && !isFirstInText && conflict.Difference == FigureDifference.Value && values.MentionsInText(a.IsHead ? a : b) > 0);
        Set(evidence, ConflictKind.Unanchored, conflict.Difference == FigureDifference.Value && Definite.Is(b) && !values.IsStatedBefore(b));
        Set(evidence, ConflictKind.SameParagraph, a.Figure.Block == b.Figure.Block);
        evidence[(int)ConflictKind.Apart] = Math.Log(1 + Math.Abs(a.Figure.Block - b.Figure.Block));
        Set(evidence, ConflictKind.BothRepeated, values.Mentions(a) > 1 && values.Mentions(b) > 1);
        evidence[(int)ConflictKind.Around] = Math.Log(values.Around(a, b));
        Set(evidence, ConflictKind.Largest, values.IsAmongLargest(a) && values.IsAmongLargest(b));
        Set(evidence, ConflictKind.SharesOfOneWhole, a.Kind == FigureKind.Share && a.Figure.Context.IsShareOfWhole && b.Figure.Context.IsShareOfWhole);
    }

    /// <summary>Writes how many articles a story has, and how many of them state both values, and so may tell two things apart.</summary>
    public static void ReadArticles(List<FigureConflict> conflicts, IReadOnlyList<ComparedFigures> articles)
    {
        var stating = new Dictionary<string, HashSet<ArticleFacts>>();
        foreach (ComparedFigures article in articles)
            foreach (ComparedFigure figure in article.All)
            {
                string statement = figure.Statement(withHedge: false);
                if (!stating.TryGetValue(statement, out HashSet<ArticleFacts>? known))
                    stating.Add(statement, known = []);
                known.Add(article.Facts);
            }
        foreach (FigureConflict conflict in conflicts)
        {
            conflict.Evidence[(int)ConflictKind.Articles] = Math.Log(articles.Count);
            if (conflict.Difference != FigureDifference.Value)
                continue;
            (HashSet<ArticleFacts> first, HashSet<ArticleFacts> second) = (stating[conflict.Statements.Item1], stating[conflict.Statements.Item2]);
            int both = first.Count(second.Contains);
            int own = (IsBoth(conflict.First.Facts) ? 1 : 0) + (IsBoth(conflict.Second.Facts) ? 1 : 0);
            conflict.Evidence[(int)ConflictKind.BothInArticle] = own;
            conflict.Evidence[(int)ConflictKind.BothElsewhere] = Math.Log(1 + both - own);

            bool IsBoth(ArticleFacts article) => first.Contains(article) && second.Contains(article);
        }
    }

    /// <summary>Whether both ages are of one person at one time: the same entity of an article, or the same full name in two articles of one month.</summary>
    private static bool IsOnePerson(FigureConflict conflict)
    {
        (NamedEntity? a, NamedEntity? b) = (conflict.First.Measure.BearerEntity, conflict.Second.Measure.BearerEntity);
        if (a is null || b is null)
            return false;
        (ArticleFacts first, ArticleFacts second) = (conflict.First.Facts, conflict.Second.Facts);
        if (first == second)
            return a == b && IsBesideName(conflict.First) && IsBesideName(conflict.Second);
        return a.GivenName.Length > 0 && a.Name.Equals(b.Name, StringComparison.OrdinalIgnoreCase)
            && first.Dates.Reference is { } day && second.Dates.Reference is { } other && Math.Abs(day.DayNumber - other.DayNumber) <= MostDays;
    }

    /// <summary>Whether the name is right before the age: Finch, 34, not "his brother, 34".</summary>
    private static bool IsBesideName(ComparedFigure figure) => figure.Figure.Core.Start - figure.Measure.BearerSpan.End is >= 0 and <= 2;

    /// <summary>The number of days between two articles in which a person's age seldom changes.</summary>
    private const int MostDays = 31;

    private static void Set(Span<double> evidence, ConflictKind kind, bool holds) => evidence[(int)kind] = holds ? 1 : 0;

    private static void ReadValues(FigureConflict conflict, Span<double> evidence)
    {
        (Figure a, Figure b) = (conflict.First.Figure, conflict.Second.Figure);
        Set(evidence, ConflictKind.Small, Math.Max(a.Low, b.Low) < 10 && conflict.First.Kind != FigureKind.Time);
        Set(evidence, ConflictKind.SamePrecision, a.BasePrecision == b.BasePrecision);
        Set(evidence, ConflictKind.Prices, conflict.First.Kind == FigureKind.Money && Math.Max(a.Low, b.Low) < 1000);
        if (conflict.Difference != FigureDifference.Value)
        {
            Set(evidence, ConflictKind.HedgeOnly, true);
            Set(evidence, ConflictKind.Approximation, conflict.Difference == FigureDifference.Approximation);
            Set(evidence, ConflictKind.BothHedged, a.Side != HedgeSide.None && b.Side != HedgeSide.None);
            return;
        }
        ComparedValues values = ComparedValues.Of(a, b);
        double distance = Distance(conflict.First.Kind, values);
        Set(evidence, ConflictKind.CloseValues, distance <= 0.1);
        Set(evidence, ConflictKind.NearValues, distance is > 0.1 and <= 0.3);
        Set(evidence, ConflictKind.HalfValues, distance is > 0.3 and <= 0.55);
        Set(evidence, ConflictKind.LooseRounding, FigureAgreement.IsLooselyRounded(a, b));
        Set(evidence, ConflictKind.OtherHedge, a.Side != b.Side);
        Set(evidence, ConflictKind.OtherCurrency, conflict.First.Kind == FigureKind.Money && a.Unit!.Name != b.Unit!.Name);
        ReadDigits(values, evidence);
        // Digits of ages that are turned round are seldom a slip: 16 and 61 are two persons.
        if (conflict.First.Kind == FigureKind.Age)
            Set(evidence, ConflictKind.TurnedDigits, false);
        bool isSlip = evidence[(int)ConflictKind.OneDigit] + evidence[(int)ConflictKind.TurnedDigits] + evidence[(int)ConflictKind.OtherScale] > 0;
        Set(evidence, ConflictKind.FarValues, distance > 0.9 && !isSlip);
        Set(evidence, ConflictKind.CurrencySlip, evidence[(int)ConflictKind.OtherCurrency] > 0 && a.Side == b.Side && Digits(values.WrittenFirst) is { Length: > 1 } digits && digits == Digits(values.WrittenSecond));
    }

    /// <summary>Gets how far two values are apart, as a share of the larger; for years and times of day, as a share of what counts as far.</summary>
    private static double Distance(FigureKind kind, ComparedValues values) => kind switch
    {
        FigureKind.Year => Math.Abs(values.First - values.Second) / YearsApart,
        FigureKind.Time => Math.Abs(values.First - values.Second) % HalfDay / HoursApart,
        _ => values.Distance,
    };

    private static void ReadDigits(ComparedValues values, Span<double> evidence)
    {
        string x = Digits(values.WrittenFirst);
        string y = Digits(values.WrittenSecond);
        int different = 0;
        for (int i = 0; i < Math.Min(x.Length, y.Length); i++)
            different += x[i] == y[i] ? 0 : 1;
        Set(evidence, ConflictKind.OneDigit, x.Length == y.Length && x.Length >= 3 && different == 1);
        Set(evidence, ConflictKind.TurnedDigits, x.Length == y.Length && x.Length >= 2 && different == 2 && AreTurned(x, y));
        Set(evidence, ConflictKind.OtherScale, x == y && x.Length >= 2 && values.First != values.Second);
        Set(evidence, ConflictKind.LeadingDigit, x[0] == y[0]);
        Set(evidence, ConflictKind.Exact, x.Length >= 3 && y.Length >= 3);
    }

    /// <summary>Whether two digits of an exact number are turned round, or one digit of four or more differs that is not the last: the last differs between any two values.</summary>
    private static bool IsExactSlip(FigureConflict conflict)
    {
        Span<double> evidence = conflict.Evidence;
        if (evidence[(int)ConflictKind.Exact] == 0)
            return false;
        if (evidence[(int)ConflictKind.TurnedDigits] > 0)
            return true;
        ComparedValues values = ComparedValues.Of(conflict.First.Figure, conflict.Second.Figure);
        string digits = Digits(values.WrittenFirst);
        return evidence[(int)ConflictKind.OneDigit] > 0 && digits.Length > 3 && digits[^1] == Digits(values.WrittenSecond)[^1];
    }

    private static bool AreTurned(string a, string b)
    {
        int first = 0;
        while (a[first] == b[first])
            first++;
        int second = first + 1;
        while (a[second] == b[second])
            second++;
        return a[first] == b[second] && a[second] == b[first];
    }

    /// <summary>Gets the significant digits of a value, at least one.</summary>
    private static string Digits(double value)
    {
        value = Math.Abs(value);
        if (value is > 0 and < LargestCounted && value == Math.Floor(value))
        {
            long whole = (long)value;
            while (whole % 10 == 0)
                whole /= 10;
            return whole.ToString(CultureInfo.InvariantCulture);
        }
        string text = value.ToString("E11", CultureInfo.InvariantCulture);
        string digits = string.Concat(text.AsSpan(0, 1), text.AsSpan(2, text.IndexOf('E', StringComparison.Ordinal) - 2)).TrimEnd('0');
        return digits.Length == 0 ? "0" : digits;
    }

    private static void ReadKind(ComparedFigure figure, Span<double> evidence)
    {
        ConflictKind? kind = figure.Kind switch
        {
            FigureKind.Money => ConflictKind.Money,
            FigureKind.Share => ConflictKind.Share,
            FigureKind.Quantity => ConflictKind.Quantity,
            FigureKind.Duration => ConflictKind.Duration,
            FigureKind.Ordinal => ConflictKind.Ordinal,
            FigureKind.Age => ConflictKind.Age,
            FigureKind.Vote or FigureKind.Score => ConflictKind.Score,
            FigureKind.Year => ConflictKind.Year,
            FigureKind.Time => ConflictKind.Time,
            FigureKind.Ratio or FigureKind.Frequency => ConflictKind.Ratio,
            _ => null,
        };
        if (kind is { } known)
            Set(evidence, known, true);
    }
}
