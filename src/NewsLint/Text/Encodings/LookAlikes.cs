
namespace NewsLint.Text.Encodings;

/// <summary>Letters of another script in a word that all look like letters of the word's script.</summary>
/// <param name="Script">The script of the wrong letters, as a message names it.</param>
/// <param name="IsIn">Whether a letter is of that script.</param>
/// <param name="Pairs">Each letter and the letter it looks like.</param>
internal sealed record WrongLetters(string Script, Func<char, bool> IsIn, IReadOnlyDictionary<char, char> Pairs)
{
    /// <summary>The correct letters.</summary>
    public string Write(ReadOnlySpan<char> letters)
    {
        char[] meant = letters.ToArray();
        for (int i = 0; i < meant.Length; i++)
            meant[i] = Pairs[meant[i]];
        return new string(meant);
    }
}

/// <summary>The pairs of rules/words/confusables.txt: letters of Cyrillic, Greek and Armenian that look like Latin ones.</summary>
internal static class LookAlikes
{
    private static readonly Dictionary<char, char> ToLatin = Read();
    private static readonly Dictionary<char, char> ToCyrillic = Reverse('\u0400', '\u052F');
    private static readonly Dictionary<char, char> ToGreek = Reverse('\u0370', '\u03FF');

    /// <summary>All letters of other scripts that look Latin.</summary>
    public static readonly CharSet Foreign = new(string.Concat(ToLatin.Keys));

    /// <summary>Returns the letters of a word in the wrong script, or null when the word has one script or not all of them look alike.</summary>
    public static WrongLetters? Wrong(ReadOnlySpan<char> word)
    {
        int latin = 0;
        int foreign = 0;
        bool foreignAlike = true;
        char sample = '\0';
        foreach (char c in word)
        {
            if (IsLatin(c))
            {
                latin++;
                continue;
            }
            foreign++;
            sample = ToLatin.ContainsKey(c) || sample == '\0' ? c : sample;
            foreignAlike &= ToLatin.ContainsKey(c);
        }
        if (latin == 0 || foreign == 0)
            return null;
        if (foreignAlike && latin >= foreign)
            return new WrongLetters(NameOf(sample), static c => !IsLatin(c), ToLatin);
        Dictionary<char, char> back = sample is >= '\u0400' and <= '\u052F' ? ToCyrillic : ToGreek;
        if (sample > '\u052F')
            return null;
        foreach (char c in word)
            if (IsLatin(c) && !back.ContainsKey(c))
                return null;
        return foreign > latin ? new WrongLetters("Latin", IsLatin, back) : null;
    }

    private static bool IsLatin(char c) => c is < '\u0250' or (>= '\u1E00' and < '\u1F00');

    private static string NameOf(char c) => c switch
    {
        < '\u0400' => "Greek",
        < '\u0530' => "Cyrillic",
        < '\u0590' => "Armenian",
        _ => "foreign",
    };

    private static Dictionary<char, char> Read()
    {
        var pairs = new Dictionary<char, char>();
        foreach (string line in Words.Entries(Words.Confusables))
            pairs[line[0]] = line[^1];
        return pairs;
    }

    private static Dictionary<char, char> Reverse(char from, char to)
    {
        var pairs = new Dictionary<char, char>();
        foreach ((char letter, char latin) in ToLatin)
            if (letter >= from && letter <= to)
                pairs.TryAdd(latin, letter);
        return pairs;
    }
}
