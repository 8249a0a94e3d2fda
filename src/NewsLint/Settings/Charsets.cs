using System.Text;

namespace NewsLint.Settings;

/// <summary>The values of <c>charset</c>: those of EditorConfig and, as an extension, every name that .NET supports.</summary>
internal static class Charsets
{
    /// <summary>Names to offer instead of an unknown one: those of EditorConfig, then those found in newsroom archives.</summary>
    public static readonly string[] Common =
    [
        "utf-8", "utf-8-bom", "utf-16le", "utf-16be", "latin1", "utf-32le", "utf-32be", "us-ascii",
        "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257", "windows-1258",
        "iso-8859-1", "iso-8859-2", "iso-8859-5", "iso-8859-7", "iso-8859-9", "iso-8859-15", "koi8-r", "koi8-u",
        "ibm437", "ibm850", "macintosh", "shift_jis", "euc-jp", "iso-2022-jp", "euc-kr", "gb2312", "gb18030", "big5",
    ];

    /// <summary>Returns the encoding of a name, ignoring case; null if there is none.</summary>
    public static Encoding? Find(string name) => name.ToLowerInvariant() switch
    {
        "utf-8" or "utf8" => new UTF8Encoding(false),
        "utf-8-bom" => new UTF8Encoding(true),
        "utf-16le" or "utf-16" => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        "utf-16be" => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
        "utf-32le" or "utf-32" => new UTF32Encoding(bigEndian: false, byteOrderMark: true),
        "utf-32be" => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        "latin1" or "iso-8859-1" => Encoding.Latin1,
        "ascii" or "us-ascii" => Encoding.ASCII,
        // The provider's tables are large, so they are loaded only here.
        var other => CodePagesEncodingProvider.Instance.GetEncoding(other),
    };
}
