using System.Globalization;
using System.Text;

namespace NewsLint.Text.Encodings;

/// <summary>
/// The parts of Unicode's normalization that newslint needs, from rules/words/. The framework's normalization would load the ICU
/// libraries, which takes longer than the check of an article; some machines do not have them.
/// </summary>
internal static class UnicodeForms
{
    /// <summary>The outermost position of a combining mark.</summary>
    private const int LastPlace = 2;

    private static Dictionary<int, char>? composedLetters;
    private static Dictionary<char, string>? ordinaryForms;

    private static Dictionary<int, char> Composed => composedLetters ??= ReadComposed();

    private static Dictionary<char, string> Ordinary => ordinaryForms ??= ReadOrdinary();

    /// <summary>Returns the composed character of a letter and a mark of U+0300 to U+036F, or U+0000.</summary>
    public static char Compose(char letter, char mark) => Composed.GetValueOrDefault(Key(letter, mark));

    /// <summary>Returns the letter of a composed character, or the character itself.</summary>
    public static char Letter(char c)
    {
        if (!char.IsAscii(c))
            foreach ((int key, char composed) in Composed)
                if (composed == c)
                    return Letter((char)(key >> 8));
        return c;
    }

    /// <summary>The composed form (NFC) of a letter and the marks of U+0300 to U+036F after it.</summary>
    public static string Compose(string letterAndMarks)
    {
        char letter = letterAndMarks[0];
        var left = new StringBuilder();
        // Marks at different positions around the letter may be in any order; marks at one position may not.
        for (int place = 0; place <= LastPlace; place++)
        {
            bool isFree = true;
            foreach (char mark in letterAndMarks.AsSpan(1))
            {
                if (Place(mark) != place)
                    continue;
                char composed = isFree ? Compose(letter, mark) : '\0';
                isFree = composed != '\0';
                if (isFree)
                    letter = composed;
                else
                    left.Append(mark);
            }
        }
        return letter + left.ToString();
    }

    /// <summary>Replaces ligatures, presentation forms and full-width forms by ordinary characters (NFKC of these only).</summary>
    public static string ToOrdinary(string text)
    {
        var ordinary = new StringBuilder();
        foreach (char c in text)
        {
            if (Ordinary.TryGetValue(c, out string? characters))
                ordinary.Append(characters);
            else
                ordinary.Append(c);
        }
        return ordinary.ToString();
    }

    /// <summary>The position of a mark, in Unicode order: on the letter, below it or above it.</summary>
    private static int Place(char mark) => mark switch
    {
        '\u031B' or '\u0321' or '\u0322' or '\u0327' or '\u0328' or (>= '\u0334' and <= '\u0338') => 0,
        (>= '\u0316' and <= '\u0319') or (>= '\u031C' and <= '\u0320') or (>= '\u0323' and <= '\u0326') or (>= '\u0329' and <= '\u0333')
            or (>= '\u0339' and <= '\u033C') or (>= '\u0347' and <= '\u0349') or '\u034D' or '\u034E' or (>= '\u0353' and <= '\u0356') or '\u0359' or '\u035A' => 1,
        _ => LastPlace,
    };

    private static int Key(char letter, char mark) => (letter << 8) | (mark - '\u0300');

    private static Dictionary<int, char> ReadComposed()
    {
        var composed = new Dictionary<int, char>();
        foreach (string line in Words.Entries(Words.ComposedLetters))
        {
            char mark = Number(line.AsSpan(0, 4));
            for (int at = 5; at + 1 < line.Length; at += 3)
                composed.Add(Key(line[at], mark), line[at + 1]);
        }
        return composed;
    }

    private static Dictionary<char, string> ReadOrdinary()
    {
        var ordinary = new Dictionary<char, string>();
        foreach (string line in Words.Entries(Words.CompatibilityForms))
        {
            string[] numbers = line.Split(' ');
            string characters = "";
            for (int i = 1; i < numbers.Length; i++)
                characters += Number(numbers[i]);
            ordinary.Add(Number(numbers[0]), characters);
        }
        return ordinary;
    }

    private static char Number(ReadOnlySpan<char> digits) => (char)ushort.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
