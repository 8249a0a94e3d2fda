using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsLint.Text;

/// <summary>
/// A table from words to bits that keeps a 64-bit hash in place of each word: a large word list loads in a fraction of
/// the time that strings would take, and a look-up compares one number. Words are case-sensitive.
/// </summary>
/// <remarks>
/// A test checks that no two words of a list have the same hash. The probability that a word of
/// an article collides with one of 10,000 words is below one in 10^15. Open addressing with linear probing
/// (Knuth, The Art of Computer Programming 3, 6.4, algorithm L).
/// </remarks>
internal sealed class WordTable
{
    /// <summary>The first multiplier of MurmurHash3's finalizer (Austin Appleby).</summary>
    private const ulong Multiplier = 0xFF51AFD7ED558CCD;

    private const int LongestOnStack = 128;

    private readonly ulong[] hashes;
    private readonly ushort[] bits;

    /// <summary>Creates an empty table.</summary>
    /// <param name="capacity">The largest number of words.</param>
    public WordTable(int capacity)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)(capacity * 2));
        hashes = new ulong[size];
        bits = new ushort[size];
    }

    /// <summary>Returns the bits of a word, or 0 when it is not in the table.</summary>
    public ushort this[ReadOnlySpan<char> word] => bits[SlotOf(Hash(word))];

    /// <summary>Adds bits to those of a word.</summary>
    /// <param name="utf8">The word in UTF-8.</param>
    /// <param name="added">The bits.</param>
    public void Add(ReadOnlySpan<byte> utf8, ushort added)
    {
        Span<char> word = utf8.Length <= LongestOnStack ? stackalloc char[utf8.Length] : new char[utf8.Length];
        ulong hash = Hash(word[..System.Text.Encoding.UTF8.GetChars(utf8, word)]);
        int slot = SlotOf(hash);
        hashes[slot] = hash;
        bits[slot] |= added;
    }

    /// <summary>The hash of a word; never 0, which marks an empty slot.</summary>
    internal static ulong Hash(ReadOnlySpan<char> word)
    {
        ulong hash = (ulong)word.Length;
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(word);
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            hash = Mix(hash ^ MemoryMarshal.Read<ulong>(bytes));
        ulong last = 0;
        for (int i = 0; i < bytes.Length; i += sizeof(char))
            last = (last << 16) | MemoryMarshal.Read<char>(bytes[i..]);
        return Mix(hash ^ last) | 1;
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 33)) * Multiplier;
        return value ^ (value >> 29);
    }

    private int SlotOf(ulong hash)
    {
        int slot = (int)(hash >> 8) & (hashes.Length - 1);
        while (hashes[slot] != 0 && hashes[slot] != hash)
            slot = (slot + 1) & (hashes.Length - 1);
        return slot;
    }
}
