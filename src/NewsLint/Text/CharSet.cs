namespace NewsLint.Text;

/// <summary>
/// A set of characters that needs no preparation. The framework's <see cref="System.Buffers.SearchValues{T}"/> is faster on long texts,
/// but each kind of it has vector code that is compiled at every start, for longer than the check of an article takes.
/// </summary>
/// <param name="characters">The characters.</param>
internal sealed class CharSet(string characters)
{
    private readonly ulong low = Bits(characters, 0);
    private readonly ulong high = Bits(characters, 64);

    /// <summary>Whether a character is in the set.</summary>
    public bool Contains(char c) => c < 64 ? (low >> c & 1) != 0 : c < 128 ? (high >> (c - 64) & 1) != 0 : characters.Contains(c, StringComparison.Ordinal);

    /// <summary>Returns the index of the first character of the set in a text, or -1.</summary>
    public int IndexIn(ReadOnlySpan<char> text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if ((low | high) == 0)
            {
                int next = text[at..].IndexOfAnyExceptInRange('\0', '\x7F');
                if (next < 0)
                    return -1;
                at += next;
            }
            if (Contains(text[at]))
                return at;
        }
        return -1;
    }

    /// <summary>Whether all characters of a text are in the set.</summary>
    public bool ContainsAll(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
            if (!Contains(c))
                return false;
        return true;
    }

    private static ulong Bits(string characters, int from)
    {
        ulong bits = 0;
        foreach (char c in characters)
            if (c >= from && c < from + 64)
                bits |= 1UL << (c - from);
        return bits;
    }
}
