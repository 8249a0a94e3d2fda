using System.Text;

namespace NewsLint.Text.Encodings;

/// <summary>Knows the invisible characters, and where scripts and emoji need them.</summary>
internal sealed class InvisibleCharacters(string content)
{
    /// <summary>The last line read; its results hold for each of its characters.</summary>
    private int lineStart;
    private int lineEnd = -1;
    private bool hasRightToLeft;
    private bool turns;
    private int depth;

    /// <summary>The runs of variation selectors and of tags before the last position read.</summary>
    private int selectorsStart;
    private int selectorsEnd = -1;
    private int tagsStart;
    private int tagsEnd = -1;

    /// <summary>Returns the fault of an invisible character: <c>invisible</c>, <c>order</c>, <c>hidden</c>, <c>separator</c>, or null when it is correct.</summary>
    public string? FaultAt(int at, int value)
    {
        int before = Before(at);
        int behind = Behind(at + (value > 0xFFFF ? 2 : 1));
        return value switch
        {
            0x200D => IsEmoji(before) && IsEmoji(behind) || NeedsJoiners(before) || NeedsJoiners(behind) ? null : "invisible",
            0x200C => NeedsJoiners(before) || NeedsJoiners(behind) ? null : "invisible",
            0x200B => WritesWithoutSpaces(before) || WritesWithoutSpaces(behind) ? null : "invisible",
            0x200E or 0x200F or 0x061C => HasRightToLeft(at) ? null : "invisible",
            >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 => OfDirection(at, value),
            0x2028 or 0x2029 => "separator",
            >= 0xFE00 and <= 0xFE0F => TakesVariation(before, value) ? null : "invisible",
            0x115F or 0x1160 or 0x3164 or 0xFFA0 => IsHangul(before) || IsHangul(behind) ? null : "invisible",
            >= 0x180B and <= 0x180E => before is >= 0x1800 and < 0x18B0 ? null : "invisible",
            >= 0xE0000 and < 0xE0100 => IsFlag(at) ? null : "hidden",
            >= 0xE0100 and < 0xE01F0 => before is >= 0x2E80 ? null : "hidden",
            >= 0xD800 and < 0xE000 => null,
            _ => "invisible",
        };
    }

    /// <summary>Returns the name of an invisible character.</summary>
    public static string NameOf(int value) => value switch
    {
        0xAD => "soft hyphen",
        0x200B => "zero-width space",
        0x200C => "zero-width non-joiner",
        0x200D => "zero-width joiner",
        0x200E => "left-to-right mark",
        0x200F => "right-to-left mark",
        0x061C => "Arabic letter mark",
        0x2028 => "line separator",
        0x2029 => "paragraph separator",
        0x202A or 0x202B => "directional embedding",
        0x202C or 0x2069 => "end of a directional stretch",
        0x202D => "left-to-right override",
        0x202E => "right-to-left override",
        >= 0x2066 and <= 0x2068 => "directional isolate",
        0x2060 => "word joiner",
        0xFEFF => "byte order mark inside the text",
        >= 0xFE00 and <= 0xFE0F => "variation selector",
        >= 0xE0000 and < 0xE0100 => "invisible tag character",
        >= 0xE0100 and < 0xE01F0 => "invisible variation selector",
        0x115F or 0x1160 or 0x3164 or 0xFFA0 => "blank Hangul filler",
        _ => "invisible character",
    };

    /// <summary>
    /// Overrides, and embeddings and isolates of the other direction, show text in another order than it is stored
    /// (Boucher and Anderson, "Trojan Source: Invisible Vulnerabilities", 2021); one that is open at the end of a paragraph is a fault in any script.
    /// </summary>
    private string? OfDirection(int at, int value)
    {
        if (value is 0x202D or 0x202E)
            return "order";
        if (!HasRightToLeft(at))
            return turns ? "order" : "invisible";
        return depth == 0 ? null : "order";
    }

