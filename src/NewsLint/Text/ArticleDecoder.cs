using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Text;

/// <summary>Turns a file's bytes into text. Nothing in the bytes is an error here: what is invalid is recorded with its place.</summary>
public static class ArticleDecoder
{
    /// <summary>
    /// Decodes by the byte order mark (UTF-8, UTF-16 and UTF-32 in both orders); without one by
    /// <paramref name="declared"/>, or else as UTF-8. Each byte that cannot be decoded becomes part of a U+FFFD.
    /// </summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="declared">The encoding that the settings name for this file.</param>
    public static ArticleText Decode(ReadOnlySpan<byte> bytes, Encoding? declared = null)
    {
        (Encoding encoding, int mark) = ByteOrderMark(bytes) ?? (declared ?? new UTF8Encoding(false), 0);
        ReadOnlySpan<byte> body = bytes[mark..];
        if (encoding is UTF8Encoding && Utf8.IsValid(body))
            return new ArticleText(Encoding.UTF8.GetString(body), encoding, mark > 0, []);
        return DecodeWithCare(body, encoding, mark);
    }

    private static (Encoding Encoding, int Length)? ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (new UTF8Encoding(true), 3),
        [0xFF, 0xFE, 0, 0, ..] => (new UTF32Encoding(false, true), 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, true), 4),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(false, true), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(true, true), 2),
        _ => null,
    };

    private static ArticleText DecodeWithCare(ReadOnlySpan<byte> body, Encoding encoding, int mark)
    {
        if (encoding is not (UTF8Encoding or UnicodeEncoding or UTF32Encoding))
            return new ArticleText(encoding.GetString(body), encoding, mark > 0, []);
        var text = new StringBuilder(body.Length);
        var invalid = ImmutableArray.CreateBuilder<InvalidBytes>();
        bool bigEndian = encoding is UnicodeEncoding or UTF32Encoding && encoding.GetBytes("a")[0] == 0;
        Span<char> units = stackalloc char[2];
        for (int at = 0; at < body.Length;)
        {
            Rune taken;
            int length;
            bool valid = encoding switch
            {
                UTF8Encoding => Rune.DecodeFromUtf8(body[at..], out taken, out length) == OperationStatus.Done,
                UnicodeEncoding => DecodeUtf16(body[at..], bigEndian, out taken, out length),
                _ => DecodeUtf32(body[at..], bigEndian, out taken, out length),
            };
            if (valid)
            {
                text.Append(units[..taken.EncodeToUtf16(units)]);
            }
            else
            {
                AddInvalid(invalid, text.Length, mark + at, body.Slice(at, length));
                text.Append('\uFFFD');
            }
            at += length;
        }
        return new ArticleText(text.ToString(), encoding, mark > 0, invalid.ToImmutable());
    }

    private static bool DecodeUtf16(ReadOnlySpan<byte> bytes, bool bigEndian, out Rune rune, out int length)
    {
        rune = Rune.ReplacementChar;
        length = Math.Min(2, bytes.Length);
        if (bytes.Length < 2)
            return false;
        char first = Unit(bytes, bigEndian);
        if (Rune.TryCreate(first, out rune))
            return true;
        if (bytes.Length < 4 || !Rune.TryCreate(first, Unit(bytes[2..], bigEndian), out rune))
            return false;
        length = 4;
        return true;
    }

    private static char Unit(ReadOnlySpan<byte> bytes, bool bigEndian) =>
        (char)(bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes));

    private static bool DecodeUtf32(ReadOnlySpan<byte> bytes, bool bigEndian, out Rune rune, out int length)
    {
        rune = Rune.ReplacementChar;
        length = Math.Min(4, bytes.Length);
        return bytes.Length >= 4
            && Rune.TryCreate(bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes), out rune);
    }

    /// <summary>Neighbouring invalid bytes are one finding, not one each.</summary>
    private static void AddInvalid(ImmutableArray<InvalidBytes>.Builder invalid, int position, int offset, ReadOnlySpan<byte> bytes)
    {
        if (invalid.Count > 0 && invalid[^1] is var last && last.Span.End == position && last.Offset + last.Bytes.Length == offset)
            invalid[^1] = new InvalidBytes(TextSpan.FromBounds(last.Span.Start, position + 1), last.Offset, [.. last.Bytes, .. bytes]);
        else
            invalid.Add(new InvalidBytes(new TextSpan(position, 1), offset, [.. bytes]));
    }
}
