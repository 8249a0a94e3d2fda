using NewsLint.Text;

namespace NewsLint.Facts.Figures;

/// <summary>Words that tellings of one story use for the same thing: ousted and ejected, undersea and submarine.</summary>
internal static class Synonyms
{
    private static readonly Dictionary<string, string> First = new(StringComparer.OrdinalIgnoreCase);
    private static readonly Dictionary<uint, uint> Stems = [];

    static Synonyms()
    {
        foreach (string line in Words.Entries(Words.NewsSynonyms))
        {
            string[] words = line.Split(' ');
            uint stem = Stem.Hash(words[0]);
            foreach (string word in words)
            {
                First[word] = words[0];
                foreach (string form in FormsOf(word))
                    Stems.TryAdd(Stem.Hash(form), stem);
            }
        }
    }

    /// <summary>Returns the hash of a word's stem, the same for synonyms.</summary>
    public static uint Hash(ReadOnlySpan<char> word) => Of(Stem.Hash(word));

    /// <summary>Returns the hash of a stem, the same for synonyms.</summary>
    public static uint Of(uint stem) => Stems.GetValueOrDefault(stem, stem);

    /// <summary>Returns the first synonym of a word in its base form, or the word if there is none.</summary>
    public static string Of(string word) => First.GetValueOrDefault(word, word);

    /// <summary>The forms of a word whose stems differ: evict and evicting have one stem, acquire and acquiring have not.</summary>
    private static IEnumerable<string> FormsOf(string word)
    {
        yield return word;
        yield return word + "s";
        string root = word[^1] is 'e' or 'y' ? word[..^1] : word;
        string last = word[^1] == 'y' ? "i" : "";
        yield return $"{root}{last}ed";
        yield return $"{root}{last}es";
        yield return (word[^1] == 'e' ? root : word) + "ing";
        yield return $"{word}{word[^1]}ed";
        yield return $"{word}{word[^1]}ing";
    }
}
