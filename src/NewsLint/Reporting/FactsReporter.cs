using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Measures;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;
using NewsLint.Stories;

namespace NewsLint.Reporting;

/// <summary>
/// Writes the facts of articles as JSON lines: one object per line, with <c>kind</c> and, for a span of an article,
/// <c>file</c>, <c>story</c> (the id of its story, or null), <c>line</c>, <c>col</c>, <c>end_line</c>, <c>end_col</c> (from 1, in UTF-16 units, end exclusive) and <c>text</c>.
/// </summary>
internal static class FactsReporter
{
    /// <summary>Writes the facts of articles, in the order of the articles and of their text.</summary>
    /// <param name="articles">The facts, sorted by path.</param>
    /// <param name="output">The output; it stays open.</param>
    public static void Write(IReadOnlyList<ArticleFacts> articles, Stream output)
    {
        using var json = new Utf8JsonWriter(output);
        IReadOnlyList<Story> stories = StoriesReporter.Group(articles);
        var ids = new string?[articles.Count];
        foreach (Story story in stories)
            foreach (int member in story.Members)
                ids[member] = story.Id;
        for (int i = 0; i < articles.Count; i++)
            WriteArticle(articles[i], ids[i], json, output);
        json.Flush();
        StoriesReporter.WriteJson(articles, stories, differences: null, output);
    }

    /// <summary>Writes each kind of fact by its own method: quotations, then figures.</summary>
    private static void WriteArticle(ArticleFacts facts, string? story, Utf8JsonWriter json, Stream output)
    {
        foreach (Quotation quotation in facts.Quotations)
        {
            WriteQuotation(facts.Article, story, quotation, json);
            json.Flush();
            output.WriteByte((byte)'\n');
            json.Reset();
        }
        foreach (Measure measure in facts.Measures)
        {
            MeasureWriter.Write(facts.Article, story, measure, json);
            json.Flush();
            output.WriteByte((byte)'\n');
            json.Reset();
        }
    }

    /// <summary>A quotation of one paragraph; <c>speaker</c> is null, or the span of the mention with the full <c>name</c>, if known.</summary>
    private static void WriteQuotation(Article article, string? story, Quotation quotation, Utf8JsonWriter json)
    {
        Prose prose = article.Blocks[quotation.Block].Prose;
        WritePlace(article, story, "quotation", prose.ToSource(quotation.Span), json);
        json.WriteString("cue", quotation.Cue.IsEmpty ? null : prose.Text.Substring(quotation.Cue.Start, quotation.Cue.Length));
        if (quotation.Speaker is { } speaker)
        {
            json.WriteStartObject("speaker");
            WriteSpan(article, article.Blocks[speaker.Block].Prose.ToSource(speaker.Span), json);
            json.WriteString("name", speaker.Entity?.Name);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("speaker");
        }
        json.WriteEndObject();
    }

    /// <summary>Begins an object with the fields that all facts of an article share.</summary>
    internal static void WritePlace(Article article, string? story, string kind, TextSpan span, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("kind", kind);
        json.WriteString("file", article.Path);
        json.WriteString("story", story);
        WriteSpan(article, span, json);
    }

    internal static void WriteSpan(Article article, TextSpan span, Utf8JsonWriter json)
    {
        LinePosition start = article.Text.GetLinePosition(span.Start);
        LinePosition end = article.Text.GetLinePosition(span.End);
        json.WriteNumber("line", start.Line + 1);
        json.WriteNumber("col", start.Character + 1);
        json.WriteNumber("end_line", end.Line + 1);
        json.WriteNumber("end_col", end.Character + 1);
        json.WriteString("text", article.Text.Slice(span));
    }
}
