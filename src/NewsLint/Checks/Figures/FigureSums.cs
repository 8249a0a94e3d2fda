using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Comparison;
using NewsLint.Facts.Figures.Units;

namespace NewsLint.Checks.Figures;

/// <summary>Finds figures of one sentence, or conversions of one article, that do not add up.</summary>
internal sealed class FigureSums : Check
{
    /// <summary>The tolerance between exchange rates of one article, because dates differ.</summary>
    private const double RateDrift = 1.12;

    /// <summary>The tolerance for rounding of a measure in brackets.</summary>
    private const double MeasureDrift = 1.1;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context)
    {
        System.Collections.Immutable.ImmutableArray<Figure> figures = context.Facts.Figures;
        for (int i = 0; i < figures.Length;)
        {
            int end = i + 1;
            while (end < figures.Length && figures[end].Block == figures[i].Block && figures[end].Sentence == figures[i].Sentence)
                end++;
            CheckSentence(context, figures.AsSpan()[i..end]);
            i = end;
        }
        CheckConversions(context, figures);
        PartSums.Check(context);
    }

    private static void CheckSentence(CheckContext context, ReadOnlySpan<Figure> figures)
    {
        foreach (Figure figure in figures)
        {
            if (figure.IsRange && figure.High < figure.Low)
                Report(context, figure, FigureSumsMessage.Range(figure: figure.Words, low: Number(figure.Low), high: Number(figure.High)));
        }
        if (figures.Length == 3)
            CheckChange(context, figures);
    }

    /// <summary>Checks a change from A to B against a percentage or multiple near it.</summary>
    private static void CheckChange(CheckContext context, ReadOnlySpan<Figure> figures)
    {
        Figure? from = null;
        Figure? to = null;
        Figure? by = null;
        foreach (Figure figure in figures)
        {
            if (figure.IsRange || figure.IsVague)
                return;
            if (figure.Change == ChangeRole.From)
                from = figure;
            else if (figure.Change == ChangeRole.To)
                to = figure;
            else if (figure.Unit is { Name: "percent" } or { Dimension: Dimension.Times })
                by = figure;
        }
        if (from is null || to is null || by is null || from.Unit is null || from.Unit != to.Unit || from.Unit.Dimension is Dimension.Share or Dimension.Times || from.Low <= 0 || to.Low <= 0)
            return;
        if (by.Unit!.Dimension == Dimension.Times)
        {
            string text = context.Article.Blocks[by.Block].Prose.Text;
            if (by.Core.End > from.Span.Start || text.AsSpan(by.Core.End, from.Span.Start - by.Core.End) is var between && (between.Length > 40 || between.Contains(',')))
                return;
            // "Doubled" covers 1.7 to 2.4; beyond that it is wrong.
            (double low, double high) = Arithmetic.Ratio(to, from);
            double least = by.Side == HedgeSide.Below ? 0.75 : by.Side == HedgeSide.Above ? 0.98 : 0.85;
            if (by.Low > 1 && (high < by.Low * least || low > by.Low * (by.Side == HedgeSide.Above ? 1.6 : 1.25)))
                Report(context, by, FigureSumsMessage.Multiple(
                    from: from.Words, to: to.Words, right: Number(Math.Round(to.Low / from.Low, 1)), figure: by.Words));
            return;
        }
        if (by.Change != ChangeRole.By)
            return;
        (double lowest, double highest) = Arithmetic.Growth(from, to);
        if (highest < 0)
            (lowest, highest) = (-highest, -lowest);
        (double byLow, double byHigh) = Arithmetic.Bounds(by);
        if (lowest > 0 && (byHigh + 0.5 < lowest || byLow - 0.5 > highest))
            Report(context, by, FigureSumsMessage.Percent(
                from: from.Words, to: to.Words, right: Number(Math.Round(Math.Abs((100 * to.Low / from.Low) - 100), 1)), figure: by.Words));
    }

    /// <summary>Checks that a measure in brackets equals the measure before it, and that exchange rates agree within an article.</summary>
    private static void CheckConversions(CheckContext context, IReadOnlyList<Figure> figures)
    {
        var rates = new Dictionary<(string, string), List<Figure>>();
        foreach (Figure figure in figures)
        {
            if (figure.ConvertedFrom is not { } from || figure.IsRange || from.IsRange || figure.IsVague || from.IsVague || figure.Low <= 0 || from.Low <= 0)
                continue;
            if (figure.Unit!.Dimension == Dimension.Money)
            {
                if (!rates.TryGetValue((from.Unit!.Name, figure.Unit.Name), out List<Figure>? list))
                    rates.Add((from.Unit.Name, figure.Unit.Name), list = []);
                list.Add(figure);
            }
            else if (figure.Unit.Dimension != Dimension.Temperature)
            {
                (double low, double high) = Arithmetic.Ratio(figure, from);
                double right = from.Unit!.Factor / figure.Unit.Factor;
                if (low > right * MeasureDrift || high < right / MeasureDrift)
                    Report(context, figure, FigureSumsMessage.Measure(
                        other: from.Words, right: WithValue(context, figure, from.Low * right), figure: figure.Words));
            }
        }
        foreach (List<Figure> list in rates.Values)
            CheckRates(context, list);
    }

    /// <summary>Takes the rate of most conversions as correct; if two disagree, reports both.</summary>
    private static void CheckRates(CheckContext context, List<Figure> conversions)
    {
        if (conversions.Count < 2)
            return;
        double[] rates = [.. conversions.Select(f => f.Low / f.ConvertedFrom!.Low).Order()];
        double median = rates[(rates.Length - 1) / 2];
        Figure model = conversions.First(f => f.Low / f.ConvertedFrom!.Low == median);
        foreach (Figure figure in conversions)
        {
            (double low, double high) = Arithmetic.Ratio(figure, figure.ConvertedFrom!);
            (double modelLow, double modelHigh) = Arithmetic.Ratio(model, model.ConvertedFrom!);
            if (figure == model || (low <= modelHigh * RateDrift && high * RateDrift >= modelLow))
                continue;
            context.Report(
                FigurePlaces.SpanOf(context, figure),
                FigureSumsMessage.Rate(
                    model: $"{model.ConvertedFrom!.Words} ({model.Words})", where: FigurePlaces.WhereIs(context, model),
                    other: figure.ConvertedFrom!.Words, right: WithValue(context, figure, figure.ConvertedFrom!.Low * median), figure: figure.Words),
                [context.Related(FigurePlaces.SpanOf(context, model), "the other conversion")]);
            if (conversions.Count == 2)
                return;
        }
    }

    private static void Report(CheckContext context, Figure figure, RuleMessage message) => context.Report(FigurePlaces.SpanOf(context, figure), message);

    /// <summary>Returns a figure as written, with another value in its unit.</summary>
    private static string WithValue(CheckContext context, Figure figure, double value)
    {
        string text = context.Article.Blocks[figure.Block].Prose.Text;
        TextSpan digits = figure.Notation.Digits;
        return double.TryParse(text.AsSpan(digits.Start, digits.Length), NumberStyles.Number, CultureInfo.InvariantCulture, out double written) && written > 0
            ? text[figure.Core.Start..digits.Start] + Number(Round(value * written / figure.Low)) + text[digits.End..figure.Core.End].Replace('\n', ' ')
            : $"{Number(Round(value))} {figure.Unit!.Name}";
    }

    private static double Round(double value)
    {
        double size = Math.Pow(10, Math.Floor(Math.Log10(value)) - 1);
        return Math.Round(value / size) * size;
    }

    private static string Number(double value) => value.ToString(Math.Abs(value) >= 10000 ? "#,##0.##" : "0.##", CultureInfo.InvariantCulture);
}
