using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace NewsLint.Text;

/// <summary>Cuts text into words, numbers and marks in one pass.</summary>
public static class Tokenizer
{
    /// <summary>The tokens of a text, in order and without overlap.</summary>
    public static ImmutableArray<Token> Tokenize(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>((text.Length / 5) + 4);
        for (int at = 0; at < text.Length;)
        {
            char c = text[at];
            if (c == ' ' || char.IsWhiteSpace(c))
            {
                at++;
                continue;
            }
            int end;
            TokenKind kind;
            if (IsLetter(text, at, out int width))
            {
                end = WordEnd(text, at + width);
                kind = TokenKind.Word;
            }
            else if (char.IsDigit(c))
            {
                end = NumberEnd(text, at + 1);
                kind = TokenKind.Number;
            }
            else
            {
                kind = char.IsPunctuation(c) ? TokenKind.Punctuation : TokenKind.Symbol;
                end = at + width;
                if (c is '.' or '-')
                {
                    while (end < text.Length && text[end] == c)
                        end++;
                }
            }
            tokens.Add(new Token(kind, at, end - at));
            at = end;
        }
        return tokens.DrainToImmutable();
    }

    private static int WordEnd(string text, int at)
    {
        int start = at - 1;
        while (at < text.Length)
        {
            char c = text[at];
            if (char.IsAsciiLetter(c))
                at++;
            else if (IsLetter(text, at, out int width) || IsMark(text, at))
                at += Math.Max(1, width);
            else if (c is '\'' or '’' && at + 1 < text.Length && IsLetter(text, at + 1, out _))
                at += 2;
            else if (c == '.' && IsAbbreviationStop(text, start, at))
                at++;
            else if (char.IsAsciiDigit(c) && char.IsLetterOrDigit(text[at - 1]))
                at++;
            else
                break;
        }
        return at;
    }

    /// <summary>Whether a full stop belongs to letters each followed by one: U.S., a.m., but not the stop that ends a word.</summary>
    private static bool IsAbbreviationStop(string text, int start, int stop)
    {
        if (stop - start == 1 || (stop >= 2 && text[stop - 2] == '.' && stop - 2 > start))
            return (stop + 1 < text.Length && char.IsLetter(text[stop + 1]) && (stop + 2 >= text.Length || !char.IsLetter(text[stop + 2])))
                || (stop >= 2 && stop - 2 > start && text[stop - 2] == '.');
        return false;
    }

    private static int NumberEnd(string text, int at)
    {
        while (at < text.Length)
        {
            char c = text[at];
            if (char.IsDigit(c) || (c is ',' or '.' && at + 1 < text.Length && char.IsDigit(text[at + 1])))
                at++;
            else
                break;
        }
        return at;
    }

    private static bool IsLetter(string text, int at, out int width)
    {
        width = 1;
        char c = text[at];
        if (!char.IsSurrogate(c))
            return char.IsLetter(c);
        if (!Rune.TryGetRuneAt(text, at, out Rune rune))
            return false;
        width = rune.Utf16SequenceLength;
        return Rune.IsLetter(rune);
    }

    private static bool IsMark(string text, int at) =>
        CharUnicodeInfo.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
