namespace NewsLint.Text.Patterns;

/// <summary>The patterns of one rule.</summary>
/// <param name="Patterns">The patterns.</param>
/// <param name="ReadsBlocks">Whether they search the blocks of prose.</param>
/// <param name="ReadsSource">Whether they search the whole source text.</param>
internal sealed record PatternOwner(TextPattern[] Patterns, bool ReadsBlocks, bool ReadsSource);

/// <summary>
/// The patterns of all rules of a run. One pass over an article finds which of them may match where. A rule costs
/// nothing when none of its words occurs.
/// </summary>
internal sealed class PatternIndex
{
    private readonly LiteralAutomaton? automaton;

    /// <summary>The length of each literal, and whether it counts only as a whole word.</summary>
    private readonly int[] lengths;
    private readonly bool[] areWords;

    /// <summary>Pairs of owner and pattern for each literal.</summary>
    private readonly int[][] uses;
    private readonly PatternOwner[] owners;
    private readonly int[][] always;

    /// <summary>Hits that no thread uses.</summary>
    private PatternHits? spare;

    /// <summary>Whether a pattern searches the whole source text.</summary>
    public bool ReadsSource { get; }

    /// <summary>Creates the index of the patterns of some owners, numbered from 0.</summary>
    public PatternIndex(PatternOwner[] owners)
    {
        this.owners = owners;
        ReadsSource = Array.Exists(owners, owner => owner.ReadsSource);
        always = new int[owners.Length][];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var texts = new List<string>();
        var users = new List<List<int>>();
        var wordsOnly = new List<bool>();
        for (int owner = 0; owner < owners.Length; owner++)
        {
            var unknown = new List<int>();
            TextPattern[] patterns = owners[owner].Patterns;
            for (int pattern = 0; pattern < patterns.Length; pattern++)
            {
                if (patterns[pattern].Literals.Length == 0)
                    unknown.Add(pattern);
                foreach (string literal in patterns[pattern].Literals)
                {
                    if (!numbers.TryGetValue(literal, out int number))
                    {
                        numbers.Add(literal, number = texts.Count);
                        texts.Add(literal);
                        users.Add([]);
                        wordsOnly.Add(true);
                    }
                    wordsOnly[number] &= patterns[pattern].LiteralsAreWords;
                    users[number].Add(owner);
                    users[number].Add(pattern);
                }
            }
            always[owner] = [.. unknown];
        }
        lengths = [.. texts.Select(text => text.Length)];
        areWords = [.. wordsOnly];
        uses = [.. users.Select(user => user.ToArray())];
        automaton = texts.Count == 0 ? null : new LiteralAutomaton([.. texts]);
    }

    /// <summary>Begins the search of an article. Pass the result to <see cref="Return"/>.</summary>
    public PatternHits Begin()
    {
        PatternHits hits = Interlocked.Exchange(ref spare, null) ?? new PatternHits(owners.Length, lengths.Length, always);
        hits.Clear();
        return hits;
    }

    /// <summary>Takes back hits that are no longer needed.</summary>
    public void Return(PatternHits hits) => spare = hits;

    /// <summary>Searches one text.</summary>
    /// <param name="hits">Receives the hits.</param>
    /// <param name="text">The text of a block, or the whole source text.</param>
    /// <param name="block">The block's index; <see cref="PatternHits.Source"/> for the source.</param>
    public void Read(PatternHits hits, string text, int block)
    {
        if (automaton is null)
            return;
        hits.BeginText();
        LiteralAutomaton.Reader reader = automaton.Read(text);
        while (reader.MoveNext())
        {
            int literal = reader.Literal;
            if (areWords[literal] && !(TextPattern.IsWordEdge(text, reader.End) && TextPattern.IsWordEdge(text, reader.End - lengths[literal])))
                continue;
            if (!hits.IsFirst(literal))
                continue;
            int[] users = uses[literal];
            for (int i = 0; i < users.Length; i += 2)
                if (block == PatternHits.Source ? owners[users[i]].ReadsSource : owners[users[i]].ReadsBlocks)
                    hits.Add(users[i], users[i + 1], block);
        }
    }
}

/// <summary>Which patterns of which rules may match in which blocks of an article.</summary>
internal sealed class PatternHits
{
    /// <summary>The block index of the whole source text.</summary>
    public const int Source = -1;

    private readonly int[] heads;
    private readonly int[] tails;
    private readonly int[][] always;
    private readonly int[] seenIn;
    private readonly List<int> touched = [];

    /// <summary>Entries of three numbers: pattern, block, next entry of the owner or -1.</summary>
    private readonly List<int> entries = [];
    private int text;

    internal PatternHits(int owners, int literals, int[][] always)
    {
        this.always = always;
        heads = new int[owners];
        tails = new int[owners];
        seenIn = new int[literals];
        Array.Fill(heads, -1);
    }

    /// <summary>Whether a pattern of an owner may match anywhere in the article.</summary>
    public bool Has(int owner) => heads[owner] >= 0 || always[owner].Length > 0;

    /// <summary>The patterns of an owner that may match anywhere in the article.</summary>
    public int[] Always(int owner) => always[owner];

    /// <summary>The first entry of an owner, or -1. Entries are in block order, the source text last.</summary>
    public int First(int owner) => heads[owner];

    /// <summary>What an entry says.</summary>
    public (int Pattern, int Block, int Next) this[int entry] => (entries[entry], entries[entry + 1], entries[entry + 2]);

    internal void Clear()
    {
        foreach (int owner in touched)
            heads[owner] = -1;
        touched.Clear();
        entries.Clear();
    }

    internal void BeginText() => text++;

    /// <summary>Whether a literal occurs for the first time in the text.</summary>
    internal bool IsFirst(int literal)
    {
        bool isFirst = seenIn[literal] != text;
        seenIn[literal] = text;
        return isFirst;
    }

    internal void Add(int owner, int pattern, int block)
    {
        int entry = entries.Count;
        entries.Add(pattern);
        entries.Add(block);
        entries.Add(-1);
        if (heads[owner] < 0)
        {
            heads[owner] = entry;
            touched.Add(owner);
        }
        else
        {
            entries[tails[owner] + 2] = entry;
        }
        tails[owner] = entry;
    }
}
