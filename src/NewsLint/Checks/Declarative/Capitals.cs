using NewsLint.Text;
using NewsLint.Text.Patterns;

namespace NewsLint.Checks.Declarative;

/// <summary>The capitals of titles and of sentences. A word in all capitals and a word with a digit keep theirs.</summary>
/// <param name="isChicago">Whether all prepositions are in lower case in titles; otherwise only those with fewer than four letters.</param>
/// <param name="indicators">Marks after which a new sentence begins.</param>
/// <param name="prefix">What may precede the first word, or null for nothing.</param>
internal sealed class Capitals(bool isChicago, string[] indicators, TextPattern? prefix)
{
    /// <summary>Text between spaces that is not a word.</summary>
    private static readonly CharSet Marks = new("-–—&/|:");

    private static readonly HashSet<string> Small = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "and", "as", "at", "but", "by", "en", "for", "if", "in", "nor", "of", "off", "on", "or", "out", "per", "so", "the", "to", "up", "via", "vs", "v", "yet",
    };

    private static readonly HashSet<string> Prepositions = new(StringComparer.OrdinalIgnoreCase)
    {
        "about", "above", "across", "after", "against", "along", "amid", "among", "around", "before", "behind", "below", "beneath", "beside", "between", "beyond",
        "despite", "down", "during", "except", "from", "inside", "into", "like", "near", "onto", "outside", "over", "past", "since", "through", "throughout",
        "toward", "towards", "under", "underneath", "until", "unto", "upon", "versus", "with", "within", "without",
    };

    /// <summary>Returns the text with the capitals of a title; marked words remain unchanged.</summary>
    public string Title(string text, bool[] marked)
    {
        char[] title = text.ToCharArray();
        List<(int Start, int End)> words = Words(text, PrefixEnd(text));
        for (int i = 0; i < words.Count; i++)
        {
            (int start, int end) = words[i];
            if (marked[start] || IsKept(text, start, end))
                continue;
            string word = text[start..end];
            bool isSmall = Small.Contains(word) || (isChicago && Prepositions.Contains(word));
            if (isSmall && start > 0 && text[start - 1] == '-')
                continue; // Follow-Up and Man-of-War
            bool isEdge = i == 0 || i == words.Count - 1 || IsBehind(text, start, ":", "?", "!", ".");
            title[start] = isSmall && !isEdge ? char.ToLowerInvariant(title[start]) : char.ToUpperInvariant(title[start]);
        }
        return new string(title);
    }

    /// <summary>Returns the text with the capitals of a sentence; marked words remain unchanged.</summary>
    public string Sentence(string text, bool[] marked)
    {
        char[] sentence = text.ToCharArray();
        List<(int Start, int End)> words = Words(text, PrefixEnd(text));
        for (int i = 0; i < words.Count; i++)
        {
            (int start, int end) = words[i];
            bool isFree = IsBehind(text, start, indicators) || IsBehind(text, start, ".", "?", "!");
            // The first part of a compound decides: "Top-level".
            bool isPart = i > 0 && start > 0 && text[start - 1] is '-' or '’' or '\'' && words[i - 1].End == start - 1;
            if (marked[start] || IsKept(text, start, end) || (i > 0 && isFree) || isPart)
                continue;
            sentence[start] = i == 0 ? char.ToUpperInvariant(sentence[start]) : char.ToLowerInvariant(sentence[start]);
            for (int at = start + 1; at < end; at++)
                sentence[at] = char.ToLowerInvariant(sentence[at]);
        }
        return new string(sentence);
    }

    /// <summary>Returns the share of the words, separated by spaces, that are as expected.</summary>
    /// <param name="text">The text.</param>
    /// <param name="expected">The text with other capitals.</param>
    /// <param name="firstCounts">Whether a wrong first word makes all words wrong.</param>
    public static double Share(string text, string expected, bool firstCounts)
    {
        int words = 0;
        int right = 0;
        for (int at = 0; at < text.Length;)
        {
            int space = text.IndexOf(' ', at);
            int end = space < 0 ? text.Length : space;
            if (end > at && !Marks.ContainsAll(text.AsSpan(at, end - at)))
            {
                bool isRight = text.AsSpan(at, end - at).SequenceEqual(expected.AsSpan(at, end - at));
                if (firstCounts && words == 0 && !isRight)
                    return 0;
                words++;
                right += isRight ? 1 : 0;
            }
            at = end + 1;
        }
        return words == 0 ? 1 : (double)right / words;
    }

    private int PrefixEnd(string text) => prefix?.Next(text, 0) is { Start: 0 } match ? match.End : 0;

    /// <summary>Returns stretches of letters and digits; an apostrophe or full stop between letters is part of a word.</summary>
    private static List<(int Start, int End)> Words(string text, int from)
    {
        var words = new List<(int, int)>();
        for (int at = from; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at]))
                continue;
            int start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || (text[at] is '\'' or '’' or '.' or '_' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]))))
                at++;
            words.Add((start, at));
        }
        return words;
    }

    private static bool IsKept(string text, int start, int end)
    {
        bool hasSmall = false;
        for (int at = start; at < end; at++)
        {
            if (char.IsDigit(text[at]))
                return true;
            hasSmall |= char.IsLower(text[at]);
        }
        // A single capital letter may be the article.
        return !hasSmall && (end - start > 1 || text[start] == 'I');
    }

    private static bool IsBehind(string text, int start, params string[] marks)
    {
        int end = start;
        while (end > 0 && (text[end - 1] == ' ' || text[end - 1] is '"' or '“' or '‘' or '(' or '\''))
            end--;
        foreach (string mark in marks)
            if (mark.Length > 0 && end < start && text.AsSpan(0, end).EndsWith(mark))
                return true;
        return false;
    }
}
