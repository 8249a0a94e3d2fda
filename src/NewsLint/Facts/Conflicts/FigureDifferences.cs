using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Comparison;
using NewsLint.Facts.Figures.Units;
using NewsLint.Facts.Measures;

namespace NewsLint.Facts.Conflicts;

/// <summary>How two figures differ that seem to measure the same thing.</summary>
internal enum FigureDifference : byte
{
    /// <summary>They do not, or cannot be compared.</summary>
    None,

    /// <summary>The values exclude each other.</summary>
    Value,

    /// <summary>The value is the same, but the hedges exclude each other: nearly, more than.</summary>
    Hedge,

    /// <summary>The value is the same, but only one is hedged, so that the other claims more.</summary>
    DroppedHedge,

    /// <summary>The value is the same, but only one is approximate: about $3.5 billion, $3.5 billion.</summary>
    Approximation,
}

/// <summary>Determines whether two figures can be compared, and how they differ.</summary>
internal static class FigureDifferences
{
    /// <summary>"About 3 p.m." covers a quarter of an hour.</summary>
    private const double AboutHours = 0.25;

    private const double HalfDay = 12;

    /// <summary>"Over 20 years" covers up to a tenth more.</summary>
    private const double OverReach = 1.1;

    /// <summary>"About 40 years old" covers two years.</summary>
    private const double AboutYears = 2;

    /// <summary>The number of years in which a story may be told, if the days of its articles are not known.</summary>
    private const double YearsOfAStory = 2;

    private const double DaysOfAYear = 365.25;

    /// <summary>The number of years, about a month, within which few persons have a birthday.</summary>
    private const double LeastPassed = 31 / DaysOfAYear;

    /// <summary>Whether two figures have one kind and comparable units. Two currencies compare if the number is the same: one of them is a slip.</summary>
    public static bool AreComparable(ComparedFigure a, ComparedFigure b)
    {
        if (a.Kind != b.Kind)
            return false;
        (Unit? x, Unit? y) = (a.Figure.Unit, b.Figure.Unit);
        return a.Kind switch
        {
            FigureKind.Money => x!.Name == y!.Name || FigureAgreement.SameValue(a.Figure, b.Figure),
            FigureKind.Quantity or FigureKind.Share => x!.Dimension == y!.Dimension && !(IsUnscaled(x) && y.Factor != 1) && !(IsUnscaled(y) && x.Factor != 1),
            _ => true,
        };
    }

    private static bool IsUnscaled(Unit unit) => unit == Unit.Degree;

    /// <summary>Returns how two comparable figures differ.</summary>
    public static FigureDifference Of(ComparedFigure a, ComparedFigure b)
    {
        // Two sums in brackets differ by the exchange rates of two days.
        if (a.Figure.ConvertedFrom is not null && b.Figure.ConvertedFrom is not null)
            return FigureDifference.None;
        // A length in brackets differs if the one that it repeats differs.
        if (a.Kind == FigureKind.Quantity && (a.Figure.ConvertedFrom is not null || b.Figure.ConvertedFrom is not null))
            return FigureDifference.None;
        if (a.IsOfModel || b.IsOfModel || a.IsInPlay != b.IsInPlay || a.IsAddress != b.IsAddress || (a.IsAddress && a.IsOnOtherStreet(b)))
            return FigureDifference.None;
        if (!FigureAgreement.SameValue(a.Figure, b.Figure))
            return Agree(a, b) && !FigureAgreement.IsLooselyRounded(a.Figure, b.Figure) ? FigureDifference.None : FigureDifference.Value;
        if (a.Kind == FigureKind.Money && a.Figure.Unit!.Name != b.Figure.Unit!.Name)
            return FigureDifference.Value;
        return OfHedges(a.Figure, b.Figure);
    }

