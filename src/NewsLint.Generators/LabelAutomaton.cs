using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NewsLint.Text.Patterns;

namespace NewsLint.Generators;

/// <summary>Builds the automaton of a list of patterns and its compiled form (<see cref="LabelSymbols"/>).</summary>
internal sealed class LabelAutomaton
{
    private readonly Dictionary<string, int> vocabulary = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> sets = new(StringComparer.Ordinal);
    private readonly List<State> states = [];
    private readonly List<int> starts = [];

    /// <summary>The start states of patterns with any beginning, and the words of which a matching line contains one.</summary>
    private readonly List<int> openStarts = [];
    private readonly List<string> needed = [];

    public State this[int state] => states[state];

    public int NewState()
    {
        states.Add(new State());
        return states.Count - 1;
    }

    /// <summary>Adds a start state of a pattern.</summary>
    public int NewStart()
    {
        starts.Add(NewState());
        return states.Count - 1;
    }

    /// <summary>Adds a start state of a pattern with any beginning.</summary>
    /// <param name="words">The words of which each matching line contains one.</param>
    public int NewOpenStart(List<string> words)
    {
        needed.AddRange(words.Where(word => !needed.Contains(word)));
        openStarts.Add(NewState());
        return states.Count - 1;
    }

    /// <summary>The number of a word.</summary>
    public int Learn(string word)
    {
        if (!vocabulary.TryGetValue(word, out int id))
            vocabulary.Add(word, id = vocabulary.Count);
        return id;
    }

    /// <summary>Adds a step over a set of words.</summary>
    public void AddWords(int state, HashSet<int> words, int target)
    {
        if (words.Count == 1)
        {
            states[state].Edges.Add((LabelSymbols.FirstWord + words.First(), target));
            return;
        }
        string key = string.Concat(words.OrderBy(word => word).Select(word => (char)word));
        if (!sets.TryGetValue(key, out int set))
            sets.Add(key, set = sets.Count);
        states[state].Edges.Add((LabelSymbols.FirstSet + set, target));
    }

    /// <summary>The compiled form.</summary>
    /// <exception cref="FormatException">There are too many words, sets or states.</exception>
    public string Compile()
    {
        foreach (State state in states)
            state.Close(states);
        List<(int Symbol, int Target)> first = starts.SelectMany(start => states[start].Edges).Distinct().ToList();
        List<(int Symbol, int Target)> open = openStarts.SelectMany(start => states[start].Edges).Distinct().ToList();
        int[] representative = Merge();
        var reached = new List<int>();
        var number = new Dictionary<int, int>();
        Reach(first);
        Reach(open);
        for (int i = 0; i < reached.Count; i++)
            Reach(states[reached[i]].Edges);
        if (vocabulary.Count >= LabelSymbols.FirstSet - LabelSymbols.FirstWord || sets.Count >= LabelSymbols.End - LabelSymbols.FirstSet || reached.Count >= LabelSymbols.End)
            throw new FormatException("the list has more words or patterns than its compiled form can hold");

        var table = new StringBuilder();
        foreach (string word in vocabulary.OrderBy(pair => pair.Value).Select(pair => pair.Key))
            table.Append(word).Append('\n');
        table.Append(LabelSymbols.EndOfWords).Append((char)sets.Count);
        foreach (string set in sets.OrderBy(pair => pair.Value).Select(pair => pair.Key))
            table.Append((char)set.Length).Append(set);
        table.Append((char)reached.Count);
        foreach (int state in reached)
        {
            table.Append((char)states[state].Match);
            Write(states[state].Edges);
        }
        List<string> wordsOf = sets.OrderBy(pair => pair.Value).Select(pair => pair.Key).ToList();
        foreach (int word in vocabulary.Values.OrderBy(id => id))
        {
            List<int> targets = first.Where(edge => edge.Symbol == LabelSymbols.FirstWord + word || (edge.Symbol >= LabelSymbols.FirstSet && wordsOf[edge.Symbol - LabelSymbols.FirstSet].IndexOf((char)word) >= 0))
                .Select(edge => number[representative[edge.Target]]).Distinct().ToList();
            table.Append((char)targets.Count).Append(string.Concat(targets.Select(target => (char)target)));
        }
        Write(first.Where(edge => edge.Symbol < LabelSymbols.FirstWord));
        table.Append((char)needed.Count);
        foreach (string word in needed)
            table.Append((char)word.Length).Append(word);
        Write(open);
        return table.ToString();

        void Reach(List<(int Symbol, int Target)> edges)
        {
            foreach ((int _, int target) in edges)
            {
                if (number.ContainsKey(representative[target]))
                    continue;
                number.Add(representative[target], reached.Count);
                reached.Add(representative[target]);
            }
        }

        void Write(IEnumerable<(int Symbol, int Target)> edges)
        {
            List<(int Symbol, int Target)> steps = edges.Select(edge => (edge.Symbol, number[representative[edge.Target]])).Distinct().ToList();
            table.Append((char)steps.Count);
            foreach ((int symbol, int target) in steps)
                table.Append((char)symbol).Append((char)target);
        }
    }

    /// <summary>The first equivalent state of each state, by Moore's partition refinement.</summary>
    private int[] Merge()
    {
        int[] representative = new int[states.Count];
        for (int classes = 1; ;)
        {
            var firsts = new Dictionary<string, int>(StringComparer.Ordinal);
            int[] next = new int[states.Count];
            for (int i = 0; i < states.Count; i++)
            {
                string key = representative[i] + " " + states[i].Match + " " + string.Join(" ", states[i].Edges.Select(edge => edge.Symbol + ">" + representative[edge.Target]).Distinct().OrderBy(step => step, StringComparer.Ordinal));
                if (!firsts.TryGetValue(key, out next[i]))
                    firsts.Add(key, next[i] = i);
            }
            representative = next;
            if (firsts.Count == classes)
                return representative;
            classes = firsts.Count;
        }
    }

    /// <summary>A state of the automaton.</summary>
    internal sealed class State
    {
        private bool isClosed;

        /// <summary>The steps to other states, each over one symbol.</summary>
        public List<(int Symbol, int Target)> Edges { get; } = [];

        /// <summary>The states reached without reading a word.</summary>
        public List<int> Free { get; } = [];

        /// <summary>The rank of the match; 0 when no pattern ends here.</summary>
        public int Match { get; set; }

        /// <summary>Adds the edges and the match of all states reached without a word.</summary>
        public void Close(List<State> states)
        {
            if (isClosed)
                return;
            isClosed = true;
            // States are created in order and free steps lead forward: the recursion is finite.
            foreach (int free in Free)
            {
                State other = states[free];
                other.Close(states);
                Edges.AddRange(other.Edges);
                Match = Math.Max(Match, other.Match);
            }
        }
    }
}
