using NewsLint.Facts;
using NewsLint.Facts.Dates;
using NewsLint.Facts.Events;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Stories;

/// <summary>Finds the events of a story that two articles put on different days.</summary>
internal static class StoryDays
{
    /// <summary>The number of days of an article that are compared; an article with more is a calendar.</summary>
    private const int MostOfArticle = 40;

    /// <summary>The share of the score that a clause with the same day takes: it is likelier to be of the same event.</summary>
    private const double Rival = 0.7;

    /// <summary>What the trees of two sentences can add at most.</summary>
    private const double MostOfHeads = 3;

    /// <summary>The number of days between two dates beyond which the dates are of two events.</summary>
    private const int MostApart = 31;

    /// <summary>The number of characters before the date of a dateline.</summary>
    private const int MostOfDateline = 40;

    /// <summary>The number of tokens before a date among which the end of a period is named.</summary>
    private const int MostToPeriod = 2;

    /// <summary>The same for a weekday.</summary>
    private const int Week = 7;

    /// <summary>What it takes if one of the sentences names both days: it tells of two events.</summary>
    private const double BothDays = 2.7;

    /// <summary>Returns the pairs whose days differ, the likeliest first.</summary>
    public static List<EventMatch> Find(IReadOnlyList<ArticleFacts> articles, EventWeights weights)
    {
        PlacedEvent[][] days = [.. Enumerable.Range(0, articles.Count).Select(i => DaysOf(articles[i], i))];
        var matches = new List<EventMatch>();
        var further = new List<EventMatch>();
        for (int i = 0; i < days.Length; i++)
            for (int k = i + 1; k < days.Length; k++)
                Compare(days[i], days[k], weights, matches, further);
        // A pair that is not reported by itself matters only beside one that is. Trees are dear.
        var reported = new HashSet<PlacedEvent>(ReferenceEqualityComparer.Instance);
        foreach (EventMatch match in matches)
        {
            if (match.Score < EventWeights.Weak)
                continue;
            reported.Add(match.First);
            reported.Add(match.Second);
        }
        foreach (EventMatch match in further)
            if (reported.Contains(match.First) || reported.Contains(match.Second))
                AddHeads(match, matches);
        matches.Sort(static (a, b) => b.Score.CompareTo(a.Score));
        return matches;
    }

    /// <summary>Returns the days of an article that are compared.</summary>
    /// <param name="facts">The article.</param>
    /// <param name="article">Its index in the story.</param>
    public static PlacedEvent[] DaysOf(ArticleFacts facts, int article)
    {
        var days = new List<PlacedEvent>();
        foreach (DateMention date in facts.Dates.Mentions)
        {
            if (date.Kind is not (DateKind.Weekday or DateKind.Day) || facts.Article.Blocks[date.Block].Kind == BlockKind.Dateline || IsQuoted(facts, date) || IsDateline(facts, date) || (date.Kind == DateKind.Day && EndsPeriod(facts, date)))
                continue;
            if (days.Count == MostOfArticle)
                return [];
            days.Add(new PlacedEvent(article, new EventClause(facts, date.Block, date.Span), date, ""));
        }
        return [.. days];
    }

    /// <summary>Whether a date is the dateline at the start of a paragraph: Mumbai, Nov 11 - The navy ...</summary>
    private static bool IsDateline(ArticleFacts facts, DateMention date)
    {
        ReadOnlySpan<char> after = facts.Article.Blocks[date.Block].Prose.Text.AsSpan(date.Span.End).TrimStart(" ):");
        return date.Span.Start < MostOfDateline && date.Kind == DateKind.Day && after is ['-' or '–' or '—', ..];
    }

    /// <summary>Whether a date is the end of a period, of which each has its own: the quarter ended March 31.</summary>
    private static bool EndsPeriod(ArticleFacts facts, DateMention date)
    {
        Prose prose = facts.Article.Blocks[date.Block].Prose;
        int at = Tokenizer.IndexAt(prose.Tokens, date.Span.Start);
        for (int i = at - 1; i > 0 && i >= at - MostToPeriod; i--)
            if (prose.Tokens[i].In(prose.Text) is "ended" or "ending" or "ends" or "end")
                return true;
        return false;
    }

