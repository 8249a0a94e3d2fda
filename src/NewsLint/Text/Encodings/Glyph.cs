using System.Globalization;
using System.Text;

namespace NewsLint.Text.Encodings;

/// <summary>The role of a character in text, as far as its neighbours depend on it.</summary>
internal enum GlyphKind : byte
{
    Space, Lower, Upper, Caseless, Mark, Digit, Plain, Apostrophe, Opening, Closing, Guillemet, LowQuote, Dash, Ellipsis,
    Currency, Symbol, LetterSign, Ordinal, Inverted, Math, Box, Modifier, Pictograph, Format, Control, Replacement, Unknown,
}

/// <summary>A writing system; rare ones are distinguished by their Unicode block.</summary>
internal enum Script : byte
{
    None, Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew, Arabic, Thai, Hangul, EastAsian, Rare = 32,
}

/// <summary>
/// A character and its properties without its neighbours: <see cref="Cost"/> is how rare it is in text of its
/// language, in nats; ASCII is 0. The costs are rounded from the use of the characters in print.
/// </summary>
internal readonly record struct Glyph(int Value, GlyphKind Kind, Script Script, float Cost)
{
    /// <summary>The edge of the text.</summary>
    public static readonly Glyph Edge = new(' ', GlyphKind.Space, Script.None, 0);

    public bool IsLetter => Kind is GlyphKind.Lower or GlyphKind.Upper or GlyphKind.Caseless;

    public bool IsAscii => Value < 0x80;

    /// <summary>Returns the properties of a character.</summary>
    public static Glyph Of(int value)
    {
        if (value < 0x80)
            return OfAscii((char)value);
        if (OfMark(value) is { Kind: not GlyphKind.Unknown } mark)
            return mark;
        return Rune.TryCreate(value, out Rune rune) ? OfCategory(value, Rune.GetUnicodeCategory(rune)) : new(value, GlyphKind.Unknown, Script.None, 12);
    }

    private static Glyph OfAscii(char c) => c switch
    {
        >= 'a' and <= 'z' => new(c, GlyphKind.Lower, Script.Latin, 0),
        >= 'A' and <= 'Z' => new(c, GlyphKind.Upper, Script.Latin, 0),
        >= '0' and <= '9' => new(c, GlyphKind.Digit, Script.None, 0),
        ' ' or '\n' or '\t' or '\r' => new(c, GlyphKind.Space, Script.None, 0),
        '\'' => new(c, GlyphKind.Apostrophe, Script.None, 0),
        '-' => new(c, GlyphKind.Dash, Script.None, 0),
        '$' => new(c, GlyphKind.Currency, Script.None, 0),
        < ' ' or '\x7F' => new(c, GlyphKind.Control, Script.None, 7),
        _ => new(c, GlyphKind.Plain, Script.None, 0),
    };

    /// <summary>The properties of a punctuation mark; the kind is unknown for all other characters.</summary>
    private static Glyph OfMark(int value) => value switch
    {
        0x2019 => new(value, GlyphKind.Apostrophe, Script.None, 0.5f),
        0x201C => new(value, GlyphKind.Opening, Script.None, 0.5f),
        0x201D => new(value, GlyphKind.Closing, Script.None, 0.5f),
        0x2018 => new(value, GlyphKind.Opening, Script.None, 0.7f),
        0xAB or 0xBB => new(value, GlyphKind.Guillemet, Script.None, 1.5f),
        0x2039 or 0x203A => new(value, GlyphKind.Guillemet, Script.None, 3),
        0x201E => new(value, GlyphKind.LowQuote, Script.None, 2.5f),
        0x201A => new(value, GlyphKind.LowQuote, Script.None, 4),
        0x2013 or 0x2014 => new(value, GlyphKind.Dash, Script.None, 0.5f),
        0x2015 or 0x2212 => new(value, GlyphKind.Dash, Script.None, 2),
        0x2010 or 0x2011 or 0x2012 => new(value, GlyphKind.Dash, Script.None, 4.5f),
        0x2026 => new(value, GlyphKind.Ellipsis, Script.None, 0.7f),
        0xA0 => new(value, GlyphKind.Space, Script.None, 1),
        0x2009 or 0x200A or 0x202F => new(value, GlyphKind.Space, Script.None, 2.5f),
        >= 0x2000 and <= 0x2008 or 0x205F or 0x1680 => new(value, GlyphKind.Space, Script.None, 6),
        0x3000 => new(value, GlyphKind.Space, Script.EastAsian, 2),
        0xA3 or 0x20AC => new(value, GlyphKind.Currency, Script.None, 2),
        0xA2 or 0xA5 => new(value, GlyphKind.Currency, Script.None, 2.5f),
        0xA4 => new(value, GlyphKind.Currency, Script.None, 5),
        0xA9 or 0xAE or 0x2122 => new(value, GlyphKind.LetterSign, Script.None, 2),
        0xAA or 0xBA => new(value, GlyphKind.Ordinal, Script.None, 2.5f),
        0xA1 or 0xBF => new(value, GlyphKind.Inverted, Script.None, 2.5f),
        0xB0 => new(value, GlyphKind.Symbol, Script.None, 1.5f),
        0xA7 or 0x2022 or 0xB7 => new(value, GlyphKind.Symbol, Script.None, 2),
        0xB6 or 0x2020 or 0x2021 or 0xA6 or 0x2030 => new(value, GlyphKind.Symbol, Script.None, 3.5f),
        0xBC or 0xBD or 0xBE or 0xB2 or 0xB3 or 0xB9 => new(value, GlyphKind.Symbol, Script.None, 2.5f),
        0xB1 or 0xD7 => new(value, GlyphKind.Math, Script.None, 2.5f),
        0xAC => new(value, GlyphKind.Math, Script.None, 6),
        0xF7 => new(value, GlyphKind.Math, Script.None, 5),
        0x221A => new(value, GlyphKind.Math, Script.None, 4.5f),
        0xB5 => new(value, GlyphKind.Symbol, Script.None, 2.5f),
        0x192 => new(value, GlyphKind.Symbol, Script.None, 4),
        0xA8 or 0xAF or 0xB4 or 0xB8 => new(value, GlyphKind.Modifier, Script.None, 4.5f),
        0x2C6 or 0x2DC => new(value, GlyphKind.Modifier, Script.None, 5),
        0xAD => new(value, GlyphKind.Format, Script.None, 2),
        0x200C or 0x200D => new(value, GlyphKind.Format, Script.None, 3),
        0xFE0F => new(value, GlyphKind.Mark, Script.None, 0.5f),
        0x2116 => new(value, GlyphKind.Symbol, Script.None, 1.5f),
        0xFFFD => new(value, GlyphKind.Replacement, Script.None, 6),
        >= 0x3001 and <= 0x3030 or >= 0xFF01 and <= 0xFF0F or >= 0xFF1A and <= 0xFF20 => new(value, GlyphKind.Plain, Script.EastAsian, 1),
        0x60C or 0x61B or 0x61F or 0x66A or 0x6D4 => new(value, GlyphKind.Plain, Script.Arabic, 1),
        0x964 or 0x965 => new(value, GlyphKind.Plain, Script.Rare, 1),
        >= 0x2500 and <= 0x259F => new(value, GlyphKind.Box, Script.None, 3.5f),
        _ => new(value, GlyphKind.Unknown, Script.None, 0),
    };

    private static Glyph OfCategory(int value, UnicodeCategory category)
    {
        Script script = ScriptOf(value);
        switch (category)
        {
            case UnicodeCategory.LowercaseLetter:
                return new(value, GlyphKind.Lower, script, LetterCost(value, script));
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter:
                return new(value, GlyphKind.Upper, script, LetterCost(value, script) + (script == Script.Latin ? 1 : 0.5f));
            case UnicodeCategory.OtherLetter:
                return new(value, GlyphKind.Caseless, script, LetterCost(value, script));
            case UnicodeCategory.ModifierLetter:
                return new(value, GlyphKind.Modifier, script, script is Script.Latin or Script.None ? 5 : 1.5f);
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark:
                return new(value, GlyphKind.Mark, script, script == Script.None ? MarkCost(value) : 1.5f);
            case UnicodeCategory.DecimalDigitNumber:
                return new(value, GlyphKind.Digit, script, 2);
            case UnicodeCategory.CurrencySymbol:
                return new(value, GlyphKind.Currency, Script.None, 2.5f);
            case UnicodeCategory.MathSymbol:
                return new(value, GlyphKind.Math, Script.None, value is >= 0x2190 and < 0x2200 or >= 0x25A0 and < 0x2700 ? 2 : 3);
            case UnicodeCategory.ModifierSymbol:
                return new(value, value >= 0x1F3FB ? GlyphKind.Mark : GlyphKind.Modifier, Script.None, value >= 0x1F3FB ? 1 : 5);
            case UnicodeCategory.OtherSymbol:
                return new(value, value >= 0x2600 ? GlyphKind.Pictograph : GlyphKind.Symbol, Script.None, SymbolCost(value));
            case UnicodeCategory.Format:
                return new(value, GlyphKind.Format, Script.None, 4);
            case UnicodeCategory.Control:
                return new(value, GlyphKind.Control, Script.None, 7);
            case UnicodeCategory.OtherNotAssigned:
                return new(value, GlyphKind.Unknown, Script.None, 12);
            case UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate:
                return new(value, GlyphKind.Unknown, Script.None, 9);
            case UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                return new(value, GlyphKind.Space, Script.None, 4);
            default:
                return new(value, GlyphKind.Plain, script is Script.Latin ? Script.None : script, script > Script.Cyrillic && script is not (Script.Hebrew or Script.Arabic or Script.EastAsian) ? 5 : 3);
        }
    }

    /// <summary>The cost of a combining mark; marks of languages in daily use are cheap.</summary>
    private static float MarkCost(int value) => value switch
    {
        0x300 or 0x301 or 0x302 or 0x303 or 0x308 or 0x30A or 0x30C or 0x327 => 1.5f,
        0x304 or 0x306 or 0x307 or 0x309 or 0x30B or 0x31B or 0x323 or 0x328 => 4.5f,
        _ => 7,
    };

    /// <summary>Arrows, bullets, ticks, stars, notes and the pictures of telephones are in daily use.</summary>
    private static float SymbolCost(int value) => value switch
    {
        >= 0x1F000 and < 0x1FB00 => 2,
        >= 0x25A0 and < 0x2600 => 1.5f,
        >= 0x2190 and < 0x2200 => 2,
        < 0x2600 => 3.5f,
        < 0x27C0 or 0x2B05 or 0x2B06 or 0x2B07 or 0x2B50 or 0x2B55 => 2,
        _ => 6,
    };

    /// <summary>A letter of an alphabet in daily use is cheap; one of no listed language is almost never meant.</summary>
    private static float LetterCost(int value, Script script) => script switch
    {
        Script.Latin => value is >= 0xFB00 and <= 0xFB06 ? 3 : Alphabets.Of(value) == 0 ? 6 : value < 0x100 ? 1 : Alphabets.IsRare(value) ? 3.5f : 1.5f,
        Script.Cyrillic => value is >= 0x410 and <= 0x44F or 0x401 or 0x451 ? 0.7f : Alphabets.Of(value) == 0 ? 6 : Alphabets.IsRare(value) ? 3 : 1.5f,
        Script.Greek => value is >= 0x386 and <= 0x3CE ? 0.7f : value >= 0x1F00 ? 2 : 6,
        Script.Hebrew => value is >= 0x5D0 and <= 0x5EA ? 0.7f : 4,
        Script.Arabic => value is >= 0x621 and <= 0x64A or 0x67E or 0x686 or 0x698 or 0x6A9 or 0x6AF or 0x6CC or 0x6C1 or 0x6D2 or 0x679 or 0x688 or 0x691 or 0x6BA or 0x6BE ? 0.7f : 5,
        Script.EastAsian => value is >= 0x3041 and <= 0x30FF ? 0.8f : value is >= 0x4E00 and <= 0x9FFF ? 1.2f : 5,
        Script.Hangul => value >= 0xAC00 ? 0.8f : 5,
        Script.Thai => 0.8f,
        Script.Armenian or Script.Georgian => 1.5f,
        _ => value is >= 0x900 and <= 0xDFF ? 1 : 5,
    };

    private static Script ScriptOf(int value) => value switch
    {
        < 0x250 or (>= 0x1E00 and < 0x1F00) or (>= 0x250 and < 0x2B0) or (>= 0xFB00 and < 0xFB07) => Script.Latin,
        (>= 0x370 and < 0x400) or (>= 0x1F00 and < 0x2000) => Script.Greek,
        >= 0x400 and < 0x530 => Script.Cyrillic,
        >= 0x530 and < 0x590 => Script.Armenian,
        >= 0x590 and < 0x600 => Script.Hebrew,
        (>= 0x600 and < 0x700) or (>= 0x750 and < 0x780) or (>= 0xFB50 and < 0xFE00) or (>= 0xFE70 and < 0xFF00) => Script.Arabic,
        >= 0xE00 and < 0xE80 => Script.Thai,
        >= 0x10A0 and < 0x1100 => Script.Georgian,
        (>= 0x1100 and < 0x1200) or (>= 0xAC00 and < 0xD7B0) => Script.Hangul,
        (>= 0x2E80 and < 0xA000) or (>= 0xF900 and < 0xFB00) or (>= 0xFF01 and < 0xFFEF) or (>= 0x20000 and < 0x32000) => Script.EastAsian,
        >= 0x300 and < 0x370 => Script.None,
        _ => (Script)((int)Script.Rare + ((value >> 7) & 0x7F)),
    };
}
