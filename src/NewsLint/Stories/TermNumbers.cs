namespace NewsLint.Stories;

/// <summary>
/// A number for each term, or 0 if it has none. A look-up touches one place in memory, while a dictionary touches two: for
/// an archive, whose terms do not fit into any cache, that is most of the cost of a look-up.
/// </summary>
internal sealed class TermNumbers
{
    /// <summary>Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4): spreads terms with similar last bits.</summary>
    private const uint Golden = 0x9E3779B1;

    private Entry[] entries = new Entry[1 << 12];
    private int shift = 32 - 12;
    private int used;

    /// <summary>Returns the number of a term.</summary>
    public int this[uint term] => entries[PlaceOf(term)].Number;

    /// <summary>Returns a reference to the number of a term, to be set to a nonzero value; it is valid until the next call.</summary>
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
