using System.Text;

namespace NewsLint.Text.Patterns;

/// <summary>What a line matched.</summary>
/// <param name="IsWeak">Whether the pattern is weak evidence.</param>
/// <param name="IsGoodAtEdge">Whether it also counts for a sentence at the edge of a paragraph.</param>
/// <param name="IsOpen">Whether the pattern allows any words at the end of the line.</param>
internal readonly record struct LabelMatch(bool IsWeak, bool IsGoodAtEdge, bool IsOpen);

/// <summary>
/// Patterns of whole lines, as the head of rules/words/patterns/furniture.txt describes them. The generator has compiled them
/// into one automaton (Thompson's construction), which reads a line's words once and tracks all patterns that are still possible.
/// </summary>
internal sealed class LabelPatterns
{
    /// <summary>The automaton in the format of <see cref="LabelSymbols"/>, one character per number.</summary>
    private readonly string table;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> vocabulary;
    private readonly int[] sets;
    private readonly int[] states;
    private readonly int[] firsts;
    private readonly int others;

    /// <summary>The words of which a line must contain one to match a pattern with any beginning, and the first steps of these patterns.</summary>
    private readonly string[][] needed;
    private readonly int open;

    /// <summary>A free walk: creating one for each line would cost more than most lines.</summary>
    private Walk? spare;

    /// <summary>Wraps a compiled list.</summary>
    public LabelPatterns(ReadOnlySpan<byte> compiled)
    {
        table = Encoding.UTF8.GetString(compiled);
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        int at = 0;
        while (table[at] != LabelSymbols.EndOfWords)
        {
            int end = table.IndexOf('\n', at);
            words.Add(table[at..end], words.Count);
            at = end + 1;
        }
        at++;
        vocabulary = words.GetAlternateLookup<ReadOnlySpan<char>>();
        sets = Offsets(table[at++], ref at, 1, 1);
        states = Offsets(table[at++], ref at, 2, 2);
        firsts = Offsets(words.Count, ref at, 1, 1);
        others = at;
        at += 1 + (table[at] * 2);
        needed = new string[table[at++]][];
        for (int i = 0; i < needed.Length; i++)
        {
            string word = table.Substring(at + 1, table[at]);
            at += 1 + word.Length;
            // Each of these takes one vectorised search; a case-insensitive search is not vectorised with invariant globalization.
            needed[i] = [word, char.ToUpperInvariant(word[0]) + word[1..], word.ToUpperInvariant()];
        }
        open = at;
    }

    /// <summary>Returns the best match of a whole line or sentence, or null.</summary>
    /// <param name="line">The line, without its outer space.</param>
    /// <param name="most">The most words of a line that can match.</param>
    /// <param name="isOpen">Whether to try patterns with any beginning: <see cref="HasNeeded"/> is true for the line or the text around it.</param>
    public LabelMatch? Match(ReadOnlySpan<char> line, int most, bool isOpen = false)
    {
        return Match(new LabelTokens(line, vocabulary, splitsCapitals: false), most, isOpen)
            ?? (HasInnerCapital(line) ? Match(new LabelTokens(line, vocabulary, splitsCapitals: true), most, isOpen) : null);
    }

    /// <summary>Whether a line is only a date with its year.</summary>
    public bool IsDate(ReadOnlySpan<char> line)
    {
        LabelTraits all = LabelTraits.None;
        var tokens = new LabelTokens(line, vocabulary, splitsCapitals: false);
        while (tokens.MoveNext())
        {
            if ((tokens.Current.Traits & (LabelTraits.Number | LabelTraits.Month | LabelTraits.Weekday)) == 0)
                return false;
            all |= tokens.Current.Traits;
        }
        return (all & LabelTraits.IsoDate) != 0 || (all & (LabelTraits.Month | LabelTraits.Year)) == (LabelTraits.Month | LabelTraits.Year);
    }

