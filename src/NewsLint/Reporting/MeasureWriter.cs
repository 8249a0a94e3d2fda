using System.Text.Json;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Measures;
using NewsLint.Reading;

namespace NewsLint.Reporting;

/// <summary>Writes a figure with what it measures as one JSON object.</summary>
internal static class MeasureWriter
{
    /// <summary>Writes a figure; a range has <c>low</c> and <c>high</c> for <c>value</c>, a vote or score has <c>sides</c>.</summary>
    public static void Write(Article article, string? story, Measure measure, Utf8JsonWriter json)
    {
        Figure figure = measure.Figure;
        FactsReporter.WritePlace(article, story, NameOf(measure.Kind), article.Blocks[figure.Block].Prose.ToSource(figure.Span), json);
        if (measure.Kind is FigureKind.Vote or FigureKind.Score || (measure.Kind == FigureKind.Ratio && figure.Low != figure.High))
        {
            json.WriteStartArray("sides");
            json.WriteNumberValue(figure.Low);
            json.WriteNumberValue(figure.High);
            json.WriteEndArray();
        }
        else if (figure.IsRange)
        {
            json.WriteNumber("low", figure.Low);
            json.WriteNumber("high", figure.High);
        }
        else
        {
            json.WriteNumber("value", figure.Low);
        }
        json.WriteString("unit", measure.Kind == FigureKind.Frequency ? "time" : figure.Unit?.Name ?? (measure.Kind == FigureKind.Count ? measure.Thing : null));
        json.WriteString("hedge", figure.Hedge);
        json.WriteString("side", figure.Side switch
        {
            HedgeSide.About => "about",
            HedgeSide.Below => "below",
            HedgeSide.Above => "above",
            HedgeSide.Bound => "bound",
            _ => "none",
        });
        json.WriteString("subject", figure.Subject.Text);
        WriteMeasure(measure, json);
        json.WriteEndObject();
    }

    /// <summary>The name of an aspect.</summary>
    internal static string NameOf(MeasureAspect aspect) => aspect switch
    {
        MeasureAspect.Earlier => "earlier",
        MeasureAspect.Forecast => "forecast",
        MeasureAspect.Demand => "demand",
        MeasureAspect.Limit => "limit",
        MeasureAspect.Condition => "condition",
        MeasureAspect.Denied => "denied",
        _ => "stated",
    };

    private static void WriteMeasure(Measure measure, Utf8JsonWriter json)
    {
        json.WriteStartObject("measures");
        json.WriteString("thing", measure.Thing);
        json.WriteString("frame", measure.Frame);
        json.WriteString("verb", measure.Verb);
        json.WriteString("voice", measure.Verb is null ? null : measure.IsPassive ? "passive" : "active");
        json.WriteString("bearer", measure.Bearer);
        json.WriteString("time", measure.Time);
        json.WriteString("aspect", NameOf(measure.Aspect));
        json.WriteString("source", measure.Source);
        json.WriteStartArray("qualifiers");
        foreach (string qualifier in measure.Qualifiers)
            json.WriteStringValue(qualifier);
        json.WriteEndArray();
        json.WriteString("against", measure.Opposite is { } opposite ? opposite.Figure.Source.Text.Text.Substring(opposite.Figure.Core.Start, opposite.Figure.Core.Length) : null);
        json.WriteEndObject();
    }

    /// <summary>The kinds that comparing rules read are all called figure.</summary>
    private static string NameOf(FigureKind kind) => kind switch
    {
        FigureKind.Age => "age",
        FigureKind.Vote => "vote",
        FigureKind.Score => "score",
        FigureKind.Year => "year",
        FigureKind.Time => "time",
        FigureKind.Ordinal => "ordinal",
        _ => "figure",
    };
}
