using System;
using System.Collections.Generic;
using System.Linq;
using NewsLint.Text.Patterns;

namespace NewsLint.Generators;

/// <summary>Compiles patterns of whole lines, which the head of rules/words/patterns/furniture.txt describes, by recursive descent.</summary>
internal sealed class LabelPatternCompiler(LabelAutomaton automaton)
{
    private static readonly char[] Marks = ['|', '(', ')', '<', '@', '/', ':'];

    private readonly Dictionary<string, string> macros = new(StringComparer.Ordinal);
    private string pattern = "";
    private int at;

    /// <summary>Adds a pattern, or the meaning of a name.</summary>
    /// <exception cref="FormatException">The entry is not well formed.</exception>
    public void Add(string entry)
    {
        if (entry[0] == '@' && entry.IndexOf('=') is var equals and > 0)
        {
            macros.Add(entry.Substring(1, equals - 1).Trim(), entry.Substring(equals + 1).Trim());
            return;
        }
        bool isWeak = entry[0] == '?';
        bool isGoodAtEdge = entry[0] == '^';
        pattern = isWeak || isGoodAtEdge ? entry.Substring(1) : entry;
        at = 0;
        // A pattern with any beginning would stay active in every line: its needed words select the lines.
        List<string>? needed = pattern.TrimStart().StartsWith("...", StringComparison.Ordinal) ? new LabelNeeds(macros).Of(pattern) : null;
        int end = Alternatives(needed is null ? automaton.NewStart() : automaton.NewOpenStart(needed));
        if (at < pattern.Length)
            throw Error("one ) too many");
        automaton[end].Match = LabelSymbols.Matched | (isWeak ? 0 : LabelSymbols.Strong) | (isGoodAtEdge ? LabelSymbols.GoodAtEdge : 0)
            | (pattern.Contains("...") ? 0 : LabelSymbols.Closed);
    }

    /// <summary>Reads options separated by | up to a closing bracket or the end; single words become one edge.</summary>
    private int Alternatives(int start)
    {
        int end = automaton.NewState();
        HashSet<int>? words = null;
        while (true)
        {
            int begin = at;
            int close = pattern.IndexOfAny(Marks, at) is var found and >= 0 ? found : pattern.Length;
            string option = pattern.Substring(begin, close - begin).Trim();
            bool isPlain = (close == pattern.Length || pattern[close] is '|' or ')') && option != "...";
            if (isPlain && option.Length > 0 && SingleWord(option) is { } word)
            {
                (words ??= []).Add(automaton.Learn(word));
                at = close;
            }
            else
            {
                automaton[Sequence(start)].Free.Add(end);
            }
            if (at >= pattern.Length || pattern[at] != '|')
                break;
            at++;
        }
        if (words is not null)
            automaton.AddWords(start, words, end);
        return end;
    }

    private int Sequence(int start)
    {
        // Each option has its own start state: loops in one do not affect another.
        int state = automaton.NewState();
        automaton[start].Free.Add(state);
        while (at < pattern.Length && pattern[at] is not ('|' or ')'))
        {
            char c = pattern[at];
            if (c == ' ')
                at++;
            else if (c == '(')
                state = Group(state);
            else if (c == '<')
                state = Placeholder(state);
            else if (c == '@')
                state = Macro(state);
            else if (c is ':' or '/')
                state = Mark(state, c);
            else
                state = Literal(state);
        }
        return state;
    }

    private int Group(int state)
    {
        at++;
        int end = Alternatives(state);
        if (at >= pattern.Length)
            throw Error("a ) is missing");
        at++;
        return end;
    }

    private int Macro(int state)
    {
        string name = Take(IsLetter, 1);
        if (!macros.TryGetValue(name, out string? meaning))
            throw Error($"@{name} is not explained above");
        (string outer, int outerAt) = (pattern, at);
        (pattern, at) = (meaning, 0);
        int end = Alternatives(state);
        (pattern, at) = (outer, outerAt);
        return end;
    }

    private int Mark(int state, char mark)
    {
        at++;
        int end = Step(state, mark == ':' ? LabelTraits.Colon : LabelTraits.Separator);
        // The mark at the end of a line is not one of its words.
        if (at == pattern.Length)
            automaton[state].Free.Add(end);
        return end;
    }

