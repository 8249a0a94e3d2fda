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
        SpanSums.Check(context);
    }

    private static void CheckSentence(CheckContext context, ReadOnlySpan<Figure> figures)
    {
        foreach (Figure figure in figures)
        {
            if (figure.IsRange && figure.High < figure.Low)
                context.Report(FigurePlaces.SpanOf(context, figure), FigureSumsMessage.Range(figure: figure.Words, low: Number(figure.Low), high: Number(figure.High)));
        }
        ChangeSums.Check(context, figures);
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
                    context.Report(
                        FigurePlaces.SpanOf(context, figure),
                        FigureSumsMessage.Measure(other: from.Words, right: WithValue(context, figure, from.Low * right), figure: figure.Words),
                        [context.Related(FigurePlaces.SpanOf(context, from), "the measure before it")]);
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

    /// <summary>Writes a value as a message does.</summary>
    public static string Number(double value) => value.ToString(Math.Abs(value) >= 10000 ? "#,##0.##" : "0.##", CultureInfo.InvariantCulture);
}
