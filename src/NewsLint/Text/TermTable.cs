using System.Text;

namespace NewsLint.Text;

/// <summary>
/// The frequency of words in news copy. With it, a run over five articles knows as well as a run over a thousand that
/// "government" and the president's name are no evidence. Words are hashes of their stems.
/// </summary>
internal sealed class TermTable
{
    /// <summary>The number of articles that the frequencies refer to.</summary>
    public const float Articles = 2000;

    /// <summary>The frequency of a word that is in no list.</summary>
    public const float Unknown = 0.5f;

    /// <summary>The frequency of a well-known person, place or organization: about two articles in a hundred.</summary>
    private const float KnownName = 40;

    /// <summary>The word list is sorted by frequency. Rank r occurs in about Scale / (r + Shift) articles (Zipf-Mandelbrot law, fitted to 1,888 news articles).</summary>
    private const float Scale = 85000;
    private const float Shift = 55;

    /// <summary>The number of slots, a power of two: about two per word. A slot without a stem is empty.</summary>
    private const int Places = 1 << 15;

    private const int LongestOnStack = 64;

    private readonly uint[] stems = new uint[Places];
    private readonly float[] frequencies = new float[Places];

    private TermTable() => Load();

    /// <summary>The table. Getting it costs more than a look-up: keep it for many look-ups.</summary>
    public static TermTable News { get; } = new();

    /// <summary>The number of <see cref="Articles"/> that hold a word; 0 for a function word.</summary>
    public float Frequency(uint stem)
    {
        int place = PlaceOf(stem);
        return stems[place] == 0 ? Unknown : frequencies[place];
    }

    /// <summary>Returns the slot of a stem, or the empty slot for it. It uses linear probing, because it runs for every word.</summary>
    private int PlaceOf(uint stem)
    {
        uint place = (stem ^ (stem >> 16)) % Places;
        while (stems[place] != stem && stems[place] != 0)
            place = (place + 1) % Places;
        return (int)place;
    }

    /// <summary>Fills the table from the bytes of the lists; strings would take several times as long. The first list with a stem gives its frequency.</summary>
    private void Load()
    {
        for (ReadOnlySpan<byte> list = Words.FunctionWords; Words.TryRead(ref list, out ReadOnlySpan<byte> word);)
            Add(word, 0);
        int rank = 0;
        for (ReadOnlySpan<byte> list = Words.CommonWords; Words.TryRead(ref list, out ReadOnlySpan<byte> word);)
            Add(word, Math.Min(1900, Scale / (++rank + Shift)));
        AddNames(Words.Places, lastWordIsMark: false);
        AddNames(Words.FamilyNames, lastWordIsMark: false);
        AddNames(Words.Demonyms, lastWordIsMark: false);
        AddNames(Words.Organisations, lastWordIsMark: false);
        AddNames(Words.GivenNames, lastWordIsMark: true);
        AddNames(Words.Titles, lastWordIsMark: true);
    }

    private void AddNames(ReadOnlySpan<byte> list, bool lastWordIsMark)
    {
        while (Words.TryRead(ref list, out ReadOnlySpan<byte> entry))
        {
            ReadOnlySpan<byte> names = lastWordIsMark ? entry[..^2] : entry;
            for (int space; (space = names.IndexOf((byte)' ')) >= 0; names = names[(space + 1)..])
                Add(names[..space], KnownName);
            Add(names, KnownName);
        }
    }

    private void Add(ReadOnlySpan<byte> utf8, float frequency)
    {
        Span<char> word = utf8.Length <= LongestOnStack ? stackalloc char[utf8.Length] : new char[utf8.Length];
        uint stem = Stem.Hash(word[..Encoding.UTF8.GetChars(utf8, word)]);
        int place = PlaceOf(stem);
        if (stems[place] != 0)
            return;
        stems[place] = stem;
        frequencies[place] = frequency;
    }
}
