using System.Globalization;
using NewsLint.Text;

namespace NewsLint.Facts.Figures;

/// <summary>The kinds of number words in rules/words/number-words.txt.</summary>
internal enum NumberWordKind : byte
{
    None,
    Digit,
    Teen,
    Tens,
    Hundred,
    Scale,
    Group,
    Part,
    Vague,
    Few,
    Multiple,
    Short,
}

/// <summary>A number word and its value; a part's value is its denominator, except 0.5 for half.</summary>
internal readonly record struct NumberWord(NumberWordKind Kind, double Value);

/// <summary>The word lists for reading figures, as tables.</summary>
internal static class FigureWords
{
    /// <summary>The names of the kinds in the list, in the order of <see cref="NumberWordKind"/>.</summary>
    private static readonly string[] KindNames = ["none", "digit", "teen", "tens", "hundred", "scale", "group", "part", "vague", "few", "multiple", "short"];

    private static readonly Dictionary<string, NumberWord>.AlternateLookup<ReadOnlySpan<char>> NumberTable = ReadNumbers(isShort: false);
    private static readonly Dictionary<string, NumberWord>.AlternateLookup<ReadOnlySpan<char>> ShortTable = ReadNumbers(isShort: true);

    /// <summary>The length of the longest number word.</summary>
    private const int Longest = 12;

    /// <summary>The second letters of number words as bits, by first letter and length: a fast filter for other words.</summary>
    private static readonly uint[] SecondLetters = ReadSecondLetters();

    /// <summary>Words that end a noun phrase.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> PhraseEnds { get; } = WordSet(Words.NounPhraseEnds);

    /// <summary>Plural nouns that can also be verbs.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NounVerbs { get; } = WordSet(Words.NounVerbs);

    /// <summary>What happens to persons who are then counted without a noun.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Casualties { get; } = WordSet(Words.CasualtyWords);

    /// <summary>Words in -s that are not plurals.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NoPlurals { get; } = WordSet(Words.NoPlurals);

    /// <summary>Nouns whose number is a name.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> IdentifierNouns { get; } = WordSet(Words.IdentifierNouns);

    /// <summary>The last words of street names.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> StreetWords { get; } = WordSet(Words.StreetWords);

    /// <summary>The months and their short forms.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Months { get; } = WordSet(Words.Months, StringComparer.Ordinal);

    /// <summary>Irregular plurals and their singulars.</summary>
    public static Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Singulars { get; } = ReadSingulars();

    /// <summary>Looks up a number word, ignoring case.</summary>
    public static bool TryNumber(ReadOnlySpan<char> word, out NumberWord number)
    {
        number = default;
        if (word.Length is < 2 or > Longest)
            return false;
        int first = (word[0] | 0x20) - 'a';
        int second = (word[1] | 0x20) - 'a';
        return (uint)first < 26 && (uint)second < 26 && (SecondLetters[(first * (Longest + 1)) + word.Length] & (1u << second)) != 0 && NumberTable.TryGetValue(word, out number);
    }

    /// <summary>Looks up an abbreviated scale, ignoring case.</summary>
    public static bool TryShortScale(ReadOnlySpan<char> word, out double scale)
    {
        bool found = ShortTable.TryGetValue(word, out NumberWord number);
        scale = number.Value;
        return found;
    }

    /// <summary>Gets an enumeration value by name; the framework's own parser is compiled at each start.</summary>
    /// <exception cref="InvalidDataException">The word list is invalid: there is no such name.</exception>
    public static int IndexOf(string[] names, string name)
    {
        int index = Array.IndexOf(names, name);
        return index >= 0 ? index : throw new InvalidDataException($"{name} is none of {string.Join(", ", names)}");
    }

    /// <summary>Gets all words of a list with several words per line.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> WordSet(ReadOnlySpan<byte> list, StringComparer? comparer = null)
    {
        var words = new HashSet<string>(comparer ?? StringComparer.OrdinalIgnoreCase);
        foreach (string line in Words.Entries(list))
            words.UnionWith(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static Dictionary<string, NumberWord>.AlternateLookup<ReadOnlySpan<char>> ReadNumbers(bool isShort)
    {
        var table = new Dictionary<string, NumberWord>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in Words.Entries(Words.NumberWords))
        {
            string[] parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var kind = (NumberWordKind)IndexOf(KindNames, parts[0]);
            if (kind == NumberWordKind.Short == isShort)
                foreach (string word in parts.AsSpan(2))
                    table.Add(word, new NumberWord(kind, double.Parse(parts[1], CultureInfo.InvariantCulture)));
        }
        return table.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static uint[] ReadSecondLetters()
    {
        var letters = new uint[26 * (Longest + 1)];
        foreach (string word in NumberTable.Dictionary.Keys)
            letters[((word[0] - 'a') * (Longest + 1)) + word.Length] |= 1u << (word[1] - 'a');
        return letters;
    }

    private static Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ReadSingulars()
    {
        var table = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in Words.Entries(Words.IrregularPlurals))
        {
            string[] pair = line.Split(' ');
            table.Add(pair[1], pair[0]);
        }
        return table.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
