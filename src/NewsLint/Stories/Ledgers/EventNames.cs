using NewsLint.Facts.Events;

namespace NewsLint.Stories.Ledgers;

/// <summary>Names events in a few words: fire started, Pell sentenced, election.</summary>
internal static class EventNames
{
    /// <summary>Returns the name of the event that the clauses of a row tell of; null if none has a verb or noun of an event.</summary>
    /// <param name="row">The clauses.</param>
    public static string? Of(IReadOnlyList<PlacedEvent> row) =>
        // The word that most clauses have, and of equally common ones the one that says who.
        row.Select(static told => (told.Clause, Name: NameOf(told))).Where(static named => named.Name is not null)
            .GroupBy(static named => named.Name == named.Clause.Noun ? named.Clause.Noun : named.Clause.Verb, StringComparer.Ordinal)
            .OrderByDescending(static heads => heads.Count()).FirstOrDefault()?
            .OrderByDescending(static named => named.Clause.SubjectText.Length > 0).First().Name;

    private static string? NameOf(PlacedEvent told)
    {
        EventClause clause = told.Clause;
        // What is in a place can be any thing: the hospital in Arica.
        if (told.Day is null && clause.Noun.Length > 0 && clause.IsNounNearer)
            return clause.Noun;
        if (HasNoun(clause))
            return clause.Noun;
        // "The fire started": the verb is of many events, its subject is of one.
        if (!EventWords.IsKnown(clause.Subject) && (!EventWords.NamesEvent(clause.Verb) || clause.Verb is "do" or "happen" or "occur"))
            return null;
        return clause.SubjectText.Length == 0 ? clause.VerbText : $"{clause.SubjectText} {clause.VerbText}";
    }

    /// <summary>Whether the day or place belongs to a noun that is known for an event: the election on Sunday.</summary>
    private static bool HasNoun(EventClause clause) => EventWords.IsKnown(clause.Noun) && (clause.IsNounNearer || !EventWords.NamesEvent(clause.Verb));
}
