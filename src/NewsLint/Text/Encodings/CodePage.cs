namespace NewsLint.Text.Encodings;

/// <summary>A single-byte encoding that UTF-8 is wrongly read as.</summary>
/// <param name="index">Its place in <see cref="CodePages.All"/>.</param>
/// <param name="name">The name by which newsrooms know it.</param>
/// <param name="upper">The characters of bytes 80 to FF; U+FFFD where the encoding defines none.</param>
internal sealed class CodePage(int index, string name, string upper)
{
    /// <summary>Its place in <see cref="CodePages.All"/>.</summary>
    public int Index { get; } = index;

    /// <summary>The name by which newsrooms know it.</summary>
    public string Name { get; } = name;

    /// <summary>The bytes from 80 to BF that it does not define: a program that reads UTF-8 by it may lose them.</summary>
    public byte[] Gaps { get; } = GapsOf(upper);

    /// <summary>The character of a byte; U+FFFD where the encoding defines none.</summary>
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
