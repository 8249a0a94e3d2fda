namespace NewsLint.Stories;

/// <summary>The clauses that one clause of a story differs from.</summary>
/// <param name="Odd">The clause that is reported: the one that differs from most others.</param>
/// <param name="Others">The clauses that it differs from, the likeliest first.</param>
/// <param name="Score">The best score of its pairs.</param>
internal sealed record EventGroup(PlacedEvent Odd, IReadOnlyList<PlacedEvent> Others, double Score)
{
    /// <summary>The likeliest of the other clauses.</summary>
    public PlacedEvent Usual => Others[0];

    /// <summary>The number of articles that differ from the reported one.</summary>
    public int UsualCount => Others.Select(static other => other.Article).Distinct().Count();

    /// <summary>Groups pairs so that each clause is reported once, or is related to one that is.</summary>
    /// <param name="matches">The pairs, the likeliest first. Those below <see cref="EventWeights.Weak"/> only join a pair above it.</param>
    public static IEnumerable<EventGroup> Of(IReadOnlyList<EventMatch> matches)
    {
        var pairs = new Dictionary<PlacedEvent, List<EventMatch>>(ReferenceEqualityComparer.Instance);
        foreach (EventMatch match in matches)
        {
            Add(match.First, match);
            Add(match.Second, match);
        }
        var told = new HashSet<PlacedEvent>(ReferenceEqualityComparer.Instance);
        foreach (EventMatch match in matches)
        {
            if (match.Score < EventWeights.Weak || told.Contains(match.First) || told.Contains(match.Second))
                continue;
            PlacedEvent odd = pairs[match.First].Count >= pairs[match.Second].Count ? match.First : match.Second;
            var others = new List<PlacedEvent>();
            foreach (EventMatch pair in pairs[odd])
                if ((pair.First == odd ? pair.Second : pair.First) is var other && (others.Count == 0 || IsSame(other, others[0])) && told.Add(other))
                    others.Add(other);
            told.Add(odd);
            yield return new EventGroup(odd, others, match.Score);
        }

        static bool IsSame(PlacedEvent a, PlacedEvent b) => a.Day is null || b.Day is null ? a.Place == b.Place : StoryDays.AreSame(a.Day, b.Day);

        void Add(PlacedEvent told, EventMatch match)
        {
            if (!pairs.TryGetValue(told, out List<EventMatch>? list))
                pairs.Add(told, list = []);
            list.Add(match);
        }
    }
}
