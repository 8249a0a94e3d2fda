namespace NewsLint.Text.Encodings;

/// <summary>
/// The encodings of rules/words/code-pages.txt, and the byte of each of their characters. Created when the
/// first text with a character beyond ASCII is read.
/// </summary>
internal static class CodePages
{
    /// <summary>The character of the undefined bytes of an encoding.</summary>
    public const char Undefined = '\uFFFD';

    private const int TableEnd = 0x2600;

    /// <summary>The apple of Mac Roman is U+F8FF; below it are the characters of Windows and .NET for undefined bytes of 1253 and 1257.</summary>
    private const char FirstPrivate = '\uF8F9';

    /// <summary>The encodings, the likeliest first.</summary>
    public static readonly CodePage[] All = Read();

    /// <summary>The number of each character below <see cref="TableEnd"/> and the few of Mac Roman above it; 0 when no encoding has it.</summary>
    private static readonly short[] Slots = new short[TableEnd + 9];

    /// <summary>The byte of each slot in each encoding; 0 for none.</summary>
    private static readonly byte[] Bytes = FillSlots();

    private static readonly ushort[] LeadMasks = Masks(0xC2, 0xF4);
    private static readonly ushort[] TrailMasks = Masks(0x80, 0xBF);

    /// <summary>The encodings, as bits, in which a character is the first byte of a UTF-8 sequence.</summary>
    public static int LeadMask(char c) => LeadMasks[Slot(c)];

    /// <summary>The encodings, as bits, in which a character is a later byte of a UTF-8 sequence.</summary>
    public static int TrailMask(char c) => TrailMasks[Slot(c)];

    /// <summary>
    /// Returns the byte, from 80, of a character in an encoding; 0 for none. A C1 control is its own byte
    /// when the encoding has no other character for it, and also in Windows-1252, which thus includes Latin-1.
    /// </summary>
    public static byte ByteOf(CodePage page, char c) => Bytes[(Slot(c) * All.Length) + page.Index];

    private static short Slot(char c)
    {
        int at = SlotIndex(c);
        return at < 0 ? (short)0 : Slots[at];
    }

    private static int SlotIndex(char c) => c < TableEnd ? c : c switch
    {
        '\uFB01' => TableEnd,
        '\uFB02' => TableEnd + 1,
        >= FirstPrivate and <= '\uF8FF' => TableEnd + 2 + (c - FirstPrivate),
        _ => -1,
    };

    private static CodePage[] Read()
    {
        List<string> lines = Words.Entries(Words.CodePages);
        var pages = new CodePage[lines.Count];
        for (int i = 0; i < pages.Length; i++)
        {
            int colon = lines[i].IndexOf(':', StringComparison.Ordinal);
            var chars = new char[0x80];
            for (int at = 0; at < chars.Length; at++)
                chars[at] = lines[i][colon + 2 + (at * 5)] == '-' ? Undefined : Character(lines[i].AsSpan(colon + 2 + (at * 5), 4));
            pages[i] = new CodePage(i, lines[i][..colon], new string(chars));
        }
        return pages;
    }

    private static char Character(ReadOnlySpan<char> code)
    {
        int character = 0;
        foreach (char digit in code)
            character = (character << 4) | (char.IsAsciiDigit(digit) ? digit - '0' : char.ToUpperInvariant(digit) - 'A' + 10);
        return (char)character;
    }

    private static byte[] FillSlots()
    {
        var bytes = new List<byte>(new byte[All.Length]);
        foreach (CodePage page in All)
        {
            for (int value = 0x80; value <= 0xFF; value++)
            {
                char c = page[(byte)value];
                if (c != Undefined)
                    Set(bytes, page, c, (byte)value);
                if (value < 0xA0 && (c == Undefined || page.Index == 0))
                    Set(bytes, page, (char)value, (byte)value);
            }
        }
        SetOther(bytes, "Windows-1253", 0xAA, '\uF8F9');
        SetOther(bytes, "Windows-1253", 0xAA, 'ª');
        SetOther(bytes, "Windows-1253", 0xD2, '\uF8FA');
        SetOther(bytes, "Windows-1253", 0xD2, 'Ò');
        SetOther(bytes, "Windows-1257", 0xA1, '\uF8FC');
        SetOther(bytes, "Windows-1257", 0xA1, '¡');
        SetOther(bytes, "Windows-1257", 0xA5, '\uF8FD');
        SetOther(bytes, "Windows-1257", 0xA5, '¥');
        SetOther(bytes, "Mac Roman", 0xBD, '\u2126');
        return bytes.ToArray();
    }

    /// <summary>The reading of a byte by Windows, .NET and other programs, which fall back to Latin-1, where it differs from the table.</summary>
    private static void SetOther(List<byte> bytes, string name, byte value, char c) => Set(bytes, Array.Find(All, page => page.Name == name)!, c, value);

    private static void Set(List<byte> bytes, CodePage page, char c, byte value)
    {
        ref short slot = ref Slots[SlotIndex(c)];
        if (slot == 0)
        {
            slot = (short)(bytes.Count / All.Length);
            bytes.AddRange(new byte[All.Length]);
        }
        bytes[(slot * All.Length) + page.Index] = value;
    }

    private static ushort[] Masks(byte from, byte to)
    {
        var masks = new ushort[Bytes.Length / All.Length];
        for (int i = 0; i < Bytes.Length; i++)
            if (Bytes[i] >= from && Bytes[i] <= to)
                masks[i / All.Length] |= (ushort)(1 << (i % All.Length));
        return masks;
    }
}
