namespace NewsLint.Text;

/// <summary>What a line matched.</summary>
/// <param name="IsWeak">Whether the pattern is weak evidence.</param>
/// <param name="IsGoodAtEdge">Whether it also counts for a sentence at the edge of a paragraph.</param>
/// <param name="IsOpen">Whether the pattern lets the line go on with any words.</param>
internal readonly record struct LabelMatch(bool IsWeak, bool IsGoodAtEdge, bool IsOpen);

/// <summary>
/// Patterns of whole lines, as the head of rules/words/furniture.txt describes them. They are compiled into one automaton
/// (Thompson's construction), which reads a line's words once and holds all patterns that are still possible.
/// </summary>
internal sealed class LabelPatterns
{
    private readonly Dictionary<string, int> vocabulary = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<State> states = [];
    private readonly Dictionary<int, List<int>> byFirstWord = [];
    private readonly List<Edge> otherFirsts = [];

    /// <summary>Compiles a list.</summary>
    /// <exception cref="FormatException">A pattern is not well formed.</exception>
    public LabelPatterns(IEnumerable<string> entries)
    {
        lookup = vocabulary.GetAlternateLookup<ReadOnlySpan<char>>();
        var compiler = new LabelPatternCompiler(this);
        foreach (string entry in entries)
            compiler.Add(entry);
        foreach (State state in states)
            state.Close(states);
        foreach (int start in compiler.Starts)
            foreach (Edge edge in states[start].Edges)
                Index(edge);
    }

    /// <summary>The best match of a whole line or sentence; null when no pattern matches.</summary>
    /// <param name="line">The line, without its outer space.</param>
    /// <param name="most">Lines of more words match nothing.</param>
    public LabelMatch? Match(ReadOnlySpan<char> line, int most)
    {
        var tokens = new List<LabelToken>();
        LabelTokens.Read(line, lookup, splitsCapitals: false, tokens);
        if (tokens.Count <= most && Match(tokens) is { } match)
            return match;
        if (!HasInnerCapital(line))
            return null;
        tokens.Clear();
        LabelTokens.Read(line, lookup, splitsCapitals: true, tokens);
        return tokens.Count <= most ? Match(tokens) : null;
    }

    /// <summary>Whether a line is a date with its year and nothing else.</summary>
    public bool IsDate(ReadOnlySpan<char> line)
    {
        var tokens = new List<LabelToken>();
        LabelTokens.Read(line, lookup, splitsCapitals: false, tokens);
        LabelTraits all = tokens.Aggregate(LabelTraits.None, (traits, token) => traits | token.Traits);
        return tokens.TrueForAll(token => (token.Traits & (LabelTraits.Number | LabelTraits.Month | LabelTraits.Weekday)) != 0)
            && ((all & LabelTraits.IsoDate) != 0 || (all & (LabelTraits.Month | LabelTraits.Year)) == (LabelTraits.Month | LabelTraits.Year));
    }

    internal int NewState()
    {
        states.Add(new State());
        return states.Count - 1;
    }

    internal State this[int state] => states[state];

    internal int Learn(string word)
    {
        if (!vocabulary.TryGetValue(word, out int id))
            vocabulary.Add(word, id = vocabulary.Count);
        return id;
    }

    private LabelMatch? Match(List<LabelToken> tokens)
    {
        if (tokens.Count == 0)
            return null;
        var active = new HashSet<int>();
        if (byFirstWord.TryGetValue(tokens[0].Id, out List<int>? firsts))
            active.UnionWith(firsts);
        foreach (Edge edge in otherFirsts)
            if (edge.Accepts(tokens[0]))
                active.Add(edge.Target);
        var next = new HashSet<int>();
        for (int i = 1; i < tokens.Count && active.Count > 0; i++)
        {
            next.Clear();
            foreach (int state in active)
                foreach (Edge edge in states[state].Edges)
                    if (edge.Accepts(tokens[i]))
                        next.Add(edge.Target);
            (active, next) = (next, active);
        }
        LabelMatch? best = null;
        foreach (int state in active)
            if (states[state].Match is { } match && (best is not { } other || Rank(match) > Rank(other)))
                best = match;
        return best;
    }

    private static int Rank(LabelMatch match) => (match.IsWeak ? 0 : 4) + (match.IsOpen ? 0 : 2) + (match.IsGoodAtEdge ? 1 : 0);

    private void Index(Edge edge)
    {
        if (edge.Words is null)
        {
            otherFirsts.Add(edge);
            return;
        }
        foreach (int word in edge.Words)
        {
            if (!byFirstWord.TryGetValue(word, out List<int>? targets))
                byFirstWord.Add(word, targets = []);
            targets.Add(edge.Target);
        }
    }

    private static bool HasInnerCapital(ReadOnlySpan<char> line)
    {
        for (int i = 1; i < line.Length; i++)
            if (char.IsUpper(line[i]) && char.IsLower(line[i - 1]))
                return true;
        return false;
    }

    /// <summary>A step to another state: over one of some words, or over a token with a trait.</summary>
    internal sealed record Edge(HashSet<int>? Words, LabelTraits Traits, int Target)
    {
        public bool Accepts(LabelToken token) => Words is null ? (token.Traits & Traits) != 0 : token.Id >= 0 && Words.Contains(token.Id);
    }

    /// <summary>A state of the automaton.</summary>
    internal sealed class State
    {
        private bool isClosed;

        public List<Edge> Edges { get; } = [];

        /// <summary>States that are reached without reading a word.</summary>
        public List<int> Free { get; } = [];

        public LabelMatch? Match { get; set; }

        /// <summary>Takes over the edges and the match of all states that are reached without a word.</summary>
        public void Close(List<State> states)
        {
            if (isClosed)
                return;
            isClosed = true;
            // States are made front to back and free steps lead forward, so what lies behind a free step closes by itself.
            foreach (int free in Free)
            {
                State other = states[free];
                other.Close(states);
                Edges.AddRange(other.Edges);
                Match ??= other.Match;
            }
        }
    }
}
