using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;
using NewsLint.Stories;

namespace NewsLint.Checks.Names;

/// <summary>The days and places of events in the source, for reports.</summary>
internal static class EventPlaces
{
    /// <summary>Returns where a day or place is in its source.</summary>
    public static TextSpan SpanOf(StoryContext context, PlacedEvent told) => ProseOf(context, told).ToSource(told.Clause.Span);

    /// <summary>Returns the words of a day or place.</summary>
    public static string WordsOf(StoryContext context, PlacedEvent told) =>
        ProseOf(context, told).Text.Substring(told.Clause.Span.Start, told.Clause.Span.Length).Replace('\n', ' ');

    private static Prose ProseOf(StoryContext context, PlacedEvent told) => context.Articles[told.Article].Article.Blocks[told.Clause.Block].Prose;
}
