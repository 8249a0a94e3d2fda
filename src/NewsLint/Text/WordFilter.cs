namespace NewsLint.Text;

/// <summary>
/// Says at the cost of one look into a small table that a word is not in a list: no word of the list has its first letter, last letter and
/// length. Most words of copy need no look-up then. Case does not count.
/// </summary>
internal sealed class WordFilter
{
    private const int Letters = 26;

    /// <summary>The lengths from which all words count as one length.</summary>
    private const int Longest = 31;

    /// <summary>For each first and last letter, a bit for each length; the last cell is for words that begin or end with another character.</summary>
    private readonly uint[] lengths = new uint[(Letters * Letters) + 1];

    /// <summary>Adds a word.</summary>
    public void Add(ReadOnlySpan<char> word) => lengths[CellOf(word)] |= 1u << Math.Min(word.Length, Longest);

    /// <summary>Whether a word can be in the list.</summary>
    /// <param name="word">The word, not empty.</param>
    public bool MayHave(ReadOnlySpan<char> word) => (lengths[CellOf(word)] >> Math.Min(word.Length, Longest) & 1) != 0;

    private static int CellOf(ReadOnlySpan<char> word)
    {
        uint first = (uint)(word[0] | ' ') - 'a';
        uint last = (uint)(word[^1] | ' ') - 'a';
        return first < Letters && last < Letters ? (int)((first * Letters) + last) : Letters * Letters;
    }
}
