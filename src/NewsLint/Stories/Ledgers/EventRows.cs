using NewsLint.Facts;
using NewsLint.Facts.Dates;

namespace NewsLint.Stories.Ledgers;

/// <summary>The rows of events: on which day, and in which place, each telling puts them.</summary>
internal static class EventRows
{
    /// <summary>The minimum score of two clauses with one day: that they agree is evidence for one event.</summary>
    private const double LeastOfDay = 0.8;

    /// <summary>What two other verbs take counts only for this share if the clauses agree: people were hurt, and the fire broke out.</summary>
    private const double OtherVerbs = 0.5;

    /// <summary>The most that two other verbs take from the score before that.</summary>
    private const double MostOfVerbs = 4.5;

    /// <summary>The maximum number of days between two dates with one weekday.</summary>
    private const int Week = 6;

    /// <summary>The minimum score of two clauses with different days; a rule reports only likelier ones.</summary>
    private const double LeastOfOtherDay = 2.2;

    /// <summary>The same for a place: many events are in one place.</summary>
    private const double LeastOfPlace = 3.2;

    /// <summary>The rows of days. A day that only one telling gives is a row, too.</summary>
    public static IEnumerable<LedgerRow> Days(StoryAlignment alignment)
    {
        IReadOnlyList<ArticleFacts> articles = alignment.Articles;
        PlacedEvent[] days = [.. articles.SelectMany(static (facts, telling) => StoryDays.DaysOf(facts, telling)).Where(static day => day.Clause.Near.Count > 0)];
        return Of(LedgerKind.Day, days, alignment, [.. alignment.Days.Where(static match => match.Score >= LeastOfOtherDay)], LeastOfDay, static (a, b) => AreSame(a.Day!, b.Day!), static (a, b) => CanBeSame(a.Day!, b.Day!));
    }

    /// <summary>The rows of places that differ: copy names many places that say nothing of an event.</summary>
    public static IEnumerable<LedgerRow> Places(StoryAlignment alignment)
    {
        PlacedEvent[] places = [.. alignment.Articles.SelectMany(static (facts, telling) => StoryPlaces.EventsOf(facts, telling))];
        EventMatch[] differing = [.. alignment.Places.Where(static match => match.Score >= EventWeights.WeakPlace), .. StoryPlaces.OfOneNoun(alignment.Articles)];
        return Of(LedgerKind.Place, places, alignment, differing, LeastOfPlace, AreOne, AreOne)
            .Where(static row => row.Verdict == LedgerVerdict.Differ);
    }

    /// <summary>Joins the clauses of one event, those that agree first.</summary>
    private static IEnumerable<LedgerRow> Of(
        LedgerKind kind, PlacedEvent[] events, StoryAlignment alignment, EventMatch[] differing, double leastAgreeing, Func<PlacedEvent, PlacedEvent, bool> areSame, Func<PlacedEvent, PlacedEvent, bool> agree)
    {
        var rows = new Dictionary<(int Article, int Block, int Start), List<PlacedEvent>>();
        foreach (PlacedEvent told in events)
            rows[Key(told)] = [told];
        var pairs = new List<(PlacedEvent First, PlacedEvent Second, double Score)>();
        for (int i = 0; i < events.Length; i++)
            for (int k = i + 1; k < events.Length; k++)
                if (events[i].Article != events[k].Article && areSame(events[i], events[k]) && Score(events[i], events[k], alignment.EventWeights) is var score && score >= leastAgreeing)
                    pairs.Add((events[i], events[k], score));
        foreach ((PlacedEvent first, PlacedEvent second, _) in pairs.OrderByDescending(static pair => pair.Score))
            Join(first, second);
        foreach (EventMatch match in differing)
            Join(match.First, match.Second);
        var seen = new HashSet<List<PlacedEvent>>(ReferenceEqualityComparer.Instance);
        foreach (PlacedEvent told in events)
            if (seen.Add(rows[Key(told)]) && Row(kind, rows[Key(told)], alignment.Articles, agree) is { } row)
                yield return row;

        // A telling that gives two days tells of two events.
        void Join(PlacedEvent first, PlacedEvent second)
        {
            if (!rows.TryGetValue(Key(first), out List<PlacedEvent>? a) || !rows.TryGetValue(Key(second), out List<PlacedEvent>? b) || a == b)
                return;
            if (a.Exists(x => b.Exists(y => x.Article == y.Article && !agree(x, y))))
                return;
            a.AddRange(b);
            foreach (PlacedEvent told in b)
                rows[Key(told)] = a;
        }
    }

    private static double Score(PlacedEvent a, PlacedEvent b, EventWeights weights)
    {
        double shared = weights.Shared(a.Clause, b.Clause);
        double heads = shared > 0 ? EventWeights.Heads(a.Clause, b.Clause) : double.NegativeInfinity;
        return shared + (heads < 0 ? Math.Max(heads, -MostOfVerbs) * OtherVerbs : heads);
    }

    /// <summary>Whether two days are the same; a weekday and a date can be weeks apart.</summary>
    private static bool AreSame(DateMention a, DateMention b) =>
        StoryDays.AreSame(a, b) && !(a.Kind != b.Kind && a.First is { } first && b.First is { } second && Math.Abs(first.DayNumber - second.DayNumber) > Week);

    /// <summary>Whether nothing says that two days differ: July 27 without a year can be a Tuesday.</summary>
    private static bool CanBeSame(DateMention a, DateMention b) => AreSame(a, b) || (a.Kind != b.Kind && ((a.Weekday is null && a.First is null) || (b.Weekday is null && b.First is null)));

    private static bool AreOne(PlacedEvent a, PlacedEvent b) => a.Place.Equals(b.Place, StringComparison.OrdinalIgnoreCase);

    private static (int Article, int Block, int Start) Key(PlacedEvent told) => (told.Article, told.Clause.Block, told.Clause.Span.Start);

    /// <summary>Creates a row; null if nothing but its words tells of the event and only one telling has them: "said on Monday".</summary>
    private static LedgerRow? Row(LedgerKind kind, List<PlacedEvent> row, IReadOnlyList<ArticleFacts> articles, Func<PlacedEvent, PlacedEvent, bool> agree)
    {
        (int Telling, PlacedEvent Item)[] items = [.. row.Select(static told => (told.Article, told))];
        int[] groups = RowBuilder.Groups(items, agree);
        bool isSeveral = RowBuilder.AreSeveral(items);
        string? name = EventNames.Of(row) ?? (isSeveral ? SharedWords.Quoted([.. row.Select(told => new PlacedSentence(articles[told.Article], told.Clause.Block, told.Clause.Span))]) : null);
        if (string.IsNullOrEmpty(name))
            return null;
        return new LedgerRow(
            kind, $"{(kind == LedgerKind.Day ? "day" : "place")}: {name}", groups.Any(static group => group > 0) ? LedgerVerdict.Differ : isSeveral ? LedgerVerdict.Agree : LedgerVerdict.One,
            RowBuilder.Cells(articles.Count, row.Select((told, i) => (told.Article, RowBuilder.Value(articles[told.Article], told.Clause.Block, told.Clause.Span, groups[i])))));
    }
}
