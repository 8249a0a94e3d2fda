using NewsLint.Text;

namespace NewsLint.Facts.Events;

/// <summary>The verbs and nouns of events.</summary>
internal static class EventWords
{
    /// <summary>The groups of words for one event, by word: a word can be in two.</summary>
    private static readonly Dictionary<string, List<int>> Groups = Load();

    /// <summary>Whether a word names an event: "be" and "say" are in every story.</summary>
    public static bool NamesEvent(string word) =>
        word.Length > 2 && !Common.Contains(word);

    /// <summary>Whether a word is one of those that news copy uses for an event.</summary>
    public static bool IsKnown(string word) => Groups.ContainsKey(word);

    /// <summary>Verbs of many events: they do not name one.</summary>
    private static readonly HashSet<string> Common = new(
        [
            "add", "ask", "begin", "bring", "call", "come", "continue", "drop", "end", "expect", "get", "give", "go", "have", "hold", "keep", "know", "leave", "let", "look",
            "make", "plan", "put", "return", "say", "see", "send", "show", "start", "take", "tell", "think", "try", "use", "want", "work", "write",
            "fiscal", "month", "quarter", "season", "week", "year",
        ], StringComparer.Ordinal);

    /// <summary>Whether a verb says that somebody says something, which people do on many days.</summary>
    public static bool Tells(string verb) => verb is "have" or "say" or "tell" or "write" or "add" or "ask";

    /// <summary>Whether a noun names what one person does or says: another person's speech is another event.</summary>
    public static bool IsOfSpeaker(string noun) => noun is "speech" or "statement" or "interview" or "column" or "conference" or "briefing" or "tweet" or "letter" or "post" or "message" or "address";

    /// <summary>Whether two words are used for one event: pass, vote.</summary>
    public static bool AreLike(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0 || !Groups.TryGetValue(a, out List<int>? first) || !Groups.TryGetValue(b, out List<int>? second))
            return false;
        foreach (int group in first)
            if (second.Contains(group))
                return true;
        return false;
    }

    private static Dictionary<string, List<int>> Load()
    {
        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        int group = 0;
        foreach (string line in Words.Entries(Words.SameEvents))
        {
            foreach (string word in line.Split(' '))
            {
                if (!groups.TryGetValue(word, out List<int>? known))
                    groups.Add(word, known = []);
                known.Add(group);
            }
            group++;
        }
        return groups;
    }
}
