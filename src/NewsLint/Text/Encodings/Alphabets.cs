using System.Text;

namespace NewsLint.Text.Encodings;

/// <summary>Which languages, of rules/words/alphabets.txt, write a letter: one bit a language.</summary>
internal static class Alphabets
{
    private static readonly Dictionary<int, ulong> Languages = Read();

    /// <summary>The languages that write a letter, of either case; 0 when none of the list does.</summary>
    public static ulong Of(int letter)
    {
        if (Languages.TryGetValue(letter, out ulong languages))
            return languages;
        return Rune.TryCreate(letter, out Rune rune) ? Languages.GetValueOrDefault(Rune.ToLowerInvariant(rune).Value) : 0;
    }

    private static Dictionary<int, ulong> Read()
    {
        var languages = new Dictionary<int, ulong>(512);
        int bit = 0;
        foreach (string line in Words.Entries(Words.Alphabets))
        {
            foreach (Rune rune in line.AsSpan(line.IndexOf(':', StringComparison.Ordinal) + 1).Trim().EnumerateRunes())
                languages[rune.Value] = languages.GetValueOrDefault(rune.Value) | (1UL << bit);
            bit++;
        }
        return languages;
    }
}
