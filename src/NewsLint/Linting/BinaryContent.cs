using System.Text;
using NewsLint.Text.Encodings;

namespace NewsLint.Linting;

/// <summary>Tells files that are no text from text with faults in it.</summary>
internal static class BinaryContent
{
    /// <summary>How much of a file is looked at, as git does.</summary>
    private const int Head = 8000;

    /// <summary>What to do about a file that is no text.</summary>
    public static string Advice(ReadOnlySpan<byte> bytes) => bytes switch
    {
        // Zip, as .docx, .odt and .pages are, and the compound file of .doc.
        [(byte)'P', (byte)'K', 3, 4, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..] => "save the document as .txt or .md",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "save the text of the PDF as .txt or .md",
        _ => "if it is, name its encoding by charset in .editorconfig",
    };

    /// <summary>
    /// Whether the bytes are no text: a zero byte among the first, in no encoding in which text has zero bytes, and one in ten bytes that no text holds. A lone zero byte is a fault in text, and is reported as one.
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
