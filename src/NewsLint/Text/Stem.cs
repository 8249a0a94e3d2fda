namespace NewsLint.Text;

/// <summary>Hashes of words without their endings. This class has no table, because hashing must not wait for one.</summary>
internal static class Stem
{
    /// <summary>FNV-1a in 32 bits over the stem of a word in lower case.</summary>
    public static uint Hash(ReadOnlySpan<char> word)
    {
        // In precompiled code each slice is a call, and this runs for every word.
        int length = word.Length;
        if (length > 2 && word[length - 1] is 's' or 'S' && word[length - 2] is '\'' or '’')
            length -= 2;
        length -= Ending(word, length);
        uint hash = Fnv1A.Basis32;
        for (int i = 0; i < length; i++)
        {
            uint letter = word[i];
            if (letter - 'A' <= 'Z' - 'A')
                letter |= 0x20;
            else if (letter >= 128)
                letter = letter is '’' ? '\'' : char.ToLowerInvariant((char)letter);
            hash = Fnv1A.Add32(hash, letter);
        }
        return hash;
    }

    /// <summary>The length of -ing, -ed, -es, -s or -ly after at least four letters.</summary>
    private static int Ending(ReadOnlySpan<char> word, int length)
    {
        if (length < 5)
            return 0;
        int ending = (word[length - 1] | 0x20) switch
        {
            'g' when (word[length - 2] | 0x20) == 'n' && (word[length - 3] | 0x20) == 'i' => 3,
            'd' when (word[length - 2] | 0x20) == 'e' => 2,
            's' when (word[length - 2] | 0x20) == 'e' => 2,
            's' => 1,
            'y' when (word[length - 2] | 0x20) == 'l' => 2,
            _ => 0,
        };
        return length - ending >= 4 ? ending : 0;
    }
}
