using System.Collections.Immutable;
using NewsLint.Text;

namespace NewsLint.Facts.Figures;

/// <summary>The tokens of a block with their text. An index out of range is an empty token.</summary>
/// <param name="Text">The prose.</param>
/// <param name="Tokens">Its tokens.</param>
internal readonly record struct TokenText(string Text, ImmutableArray<Token> Tokens)
{
    public int Count => Tokens.Length;

    public ReadOnlySpan<char> this[int i] => (uint)i < (uint)Tokens.Length ? Tokens[i].In(Text) : default;

    public bool IsWord(int i) => (uint)i < (uint)Tokens.Length && Tokens[i].Kind == TokenKind.Word;

    public bool IsNumber(int i) => (uint)i < (uint)Tokens.Length && Tokens[i].Kind == TokenKind.Number;

    public bool Is(int i, ReadOnlySpan<char> word) => this[i].Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a token is a single given character.</summary>
    public bool Is(int i, char mark) => (uint)i < (uint)Tokens.Length && Tokens[i].Length == 1 && Text[Tokens[i].Start] == mark;

    public bool IsHyphen(int i) => (uint)i < (uint)Tokens.Length && Tokens[i].Length == 1 && Text[Tokens[i].Start] is '-' or '‐' or '‑';

    /// <summary>Whether a token is a hyphen, an en dash or a minus sign.</summary>
    public bool IsDash(int i) => IsHyphen(i) || Is(i, '–') || Is(i, '−');

    /// <summary>Whether no space separates a token from the one before it.</summary>
    public bool IsGlued(int i) => i > 0 && i < Tokens.Length && Tokens[i - 1].End == Tokens[i].Start;

    /// <summary>Whether a word begins with a capital letter.</summary>
    public bool IsCapital(int i) => IsWord(i) && char.IsUpper(Text[Tokens[i].Start]);

    /// <summary>The character before a token, or a space at the start of the text.</summary>
    public char Before(int i) => Tokens[i].Start > 0 ? Text[Tokens[i].Start - 1] : ' ';

    /// <summary>The character after a token, or a space at the end of the text.</summary>
    public char Behind(int i) => Tokens[i].End < Text.Length ? Text[Tokens[i].End] : ' ';

    /// <summary>
    /// Writes tokens as a phrase with single spaces, hyphens as spaces and glued signs unchanged. Returns the length, or -1 if it does not fit.
    /// </summary>
    public int Phrase(int first, int end, Span<char> buffer)
    {
        int length = 0;
        for (int i = first; i < end; i++)
        {
            ReadOnlySpan<char> token = IsHyphen(i) ? default : this[i];
            bool space = i > first && (!IsGlued(i) || token.IsEmpty);
            if (length + token.Length + 1 > buffer.Length)
                return -1;
            if (space)
                buffer[length++] = ' ';
            token.CopyTo(buffer[length..]);
            length += token.Length;
        }
        return length;
    }
}
