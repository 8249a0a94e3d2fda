using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;
using NewsLint.Stories;

namespace NewsLint.Checks.Names;

/// <summary>The days and places of events in the source, for reports.</summary>
internal static class EventPlaces
{
    /// <summary>Reports each event once: where fewer articles agree, with all places that differ from it.</summary>
    /// <param name="context">The story.</param>
    /// <param name="matches">The pairs of events that differ.</param>
    /// <param name="strong">The score from which a finding has the rule's level.</param>
    /// <param name="label">The label of the related places.</param>
    /// <param name="message">Creates the message from the words here, the other words, and the articles that have them.</param>
    public static void Report(StoryContext context, IReadOnlyList<EventMatch> matches, double strong, string label, Func<string, string, string, RuleMessage> message)
    {
        foreach (EventGroup group in EventGroup.Of(matches))
            context.Report(
                group.Odd.Article, SpanOf(context, group.Odd),
                message(WordsOf(context, group.Odd), WordsOf(context, group.Usual), context.TellingsWith(group.Usual.Article, group.UsualCount, group.UsualCount + 1)),
                [.. group.Others.Select(other => context.Related(other.Article, SpanOf(context, other), label))],
                isWeak: group.Score < strong);
    }

    /// <summary>Returns where a day or place is in its source.</summary>
    private static TextSpan SpanOf(StoryContext context, PlacedEvent told) => ProseOf(context, told).ToSource(told.Clause.Span);

    /// <summary>Returns the words of a day or place.</summary>
    private static string WordsOf(StoryContext context, PlacedEvent told) =>
        ProseOf(context, told).Text.Substring(told.Clause.Span.Start, told.Clause.Span.Length).Replace('\n', ' ');

    private static Prose ProseOf(StoryContext context, PlacedEvent told) => context.Articles[told.Article].Article.Blocks[told.Clause.Block].Prose;
}