    /// <summary>Whether somebody else's words contain the day.</summary>
    private static bool IsQuoted(ArticleFacts facts, DateMention date)
    {
        foreach (Quotation quotation in facts.BareQuotations)
            if (quotation.Block == date.Block && quotation.Span.Contains(date.Span))
                return true;
        return false;
    }

    private static void Compare(PlacedEvent[] first, PlacedEvent[] second, EventWeights weights, List<EventMatch> matches, List<EventMatch> further)
    {
        if (first.Length == 0 || second.Length == 0)
            return;
        double[,] shared = new double[first.Length, second.Length];
        for (int i = 0; i < first.Length; i++)
            for (int k = 0; k < second.Length; k++)
                shared[i, k] = weights.Shared(first[i].Clause, second[k].Clause);
        for (int i = 0; i < first.Length; i++)
            for (int k = 0; k < second.Length; k++)
            {
                double score = shared[i, k];
                if (score < EventWeights.Further - MostOfHeads || !AreOther(first[i].Day!, second[k].Day!))
                    continue;
                double rival = 0;
                for (int other = 0; other < second.Length; other++)
                    if (AreSame(first[i].Day!, second[other].Day!))
                        rival = Math.Max(rival, shared[i, other]);
                for (int other = 0; other < first.Length; other++)
                    if (AreSame(first[other].Day!, second[k].Day!))
                        rival = Math.Max(rival, shared[other, k]);
                score -= Rival * rival;
                score -= NamesBoth(first, i, second[k].Day!) || NamesBoth(second, k, first[i].Day!) ? BothDays : 0;
                if (score >= EventWeights.Weak - MostOfHeads)
                    AddHeads(new EventMatch(first[i], second[k], score), matches);
                else if (score >= EventWeights.Further - MostOfHeads)
                    further.Add(new EventMatch(first[i], second[k], score));
            }
    }

    /// <summary>Adds a pair with what its trees say, unless that makes it unlikely.</summary>
    private static void AddHeads(EventMatch match, List<EventMatch> matches)
    {
        double score = match.Score + EventWeights.Heads(match.First.Clause, match.Second.Clause);
        if (!EventWeights.AreNear(match.First.Clause, match.Second.Clause))
            score = Math.Min(score, EventWeights.Strong - 1);
        if (score >= EventWeights.Further)
            matches.Add(match with { Score = score });
    }

    /// <summary>Whether the sentence of a day also names another day.</summary>
    private static bool NamesBoth(PlacedEvent[] days, int index, DateMention day)
    {
        foreach (PlacedEvent other in days)
            if (other.Clause.IsBeside(days[index].Clause) && AreSame(other.Day!, day))
                return true;
        return false;
    }

    /// <summary>Whether the words of a weekday begin with "last", "next" or "this".</summary>
    private static bool NamesWeek(DateMention day) => day.Kind == DateKind.Weekday && day.Span.Length > "Wednesday".Length;

    private static DayOfWeek? WeekdayOf(DateMention day) => day.Weekday ?? day.First?.DayOfWeek;

    /// <summary>Whether two days have one weekday, or one month and number.</summary>
    public static bool AreSame(DateMention a, DateMention b) =>
        a.Kind == DateKind.Day && b.Kind == DateKind.Day ? a.Written == b.Written : WeekdayOf(a) is { } weekday && WeekdayOf(b) == weekday;

    /// <summary>
    /// Whether two days cannot be the same. Copy does not say whether a weekday is the last or the next one, so weekdays differ only by their names;
    /// if they are far apart, they are of two events.
    /// </summary>
    private static bool AreOther(DateMention a, DateMention b)
    {
        if (NamesWeek(a) != NamesWeek(b))
            return false; // next Tuesday, Wednesday
        bool areDates = a.Kind == DateKind.Day && b.Kind == DateKind.Day;
        if (a.First is { } first && b.First is { } second && Math.Abs(first.DayNumber - second.DayNumber) > (areDates ? MostApart : Week))
            return false;
        if (areDates)
            return a.Written != b.Written && (a.Written.Month == b.Written.Month || a.Written.Day == b.Written.Day);
        return WeekdayOf(a) is { } weekday && WeekdayOf(b) is { } other && weekday != other;
    }
}
