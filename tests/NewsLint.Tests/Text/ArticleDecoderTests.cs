using System.Text;
using CsCheck;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Figures.Hedges;
using NewsLint.Facts.Figures.Units;
using NewsLint.Tests.House;
using NewsLint.Text;

namespace NewsLint.Tests.Text;

public class ArticleDecoderTests
{
    private static readonly Encoding[] Marked =
        [new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true), new UTF32Encoding(false, true), new UTF32Encoding(true, true)];

    private static readonly string[] Tables = ["shift_jis", "euc-jp", "big5", "gb18030", "gb2312", "euc-kr", "iso-2022-jp", "us-ascii", "windows-1253"];

    private static readonly Gen<string> Copy = Pick.From("The mill", " ", "\n", "\r\n", "café", "“no”", "東京", "дом", "😀", "e\u0301", "\t", "x").Array[0, 20].Select(parts => string.Concat(parts));

    static ArticleDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Text_comes_back_from_every_marked_encoding() => Gen.Select(Copy, Pick.From(Marked)).Sample((copy, encoding) =>
    {
        ArticleText text = ArticleDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(copy)]);
        Assert.Equal(copy, text.Content);
        Assert.True(text.HasByteOrderMark);
        Assert.Equal(encoding.CodePage, text.Encoding.CodePage);
        Assert.Empty(text.Invalid);
    });

    [Fact]
    public void Text_without_a_mark_is_UTF_8_unless_declared_otherwise()
    {
        ArticleText utf8 = ArticleDecoder.Decode("Zoë"u8);
        Assert.Equal("Zoë", utf8.Content);
        Assert.False(utf8.HasByteOrderMark);
        Assert.Equal("Zoë", ArticleDecoder.Decode(Encoding.Latin1.GetBytes("Zoë"), Encoding.Latin1).Content);
        Assert.Equal("Zoë", ArticleDecoder.Decode(Encoding.BigEndianUnicode.GetBytes("Zoë"), Encoding.BigEndianUnicode).Content);
        Assert.Equal("東京", ArticleDecoder.Decode(Encoding.GetEncoding("shift_jis").GetBytes("東京"), Encoding.GetEncoding("shift_jis")).Content);
        Assert.Equal("Zoë", ArticleDecoder.Decode([0xEF, 0xBB, 0xBF, .. "Zoë"u8], Encoding.Latin1).Content);
    }

    [Fact]
    public void Empty_file_is_an_empty_text_of_one_line()
    {
        ArticleText text = ArticleDecoder.Decode([]);
        Assert.Equal("", text.Content);
        Assert.Single(text.Lines);
        Assert.Equal("", ArticleDecoder.Decode([0xEF, 0xBB, 0xBF]).Content);
    }

    [Fact]
    public void Invalid_bytes_are_recorded_with_their_place_and_the_rest_is_read()
    {
        ArticleText text = ArticleDecoder.Decode([.. "caf"u8, 0xE9, .. " was "u8, 0xE2, 0x80, .. "\n"u8, 0xFF, 0xFE, .. "end"u8]);
        Assert.Equal("caf\uFFFD was \uFFFD\n\uFFFD\uFFFDend", text.Content);
        Assert.Equal([new TextSpan(3, 1), new TextSpan(9, 1), new TextSpan(11, 2)], text.Invalid.Select(run => run.Span));
        Assert.Equal([3L, 9, 12], text.Invalid.Select(run => run.Offset));
        Assert.Equal([0xFF, 0xFE], text.Invalid[2].Bytes.ToArray());
    }

    [Fact]
    public void Offset_of_invalid_bytes_counts_the_mark()
    {
        InvalidBytes run = Assert.Single(ArticleDecoder.Decode([0xEF, 0xBB, 0xBF, .. "a"u8, 0xC0]).Invalid);
        Assert.Equal(4, run.Offset);
        Assert.Equal(new TextSpan(1, 1), run.Span);
    }

    [Fact]
    public void Invalid_bytes_of_a_declared_multi_byte_encoding_are_recorded()
    {
        Encoding encoding = Encoding.GetEncoding("shift_jis");
        byte[] bytes = [.. encoding.GetBytes("東京"), 0x81, .. "\nx"u8, .. encoding.GetBytes("大阪"), 0x81];
        ArticleText text = ArticleDecoder.Decode(bytes, encoding);
        Assert.Equal("東京\uFFFD\nx大阪\uFFFD", text.Content);
        Assert.Equal([4L, 11], text.Invalid.Select(run => run.Offset));
    }

    [Fact]
    public void Half_a_surrogate_pair_and_an_odd_last_byte_are_invalid_UTF_16()
    {
        ArticleText text = ArticleDecoder.Decode([0xFF, 0xFE, 0x41, 0, 0x3D, 0xD8, 0x42, 0, 0x43]);
        Assert.Equal("A\uFFFDB\uFFFD", text.Content);
        Assert.Equal([4L, 8], text.Invalid.Select(run => run.Offset));
    }

    [Fact]
    public void Random_bytes_never_throw_and_each_replacement_character_is_accounted_for()
    {
        Gen<byte> mixed = Gen.OneOf(Gen.Byte, Pick.From<byte>(0x41, 0x0A, 0x20, 0x81, 0xE3, 0x1B, 0x24, 0x42, 0xFF));
        Encoding?[] declared = [null, Encoding.Latin1, .. Marked, .. Tables.Select(Encoding.GetEncoding)];
        Gen.Select(mixed.Array[0, 80], Pick.From(declared)).Sample((bytes, encoding) =>
        {
            ArticleText text = ArticleDecoder.Decode(bytes, encoding);
            var covered = new HashSet<int>();
            long end = 0;
            foreach (InvalidBytes run in text.Invalid)
            {
                Assert.True(run.Offset >= end, "runs lie in order");
                Assert.Equal(bytes[(int)run.Offset..(int)(run.Offset + run.Bytes.Length)], run.Bytes.ToArray());
                Assert.True(run.Span.Length <= run.Bytes.Length);
                end = run.Offset + run.Bytes.Length;
                for (int i = run.Span.Start; i < run.Span.End; i++)
                {
                    Assert.Equal('\uFFFD', text[i]);
                    Assert.True(covered.Add(i));
                }
            }
            // Bytes that encode U+FFFD itself are valid; only these encodings have any.
            if (encoding is not null && encoding.CodePage != 54936 && encoding is not (UTF8Encoding or UnicodeEncoding or UTF32Encoding))
                Assert.Equal(text.Content.Count(c => c == '\uFFFD'), covered.Count);
        }, iter: 2000);
    }

    [Fact]
    public void Megabytes_of_invalid_bytes_and_a_line_of_megabytes_are_read()
    {
        InvalidBytes run = Assert.Single(ArticleDecoder.Decode(Enumerable.Repeat((byte)0xFF, 4_000_000).ToArray()).Invalid);
        Assert.Equal(4_000_000, run.Bytes.Length);
        ArticleText line = ArticleDecoder.Decode(Enumerable.Repeat((byte)'a', 10_000_000).ToArray());
        Assert.Equal(new LinePosition(0, 9_999_999), line.GetLinePosition(9_999_999));
    }
}