    /// <summary>The start of each list: a head whose last number counts the items, then the items.</summary>
    private int[] Offsets(int count, ref int at, int head, int item)
    {
        int[] offsets = new int[count];
        for (int i = 0; i < count; i++)
        {
            offsets[i] = at;
            at += head + (table[at + head - 1] * item);
        }
        return offsets;
    }

    /// <summary>Whether a text contains a word that patterns with any beginning need.</summary>
    public bool HasNeeded(ReadOnlySpan<char> text)
    {
        foreach (string[] forms in needed)
            foreach (string form in forms)
                if (text.Contains(form, StringComparison.Ordinal))
                    return true;
        return false;
    }

    private LabelMatch? Match(LabelTokens tokens, int most, bool isOpen)
    {
        if (!tokens.MoveNext())
            return null;
        Walk walk = Interlocked.Exchange(ref spare, null) ?? new Walk(states.Length);
        walk.Begin();
        if (tokens.Current.Id is >= 0 and var first)
            for (int i = 1; i <= table[firsts[first]]; i++)
                walk.Reach(table[firsts[first] + i]);
        Step(walk, others, tokens.Current);
        if (isOpen)
            Step(walk, open, tokens.Current);
        bool isShort = true;
        for (int count = 1; walk.Step() && tokens.MoveNext() && isShort; count++)
        {
            isShort = count < most;
            foreach (int state in walk.Active)
                Step(walk, states[state] + 1, tokens.Current);
        }
        int best = 0;
        foreach (int state in walk.Active)
            if (isShort && table[states[state]] > best)
                best = table[states[state]];
        spare = walk;
        return best == 0 ? null : new LabelMatch((best & LabelSymbols.Strong) == 0, (best & LabelSymbols.GoodAtEdge) != 0, (best & LabelSymbols.Closed) == 0);
    }

    /// <summary>Takes the steps that a token allows.</summary>
    private void Step(Walk walk, int list, LabelToken token)
    {
        int end = list + (table[list] * 2);
        for (int at = list + 1; at <= end; at += 2)
            if (Accepts(table[at], token))
                walk.Reach(table[at + 1]);
    }

    private bool Accepts(int symbol, LabelToken token)
    {
        if (symbol < LabelSymbols.FirstWord)
            return ((int)token.Traits & symbol) != 0;
        if (symbol < LabelSymbols.FirstSet)
            return token.Id == symbol - LabelSymbols.FirstWord;
        int set = sets[symbol - LabelSymbols.FirstSet];
        return token.Id >= 0 && table.AsSpan(set + 1, table[set]).Contains((char)token.Id);
    }

    private static bool HasInnerCapital(ReadOnlySpan<char> line)
    {
        if (!Ascii.IsValid(line))
        {
            for (int i = 1; i < line.Length; i++)
                if (char.IsUpper(line[i]) && char.IsLower(line[i - 1]))
                    return true;
            return false;
        }
        for (int at = 1; at < line.Length; at++)
        {
            int next = line[at..].IndexOfAnyInRange('A', 'Z');
            if (next < 0)
                return false;
            at += next;
            if (char.IsAsciiLetterLower(line[at - 1]))
                return true;
        }
        return false;
    }

    /// <summary>The possible states after the last word read, and those after the next word.</summary>
    private sealed class Walk(int states)
    {
        private readonly int[] reachedAt = new int[states];
        private int step;
        private List<int> next = [];

        public List<int> Active { get; private set; } = [];

        public void Begin()
        {
            Active.Clear();
            next.Clear();
            step++;
        }

        public void Reach(int state)
        {
            if (reachedAt[state] == step)
                return;
            reachedAt[state] = step;
            next.Add(state);
        }

        /// <summary>Makes the reached states the active ones; false when there are none.</summary>
        public bool Step()
        {
            (Active, next) = (next, Active);
            next.Clear();
            step++;
            return Active.Count > 0;
        }
    }
}
