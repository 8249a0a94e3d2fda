using System.Text;

namespace NewsLint.Text.Encodings;

/// <summary>Which languages, of rules/words/alphabets.txt, write a letter: one bit a language.</summary>
internal static class Alphabets
{
    private static readonly Dictionary<int, ulong> Languages = Read(out Rare);

    /// <summary>The languages that news quotes next to never, as bits.</summary>
    private static readonly ulong Rare;

    /// <summary>The languages that write a letter, of either case; 0 when none of the list does.</summary>
    public static ulong Of(int letter)
    {
        if (Languages.TryGetValue(letter, out ulong languages))
            return languages;
        return Rune.TryCreate(letter, out Rune rune) ? Languages.GetValueOrDefault(Rune.ToLowerInvariant(rune).Value) : 0;
    }

    /// <summary>Whether a letter is of languages only that news quotes next to never.</summary>
    public static bool IsRare(int letter) => (Of(letter) & ~Rare) == 0;

    private static Dictionary<int, ulong> Read(out ulong rare)
    {
        rare = 0;
        var languages = new Dictionary<int, ulong>(512);
        ulong bit = 1;
        foreach (string line in Words.Entries(Words.Alphabets))
        {
            rare |= line[0] == '*' ? bit : 0;
            foreach (Rune rune in line.AsSpan(line.IndexOf(':', StringComparison.Ordinal) + 1).Trim().EnumerateRunes())
                languages[rune.Value] = languages.GetValueOrDefault(rune.Value) | bit;
            bit <<= 1;
        }
        return languages;
    }
}
