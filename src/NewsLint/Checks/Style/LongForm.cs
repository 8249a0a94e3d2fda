using System.Collections.Immutable;
using NewsLint.Facts.Names;
using NewsLint.Text;

namespace NewsLint.Checks.Style;

/// <summary>Finds the words that an abbreviation is short for, by its letters.</summary>
/// <remarks>It matches letters from right to left, as in A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions" (2003), but each letter must begin a word, or follow one that does in the same word.</remarks>
internal static class LongForm
{
    /// <summary>The maximum number of small words, such as "of the", that give no letter.</summary>
    private const int MostSmallWords = 4;

    /// <summary>The length from which a word may give two letters: TeleVision, TuBerculosis.</summary>
    private const int LongWord = 8;

    /// <summary>Returns the index of the first of the words before a token that give the letters of an abbreviation; -1 if there are none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="end">The token after the words.</param>
    /// <param name="letters">The letters. A lower-case one is the initial of a small word: the "o" of "MoD".</param>
    public static int Before(string text, ImmutableArray<Token> tokens, int end, ReadOnlySpan<char> letters) => Match(text, tokens, end - 1, letters, MostSmallWords);

    private static int Match(string text, ImmutableArray<Token> tokens, int index, ReadOnlySpan<char> letters, int small)
    {
        for (; index >= 0; index--)
        {
            ReadOnlySpan<char> word = tokens[index].In(text);
            if (word is "-" or "–" or "&" or "'" or "’")
                continue;
            if (tokens[index].Kind != TokenKind.Word)
                return -1;
            int taken = LettersOf(word, letters);
            if (taken == letters.Length && !IsSmall(word))
                return index;
            // "Voice of America" gives the letter of its small word to VOA, "Bank of America" keeps it from BA.
            if (taken > 0 && taken < letters.Length && Match(text, tokens, index - 1, letters[..^taken], small) is >= 0 and var first)
                return first;
            if (!IsSmall(word) || --small < 0)
                return -1;
        }
        return -1;
    }

    /// <summary>Returns how many of the last letters a word gives.</summary>
    private static int LettersOf(ReadOnlySpan<char> word, ReadOnlySpan<char> letters)
    {
        // "US" in "US Agency for International Development", with or without stops.
        if (word.Length > 1 && char.IsUpper(word[0]) && (char.IsUpper(word[1]) || word[1] == '.'))
        {
            int count = 0;
            for (int i = word.Length - 1; i >= 0; i--)
                if (word[i] != '.' && (++count > letters.Length || letters[^count] != word[i]))
                    return letters[^1] == word[0] ? 1 : 0;
            return count;
        }
        char first = char.ToUpperInvariant(word[0]);
        if (char.ToUpperInvariant(letters[^1]) == first)
            return 1;
        return letters.Length > 1 && word.Length >= LongWord && letters[^2] == first && word[2..].Contains(char.ToLowerInvariant(letters[^1])) ? 2 : 0;
    }

    private static bool IsSmall(ReadOnlySpan<char> word) => char.IsLower(word[0]) && (NameLexicon.Of(word) & (NameHints.Function | NameHints.Particle)) != 0;
}
