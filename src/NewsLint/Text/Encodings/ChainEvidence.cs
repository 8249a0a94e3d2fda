namespace NewsLint.Text.Encodings;

/// <summary>How much each chain of wrong decodings explains of an article, in nats. There are few chains.</summary>
internal sealed class ChainEvidence
{
    private readonly List<Entry> entries = [];

    /// <summary>The chain that explains most, or null.</summary>
    public string? Usual
    {
        get
        {
            Entry? best = null;
            foreach (Entry entry in entries)
                if (best is null || entry.Value > best.Value)
                    best = entry;
            return best?.Key;
        }
    }

    /// <summary>How much a chain explains.</summary>
    public float Of(string key) => Find(key)?.Value ?? 0;

    /// <summary>Adds what a chain explains of one word.</summary>
    public void Add(string key, float value)
    {
        Entry? entry = Find(key);
        if (entry is null)
            entries.Add(entry = new Entry(key));
        entry.Value += value;
    }

    /// <summary>The encodings, as bits, of the chains that explain at least half as much as the best.</summary>
    public int Pages()
    {
        float most = Usual is { } usual ? Of(usual) : 0;
        int pages = 0;
        foreach (Entry entry in entries)
            foreach (CodePage page in CodePages.All)
                if (entry.Value * 2 >= most && entry.Key.Contains(page.Name, StringComparison.Ordinal))
                    pages |= 1 << page.Index;
        return pages;
    }

    /// <summary>
    /// Whether the article has more layers than a repair, and the word may have a rest of them.
    /// </summary>
    /// <param name="best">The repair.</param>
    /// <param name="least">The least that a chain must explain to count.</param>
    public bool HasDeeper(Repair best, float least)
    {
        float own = Of(best.Key);
        foreach (Entry entry in entries)
            if (entry.Key.AsSpan().Count('|') >= best.Chain.Length && entry.Value >= least
                && entry.Value * (entry.Key.StartsWith(best.Key, StringComparison.Ordinal) ? 2 : 1) > own && best.MayGoOn(entry.Key))
                return true;
        return false;
    }

    private Entry? Find(string key)
    {
        foreach (Entry entry in entries)
            if (entry.Key == key)
                return entry;
        return null;
    }

    private sealed class Entry(string key)
    {
        public string Key { get; } = key;

        public float Value { get; set; }
    }
}
