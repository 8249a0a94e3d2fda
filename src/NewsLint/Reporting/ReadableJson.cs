using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace NewsLint.Reporting;

/// <summary>
/// Escapes the characters that JSON requires (RFC 8259, section 7) and invisible ones: controls, odd spaces, format
/// characters, unassigned code points. Typographic marks, letters of all scripts and emoji remain readable.
/// The framework's encoder, <see cref="JavaScriptEncoder.UnsafeRelaxedJsonEscaping"/>, does not escape format
/// characters, which reverse text. Loading its vectorised tables costs each start as much as the check of an article.
/// </summary>
internal sealed class ReadableJson : JavaScriptEncoder
{
    public static readonly ReadableJson Encoder = new();

    /// <summary>A code point beyond the BMP is two escapes of six characters.</summary>
    public override int MaxOutputCharactersPerInputCharacter => 12;

    public override bool WillEncode(int unicodeScalar)
    {
        if (unicodeScalar < 0x7F)
            return unicodeScalar is < ' ' or '"' or '\\';
        return CharUnicodeInfo.GetUnicodeCategory(unicodeScalar) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
    }

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var span = new ReadOnlySpan<char>(text, textLength);
        for (int i = 0; i < span.Length;)
        {
            Rune.DecodeFromUtf16(span[i..], out Rune rune, out int length);
            // Invalid characters are decoded as U+FFFD, which replaces them.
            if (WillEncode(rune.Value) || (rune == Rune.ReplacementChar && span[i] != '\uFFFD'))
                return i;
            i += length;
        }
        return -1;
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var room = new Span<char>(buffer, bufferLength);
        if (!WillEncode(unicodeScalar))
            return new Rune(unicodeScalar).TryEncodeToUtf16(room, out numberOfCharactersWritten);
        char name = unicodeScalar switch { '"' => '"', '\\' => '\\', '\n' => 'n', '\r' => 'r', '\t' => 't', '\b' => 'b', '\f' => 'f', _ => '\0' };
        Span<char> units = stackalloc char[2];
        units = units[..new Rune(unicodeScalar).EncodeToUtf16(units)];
        numberOfCharactersWritten = name != '\0' ? 2 : units.Length * 6;
        if (room.Length < numberOfCharactersWritten)
        {
            numberOfCharactersWritten = 0;
            return false;
        }
        if (name != '\0')
        {
            (room[0], room[1]) = ('\\', name);
            return true;
        }
        for (int i = 0; i < units.Length; i++)
        {
            (room[i * 6], room[(i * 6) + 1]) = ('\\', 'u');
            for (int digit = 0; digit < 4; digit++)
                room[(i * 6) + 2 + digit] = "0123456789ABCDEF"[(units[i] >> (12 - (4 * digit))) & 15];
        }
        return true;
    }
}
