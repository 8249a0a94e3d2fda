using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Dates;
using NewsLint.Facts.Names;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;
using NewsLint.Text;

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
        (ArticleFacts Source, DateMention Mention)? beside = null;
        foreach ((int source, int block, int at, int count) in shared.Nearest(date.Block, sentence, MostPlaces))
        {
            if (count < FewestShared)
                break;
            ArticleFacts facts = library.Sources[source];
            Prose theirs = facts.Article.Blocks[block].Prose;
            TextSpan repeated = theirs.Sentences[Math.Min(theirs.SentenceIndexAt(library.Words(source, block).Span(at, 1).Start), theirs.Sentences.Length - 1)];
            foreach (DateMention mention in facts.Dates.In(block))
            {
                bool isRepeated = repeated.Contains(mention.Span);
                if (IsSame(date, mention))
                {
                    if ((isRepeated || AreAlike(prose, date.Span, theirs, mention.Span)) && (other is null || count * 2 > other.Value.Shared))
                        return Found(fact, facts, mention);
                    beside ??= (facts, mention);
                }
                else if (other is null && isRepeated && AreComparable(date, mention) && AreAlike(prose, date.Span, theirs, mention.Span))
                {
                    other = (new SourcePlace(facts, block, mention.Span), count);
                }
            }
        }
        if (other is not { Shared: >= ManyShared })
        {
            if (beside is { } near)
                return Found(fact, near.Source, near.Mention);
            foreach (ArticleFacts source in sources)
                foreach (DateMention mention in source.Dates.Mentions)
                    if (IsSame(date, mention))
                        return Found(fact, source, mention);
        }
        return other is not { } named ? fact : fact with { Verdict = SourceVerdict.OtherDate, IsWeak = false, Nearest = named.Place, There = named.Place.Text };
    }

    private static SourcedFact Found(SourcedFact fact, ArticleFacts source, DateMention mention) => fact with { Verdict = SourceVerdict.Found, IsWeak = false, Nearest = new SourcePlace(source, mention.Block, mention.Span) };

    /// <summary>Whether the word before or after two dates is the same: a sentence may have phrases of another and tell of another day.</summary>
    private static bool AreAlike(Prose prose, TextSpan date, Prose theirs, TextSpan other) =>
        Neighbour(prose, date, isAfter: false) is { } before && before.Equals(Neighbour(theirs, other, isAfter: false), StringComparison.OrdinalIgnoreCase)
        || Neighbour(prose, date, isAfter: true) is { } after && after.Equals(Neighbour(theirs, other, isAfter: true), StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the nearest word of the sentence that is not a function word, or null.</summary>
    private static string? Neighbour(Prose prose, TextSpan date, bool isAfter)
    {
        const int Reach = 3;
        int at = 0;
        while (at < prose.Tokens.Length && prose.Tokens[at].Start < (isAfter ? date.End : date.Start))
            at++;
        at -= isAfter ? 0 : 1;
        for (int left = Reach; left > 0 && at >= 0 && at < prose.Tokens.Length; at += isAfter ? 1 : -1, left--)
            if (prose.Tokens[at].Kind != TokenKind.Word)
            {
                if (prose.Text[prose.Tokens[at].Start] is '.' or '!' or '?')
                    return null;
            }
            else if ((NameLexicon.Of(prose.Tokens[at].In(prose.Text)) & NameHints.Function) == 0)
            {
                return prose.Tokens[at].In(prose.Text).ToString();
            }
        return null;
    }

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
