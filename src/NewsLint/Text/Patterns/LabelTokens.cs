namespace NewsLint.Text.Patterns;

/// <summary>A word or mark of a line.</summary>
/// <param name="Id">The word's number in the patterns' vocabulary; -1 when no pattern knows it.</param>
/// <param name="Traits">The traits it can match.</param>
internal readonly record struct LabelToken(int Id, LabelTraits Traits);

/// <summary>
/// Splits a short line into words as in labels of a page: it ignores case, hyphens and apostrophes, and treats the
/// marks that separate labels as words. Outer bullets, brackets, marks and a final colon are skipped.
/// Words are read on demand: for most lines the first word is enough.
/// </summary>
internal ref struct LabelTokens
{
    private static readonly string[] AddressEndings = [".com", ".org", ".net", ".co.uk", ".gov", ".ly", ".io"];

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> vocabulary;
    private readonly bool splitsCapitals;
    private ReadOnlySpan<char> rest;
    private ReadOnlySpan<char> chunk;
    private int at;

    /// <summary>Begins to read a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="vocabulary">The number of each known word, in lower case.</param>
    /// <param name="splitsCapitals">Whether a capital after a small letter begins a word: <c>ShareTweet</c>.</param>
    public LabelTokens(ReadOnlySpan<char> line, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> vocabulary, bool splitsCapitals)
    {
        this.vocabulary = vocabulary;
        this.splitsCapitals = splitsCapitals;
        int end = line.Length;
        while (end > 0 && !char.IsLetterOrDigit(line[end - 1]) && line[end - 1] != '©')
            end--;
        rest = line[..end];
    }

    /// <summary>The last word or mark read.</summary>
    public LabelToken Current { get; private set; }

    /// <summary>Reads on.</summary>
    /// <returns>False at the line's end.</returns>
    public bool MoveNext()
    {
        while (at < chunk.Length || NextChunk())
        {
            if (at == 0 && WholeChunk() is var whole and not LabelTraits.None)
            {
                at = chunk.Length;
                Current = new LabelToken(-1, whole);
                return true;
            }
            int start = at++;
            char c = chunk[start];
            if (char.IsLetterOrDigit(c))
            {
                at = WordEnd(start);
                Current = Word(chunk[start..at]);
                return true;
            }
            if (c == '©')
            {
                Current = new LabelToken(vocabulary.TryGetValue("©", out int sign) ? sign : -1, LabelTraits.Word);
                return true;
            }
            if (c == ':' || IsSeparator(c))
            {
                Current = new LabelToken(-1, c == ':' ? LabelTraits.Colon : LabelTraits.Separator);
                return true;
            }
        }
        return false;
    }

    private bool NextChunk()
    {
        rest = rest.TrimStart(" \t\u00A0");
        int end = rest.IndexOfAny(' ', '\t', '\u00A0');
        chunk = end < 0 ? rest : rest[..end];
        rest = rest[chunk.Length..];
        at = 0;
        return !chunk.IsEmpty;
    }

    private readonly LabelTraits WholeChunk()
    {
        if (chunk.IndexOfAny('.', ':', '@') < 0 && !chunk.Contains('#'))
            return LabelTraits.None;
        ReadOnlySpan<char> core = chunk.Trim("()[]{}\"“”‘’'*_,.!?…;");
        return IsAddress(core) ? LabelTraits.Address : core.Length > 1 && core[0] is '@' or '#' ? LabelTraits.Handle : LabelTraits.None;
    }

    /// <summary>Whether a mark separates labels: not before the first word, not after another mark, a dash only between spaces.</summary>
    private readonly bool IsSeparator(char c) =>
        (c is '/' or '|' or '>' or '›' or '»' or '·' or '•' or '→' || (c is '-' or '–' or '—' && chunk.Length == 1))
            && Current.Traits != LabelTraits.None && (Current.Traits & LabelTraits.Separator) == 0;

    private readonly int WordEnd(int start)
    {
        int end = start + 1;
        bool isNumber = char.IsDigit(chunk[start]);
        while (end < chunk.Length)
        {
            char c = chunk[end];
            bool follows = end + 1 < chunk.Length && char.IsLetterOrDigit(chunk[end + 1]);
            if (splitsCapitals && char.IsUpper(c) && (char.IsLower(chunk[end - 1]) || char.IsDigit(chunk[end - 1])))
                break;
            if (char.IsLetterOrDigit(c) || (follows && (c is '\'' or '’' or '.' || (isNumber && c is ':' or ',' or '-'))))
                end++;
            else
                break;
        }
        return end;
    }

    private readonly LabelToken Word(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[32];
        int length = 0;
        foreach (char c in word)
            if (c is not ('\'' or '’' or '.') && length < lower.Length)
                lower[length++] = char.ToLowerInvariant(c);
        ReadOnlySpan<char> key = lower[..length];
        LabelTraits traits = LabelTraits.Word;
        if (char.IsDigit(word[0]))
        {
            traits |= LabelTraits.Number | LabelTraits.Capital;
            if (word.Length == 4 && word[..2] is "19" or "20" && char.IsDigit(word[2]) && char.IsDigit(word[3]))
                traits |= LabelTraits.Year;
            else if (word.Length >= 10 && word[4] == '-' && word[7] == '-')
                traits |= LabelTraits.IsoDate;
            else if (word.Contains(':') || (key.EndsWith("am") || key.EndsWith("pm")))
                traits |= LabelTraits.ClockTime;
        }
        else
        {
            if (char.IsUpper(word[0]))
                traits |= LabelTraits.Capital;
            traits |= DayOrMonth(key);
        }
        return new LabelToken(vocabulary.TryGetValue(key, out int id) ? id : -1, traits);
    }

    /// <summary>Whether a word, in lower case, is a month or a weekday, or the first three or four letters of one.</summary>
    private static LabelTraits DayOrMonth(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
            return LabelTraits.None;
        string? name = word[..3] switch
        {
            "jan" => "january",
            "feb" => "february",
            "mar" => "march",
            "apr" => "april",
            "may" => "may",
            "jun" => "june",
            "jul" => "july",
            "aug" => "august",
            "sep" => "september",
            "oct" => "october",
            "nov" => "november",
            "dec" => "december",
            "sun" => "sunday",
            "mon" => "monday",
            "tue" => "tuesday",
            "wed" => "wednesday",
            "thu" => "thursday",
            "fri" => "friday",
            "sat" => "saturday",
            _ => null,
        };
        if (name is null || !(word.SequenceEqual(name) || (word.Length <= 4 && name.AsSpan().StartsWith(word))))
            return LabelTraits.None;
        return name.EndsWith("day", StringComparison.Ordinal) ? LabelTraits.Weekday : LabelTraits.Month;
    }

    private static bool IsAddress(ReadOnlySpan<char> chunk)
    {
        if (chunk.IndexOfAny('.', ':', '@') < 0)
            return false;
        if (chunk.Contains("://", StringComparison.Ordinal) || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return true;
        int at = chunk.IndexOf('@');
        if (at > 0)
            return chunk[at..].Contains('.');
        int path = chunk.IndexOf('/');
        ReadOnlySpan<char> host = path < 0 ? chunk : chunk[..path];
        foreach (string ending in AddressEndings)
            if (host.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
