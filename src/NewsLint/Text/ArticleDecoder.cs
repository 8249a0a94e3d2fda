using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Text;

/// <summary>Converts a file's bytes to text. Invalid bytes are not an error: they are recorded with their offset.</summary>
internal static class ArticleDecoder
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
        var text = new StringBuilder(body.Length);
        var invalid = new InvalidRuns(mark);
        switch (encoding)
        {
            case UTF8Encoding:
                DecodeUtf8(body, text, invalid);
                break;
            case UnicodeEncoding or UTF32Encoding:
                DecodeUnits(body, encoding, text, invalid);
                break;
            default:
                DecodeByTable(body, encoding, text, invalid);
                break;
        }
        return new ArticleText(text.ToString(), encoding, mark > 0, invalid.ToImmutable());
    }

    private static void DecodeUtf8(ReadOnlySpan<byte> body, StringBuilder text, InvalidRuns invalid)
    {
        char[] units = ArrayPool<char>.Shared.Rent(Math.Max(body.Length, 1));
        for (int at = 0; at < body.Length;)
        {
            Utf8.ToUtf16(body[at..], units, out int read, out int written, replaceInvalidSequences: false);
            text.Append(units, 0, written);
            at += read;
            if (at == body.Length)
                break;
            Rune.DecodeFromUtf8(body[at..], out _, out int length);
            invalid.Add(text, at, body.Slice(at, length));
            at += length;
        }
        ArrayPool<char>.Shared.Return(units);
    }

    private static void DecodeUnits(ReadOnlySpan<byte> body, Encoding encoding, StringBuilder text, InvalidRuns invalid)
    {
        bool isWide = encoding is UTF32Encoding;
        bool bigEndian = encoding.GetBytes("a")[0] == 0;
        Span<char> units = stackalloc char[2];
        for (int at = 0; at < body.Length;)
        {
            bool isValid = isWide ? DecodeUtf32(body[at..], bigEndian, out Rune rune, out int length) : DecodeUtf16(body[at..], bigEndian, out rune, out length);
            if (isValid)
                text.Append(units[..rune.EncodeToUtf16(units)]);
            else
                invalid.Add(text, at, body.Slice(at, length));
            at += length;
        }
    }

    /// <summary>Decodes any other encoding: first records the invalid bytes, then decodes the bytes between them.</summary>
    private static void DecodeByTable(ReadOnlySpan<byte> body, Encoding encoding, StringBuilder text, InvalidRuns invalid)
    {
        var recording = (Encoding)encoding.Clone();
        var places = new RecordingFallback();
        recording.DecoderFallback = places;
        recording.GetCharCount(body);
        Decoder decoder = encoding.GetDecoder();
        int at = 0;
        foreach ((int start, int found) in places.Found)
        {
            int length = found;
            if (start < at || start + length > body.Length)
                continue;
            // A line break or letter after half a character is not part of it, although some decoders treat it so.
            while (length > 1 && body[start] >= 0x80 && body[start + length - 1] < 0x80)
                length--;
            Append(body[at..start], flush: false);
            invalid.Add(text, start, body.Slice(start, length));
            at = start + length;
        }
        Append(body[at..], flush: true);

        void Append(ReadOnlySpan<byte> bytes, bool flush)
        {
            char[] units = ArrayPool<char>.Shared.Rent(Math.Max(1, decoder.GetCharCount(bytes, flush)));
            text.Append(units, 0, decoder.GetChars(bytes, units, flush));
            ArrayPool<char>.Shared.Return(units);
        }
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

    /// <summary>Collects invalid bytes; adjacent bytes are one run.</summary>
    /// <param name="mark">The length of the byte order mark.</param>
    private sealed class InvalidRuns(int mark)
    {
        private readonly ImmutableArray<InvalidBytes>.Builder runs = ImmutableArray.CreateBuilder<InvalidBytes>();
        private readonly ImmutableArray<byte>.Builder bytes = ImmutableArray.CreateBuilder<byte>();
        private int position;
        private int length;
        private int offset;

        /// <summary>Records bytes and appends the replacement character for them.</summary>
        public void Add(StringBuilder text, int at, ReadOnlySpan<byte> found)
        {
            if (text.Length != position + length || at != offset + bytes.Count || length == 0)
            {
                Flush();
                position = text.Length;
                offset = at;
            }
            length++;
            bytes.AddRange(found);
            text.Append('\uFFFD');
        }

        public ImmutableArray<InvalidBytes> ToImmutable()
        {
            Flush();
            return runs.ToImmutable();
        }

        private void Flush()
        {
            if (length == 0)
                return;
            runs.Add(new InvalidBytes(new TextSpan(position, length), mark + offset, bytes.ToImmutable()));
            bytes.Clear();
            length = 0;
        }
    }

    /// <summary>Records where a decoder finds invalid bytes.</summary>
    private sealed class RecordingFallback : DecoderFallback
    {
        public List<(int Start, int Length)> Found { get; } = [];

        public override int MaxCharCount => 1;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(Found);

        private sealed class Buffer(List<(int Start, int Length)> found) : DecoderFallbackBuffer
        {
            public override int Remaining => 0;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                found.Add((index, bytesUnknown.Length));
                return false;
            }

            public override char GetNextChar() => '\0';

            public override bool MovePrevious() => false;
        }
    }
}
