using NewsLint.Text;

namespace NewsLint.Reading;

/// <summary>
/// Tells whether the first line of a plain text is its headline. Some outlets' copy comes with a full stop after every line: then
/// the line is a headline when it is written like one, which a first sentence is not.
/// </summary>
internal static class PlainHeadline
{
    private const int MostCharacters = 160;

    /// <summary>A line with a full stop that is longer, or has fewer words, is a sentence, or a label.</summary>
    private const int MostWithStop = 90;
    private const int FewestWords = 4;

    /// <summary>A story tells again this share of its headline's words, and three at least, in its first paragraphs.</summary>
    private const double ToldAgain = 0.6;
    private const int FewestToldAgain = 3;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> RunningWords = Words.Set(Words.RunningTextWords);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers = Words.Set(Words.SentenceOpeners);

    /// <summary>Whether a paragraph that no other stands above is a headline.</summary>
    public static bool Is(List<Prose> paragraphs, int i)
    {
        Prose line = paragraphs[i];
        string text = line.Text;
        if (text.Length > MostCharacters || text[^1] is ':' or ';' or ',' || Dateline.End(text) > 0)
            return false;
        if (text[^1] != '.')
            return true;
        return i + 1 < paragraphs.Count && Dateline.End(paragraphs[i + 1].Text) > 0 || HasTitleCapitals(line) || IsTerse(paragraphs, i);
    }

    private static bool HasTitleCapitals(Prose prose)
    {
        int capitals = 0;
        int small = 0;
        foreach (Token token in prose.Tokens.AsSpan()[1..])
        {
            if (token.Kind != TokenKind.Word || token.Length < 4)
                continue;
            if (char.IsUpper(prose.Text[token.Start]))
                capitals++;
            else
                small++;
        }
        return capitals >= 3 && small * 5 <= capitals;
    }

    /// <summary>
    /// One short sentence above a longer paragraph, without the auxiliaries and days of running text, and without an article, or
    /// with one where the paragraphs below tell it again.
    /// </summary>
    private static bool IsTerse(List<Prose> paragraphs, int i)
    {
        Prose line = paragraphs[i];
        if (line.Text.Length > MostWithStop || i + 1 == paragraphs.Count || line.Sentences.Length > 1)
            return false;
        string next = paragraphs[i + 1].Text;
        if (next.Length * 5 < line.Text.Length * 6 && !next.StartsWith("ABSTRACT", StringComparison.Ordinal))
            return false;
        if (!char.IsLetterOrDigit(line.Text[0]) || Openers.Contains(line.Tokens[0].In(line.Text)))
            return false;
        int words = 0;
        int articles = 0;
        Span<char> lower = stackalloc char[16];
        foreach (Token token in line.Tokens)
        {
            if (token.Kind != TokenKind.Word)
                continue;
            words++;
            if (token.Length > lower.Length)
                continue;
            ReadOnlySpan<char> word = lower[..token.In(line.Text).ToLowerInvariant(lower)];
            if (RunningWords.Contains(word))
                return false;
            if (word is "the" or "a" or "an")
                articles++;
        }
        return words >= FewestWords && (articles == 0 || (articles == 1 && IsToldAgain(paragraphs, i)));
    }

    private static bool IsToldAgain(List<Prose> paragraphs, int i)
    {
        var told = new HashSet<uint>();
        for (int j = i + 1; j < Math.Min(paragraphs.Count, i + 3); j++)
            foreach (Token token in paragraphs[j].Tokens)
                if (token.Kind == TokenKind.Word)
                    told.Add(Stem.Hash(token.In(paragraphs[j].Text)));
        int all = 0;
        int again = 0;
        foreach (Token token in paragraphs[i].Tokens)
        {
            if (token.Kind != TokenKind.Word || token.Length < 4)
                continue;
            all++;
            if (told.Contains(Stem.Hash(token.In(paragraphs[i].Text))))
                again++;
        }
        return again >= FewestToldAgain && again >= ToldAgain * all;
    }
}