    /// <summary>Whether both figures can be right for one thing.</summary>
    public static bool Agree(ComparedFigure a, ComparedFigure b)
    {
        Figure x = a.Figure;
        Figure y = b.Figure;
        if (FigureAgreement.SameValue(x, y))
            return true;
        return a.Kind switch
        {
            FigureKind.Vote or FigureKind.Score => FigureAgreement.Same(x.Low, y.High) && FigureAgreement.Same(x.High, y.Low),
            FigureKind.Time => IsOneClockTime(x, y) || (IsHedged(x, y) && Math.Abs(x.Low - y.Low) <= AboutHours),
            FigureKind.Age => (IsHedged(x, y) && Math.Abs(x.Low - y.Low) <= AboutYears) || MayGrow(a, b),
            FigureKind.Duration when MayBeOver(a, b) || MayBeOver(b, a) => true,
            FigureKind.Year => false,
            FigureKind.Count when a.IsAddress => false,
            _ => FigureAgreement.Agree(x, y),
        };
    }

    /// <summary>Whether two times are the same on a clock face, and one does not say which half of the day it means: 6:30, 18:30.</summary>
    private static bool IsOneClockTime(Figure x, Figure y) => FigureAgreement.Same(Math.Abs(x.Low - y.Low), HalfDay) && !(SaysHalf(x) && SaysHalf(y));

    /// <summary>Whether "over" before a term can mean more than it, though it can mean during: rose over 20 years, a 21-year veteran.</summary>
    private static bool MayBeOver(ComparedFigure a, ComparedFigure b) =>
        a.Tokens.Is(a.Figure.FirstToken - 1, "over") && a.Figure.Side == HedgeSide.None && b.Figure.BaseLow >= a.Figure.BaseLow && b.Figure.BaseLow <= a.Figure.BaseLow * OverReach;

    /// <summary>Whether a time says which half of the day it means: 18:30, 06:30, 6 p.m., noon.</summary>
    private static bool SaysHalf(Figure time)
    {
        string words = time.Source.Text.Text[time.Core.Start..time.Core.End];
        return time.Low >= HalfDay + 1 || words[0] == '0' || words.TrimEnd('.').EndsWith('m')
            || words.Equals("noon", StringComparison.OrdinalIgnoreCase) || words.Equals("midnight", StringComparison.OrdinalIgnoreCase) || words.Equals("midday", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a person can have both ages, because one article can be later than the other: a trial, a year or two after the arrest.</summary>
    private static bool MayGrow(ComparedFigure a, ComparedFigure b)
    {
        if (a.Facts == b.Facts)
            return false;
        double years = b.Figure.Low - a.Figure.Low;
        if (a.Facts.Dates.Reference is not { } first || b.Facts.Dates.Reference is not { } second)
            return Math.Abs(years) <= YearsOfAStory;
        double passed = (second.DayNumber - first.DayNumber) / DaysOfAYear;
        return years > passed - 1 && years < passed + 1 && Math.Abs(passed) > LeastPassed;
    }

    private static bool IsHedged(Figure a, Figure b) => a.Side != HedgeSide.None || b.Side != HedgeSide.None;

    /// <summary>Whether a hedge says what somebody would take, not what is: refused anything less than $5.7 billion.</summary>
    private static bool IsLimitOfWish(Figure figure) =>
        figure.Hedge is { } hedge && (hedge.StartsWith("any", StringComparison.OrdinalIgnoreCase) || hedge.StartsWith("nothing", StringComparison.OrdinalIgnoreCase));

    private static FigureDifference OfHedges(Figure a, Figure b)
    {
        if (FigureAgreement.SameHedge(a, b) || IsLimitOfWish(a) || IsLimitOfWish(b))
            return FigureDifference.None;
        bool isPlain = a.Side == HedgeSide.None || b.Side == HedgeSide.None;
        if (a.Side is HedgeSide.None or HedgeSide.About && b.Side is HedgeSide.None or HedgeSide.About)
            return FigureDifference.Approximation;
        return isPlain ? FigureDifference.DroppedHedge : FigureDifference.Hedge;
    }
}
