using NewsLint.Text;

namespace NewsLint.Stories.Ledgers;

/// <summary>The past participles of verbs: from rules/words/irregular-verbs.txt, and by rule for all others.</summary>
internal static class Participles
{
    private static readonly Dictionary<string, string> Irregular = Load();

    /// <summary>Returns the past participle of a verb.</summary>
    /// <param name="verb">The base form.</param>
    public static string Of(string verb)
    {
        if (Irregular.TryGetValue(verb, out string? participle))
            return participle;
        if (verb.EndsWith('e'))
            return verb + "d";
        if (verb.Length > 2 && verb[^1] == 'y' && !IsVowel(verb[^2]))
            return verb[..^1] + "ied";
        bool isDoubled = verb.Length is 3 or 4 && !IsVowel(verb[^1]) && verb[^1] is not ('w' or 'x' or 'y') && IsVowel(verb[^2]) && !IsVowel(verb[^3]);
        return isDoubled ? verb + verb[^1] + "ed" : verb + "ed";
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static Dictionary<string, string> Load()
    {
        var participles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string line in Words.Entries(Words.IrregularVerbs))
        {
            string[] forms = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            string[] others = [.. forms.Skip(1).Where(form => !form.EndsWith("ing", StringComparison.Ordinal) && !form.EndsWith('s') && !form.Contains('\'', StringComparison.Ordinal))];
            // The participle is the last form; a verb without another form, like "cut", and "come" and "run" keep the base form. "Die" has only an irregular present.
            if (others.Length > 0 || !Array.Exists(forms, static form => form.EndsWith('s')))
                participles.TryAdd(forms[0], others.Length == 0 || forms[0] is "become" or "come" or "overcome" or "run" ? forms[0] : others[^1]);
        }
        return participles;
    }
}
