using System.Collections.Immutable;
using NewsLint.Text;

namespace NewsLint.Checks.Style;

/// <summary>The words of <c>rules/words/impossible-pairs.txt</c> that never come one directly before the other.</summary>
internal static class ImpossiblePairs
{
    private const int Longest = 8;

    private static readonly WordFilter Firsts = new();

    /// <summary>The first words of pairs, with what must come before them and the second words.</summary>
    private static readonly Dictionary<string, List<Pair>>.AlternateLookup<ReadOnlySpan<char>> Pairs = Load();

    /// <summary>Returns whether a token and the next one never come together.</summary>
    public static bool IsAt(string text, ImmutableArray<Token> tokens, int index)
    {
        ReadOnlySpan<char> first = tokens[index].In(text);
        Span<char> lower = stackalloc char[Longest];
        // Only the first letter of a sentence may be a capital.
        if (first.Length > Longest || !Firsts.MayHave(first) || index + 1 >= tokens.Length || !AreBeside(text, tokens[index], tokens[index + 1]))
            return false;
        first.CopyTo(lower);
        lower[0] = char.ToLowerInvariant(lower[0]);
        if (!Pairs.TryGetValue(lower[..first.Length], out List<Pair>? pairs))
            return false;
        ReadOnlySpan<char> second = tokens[index + 1].In(text);
        foreach (Pair pair in pairs)
            if (Has(pair.Second, second) && (pair.Before.Length == 0 || (index > 0 && Has(pair.Before, tokens[index - 1].In(text)))))
                return !IsRightAfter(text, tokens, index, second);
        return false;
    }

    /// <summary>Returns whether the words around a pair make it right: "in of itself", "it goes with, of course".</summary>
    private static bool IsRightAfter(string text, ImmutableArray<Token> tokens, int index, ReadOnlySpan<char> second)
    {
        if (index + 2 < tokens.Length && text[tokens[index + 2].Start] is '-' or '’' or '\'')
            return true;
        return second is "of" && index + 2 < tokens.Length && tokens[index + 2].In(text) is "itself" or "course" or "themselves" or "late" or "old";
    }

    private static bool AreBeside(string text, Token first, Token second) =>
        first.Kind == TokenKind.Word && second.Kind == TokenKind.Word && second.Start - first.End == 1 && text[first.End] is ' ' or '\n'
        && (first.Start == 0 || text[first.Start - 1] is ' ' or '\n' or '"' or '“' or '‘' or '(');

    private static bool Has(string[] words, ReadOnlySpan<char> word)
    {
        foreach (string one in words)
            if (word.SequenceEqual(one))
                return true;
        return false;
    }

    private static Dictionary<string, List<Pair>>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        var pairs = new Dictionary<string, List<Pair>>(StringComparer.Ordinal);
        foreach (string line in Words.Entries(Words.ImpossiblePairs))
        {
            string[] sides = line.Split('>', StringSplitOptions.TrimEntries);
            string[] firsts = sides[0].Split('|', StringSplitOptions.TrimEntries);
            string[] before = firsts.Length == 1 ? [] : firsts[0].Split(' ');
            foreach (string first in firsts[^1].Split(' '))
            {
                Firsts.Add(first);
                if (!pairs.TryGetValue(first, out List<Pair>? list))
                    pairs.Add(first, list = []);
                list.Add(new Pair(before, sides[1].Split(' ')));
            }
        }
        return pairs.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What comes after a word.</summary>
    /// <param name="Before">The words of which one must come before it; empty if any may.</param>
    /// <param name="Second">The words that never come after it.</param>
    private sealed record Pair(string[] Before, string[] Second);
}
