using System.Text;

namespace NewsLint.Text.Encodings;

/// <summary>Which languages, of rules/words/alphabets.txt, write a letter: one bit per language.</summary>
internal static class Alphabets
{
    private static readonly Dictionary<int, ulong> Languages = Read(out Rare);

    /// <summary>The languages that news almost never quotes, as bits.</summary>
    private static readonly ulong Rare;

    /// <summary>Returns the languages that write a letter, in either case, or 0.</summary>
    public static ulong Of(int letter)
    {
        if (Languages.TryGetValue(letter, out ulong languages))
            return languages;
        return Rune.TryCreate(letter, out Rune rune) ? Languages.GetValueOrDefault(Rune.ToLowerInvariant(rune).Value) : 0;
    }

    /// <summary>Whether only languages that news almost never quotes write a letter.</summary>
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
