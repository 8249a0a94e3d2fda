using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsLint.Generators;

/// <summary>Derives the needed words of a pattern of whole lines: each matching line contains one of them.</summary>
/// <param name="macros">The meanings of names.</param>
internal sealed class LabelNeeds(Dictionary<string, string> macros)
{
    /// <summary>Returns the words, or null. Few words are better than many, and long words better than short ones.</summary>
    public List<string>? Of(string pattern)
    {
        List<string>? best = null;
        for (int at = 0; at < pattern.Length;)
        {
            char c = pattern[at];
            List<string>? words = null;
            if (c == '(')
            {
                int close = Close(pattern, at);
                words = Choice(pattern.Substring(at + 1, close - at - 1));
                at = close + 1;
            }
            else if (c == '<')
            {
                at = pattern.IndexOf('>', at) is var end and >= 0 ? end + 1 : pattern.Length;
            }
            else if (c == '@')
            {
                int end = at + 1;
                while (end < pattern.Length && char.IsLetter(pattern[end]))
                    end++;
                words = macros.TryGetValue(pattern.Substring(at + 1, end - at - 1), out string? meaning) ? Choice(meaning) : null;
                at = end;
            }
            else if (c is ' ' or ':' or '/' or '|' or ')')
            {
                at++;
            }
            else
            {
                int end = at;
                while (end < pattern.Length && pattern[end] is not (' ' or '|' or '(' or ')' or '<' or '@' or ':' or '/'))
                    end++;
                string text = pattern.Substring(at, end - at);
                words = text == "..." ? null : [text.Split('-').OrderByDescending(part => part.Length).First()];
                at = end;
            }
            if (words is not null && (best is null || words.Count < best.Count || (words.Count == best.Count && words.Min(w => w.Length) > best.Min(w => w.Length))))
                best = words;
        }
        return best;
    }

    private List<string>? Choice(string options)
    {
        var words = new List<string>();
        int start = 0;
        for (int at = 0; at <= options.Length; at++)
        {
            if (at < options.Length && options[at] == '(')
                at = Close(options, at);
            if (at < options.Length && options[at] != '|')
                continue;
            if (Of(options.Substring(start, at - start)) is not { } some)
                return null;
            words.AddRange(some);
            start = at + 1;
        }
        return words.Distinct(StringComparer.Ordinal).ToList();
    }

    /// <summary>Returns the index of the closing bracket, or the last index.</summary>
    private static int Close(string pattern, int open)
    {
        int depth = 0;
        for (int at = open; at < pattern.Length; at++)
        {
            depth += pattern[at] == '(' ? 1 : pattern[at] == ')' ? -1 : 0;
            if (depth == 0)
                return at;
        }
        return pattern.Length - 1;
    }
}
