using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Stories;

/// <summary>
/// Removes house style from quoted words: capitals, numerals, dialect, abbreviated titles, &amp;, hesitations and masked
/// oaths come from the newsroom, not the speaker.
/// </summary>
internal static class SpokenStyle
{
    /// <summary>Returns the words of some tokens of a block; an ellipsis or text in brackets is one cut.</summary>
    public static ImmutableArray<SpokenWord> Read(Prose prose, int first, int end)
    {
        List<SpokenWord> words = Read(prose.Text, prose.Tokens.AsSpan(first, end - first));
        int sentence = 0;
        for (int i = 0; i < words.Count; i++)
        {
            while (sentence + 1 < prose.Sentences.Length && prose.Sentences[sentence].End <= words[i].Span.Start)
                sentence++;
            words[i] = words[i] with { Sentence = sentence };
        }
        return [.. words];
    }

    private static List<SpokenWord> Read(string text, ReadOnlySpan<Token> tokens)
    {
        var words = new List<SpokenWord>(tokens.Length);
        for (int i = 0; i < tokens.Length; i++)
        {
            Token token = tokens[i];
            ReadOnlySpan<char> letters = token.In(text);
            if (token.Kind is TokenKind.Word or TokenKind.Number)
            {
                // 6:00 is 6 o'clock, and a firm's site is the firm.
                if ((letters is "00" && i > 1 && text[tokens[i - 1].Start] == ':') || (letters is "com" && i > 1 && tokens[i - 1].End == token.Start && text[tokens[i - 1].Start] == '.'))
                    continue;
                if (IsMasked(text, tokens, ref i))
                    AddCut(words, token.Span);
                else if (!IsHesitation(letters))
                    words.Add(new SpokenWord(Normal(letters), token.Span));
                continue;
            }
            if (letters[0] is '[' or '(')
            {
                int start = token.Start;
                char close = letters[0] == '[' ? ']' : ')';
                while (i + 1 < tokens.Length && text[tokens[i].Start] != close)
                    i++;
                AddCut(words, TextSpan.FromBounds(start, tokens[i].End));
            }
            else if (letters[0] == '…' || (letters[0] == '.' && (letters.Length > 1 || IsSpacedEllipsis(text, tokens, i))) || letters is "*")
            {
                AddCut(words, token.Span);
            }
            else if (letters is "&")
            {
                words.Add(new SpokenWord("and", token.Span));
            }
            else if (letters is "%")
            {
                words.Add(new SpokenWord("percent", token.Span));
            }
            else if (letters is "‘" && words.Count > 0 && words[^1].Span.End == token.Start && i + 1 < tokens.Length && tokens[i + 1].Start == token.End)
            {
                // An apostrophe turned the wrong way.
                words[^1] = new SpokenWord(Normal(text.AsSpan(words[^1].Span.Start, tokens[i + 1].End - words[^1].Span.Start)), TextSpan.FromBounds(words[^1].Span.Start, tokens[++i].End));
            }
        }
        return words;
    }

    /// <summary>Expands contractions, to test whether two stretches differ only in these.</summary>
    public static string WrittenOut(ReadOnlySpan<SpokenWord> words)
    {
        var text = new System.Text.StringBuilder();
        foreach (SpokenWord word in words)
        {
            string w = word.Text;
            int mark = w.IndexOf('\'', StringComparison.Ordinal);
            if (w is "gonna" or "wanna" or "gotta")
                w = w[..^2] + "ngto";
            else if (w == "can't")
                w = "cannot";
            else if (w == "won't")
                w = "willnot";
            else if (mark > 0 && w.EndsWith("n't", StringComparison.Ordinal))
                w = w[..^3] + "not";
            else if (mark > 0)
                w = w[..mark] + w[(mark + 1)..] switch { "re" => "are", "ll" => "will", "ve" => "have", "m" => "am", "s" => "is", "d" => "would", var rest => rest };
            text.Append(w);
        }
        return text.Replace("goingto", "gonngto").ToString();
    }

    private static void AddCut(List<SpokenWord> words, TextSpan span)
    {
        if (words.Count > 0 && words[^1].IsCut)
            words[^1] = new SpokenWord("", TextSpan.FromBounds(words[^1].Span.Start, span.End));
        else
            words.Add(new SpokenWord("", span));
    }

    private static bool IsSpacedEllipsis(string text, ReadOnlySpan<Token> tokens, int i) =>
        (i + 1 < tokens.Length && text[tokens[i + 1].Start] == '.' && tokens[i + 1].Length == 1) || (i > 0 && text[tokens[i - 1].Start] == '.' && tokens[i - 1].Length == 1);

    /// <summary>Whether a word is masked, as in s*** or f—: letters followed by asterisks or a dash.</summary>
    private static bool IsMasked(string text, ReadOnlySpan<Token> tokens, ref int i)
    {
        if (i + 1 >= tokens.Length || tokens[i + 1].Start != tokens[i].End || text[tokens[i + 1].Start] != '*')
            return false;
        while (i + 1 < tokens.Length && tokens[i + 1].Start == tokens[i].End && (text[tokens[i + 1].Start] == '*' || tokens[i + 1].Kind == TokenKind.Word))
            i++;
        return true;
    }

    private static bool IsHesitation(ReadOnlySpan<char> word) =>
        word.Length is 2 or 3 && (word.Equals("uh", StringComparison.OrdinalIgnoreCase) || word.Equals("um", StringComparison.OrdinalIgnoreCase) || word.Equals("er", StringComparison.OrdinalIgnoreCase) || word.Equals("ah", StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns a word in lower case, with straight apostrophes, without full stops and commas.</summary>
    private static string Plain(ReadOnlySpan<char> letters)
    {
        Span<char> plain = letters.Length <= 64 ? stackalloc char[letters.Length] : new char[letters.Length];
        int length = 0;
        foreach (char c in letters)
            if (c is not ('.' or ','))
                plain[length++] = c is '’' or '‘' ? '\'' : char.ToLowerInvariant(c);
        return plain[..length].ToString();
    }

    private static string Normal(ReadOnlySpan<char> letters)
    {
        string word = Plain(letters);
        // "The boss's" and "the boss'" are one possessive in two styles.
        if (word.EndsWith("s's", StringComparison.Ordinal))
            word = word[..^2];
        return word switch
        {
            "one" => "1",
            "two" => "2",
            "three" => "3",
            "four" => "4",
            "five" => "5",
            "six" => "6",
            "seven" => "7",
            "eight" => "8",
            "nine" => "9",
            "ten" => "10",
            "eleven" => "11",
            "twelve" => "12",
            "twenty" => "20",
            "thirty" => "30",
            "fifty" => "50",
            "an" => "a", // it depends on the next word
            "okay" => "ok",
            "yeah" or "yep" => "yes",
            "dollars" or "bucks" => "",
            "em" or "'em" => "them",
            "towards" => "toward",
            "etcetera" => "etc",
            _ => SpokenTitles.Of(word) ?? SpellingVariants.Of(word),
        } is { Length: > 0 } normal ? normal : word;
    }
}