    private int Literal(int state)
    {
        string text = Take(c => c is not (' ' or '|' or '(' or ')' or '<' or '@' or ':' or '/'), 0);
        if (text == "...")
        {
            int loop = automaton.NewState();
            automaton[state].Free.Add(loop);
            automaton[loop].Edges.Add(((int)LabelTraits.Any, loop));
            return loop;
        }
        string[] words = text.Split(['-'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            throw Error("a - is not a word");
        foreach (string word in words)
        {
            int next = automaton.NewState();
            automaton.AddWords(state, [automaton.Learn(word)], next);
            state = next;
        }
        return state;
    }

    private int Placeholder(int state)
    {
        string name = Take(IsLetter, 1);
        if (at >= pattern.Length || pattern[at] != '>')
            throw Error("a > is missing");
        at++;
        return name switch
        {
            "number" => Step(state, LabelTraits.Number),
            "handle" => Step(state, LabelTraits.Handle),
            "url" => Step(state, LabelTraits.Address),
            "name" => Name(state),
            "date" => Date(state),
            "time" => Time(state),
            _ => throw Error($"<{name}> is unknown"),
        };
    }

    private int Name(int state)
    {
        int end = automaton.NewState();
        for (int i = 0; i < 6; i++)
        {
            state = Step(state, LabelTraits.Capital | LabelTraits.Handle);
            automaton[state].Free.Add(end);
        }
        return end;
    }

    private int Date(int state)
    {
        int end = automaton.NewState();
        int day = Step(state, LabelTraits.Weekday);
        int start = automaton.NewState();
        automaton[state].Free.Add(start);
        automaton[day].Free.Add(start);
        foreach (LabelTraits[] order in new LabelTraits[][] { [LabelTraits.Month, LabelTraits.Number, LabelTraits.Year], [LabelTraits.Number, LabelTraits.Month, LabelTraits.Year],
            [LabelTraits.IsoDate], [LabelTraits.Number, LabelTraits.Separator, LabelTraits.Number, LabelTraits.Separator, LabelTraits.Number] })
        {
            int last = order.Aggregate(start, (from, trait) => Step(from, trait));
            automaton[last].Free.Add(end);
        }
        return end;
    }

    private int Time(int state)
    {
        int end = automaton.NewState();
        int clock = Step(state, LabelTraits.ClockTime);
        int number = Step(state, LabelTraits.Number);
        int half = Words(Either(clock, number), "am", "pm");
        foreach (int before in new[] { clock, half })
        {
            automaton[before].Free.Add(end);
            int zone = Words(before, "et", "est", "edt", "pt", "pst", "pdt", "ct", "cst", "cdt", "mt", "mst", "mdt", "gmt", "bst", "utc", "ist", "cet", "aest", "hkt", "jst", "local", "eastern", "pacific", "central", "hrs", "hours");
            automaton[zone].Free.Add(end);
            automaton[Words(zone, "time")].Free.Add(end);
        }
        return end;
    }

    private int Either(int a, int b)
    {
        int both = automaton.NewState();
        automaton[a].Free.Add(both);
        automaton[b].Free.Add(both);
        return both;
    }

    private int Words(int state, params string[] words)
    {
        int next = automaton.NewState();
        var ids = new HashSet<int>();
        foreach (string word in words)
            ids.Add(automaton.Learn(word));
        automaton.AddWords(state, ids, next);
        return next;
    }

    private int Step(int state, LabelTraits traits)
    {
        int next = automaton.NewState();
        automaton[state].Edges.Add(((int)traits, next));
        return next;
    }

    private string Take(Func<char, bool> belongs, int skip)
    {
        int start = at += skip;
        while (at < pattern.Length && belongs(pattern[at]))
            at++;
        if (at == start)
            throw Error("a word is missing");
        return pattern.Substring(start, at - start);
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static string? SingleWord(string option) => option.IndexOfAny([' ', '-']) >= 0 ? null : option;

    private FormatException Error(string what) => new($"{what} in the pattern \"{pattern}\" at {at + 1}");
}