    /// <summary>Whether the line of a position has right-to-left letters; reads the line if it is new.</summary>
    private bool HasRightToLeft(int at)
    {
        if (lineStart <= at && at < lineEnd)
            return hasRightToLeft;
        lineStart = content.AsSpan(0, at).LastIndexOfAny('\n', '\r') + 1;
        int length = content.AsSpan(at).IndexOfAny('\n', '\r');
        lineEnd = length < 0 ? content.Length : at + length;
        ReadOnlySpan<char> line = content.AsSpan(lineStart, lineEnd - lineStart);
        hasRightToLeft = HasRightToLeft(line);
        depth = 0;
        turns = false;
        foreach (char c in line)
        {
            depth += c is >= '\u202A' and <= '\u202B' or '\u202D' or '\u202E' or >= '\u2066' and <= '\u2068' ? 1 : c is '\u202C' or '\u2069' ? -1 : 0;
            turns |= c is '\u202B' or '\u202E' or '\u202D' or '\u2067';
        }
        return hasRightToLeft;
    }

    private static bool HasRightToLeft(ReadOnlySpan<char> line) => line.ContainsAnyInRange('\u0590', '\u08FF') || line.ContainsAnyInRange('\uFB1D', '\uFDFF') || line.ContainsAnyInRange('\uFE70', '\uFEFC');

    /// <summary>Arabic and related scripts, the scripts of India, Tibetan, Burmese, Khmer, Mongolian.</summary>
    private static bool NeedsJoiners(int c) => c is (>= 0x600 and < 0xE00) or (>= 0xF00 and < 0x10A0) or (>= 0x1780 and < 0x18B0) or (>= 0xA8E0 and < 0xA900) or (>= 0xFB50 and < 0xFE00) or (>= 0xFE70 and < 0xFEFD) or (>= 0x11000 and < 0x12000);

    private static bool WritesWithoutSpaces(int c) => c is (>= 0xE00 and < 0x10A0) or (>= 0x1780 and < 0x1800) or (>= 0x1950 and < 0x1AB0) or (>= 0x2E80 and < 0xA000) or (>= 0xAC00 and < 0xD7B0) or (>= 0xFF00 and < 0xFFF0);

    private static bool IsHangul(int c) => c is (>= 0x1100 and < 0x1200) or (>= 0x3130 and < 0x3190) or (>= 0xAC00 and < 0xD7B0);

    private static bool IsEmoji(int c) => c is >= 0x1F000 or (>= 0x2190 and < 0x2C00) or 0xFE0F or 0x20E3;

    private static bool TakesVariation(int c, int selector) =>
        selector >= 0xFE0E ? c is >= 0x203C or 0xA9 or 0xAE or '#' or '*' or (>= '0' and <= '9') : c >= 0x1000;

    /// <summary>The flags of England, Scotland and Wales are a black flag and tags.</summary>
    private bool IsFlag(int at)
    {
        int end = at;
        while (at >= 2 && content[at - 2] == '\uDB40')
            at = at == tagsEnd ? tagsStart : at - 2;
        (tagsStart, tagsEnd) = (at, end);
        return at >= 2 && content[at - 2] == '\uD83C' && content[at - 1] == '\uDFF4';
    }

    private int Before(int at)
    {
        // A modifier of the previous character, such as its colour, does not separate it from a joiner.
        int end = at;
        while (at > 0 && content[at - 1] is >= '\uFE00' and <= '\uFE0F')
            at = at == selectorsEnd ? selectorsStart : at - 1;
        (selectorsStart, selectorsEnd) = (at, end);
        return at <= 0 ? 0 : at >= 2 && char.IsSurrogatePair(content[at - 2], content[at - 1]) ? char.ConvertToUtf32(content[at - 2], content[at - 1]) : content[at - 1];
    }

    private int Behind(int at) => at >= content.Length ? 0 : Rune.TryGetRuneAt(content, at, out Rune rune) ? rune.Value : content[at];
}
