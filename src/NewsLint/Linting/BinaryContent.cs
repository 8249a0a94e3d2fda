using System.Text;
using NewsLint.Text.Encodings;

namespace NewsLint.Linting;

/// <summary>Distinguishes binary files from text with faults.</summary>
internal static class BinaryContent
{
    /// <summary>The number of bytes to read, as in git.</summary>
    private const int Head = 8000;

    /// <summary>The advice for a file that is not text.</summary>
    public static string Advice(ReadOnlySpan<byte> bytes) => bytes switch
    {
        // Zip (.docx, .odt, .pages) and the compound file of .doc.
        [(byte)'P', (byte)'K', 3, 4, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..] => "save the document as .txt or .md",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "save the text of the PDF as .txt or .md",
        _ => "if it is, name its encoding by charset in .editorconfig",
    };

    /// <summary>
    /// Whether the bytes are not text: they contain a zero byte that no encoding explains, and over a tenth never occurs in text. A lone zero byte is reported.
    /// </summary>
    public static bool Is(ReadOnlySpan<byte> bytes, Encoding? declared)
    {
        if (bytes.Length > Head)
            bytes = bytes[..Head];
        if (!bytes.Contains((byte)0) || declared is UnicodeEncoding or UTF32Encoding || bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, 0, 0xFE, 0xFF, ..]
            || WrongEncoding.IsWide(bytes)) // UTF-16 whose mark is missing is text, and reported
            return false;
        int size = bytes.Length;
        int foreign = 0;
        while (!bytes.IsEmpty)
        {
            bool isValid = Rune.DecodeFromUtf8(bytes, out Rune rune, out int length) == System.Buffers.OperationStatus.Done;
            if (!isValid || (rune.Value < ' ' && rune.Value is not ('\t' or '\n' or '\r' or '\f')))
                foreign += length;
            bytes = bytes[length..];
        }
        return foreign * 10 > size;
    }
}
