namespace NewsLint.Text.Encodings;

/// <summary>A single-byte encoding by which UTF-8 is wrongly read.</summary>
/// <param name="index">Its index in <see cref="CodePages.All"/>.</param>
/// <param name="name">Its common name.</param>
/// <param name="upper">The characters of bytes 80 to FF; U+FFFD for undefined bytes.</param>
internal sealed class CodePage(int index, string name, string upper)
{
    /// <summary>Its index in <see cref="CodePages.All"/>.</summary>
    public int Index { get; } = index;

    /// <summary>Its common name.</summary>
    public string Name { get; } = name;

    /// <summary>The undefined bytes from 80 to BF: a program that reads UTF-8 by this encoding may lose them.</summary>
    public byte[] Gaps { get; } = GapsOf(upper);

    /// <summary>The character of a byte; U+FFFD for undefined bytes.</summary>
    public char this[byte value] => value < 0x80 ? (char)value : upper[value - 0x80];

    private static byte[] GapsOf(string upper)
    {
        var gaps = new List<byte>();
        for (int value = 0x80; value < 0xC0; value++)
            if (upper[value - 0x80] == CodePages.Undefined)
                gaps.Add((byte)value);
        return gaps.ToArray();
    }
}
