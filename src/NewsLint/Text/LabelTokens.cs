using System.Globalization;

namespace NewsLint.Text;

/// <summary>What a word of a line can stand for in a <see cref="LabelPatterns"/> pattern.</summary>
[Flags]
internal enum LabelTraits : ushort
{
    None = 0,
    Word = 1,
    Capital = 2,
    Number = 4,
    Year = 8,
    IsoDate = 16,
    ClockTime = 32,
    Month = 64,
    Weekday = 128,
    Address = 256,
    Handle = 512,
    Colon = 1024,
    Separator = 2048,
}

/// <summary>A word or mark of a line.</summary>
/// <param name="Id">The word's number in the patterns' vocabulary; -1 when no pattern knows it.</param>
/// <param name="Traits">What it can stand for.</param>
internal readonly record struct LabelToken(int Id, LabelTraits Traits);

/// <summary>
/// Cuts short lines into words as labels of a page are read: without regard to case, hyphens and apostrophes, with the
/// marks that part labels as words of their own.
/// </summary>
internal static class LabelTokens
{
    private static readonly string[] Months = [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Where(m => m.Length > 0).Select(m => m.ToLowerInvariant())];
    private static readonly string[] Weekdays = [.. CultureInfo.InvariantCulture.DateTimeFormat.DayNames.Select(d => d.ToLowerInvariant())];

    /// <summary>Appends the words of a line; outer bullets, brackets, marks and a colon at its end are left out.</summary>
    /// <param name="line">The line.</param>
    /// <param name="vocabulary">The number of each word that matters, in lower case.</param>
    /// <param name="splitsCapitals">Whether a capital behind a small letter begins a word: <c>ShareTweet</c>.</param>
    /// <param name="tokens">Where to append.</param>
    public static void Read(ReadOnlySpan<char> line, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> vocabulary, bool splitsCapitals, List<LabelToken> tokens)
    {
        foreach (Range range in line.SplitAny(' ', '\t', '\u00A0'))
        {
            ReadOnlySpan<char> chunk = line[range];
            if (!chunk.IsEmpty)
                ReadChunk(chunk, vocabulary, splitsCapitals, tokens);
        }
        while (tokens.Count > 0 && (tokens[^1].Traits & (LabelTraits.Separator | LabelTraits.Colon)) != 0)
            tokens.RemoveAt(tokens.Count - 1);
    }

    private static void ReadChunk(ReadOnlySpan<char> chunk, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> vocabulary, bool splitsCapitals, List<LabelToken> tokens)
    {
        ReadOnlySpan<char> core = chunk.Trim("()[]{}\"“”‘’'*_,.!?…;");
        if (IsAddress(core))
        {
            tokens.Add(new LabelToken(-1, LabelTraits.Address));
            return;
        }
        if (core.Length > 1 && core[0] is '@' or '#')
        {
            tokens.Add(new LabelToken(-1, LabelTraits.Handle));
            return;
        }
        for (int at = 0; at < chunk.Length;)
        {
            char c = chunk[at];
            if (c == '©')
            {
                tokens.Add(new LabelToken(vocabulary.TryGetValue("©", out int sign) ? sign : -1, LabelTraits.Word));
                at++;
            }
            else if (char.IsLetterOrDigit(c))
            {
                int end = WordEnd(chunk, at, splitsCapitals);
                tokens.Add(Word(chunk[at..end], vocabulary));
                at = end;
            }
            else if (c == ':')
            {
                tokens.Add(new LabelToken(-1, LabelTraits.Colon));
                at++;
            }
            else
            {
                if ((c is '/' or '|' or '>' or '›' or '»' or '·' or '•' or '→' || (c is '-' or '–' or '—' && chunk.Length == 1)) && tokens.Count > 0 && (tokens[^1].Traits & LabelTraits.Separator) == 0)
                tokens.Add(new LabelToken(-1, LabelTraits.Separator));
                at++;
            }
        }
    }

    private static int WordEnd(ReadOnlySpan<char> chunk, int start, bool splitsCapitals)
    {
        int at = start + 1;
        bool isNumber = char.IsDigit(chunk[start]);
        while (at < chunk.Length)
        {
            char c = chunk[at];
            bool follows = at + 1 < chunk.Length && char.IsLetterOrDigit(chunk[at + 1]);
            if (splitsCapitals && char.IsUpper(c) && (char.IsLower(chunk[at - 1]) || char.IsDigit(chunk[at - 1])))
                break;
            if (char.IsLetterOrDigit(c) || (follows && (c is '\'' or '’' or '.' || (isNumber && c is ':' or ',' or '-'))))
                at++;
            else
                break;
        }
        return at;
    }

    private static LabelToken Word(ReadOnlySpan<char> word, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> vocabulary)
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
            if (IsIn(Months, key))
                traits |= LabelTraits.Month;
            else if (IsIn(Weekdays, key))
                traits |= LabelTraits.Weekday;
        }
        return new LabelToken(vocabulary.TryGetValue(key, out int id) ? id : -1, traits);
    }

    /// <summary>Whether a word is one of a list, or its first three or four letters.</summary>
    private static bool IsIn(string[] names, ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
            return false;
        foreach (string name in names)
            if (word.SequenceEqual(name) || (word.Length <= 4 && name.AsSpan().StartsWith(word)))
                return true;
        return false;
    }

    private static bool IsAddress(ReadOnlySpan<char> chunk)
    {
        if (chunk.Contains("://", StringComparison.Ordinal) || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return true;
        int at = chunk.IndexOf('@');
        if (at > 0)
            return chunk[at..].Contains('.');
        foreach (string ending in (ReadOnlySpan<string>)[".com", ".org", ".net", ".co.uk", ".gov", ".ly", ".io"])
            if (chunk.EndsWith(ending, StringComparison.OrdinalIgnoreCase) || chunk.Contains(ending + "/", StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
