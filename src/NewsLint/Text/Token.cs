using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Text;

/// <summary>The kind of a <see cref="Token"/>.</summary>
public enum TokenKind : byte
{
    /// <summary>
    /// Letters, with apostrophes, combining marks, soft hyphens, joiners and digits after the first letter; letters that
    /// each have a full stop are one word (<c>U.S.</c>, <c>a.m.</c>). A hyphen ends a word.
    /// </summary>
    Word,

    /// <summary>Digits, with grouping and decimal marks inside (<c>1,000.5</c>).</summary>
    Number,

    /// <summary>One character that is a punctuation mark; the same dash, full stop or ellipsis several times in a row is one token.</summary>
    Punctuation,

    /// <summary>One character of any other kind: currency and mathematical signs, emoji.</summary>
    Symbol,
}

/// <summary>A word, number or mark of a text. Space is not a token: it is between tokens.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">The index of its first UTF-16 unit in the tokenized text.</param>
/// <param name="Length">Its number of UTF-16 units, at least 1.</param>
public readonly record struct Token(TokenKind Kind, int Start, int Length)
{
    /// <summary>The index after its last UTF-16 unit.</summary>
    public int End => Start + Length;

    /// <summary>The token's place.</summary>
    public TextSpan Span => new(Start, Length);

    /// <summary>The token's characters in the tokenized text.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}
