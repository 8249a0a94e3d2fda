using NewsLint.Text;

namespace NewsLint.Reading;

/// <summary>
/// Decides whether the first line of a plain text is its headline. Text of some outlets has a full stop after every line. Then
/// the line is a headline if it is written like one and unlike a first sentence.
/// </summary>
internal static class PlainHeadline
{
    private const int MostCharacters = 160;

    /// <summary>A line with a full stop that is longer than this is a sentence; one with fewer words than this is a label.</summary>
    private const int MostWithStop = 90;
    private const int FewestWords = 4;

    /// <summary>The first paragraphs of a story repeat this share of the words of its headline, and at least three.</summary>
    private const double ToldAgain = 0.6;
    private const int FewestToldAgain = 3;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> RunningWords = Words.Set(Words.RunningTextWords);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers = Words.Set(Words.SentenceOpeners);

    /// <summary>Returns whether the first paragraph of a text is a headline.</summary>
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
    /// Returns whether a line is one short sentence above a longer paragraph, without the auxiliaries and days of running text, and without an
    /// article, or with one if the paragraphs below repeat its words.
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
