using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Text;

/// <summary>Cuts a paragraph into sentences, by the rules of printed English news copy.</summary>
public static class SentenceSplitter
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations = Words.Set(Words.Abbreviations);

    /// <summary>The sentences of a paragraph, in order, each from its first to behind its last character that is no space.</summary>
    /// <param name="text">One paragraph.</param>
    /// <param name="tokens">Its tokens, from <see cref="Tokenizer"/>.</param>
    public static ImmutableArray<TextSpan> Split(string text, ImmutableArray<Token> tokens)
    {
        var sentences = ImmutableArray.CreateBuilder<TextSpan>();
        int first = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (!EndsSentence(text, tokens, i))
                continue;
            while (i + 1 < tokens.Length && tokens[i + 1].Start == tokens[i].End && IsCloser(text[tokens[i + 1].Start]))
                i++;
            if (i + 1 < tokens.Length && tokens[i + 1].Start == tokens[i].End)
                continue;
            if (i + 1 < tokens.Length && !CanBegin(text, tokens, i + 1))
                continue;
            sentences.Add(TextSpan.FromBounds(tokens[first].Start, tokens[i].End));
            first = i + 1;
        }
        if (first < tokens.Length)
            sentences.Add(TextSpan.FromBounds(tokens[first].Start, tokens[^1].End));
        return sentences.DrainToImmutable();
    }

    private static bool EndsSentence(string text, ImmutableArray<Token> tokens, int i)
    {
        Token token = tokens[i];
        ReadOnlySpan<char> mark = token.In(text);
        if (mark is "?" or "!" or "…")
            return true;
        if (mark[^1] != '.')
            return false;
        if (token.Kind == TokenKind.Word)
            return true;
        return mark.Length > 1 || i == 0 || tokens[i - 1].End != token.Start || !Abbreviations.Contains(tokens[i - 1].In(text));
    }

    private static bool IsCloser(char c) => c is '"' or '”' or '’' or '\'' or ')' or ']' or '»' or '?' or '!';

    private static bool CanBegin(string text, ImmutableArray<Token> tokens, int i)
    {
        while (i < tokens.Length && tokens[i].Kind == TokenKind.Punctuation)
            i++;
        return i == tokens.Length || tokens[i].Kind != TokenKind.Word || !char.IsLower(text[tokens[i].Start]);
    }
}
