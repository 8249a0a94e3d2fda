using NewsLint.Text;

namespace NewsLint.Facts.Figures;

/// <summary>The kind of time beside a figure; only times of the same kind compare.</summary>
internal enum FigureTimeKind : byte
{
    /// <summary>None.</summary>
    None,

    /// <summary>A year: 2009.</summary>
    Year,

    /// <summary>A month or weekday by name.</summary>
    Named,

    /// <summary>A period by its order: this year, the second half.</summary>
    Relative,

    /// <summary>A period before or after the present one: last year, next season.</summary>
    Other,

    /// <summary>A single word: now, originally.</summary>
    Adverb,
}

/// <summary>A time beside a figure.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Value">A value that identifies it among others of its kind.</param>
internal readonly record struct FigureTime(FigureTimeKind Kind, uint Value)
{
    /// <summary>Whether it is a year or a month.</summary>
    public bool IsDate => Kind is FigureTimeKind.Year or FigureTimeKind.Named;

    /// <summary>Whether two times have the same kind but different values.</summary>
    public bool DiffersFrom(FigureTime other) => Kind != FigureTimeKind.None && Kind == other.Kind && Value != other.Value;
}

/// <summary>Finds the time words in a figure's sentence.</summary>
internal static class TimeWords
{
    /// <summary>Whether a word announces a time: at, by, until. Without one, "ten to twelve" is a range and "killed five in the evening" has a count.</summary>
    public static bool IsTimeExpected(TokenText t, int i) => t[i] is "at" or "At" or "by" or "By" or "until" or "till" or "before" or "since" or "around" or "about" or "after" or "from";

    /// <summary>Whether a part of the day begins at a token: in the morning, at night.</summary>
    public static bool IsPartOfDay(TokenText t, int i) =>
        (t.Is(i, "in") && t.Is(i + 1, "the") && t[i + 2] is "morning" or "afternoon" or "evening") || (t.Is(i, "at") && t.Is(i + 1, "night"));

    /// <summary>The name of the lists of words for one time.</summary>
    private const string Same = "same";

    private static readonly Dictionary<string, HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> Kinds = ReadKinds();
    private static readonly Dictionary<uint, uint> SameTimes = ReadSameTimes();

    /// <summary>Whether a token looks like a year.</summary>
    public static bool IsYear(TokenText t, int i) =>
        t.IsNumber(i) && t.Tokens[i].Length == 4 && t[i] is ['1', '8' or '9', >= '0' and <= '9', >= '0' and <= '9'] or ['2', '0', >= '0' and <= '9', >= '0' and <= '9'];

    /// <summary>Gets the time nearest to a figure in its sentence, without another figure or clause between; its kind is None if there is none.</summary>
    public static FigureTime Nearest(TokenText t, Figure figure)
    {
        FigureTime before = default;
        int beforeDistance = int.MaxValue;
        for (int i = figure.HedgeToken - 1; i >= figure.Context.FirstBefore && !IsOther(t, i); i--)
        {
            if (At(t, i) is not { Kind: not FigureTimeKind.None } time)
                continue;
            (before, beforeDistance) = (time, figure.HedgeToken - i);
            break;
        }
        for (int i = figure.EndToken; i < figure.Context.EndBehind && i - figure.EndToken < beforeDistance && !IsOther(t, i); i++)
            if (At(t, i) is { Kind: not FigureTimeKind.None } time)
                return time;
        return before;
    }

    /// <summary>Whether a token starts another figure or clause.</summary>
    private static bool IsOther(TokenText t, int i) =>
        (t.IsNumber(i) && !IsYear(t, i)) || t.Is(i, ';') || t[i] is "that" or "which" or "who" or "because" or "while" or "whereas" or "although" or "though";

    private static FigureTime At(TokenText t, int i)
    {
        if (IsYear(t, i))
            return t.IsHyphen(i - 1) || t.IsHyphen(i + 1) ? default : new FigureTime(FigureTimeKind.Year, Stem.Hash(t[i]));
        if (!t.IsWord(i))
            return default;
        ReadOnlySpan<char> word = t[i];
        if (FigureWords.Months.Contains(word) && t.IsCapital(i) && !word.Equals("May", StringComparison.Ordinal))
            return new FigureTime(FigureTimeKind.Named, Stem.Hash(word));
        if (word.Equals("May", StringComparison.Ordinal) && t[i - 1] is "in" or "of" or "since" or "by" or "last")
            return new FigureTime(FigureTimeKind.Named, Stem.Hash(word));
        if (Kinds["alone"].Contains(word))
            return new FigureTime(FigureTimeKind.Adverb, Hash(word));
        if (!Kinds["period"].Contains(word))
            return default;
        if (IsBase(t, i))
            return default;
        if (Kinds["other"].Contains(t[i - 1]))
            return new FigureTime(FigureTimeKind.Other, (Hash(t[i - 1]) * 31) + Stem.Hash(word));
        if (Kinds["which"].Contains(t[i - 1]))
            return new FigureTime(FigureTimeKind.Relative, (Hash(t[i - 1]) * 31) + Stem.Hash(word));
        // "Two years after the sale" dates the figure by another event; "the year after" is another year.
        bool isOther = Kinds["side"].Contains(t[i + 1]) && !(t[i + 1] is "before" or "after" && (t.IsWord(i + 2) || t.IsNumber(i + 2)));
        return isOther ? new FigureTime(FigureTimeKind.Other, (Hash(t[i + 1]) * 31) + Stem.Hash(word)) : default;
    }

    private static uint Hash(ReadOnlySpan<char> word) => Stem.Hash(word) is var stem && SameTimes.TryGetValue(stem, out uint first) ? first : stem;

    /// <summary>Whether a period is the base of a change rather than its time: up from last year, lower than the year before.</summary>
    private static bool IsBase(TokenText t, int period)
    {
        for (int i = period - 1; i >= period - 4; i--)
            if (t[i] is "than" or "from" or "since" or "over" or "with" or "on" or "against")
                return true;
        return false;
    }

    private static Dictionary<string, HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> ReadKinds()
    {
        var kinds = new Dictionary<string, HashSet<string>.AlternateLookup<ReadOnlySpan<char>>>(StringComparer.Ordinal);
        foreach ((string kind, string[] words) in Lists().Where(static list => list.Kind != Same))
            kinds.Add(kind, new HashSet<string>(words, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>());
        return kinds;
    }

    /// <summary>Returns the first word of its list for each word of one time, as hashes.</summary>
    private static Dictionary<uint, uint> ReadSameTimes()
    {
        var times = new Dictionary<uint, uint>();
        foreach ((_, string[] words) in Lists().Where(static list => list.Kind == Same))
            foreach (string word in words)
                times.Add(Stem.Hash(word), Stem.Hash(words[0]));
        return times;
    }

    private static IEnumerable<(string Kind, string[] Words)> Lists() =>
        Words.Entries(Words.TimeWords).Select(static line => line.Split(':')).Select(static parts => (parts[0], parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
