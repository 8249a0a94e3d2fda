using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Comparison;
using NewsLint.Facts.Figures.Units;

namespace NewsLint.Checks.Figures;

/// <summary>Finds a change whose percentage, multiple or points do not fit both of its values.</summary>
internal static class ChangeSums
{
    /// <summary>The maximum number of characters between a multiple and the values: doubled last year, from 1,200 to 2,400.</summary>
    private const int Reach = 40;

    /// <summary>The tolerance for the rounding of percentages.</summary>
    private const double PercentDrift = 0.5;

    private const double Rounding = 1e-9;

    /// <summary>Checks the figures of one sentence.</summary>
    public static void Check(CheckContext context, ReadOnlySpan<Figure> figures)
    {
        for (int i = 0; i + 3 <= figures.Length; i++)
            if (figures.Length == 3 || IsAlone(figures[i..(i + 3)]))
                CheckChange(context, figures[i..(i + 3)]);
    }

    /// <summary>Whether three figures of a longer sentence are written as one change: rose 12% to $51m from $46m; up by 40 percent, from 50 to 70.</summary>
    private static bool IsAlone(ReadOnlySpan<Figure> figures) => Values(figures[1], figures[2]) is not null && figures[0].Change == ChangeRole.By && figures[1].Core.Start - figures[0].Core.End < Reach;

    private static void CheckChange(CheckContext context, ReadOnlySpan<Figure> figures)
    {
        (Figure From, Figure To)? values = Values(figures[1], figures[2]) ?? Values(figures[0], figures[1]);
        Figure? by = null;
        Figure? from = values?.From;
        Figure? to = values?.To;
        foreach (Figure figure in figures)
        {
            if (figure.IsRange || figure.IsVague)
                return;
            if (figure == from || figure == to)
                continue;
            if (values is null && figure.Change == ChangeRole.From)
                from = figure;
            else if (values is null && figure.Change == ChangeRole.To)
                to = figure;
            else if (figure.Unit is { Name: "percent" } or { Dimension: Dimension.Times or Dimension.Points } || IsFractionOfPoint(figure))
                by = figure;
        }
        if (from is null || to is null || by is null || !(from.Unit == to.Unit || (IsCount(from) && IsCount(to))) || from.Unit?.Dimension == Dimension.Times || from.Low <= 0 || to.Low <= 0)
            return;
        if (by.Unit!.Dimension == Dimension.Points || IsFractionOfPoint(by))
            CheckPoints(context, from, to, by);
        else if (by.Unit.Dimension == Dimension.Times && from.Unit?.Dimension != Dimension.Share)
            CheckMultiple(context, from, to, by);
        else if (by.Change == ChangeRole.By && from.Unit?.Dimension != Dimension.Share)
            CheckPercent(context, from, to, by);
    }

    /// <summary>Gets the two values of a change: "from A to B", "to B from A"; null if the words are others.</summary>
    private static (Figure From, Figure To)? Values(Figure a, Figure b)
    {
        TokenText t = a.Source.Text;
        bool isBeside = b.HedgeToken == a.EndToken + 1;
        return isBeside && t.Is(a.HedgeToken - 1, "from") && t.Is(a.EndToken, "to") ? (a, b) : isBeside && t.Is(a.HedgeToken - 1, "to") && t.Is(a.EndToken, "from") ? (b, a) : null;
    }

    private static bool IsCount(Figure figure) => figure.Unit is null or { Dimension: Dimension.Count };

    private static bool IsFractionOfPoint(Figure figure)
    {
        TokenText t = figure.Source.Text;
        int at = figure.EndToken;
        if (t.Is(at, "of"))
            at++;
        if (t.Is(at, "a"))
            at++;
        if (t.Is(at, "percentage"))
            at++;
        return figure.Unit == Unit.Fraction && t.Is(at, "point");
    }

    private static void CheckPoints(CheckContext context, Figure from, Figure to, Figure by)
    {
        bool isChange = by.Change == ChangeRole.By || by.Source.Text.Is(by.HedgeToken - 1, "by"); // not a margin of error of three points
        if (!isChange || from.Unit?.Name != "percent" || from.Side != HedgeSide.None || to.Side != HedgeSide.None || by.Side != HedgeSide.None)
            return;
        bool isFraction = by.Unit == Unit.Fraction;
        double points = isFraction ? by.Low : by.BaseLow;
        double right = Math.Abs(to.Low - from.Low);
        // 5% beside 4.5% is 5.0%.
        if (Math.Abs(right - points) > Math.Min(from.Precision, to.Precision) + Rounding)
            Report(context, by, from, to, FigureSumsMessage.Points(from: from.Words, to: to.Words, right: FigureSums.Number(Math.Round(right, 2)), figure: isFraction ? $"{by.Words} of a point" : by.Words));
    }

    private static void CheckMultiple(CheckContext context, Figure from, Figure to, Figure by)
    {
        string text = context.Article.Blocks[by.Block].Prose.Text;
        if (by.Core.End > from.Span.Start)
            return;
        ReadOnlySpan<char> between = text.AsSpan(by.Core.End, from.Span.Start - by.Core.End);
        int comma = between.IndexOf(',');
        if (between.Length > Reach || (comma >= 0 && !between[comma..].SequenceEqual(", from ")))
            return;
        // "Doubled" covers 1.7 to 2.4; beyond that it is wrong.
        (double low, double high) = Arithmetic.Ratio(to, from);
        double least = by.Side == HedgeSide.Below ? 0.75 : by.Side == HedgeSide.Above ? 0.98 : 0.85;
        if (by.Low > 1 && (high < by.Low * least || low > by.Low * (by.Side == HedgeSide.Above ? 1.6 : 1.25)))
            Report(context, by, from, to, FigureSumsMessage.Multiple(from: from.Words, to: to.Words, right: FigureSums.Number(Math.Round(to.Low / from.Low, 1)), figure: by.Words));
    }

    private static void CheckPercent(CheckContext context, Figure from, Figure to, Figure by)
    {
        (double lowest, double highest) = Arithmetic.Growth(from, to);
        if (highest < 0)
            (lowest, highest) = (-highest, -lowest);
        (double byLow, double byHigh) = Arithmetic.Bounds(by);
        if (lowest > 0 && (byHigh + PercentDrift < lowest || byLow - PercentDrift > highest))
            Report(context, by, from, to, FigureSumsMessage.Percent(from: from.Words, to: to.Words, right: FigureSums.Number(Math.Round(Math.Abs((100 * to.Low / from.Low) - 100), 1)), figure: by.Words));
    }

    private static void Report(CheckContext context, Figure by, Figure from, Figure to, RuleMessage message) =>
        context.Report(FigurePlaces.SpanOf(context, by), message, [context.Related(FigurePlaces.SpanOf(context, from), "from"), context.Related(FigurePlaces.SpanOf(context, to), "to")]);
}
