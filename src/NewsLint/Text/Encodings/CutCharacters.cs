using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Text.Encodings;

/// <summary>
/// Finds invalid bytes that are the rest of a UTF-8 character: a database field or feed with a limit in bytes, not
/// characters, truncates the last one. No encoding reads them correctly.
/// </summary>
internal static class CutCharacters
{
    /// <summary>The strangeness, in nats, above which a byte is not Windows-1252.</summary>
    private const float MaxStrangeness = 3.5f;

    private const int Neighbours = 3;

    private static readonly Strangeness Strangeness = new(uint.MaxValue);

    /// <summary>Whether invalid bytes of a UTF-8 file are a truncated character.</summary>
    public static bool IsCut(ArticleText text, InvalidBytes invalid)
    {
        ReadOnlySpan<byte> bytes = invalid.Bytes.AsSpan();
        if (text.Encoding is not UTF8Encoding || !(IsBeginning(bytes) || IsEnd(bytes)))
            return false;
        if (bytes.Length > 1 && IsBeginning(bytes))
            return true; // by any encoding with one byte a character they would be two signs or capitals that no word has side by side
        return HasOtherCharacters(text) && !IsPlausible(text, invalid.Span, bytes);
    }

    /// <summary>Whether a file has valid characters beyond ASCII.</summary>
    public static bool HasOtherCharacters(ArticleText text)
    {
        foreach (char c in text.Content)
            if (c is >= '\x80' and not '\uFFFD')
                return true;
        return false;
    }

    /// <summary>The bytes of CESU-8 as text: each half of a surrogate pair is encoded separately. Null when some bytes are something else.</summary>
    public static string? ReadPairs(ImmutableArray<byte> bytes)
    {
        if (bytes.Length % 6 != 0)
            return null;
        var text = new StringBuilder();
        for (int i = 0; i < bytes.Length; i += 3)
        {
            if (bytes[i] != 0xED || (bytes[i + 1] & 0xC0) != 0x80 || (bytes[i + 2] & 0xC0) != 0x80)
                return null;
            text.Append((char)(0xD000 | ((bytes[i + 1] & 0x3F) << 6) | (bytes[i + 2] & 0x3F)));
        }
        for (int i = 0; i < text.Length; i += 2)
            if (!char.IsSurrogatePair(text[i], text[i + 1]))
                return null;
        return text.ToString();
    }

    private static bool IsBeginning(ReadOnlySpan<byte> bytes)
    {
        int need = bytes[0] switch { >= 0xC2 and < 0xE0 => 2, >= 0xE0 and < 0xF0 => 3, >= 0xF0 and < 0xF5 => 4, _ => 0 };
        return bytes.Length < need && AreTrails(bytes[1..]);
    }

    private static bool IsEnd(ReadOnlySpan<byte> bytes) => bytes.Length < 4 && AreTrails(bytes);

    private static bool AreTrails(ReadOnlySpan<byte> bytes) => !bytes.ContainsAnyExceptInRange((byte)0x80, (byte)0xBF);

    /// <summary>Whether Windows-1252 gives plausible characters. Â and Ã are the first bytes of the commonest letters, â of all marks, which end a text.</summary>
    private static bool IsPlausible(ArticleText text, TextSpan span, ReadOnlySpan<byte> bytes)
    {
        char next = span.End < text.Length ? text[span.End] : '\n';
        if (bytes is [0xC2 or 0xC3] || (bytes is [0xE2] && !char.IsLetter(next)))
            return false;
        var read = new StringBuilder(text.Content, Math.Max(0, span.Start - Neighbours), span.Start - Math.Max(0, span.Start - Neighbours), 16);
        foreach (byte value in bytes)
            read.Append(CodePages.All[0][value]);
        read.Append(text.Content, span.End, Math.Min(Neighbours, text.Length - span.End));
        return Strangeness.Of(read.ToString()) <= MaxStrangeness;
    }
}
