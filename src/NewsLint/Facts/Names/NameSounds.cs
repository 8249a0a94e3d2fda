namespace NewsLint.Facts.Names;

/// <summary>Reads the sounds of a name, one letter for each, so that two ways to write one sound are the same.</summary>
/// <param name="word">The name, without accents.</param>
/// <param name="isLoose">Whether letters count as one that English uses for one letter of another alphabet: Gaddafi, Gadhafi.</param>
internal ref struct NameSounds(string word, bool isLoose)
{
    /// <summary>The minimum length of a name that begins with Mac and not with the letters of another name: Mack, Macy.</summary>
    private const int ShortestMac = 6;

    private int at;
    private char last;

    /// <summary>Returns the next sound; U+0000 after the last.</summary>
    public char Next()
    {
        while (at < word.Length)
        {
            char letter = Read();
            if ((letter == last && (isLoose || letter == 'f')) || (isLoose && letter == 'h' && at == word.Length))
                continue;
            return last = letter;
        }
        return '\0';
    }

    private char Read()
    {
        char letter = char.ToLowerInvariant(word[at++]);
        char next = at < word.Length ? char.ToLowerInvariant(word[at]) : '\0';
        switch (letter)
        {
            case 'p' when next == 'h':
                at++;
                return 'f';
            case 'p' when next == 'p' && at + 1 < word.Length && word[at + 1] == 'h':
                at += 2;
                return 'f';
            case 'm' when at == 1 && next == 'a' && word.Length >= ShortestMac && word[2] == 'c':
                at++;
                return 'm';
            case 'e' when next == 'n' && at > 2 && word[at - 2] == 's' && (at == word.Length - 1 || !IsVowel(word[at + 1])):
                return 'o';
        }
        return isLoose ? Loose(letter, next) : letter;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private char Loose(char letter, char next)
    {
        if ((letter is 'k' or 'g' or 'd' or 't' && next == 'h') || (letter == 'c' && next == 'k'))
            at++;
        return letter switch
        {
            'q' => 'k',
            'c' when next == 'k' => 'k',
            'w' => 'v',
            'y' or 'j' or 'e' => 'i',
            'o' => 'u',
            _ => letter,
        };
    }
}
