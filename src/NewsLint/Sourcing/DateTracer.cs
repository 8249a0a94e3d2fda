using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Dates;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;

namespace NewsLint.Sourcing;

/// <summary>Says of each weekday and date of a draft whether the sources state it, and whether the sentence that the draft repeats has another.</summary>
internal sealed class DateTracer(ArticleFacts draft, SourceLibrary library, SharedPhrases shared, IReadOnlyList<ArticleFacts> sources)
{
    /// <summary>The number of sentences of the sources that a sentence is compared with.</summary>
    private const int MostPlaces = 6;

    /// <summary>The minimum number of shared phrases that make a sentence of a source the one that the draft repeats.</summary>
    private const int FewestShared = 3;

    /// <summary>With as many, its date is the draft's, although another sentence has the draft's date.</summary>
    private const int ManyShared = 7;

    /// <summary>Gets the dates, in order.</summary>
    public IEnumerable<SourcedFact> Trace()
    {
        var subjects = new SubjectFinder(draft);
        foreach (DateMention date in draft.Dates.Mentions)
            if (date.Kind is DateKind.Weekday or DateKind.Day && !subjects.IsQuoted(date.Block, date.Span.Start))
                yield return Trace(date);
    }

    private SourcedFact Trace(DateMention date)
    {
        Prose prose = draft.Article.Blocks[date.Block].Prose;
        var fact = new SourcedFact(SourcedKind.Date, date.Block, date.Span, SourceVerdict.Missing) { Here = FactText.Of(prose, date.Span), IsWeak = true };
        TextSpan sentence = prose.Sentences[Math.Min(prose.SentenceIndexAt(date.Span.Start), prose.Sentences.Length - 1)];
        (SourcePlace Place, int Shared)? other = null;
        foreach ((int source, int block, int at, int count) in shared.Nearest(date.Block, sentence, MostPlaces))
        {
            if (count < FewestShared)
                break;
            ArticleFacts facts = library.Sources[source];
            Prose theirs = facts.Article.Blocks[block].Prose;
            TextSpan repeated = theirs.Sentences[Math.Min(theirs.SentenceIndexAt(library.Words(source, block).Span(at, 1).Start), theirs.Sentences.Length - 1)];
            foreach (DateMention mention in facts.Dates.In(block))
            {
                if (IsSame(date, mention))
                    return Found(fact, facts, mention);
                if (other is null && AreComparable(date, mention) && repeated.Contains(mention.Span))
                    other = (new SourcePlace(facts, block, mention.Span), count);
            }
        }
        if (other is not { Shared: >= ManyShared })
            foreach (ArticleFacts source in sources)
                foreach (DateMention mention in source.Dates.Mentions)
                    if (IsSame(date, mention))
                        return Found(fact, source, mention);
        return other is not { } named ? fact : fact with { Verdict = SourceVerdict.OtherDate, IsWeak = false, Nearest = named.Place, There = named.Place.Text };
    }

    private static SourcedFact Found(SourcedFact fact, ArticleFacts source, DateMention mention) => fact with { Verdict = SourceVerdict.Found, IsWeak = false, Nearest = new SourcePlace(source, mention.Block, mention.Span) };

    /// <summary>Whether both give the weekday or both the day of the month.</summary>
    private static bool AreComparable(DateMention a, DateMention b) => (a.Weekday is not null && b.Weekday is not null) || (a.Written.Day != 0 && b.Written.Day != 0);

    /// <summary>Whether two dates may be one day.</summary>
    private static bool IsSame(DateMention a, DateMention b)
    {
        if (a.Written.Day != 0 && b.Written.Day != 0)
            return a.Written == b.Written;
        if (a.Weekday is { } weekday && b.Weekday is { } other)
            return weekday == other;
        if (b.First != b.Last)
            return false; // a week, a month, a year
        return a.First is { } first && b.First is { } second ? first == second : a.Weekday is { } day && b.First?.DayOfWeek == day;
    }
}
