using NewsLint.Text;

namespace NewsLint.Stories;

/// <summary>
/// How often words stand in news copy at large, so that a run over five articles knows as well as one over a thousand that
/// "government" and the president's name prove nothing. Words are hashes of their stems.
/// </summary>
internal static class TermTable
{
    /// <summary>Of so many articles the frequencies are.</summary>
    public const float Articles = 2000;

    /// <summary>What a word has that no list knows.</summary>
    public const float Unknown = 0.5f;

    /// <summary>Names of well-known people, places and bodies stand in some two articles of a hundred each.</summary>
    private const float KnownName = 40;

    /// <summary>The word list is sorted by frequency; its ranks r stand in about Scale / (r + Shift) articles (Zipf's law as Mandelbrot extended it, fitted to 1,888 news articles).</summary>
    private const float Scale = 85000;
    private const float Shift = 55;

    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    private static readonly Dictionary<uint, float> Frequencies = Load();

    /// <summary>The number of <see cref="Articles"/> that hold a word; 0 for a function word.</summary>
    public static float Frequency(uint stem) => Frequencies.GetValueOrDefault(stem, Unknown);

    /// <summary>FNV-1a (Fowler, Noll and Vo) over the stem of a word in lower case.</summary>
    public static uint Hash(ReadOnlySpan<char> word)
    {
        int length = word.Length;
        if (length > 2 && word[length - 1] is 's' or 'S' && word[length - 2] is '\'' or '’')
            length -= 2;
        length -= Ending(word[..length]);
        uint hash = Basis;
        for (int i = 0; i < length; i++)
            hash = (hash ^ Lower(word[i])) * Prime;
        return hash;
    }

    private static uint Lower(char c) => char.IsAsciiLetterUpper(c) ? (uint)(c | 0x20) : c is '’' ? '\'' : c < 128 ? c : char.ToLowerInvariant(c);

    /// <summary>The length of -ing, -ed, -es, -s or -ly behind at least four letters.</summary>
    private static int Ending(ReadOnlySpan<char> word)
    {
        if (word.Length < 5)
            return 0;
        int ending = (word[^1] | 0x20) switch
        {
            'g' when word.EndsWith("ing", StringComparison.OrdinalIgnoreCase) => 3,
            'd' when (word[^2] | 0x20) == 'e' => 2,
            's' when (word[^2] | 0x20) == 'e' => 2,
            's' => 1,
            'y' when (word[^2] | 0x20) == 'l' => 2,
            _ => 0,
        };
        return word.Length - ending >= 4 ? ending : 0;
    }

    private static Dictionary<uint, float> Load()
    {
        var frequencies = new Dictionary<uint, float>(16000);
        AddAll(Words.Places, lastWordIsMark: false);
        AddAll(Words.FamilyNames, lastWordIsMark: false);
        AddAll(Words.Demonyms, lastWordIsMark: false);
        AddAll(Words.Organisations, lastWordIsMark: false);
        AddAll(Words.GivenNames, lastWordIsMark: true);
        AddAll(Words.Titles, lastWordIsMark: true);
        List<string> common = Words.Entries(Words.CommonWords);
        for (int rank = common.Count - 1; rank >= 0; rank--)
            frequencies[Hash(common[rank])] = Math.Min(1900, Scale / (rank + 1 + Shift));
        foreach (string word in Words.Entries(Words.FunctionWords))
            frequencies[Hash(word)] = 0;
        return frequencies;

        void AddAll(ReadOnlySpan<byte> list, bool lastWordIsMark)
        {
            foreach (string entry in Words.Entries(list))
            {
                ReadOnlySpan<char> words = lastWordIsMark ? entry.AsSpan(0, entry.Length - 2) : entry;
                foreach (Range word in words.Split(' '))
                    frequencies[Hash(words[word])] = KnownName;
            }
        }
    }
}
