using System.Text;

namespace NewsLint.Tests.Text.Encodings;

/// <summary>The treatment of a byte that the wrong encoding does not define.</summary>
internal enum Loss
{
    /// <summary>It remains as a C1 control, as in browsers.</summary>
    Kept,

    /// <summary>It is dropped.</summary>
    Dropped,

    /// <summary>It becomes a question mark.</summary>
    Question,

    /// <summary>It becomes U+FFFD.</summary>
    Replaced,
}

/// <summary>Breaks text as programs do: with .NET's own code pages, because the library's tables cannot test themselves.</summary>
internal static class Damage
{
    /// <summary>The wrong decodings.</summary>
    public static readonly (string Name, int CodePage)[] Pages =
    [
        ("Latin-1", 28591), ("Windows-1252", 1252), ("Windows-1250", 1250), ("Windows-1251", 1251), ("Windows-1253", 1253), ("Windows-1254", 1254),
        ("Windows-1257", 1257), ("ISO-8859-2", 28592), ("Mac Roman", 10000), ("CP437", 437), ("CP850", 850),
        ("KOI8-R", 20866), ("CP866", 866),
    ];

    static Damage() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text after it was stored in UTF-8 and read in each encoding in turn.</summary>
    public static string Break(string text, Loss loss, params ReadOnlySpan<int> codePages)
    {
        foreach (int codePage in codePages)
            text = Read(Encoding.UTF8.GetBytes(text), Encoding.GetEncoding(codePage), loss);
        return text;
    }

    /// <summary>The text in CESU-8, with each half of a surrogate pair encoded separately, read in an encoding.</summary>
    public static string BreakPairs(string text, int codePage)
    {
        var bytes = new List<byte>();
        foreach (char unit in text)
        {
            if (char.IsSurrogate(unit))
                bytes.AddRange([(byte)(0xE0 | (unit >> 12)), (byte)(0x80 | ((unit >> 6) & 0x3F)), (byte)(0x80 | (unit & 0x3F))]);
            else
                bytes.AddRange(Encoding.UTF8.GetBytes([unit]));
        }
        return Encoding.GetEncoding(codePage).GetString([.. bytes]);
    }

    /// <summary>The text read in an encoding, with no-break spaces turned into spaces, as HTML and many editors do.</summary>
    public static string BreakToSpaces(string text, int codePage) => Break(text, Loss.Kept, codePage).Replace('\u00A0', ' ');

    private static string Read(byte[] bytes, Encoding encoding, Loss loss)
    {
        if (loss == Loss.Kept || !encoding.WebName.StartsWith("windows", StringComparison.Ordinal))
            return encoding.GetString(bytes);
        var text = new StringBuilder(bytes.Length);
        foreach (byte value in bytes)
        {
            char c = encoding.GetString([value])[0];
            // .NET reads an undefined byte as the control with the same number or, if there is none, as a private-use character.
            bool isUndefined = value >= 0x80 && (c == value && c < 0xA0 || c is >= '\uE000' and < '\uF900');
            if (!isUndefined)
                text.Append(c);
            else if (loss != Loss.Dropped)
                text.Append(loss == Loss.Question ? '?' : '\uFFFD');
        }
        return text.ToString();
    }
}
