namespace NewsLint.Text;

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

    /// <summary>The table has so many places, a power of two: some two a word. A place with no stem is empty.</summary>
    private const int Places = 1 << 15;

    private static readonly uint[] Stems = new uint[Places];
    private static readonly float[] Frequencies = new float[Places];

    static TermTable() => Load();

    /// <summary>The number of <see cref="Articles"/> that hold a word; 0 for a function word.</summary>
    public static float Frequency(uint stem)
    {
        int place = PlaceOf(stem);
        return Stems[place] == 0 ? Unknown : Frequencies[place];
    }

    /// <summary>The place of a stem, or the empty one where it would be; by linear probing, for it is asked for every word.</summary>
    private static int PlaceOf(uint stem)
    {
        uint place = (stem ^ (stem >> 16)) % Places;
        while (Stems[place] != stem && Stems[place] != 0)
            place = (place + 1) % Places;
        return (int)place;
    }

    private static void Set(ReadOnlySpan<char> word, float frequency)
    {
        uint stem = Hash(word);
        int place = PlaceOf(stem);
        Stems[place] = stem;
        Frequencies[place] = frequency;
    }

    /// <summary>FNV-1a (Fowler, Noll and Vo) over the stem of a word in lower case.</summary>
    public static uint Hash(ReadOnlySpan<char> word)
    {
        int length = word.Length;
        if (length > 2 && word[length - 1] is 's' or 'S' && word[length - 2] is '\'' or '’')
            length -= 2;
        length -= Ending(word[..length]);
        uint hash = Basis;
        foreach (char c in word[..length])
        {
            uint letter = c;
            if (letter - 'A' <= 'Z' - 'A')
                letter |= 0x20;
            else if (letter >= 128)
                letter = c is '’' ? '\'' : char.ToLowerInvariant(c);
            hash = (hash ^ letter) * Prime;
        }
        return hash;
    }

    /// <summary>The length of -ing, -ed, -es, -s or -ly behind at least four letters.</summary>
    private static int Ending(ReadOnlySpan<char> word)
    {
        if (word.Length < 5)
            return 0;
        int ending = (word[^1] | 0x20) switch
        {
            'g' when (word[^2] | 0x20) == 'n' && (word[^3] | 0x20) == 'i' => 3,
            'd' when (word[^2] | 0x20) == 'e' => 2,
            's' when (word[^2] | 0x20) == 'e' => 2,
            's' => 1,
            'y' when (word[^2] | 0x20) == 'l' => 2,
            _ => 0,
        };
        return word.Length - ending >= 4 ? ending : 0;
    }

    private static void Load()
    {
        AddAll(Words.Places, lastWordIsMark: false);
        AddAll(Words.FamilyNames, lastWordIsMark: false);
        AddAll(Words.Demonyms, lastWordIsMark: false);
        AddAll(Words.Organisations, lastWordIsMark: false);
        AddAll(Words.GivenNames, lastWordIsMark: true);
        AddAll(Words.Titles, lastWordIsMark: true);
        List<string> common = Words.Entries(Words.CommonWords);
        for (int rank = common.Count - 1; rank >= 0; rank--)
            Set(common[rank], Math.Min(1900, Scale / (rank + 1 + Shift)));
        foreach (string word in Words.Entries(Words.FunctionWords))
            Set(word, 0);

        void AddAll(ReadOnlySpan<byte> list, bool lastWordIsMark)
        {
            foreach (string entry in Words.Entries(list))
            {
                ReadOnlySpan<char> words = lastWordIsMark ? entry.AsSpan(0, entry.Length - 2) : entry;
                foreach (Range word in words.Split(' '))
                    Set(words[word], KnownName);
            }
        }
    }
}
