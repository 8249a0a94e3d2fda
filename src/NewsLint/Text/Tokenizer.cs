using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace NewsLint.Text;

/// <summary>Splits text into words, numbers and marks in one pass.</summary>
public static class Tokenizer
{
    private const byte Space = 4;

    /// <summary>What each ASCII character begins: a <see cref="TokenKind"/>, or <see cref="Space"/>.</summary>
    private static readonly byte[] AsciiKinds = KindsOfAscii();

    /// <summary>The most tokens of a buffer that is kept.</summary>
    private const int MostKept = 1 << 16;

    /// <summary>The thread's buffer for tokens whose number is not known yet. A shared pool would be compiled at every start.</summary>
    [ThreadStatic]
    private static Token[]? buffer;

    /// <summary>Returns the index of the first token that begins at or after a position; the number of tokens if there is none.</summary>
    public static int IndexAt(ImmutableArray<Token> tokens, int position)
    {
        var search = new LowerBound(tokens.Length);
        while (search.IsOpen)
            search.Narrow(tokens[search.Middle].Start < position);
        return search.Index;
    }

    /// <summary>Returns the tokens of a text, in order and without overlap. Only white space is between them.</summary>
    public static ImmutableArray<Token> Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Token[] tokens = buffer ??= new Token[1024];
        int count = 0;
        for (int at = 0; at < text.Length;)
        {
            char c = text[at];
            byte kind;
            int end;
            if (c < AsciiKinds.Length)
            {
                kind = AsciiKinds[c];
                end = at + 1;
            }
            else
            {
                kind = KindAt(text, at, out int width);
                end = at + width;
            }
            if (kind == Space)
            {
                at = end;
                continue;
            }
            end = (TokenKind)kind switch
            {
                TokenKind.Word => WordEnd(text, at, end),
                TokenKind.Number => NumberEnd(text, end),
                _ => RunEnd(text, c, end),
            };
            if (count == tokens.Length)
            {
                Array.Resize(ref tokens, tokens.Length * 2);
                buffer = tokens.Length <= MostKept ? tokens : null;
            }
            tokens[count++] = new Token((TokenKind)kind, at, end - at);
            at = end;
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(tokens.AsSpan(0, count).ToArray());
    }

    private static byte[] KindsOfAscii()
    {
        byte[] kinds = new byte[128];
        for (int i = 0; i < kinds.Length; i++)
            kinds[i] = KindOf((char)i);
        return kinds;
    }

    private static byte KindOf(char c) => char.IsWhiteSpace(c) ? Space
        : (byte)(char.IsLetter(c) ? TokenKind.Word : char.IsDigit(c) ? TokenKind.Number : char.IsPunctuation(c) ? TokenKind.Punctuation : TokenKind.Symbol);

    private static byte KindAt(string text, int at, out int width)
    {
        width = 1;
        if (!char.IsSurrogate(text[at]))
            return KindOf(text[at]);
        if (!Rune.TryGetRuneAt(text, at, out Rune rune))
            return (byte)TokenKind.Symbol;
        width = 2;
        return (byte)(Rune.IsLetter(rune) ? TokenKind.Word : Rune.IsPunctuation(rune) ? TokenKind.Punctuation : TokenKind.Symbol);
    }

    /// <summary>A row of dots, dashes or ellipses is one mark.</summary>
    private static int RunEnd(string text, char c, int at)
    {
        if (c is '.' or '-' or '–' or '—' or '…')
        {
            while (at < text.Length && text[at] == c)
                at++;
        }
        return at;
    }

    private static int WordEnd(string text, int start, int at)
    {
        // Where the letters since the last full stop of an abbreviation begin.
        int part = start;
        while (at < text.Length)
        {
            char c = text[at];
            if (char.IsAsciiLetterOrDigit(c))
            {
                at++;
            }
            else if (c == '.')
            {
                bool isDotted = part > start;
                if (at - part != 1 || !(isDotted || IsLoneLetter(text, at + 1)))
                    break;
                at++;
                part = at;
                if (at < text.Length && text[at] is not ('\'' or '’') && !IsLoneLetter(text, at))
                    break;
            }
            else if (c is '\'' or '’' or '\u00AD' or '\u200C' or '\u200D')
            {
                // An apostrophe, a soft hyphen and the joiners of Persian and Indic scripts occur inside a word, never at its end.
                if (!IsLetter(text, at + 1, out int width))
                    break;
                at += 1 + width;
            }
            else if (c < 128 || !IsWordPart(text, at, out int width))
            {
                break;
            }
            else
            {
                at += width;
            }
        }
        return at;
    }

    private static int NumberEnd(string text, int at)
    {
        while (at < text.Length && (char.IsDigit(text[at]) || (text[at] is ',' or '.' && at + 1 < text.Length && char.IsDigit(text[at + 1]))))
            at++;
        return at;
    }

    private static bool IsLoneLetter(string text, int at) =>
        IsLetter(text, at, out int width) && !IsLetter(text, at + width, out _);

    private static bool IsLetter(string text, int at, out int width)
    {
        width = 1;
        if (at >= text.Length)
            return false;
        char c = text[at];
        return c < 128 ? char.IsAsciiLetter(c) : KindAt(text, at, out width) == (byte)TokenKind.Word;
    }

    private static bool IsWordPart(string text, int at, out int width)
    {
        if (IsLetter(text, at, out width))
            return true;
        UnicodeCategory category = width == 2 ? Rune.GetUnicodeCategory(Rune.GetRuneAt(text, at)) : CharUnicodeInfo.GetUnicodeCategory(text[at]);
        return category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
    }
}
