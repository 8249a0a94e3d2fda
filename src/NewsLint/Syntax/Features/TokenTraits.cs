namespace NewsLint.Syntax.Features;

/// <summary>Reads the traits of a sentence's tokens.</summary>
internal static class TokenTraits
{
    /// <summary>The minimum number of words of a sentence that can be a headline by its capitals.</summary>
    private const int LeastOfTitle = 4;

    /// <summary>Reads the traits of all tokens of a sentence.</summary>
    /// <param name="text">The prose.</param>
    /// <param name="tokens">The sentence.</param>
    /// <param name="vocabulary">The words that the model knows.</param>
    /// <param name="traits">Room for the traits of each token.</param>
    public static void Read(string text, ReadOnlySpan<TreeToken> tokens, Vocabulary? vocabulary, Span<WordTraits> traits)
    {
        Capitals capitals = CapitalsOf(text, tokens);
        bool isFirst = true;
        for (int i = 0; i < tokens.Length; i++)
        {
            traits[i] = WordTraits.Of(text.AsSpan(tokens[i].Start, tokens[i].Length), capitals, vocabulary);
            bool isGlued = i > 0 && tokens[i - 1].End == tokens[i].Start && tokens[i - 1].Tag == Tag.Mark;
            bool isGluedBehind = i + 1 < tokens.Length && tokens[i + 1].Start == tokens[i].End && text[tokens[i + 1].Start] is '-' or '‐' or '‑';
            traits[i].Place = (isFirst ? 1u : 0) + (isGlued ? 2u : 0) + (isGluedBehind ? 4u : 0);
            isFirst &= tokens[i].Tag == Tag.Mark;
        }
    }

    private static Capitals CapitalsOf(string text, ReadOnlySpan<TreeToken> tokens)
    {
        int words = 0;
        int capitals = 0;
        int all = 0;
        foreach (TreeToken token in tokens)
        {
            // Short words are in lower case in headlines, too.
            if (token.Length < 4 || !char.IsLetter(text[token.Start]))
                continue;
            words++;
            capitals += char.IsUpper(text[token.Start]) ? 1 : 0;
            all += char.IsUpper(text[token.Start]) && char.IsUpper(text[token.Start + 1]) ? 1 : 0;
        }
        return words < LeastOfTitle || capitals * 5 < words * 4 ? Capitals.Usual : all * 5 >= words * 4 ? Capitals.All : Capitals.Title;
    }
}
