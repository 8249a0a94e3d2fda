using NewsLint.Facts.Names;
using NewsLint.Text;

namespace NewsLint.Checks.Style;

/// <summary>Says whether "a" or "an" comes before a word, by its sound. It answers only for words whose sound is certain.</summary>
internal static class ArticleSounds
{
    private const int ShortestWord = 3;

    /// <summary>The letters whose names begin with the sound of a vowel.</summary>
    private static readonly CharSet VowelNames = new("AEFHILMNORSX");

    private static readonly CharSet Vowels = new("aeiouy");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SpelledInitials = Words.Set(Words.SpelledInitials);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Functions = Words.Set(Words.FunctionWords);
    private static readonly string[] Beginnings = [.. Words.Entries(Words.ArticleSounds)];

    /// <summary>Returns whether a word or number takes "an"; null if that is not certain.</summary>
    public static bool? TakesAn(ReadOnlySpan<char> word, TokenKind kind)
    {
        if (kind == TokenKind.Number)
            return NumberTakesAn(word);
        if (kind != TokenKind.Word)
            return null;
        if (char.IsUpper(word[0]))
            return InitialsTakeAn(word);
        // "A in", "a is": the letter can be a grade or a name. A rare word may be of another language, or an abbreviation.
        if (word.Length < ShortestWord || (word[0] is 'a' or 'e' or 'i' or 'o' or 'u' && Functions.Contains(word)) || (NameLexicon.Of(word) & NameHints.Common) == 0)
            return null;
        string? longest = null;
        foreach (string beginning in Beginnings)
            if (word.StartsWith(beginning.AsSpan(2), StringComparison.Ordinal) && beginning.Length > (longest?.Length ?? 0))
                longest = beginning;
        if (longest is not null)
            return longest[0] == 'v';
        return word[0] switch
        {
            'a' or 'e' or 'i' or 'o' => true,
            // "An historic" and "a historic" are both right.
            'h' or 'x' or 'y' => null,
            _ => Vowels.IndexIn(word) >= 0 ? false : null,
        };
    }

    private static bool? InitialsTakeAn(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[8];
        int count = 0;
        foreach (char c in word)
        {
            if (c == '.')
                continue;
            if (count == letters.Length)
                return null;
            letters[count++] = c;
        }
        return SpelledInitials.Contains(letters[..count]) ? VowelNames.Contains(letters[0]) : null;
    }

    /// <summary>"An 8", "an 11", "an 18,000"; not "1,100", which may be eleven hundred, and not "0", which may be "oh".</summary>
    private static bool? NumberTakesAn(ReadOnlySpan<char> number)
    {
        int whole = 0;
        while (whole < number.Length && char.IsAsciiDigit(number[whole]))
            whole++;
        if (whole == 0 || number[0] == '0')
            return null;
        if (number[0] == '8')
            return true;
        if (number.Length == 1 || number[0] != '1' || number[1] is not ('1' or '8'))
            return whole == 4 && number[0] == '1' && number[1] is '1' or '8' ? null : number.StartsWith("1,1") || number.StartsWith("1,8") ? null : false;
        return whole == 2 ? true : whole == 4 ? null : false;
    }
}
