namespace NewsLint.Stories;

/// <summary>
/// A number for each term, 0 where none was given. A look-up touches one place in memory, where a dictionary touches two: over
/// an archive, whose terms fit into no cache, that is most of what a look-up costs.
/// </summary>
internal sealed class TermNumbers
{
    /// <summary>Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4): spreads terms whose last bits are alike.</summary>
    private const uint Golden = 0x9E3779B1;

    private Entry[] entries = new Entry[1 << 12];
    private int shift = 32 - 12;
    private int used;

    /// <summary>The number of a term.</summary>
    public int this[uint term] => entries[PlaceOf(term)].Number;

    /// <summary>The number of a term, to be set to another than 0; the reference holds until the next call.</summary>
    public ref int For(uint term)
    {
        int place = PlaceOf(term);
        if (entries[place].Number == 0)
        {
            if (++used > entries.Length / 2)
            {
                Grow();
                place = PlaceOf(term);
            }
            entries[place].Term = term;
        }
        return ref entries[place].Number;
    }

    /// <summary>Takes all numbers away and keeps the room for them.</summary>
    public void Clear()
    {
        Array.Clear(entries);
        used = 0;
    }

    private int PlaceOf(uint term)
    {
        int place = (int)((term * Golden) >> shift);
        while (entries[place].Number != 0 && entries[place].Term != term)
            place = (place + 1) & (entries.Length - 1);
        return place;
    }

    private void Grow()
    {
        Entry[] old = entries;
        entries = new Entry[old.Length * 2];
        shift--;
        foreach (Entry entry in old)
            if (entry.Number != 0)
                entries[PlaceOf(entry.Term)] = entry;
    }

    private struct Entry
    {
        public uint Term;
        public int Number;
    }
}
