namespace NewsLint.Text.Patterns;

/// <summary>
/// Finds all of a set of texts in one pass, ignoring case (Aho and Corasick, Efficient string matching, 1975).
/// A line break counts as a space: a phrase is found across it.
/// </summary>
internal sealed class LiteralAutomaton
{
    /// <summary>A state with more transitions than this has a row, indexed by character.</summary>
    private const int MostListed = 5;

    /// <summary>The number of each character of the texts; 0 for all others.</summary>
    private readonly ushort[] classOf = new ushort[char.MaxValue + 1];
    private readonly int classes = 1;

    // For each state: the start of its transitions, its row or -1, the failure state, the text that ends here or -1, the next state whose text also ends here or -1.
    private readonly int[] first;
    private readonly int[] row;
    private readonly int[] fail;
    private readonly int[] ends;
    private readonly int[] alsoEnds;
    private readonly ushort[] symbols;
    private readonly int[] targets;
    private readonly int[] rows;

    /// <summary>Creates the automaton of some texts: non-empty, lower-case and distinct.</summary>
    public LiteralAutomaton(string[] literals)
    {
        foreach (string literal in literals)
            foreach (char c in literal)
                if (classOf[Fold(c)] == 0)
                    classOf[Fold(c)] = (ushort)classes++;
        var trie = new Trie();
        for (int i = 0; i < literals.Length; i++)
            Add(trie, literals[i], i);
        for (int c = 0; c <= char.MaxValue; c++)
            classOf[c] = classOf[Fold((char)c)];
        int count = trie.Count;
        (first, row, fail, ends, alsoEnds) = (new int[count + 1], new int[count], new int[count], new int[count], new int[count]);
        (symbols, targets) = (new ushort[count], new int[count]);
        var all = new List<int>();
        int edge = 0;
        for (int state = 0; state < count; state++)
        {
            (first[state], row[state], ends[state], alsoEnds[state]) = (edge, -1, trie.Literal(state), -1);
            for (int child = trie.FirstChild(state); child >= 0; child = trie.Sibling(child))
                (symbols[edge], targets[edge++]) = (trie.Symbol(child), child);
            if (state != 0 && edge - first[state] <= MostListed)
                continue;
            row[state] = all.Count;
            for (int symbol = 0; symbol < classes; symbol++)
                all.Add(state == 0 ? 0 : -1);
            for (int i = first[state]; i < edge; i++)
                all[row[state] + symbols[i]] = targets[i];
        }
        first[count] = edge;
        rows = [.. all];
        Link(count);
    }

    /// <summary>Returns a reader that finds the literals of one text in turn.</summary>
    public Reader Read(string text) => new(this, text);

    private static char Fold(char c) => c is '\n' or '\r' ? ' ' : char.ToLowerInvariant(c);

    private void Add(Trie trie, string literal, int number)
    {
        int state = 0;
        foreach (char c in literal)
            state = trie.Child(state, classOf[Fold(c)]);
        trie.End(state, number);
    }

    /// <summary>Sets the failure state of each state, shorter texts first.</summary>
    private void Link(int count)
    {
        var order = new int[count];
        int known = 1;
        for (int i = 0; i < known; i++)
        {
            int state = order[i];
            for (int edge = first[state]; edge < first[state + 1]; edge++)
            {
                int target = targets[edge];
                order[known++] = target;
                fail[target] = state == 0 ? 0 : Step(fail[state], symbols[edge]);
                alsoEnds[target] = ends[fail[target]] >= 0 ? fail[target] : alsoEnds[fail[target]];
            }
        }
    }

    /// <summary>Returns the state after one more character.</summary>
    private int Step(int state, ushort symbol)
    {
        while (true)
        {
            int own = row[state];
            if (own >= 0)
            {
                int target = rows[own + symbol];
                if (target >= 0)
                    return target;
            }
            else
            {
                int end = first[state + 1];
                for (int edge = first[state]; edge < end; edge++)
                    if (symbols[edge] == symbol)
                        return targets[edge];
            }
            state = fail[state];
        }
    }

    /// <summary>Finds the literals of a text in turn.</summary>
    public ref struct Reader
    {
        private readonly LiteralAutomaton automaton;
        private readonly string text;
        private int state;
        private int pending;
        private int at;

        internal Reader(LiteralAutomaton automaton, string text)
        {
            this.automaton = automaton;
            this.text = text;
            pending = -1;
        }

        /// <summary>The number of the last literal found.</summary>
        public int Literal { get; private set; }

        /// <summary>The index after its last UTF-16 unit.</summary>
        public readonly int End => at;

        /// <summary>Moves to the next literal; false at the end of the text.</summary>
        public bool MoveNext()
        {
            if (pending < 0)
            {
                string all = text;
                ushort[] classOf = automaton.classOf;
                int current = state;
                int position = at;
                while (position < all.Length)
                {
                    ushort symbol = classOf[all[position++]];
                    current = symbol == 0 ? 0 : automaton.Step(current, symbol);
                    pending = automaton.ends[current] >= 0 ? current : automaton.alsoEnds[current];
                    if (pending >= 0)
                        break;
                }
                (state, at) = (current, position);
                if (pending < 0)
                    return false;
            }
            Literal = automaton.ends[pending];
            pending = automaton.alsoEnds[pending];
            return true;
        }
    }

    /// <summary>The texts as a trie.</summary>
    private sealed class Trie
    {
        private readonly List<int> children = [-1];
        private readonly List<int> siblings = [-1];
        private readonly List<int> symbols = [0];
        private readonly List<int> literals = [-1];

        public int Count => children.Count;

        public int FirstChild(int state) => children[state];

        public int Sibling(int state) => siblings[state];

        public ushort Symbol(int state) => (ushort)symbols[state];

        public int Literal(int state) => literals[state];

        public void End(int state, int literal) => literals[state] = literal;

        /// <summary>Returns the state after a character, and creates it if needed.</summary>
        public int Child(int state, int symbol)
        {
            for (int child = children[state]; child >= 0; child = siblings[child])
                if (symbols[child] == symbol)
                    return child;
            children.Add(-1);
            siblings.Add(children[state]);
            symbols.Add(symbol);
            literals.Add(-1);
            return children[state] = children.Count - 1;
        }
    }
}
