using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsLint.Reporting;

namespace NewsLint.Tests.Reporting;

public class ReadableJsonTests
{
    [Fact]
    public void The_characters_of_the_first_plane_are_written_as_the_framework_writes_them_but_for_those_that_format()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            if (char.IsSurrogate((char)c))
                continue;
            string text = $"a{(char)c}b";
            string expected = char.GetUnicodeCategory((char)c) == UnicodeCategory.Format ? $"a\\u{c:X4}b" : JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
            string actual = JsonEncodedText.Encode(text, ReadableJson.Encoder).ToString();
            Assert.True(expected == actual, $"U+{c:X4}: {expected} and {actual}");
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_is_replaced()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = ReadableJson.Encoder }))
            json.WriteStringValue("a\uD800b");

        Assert.Equal("\"a\uFFFDb\"", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Theory]
    [InlineData("“Sauté”, said № 5 😀", "“Sauté”, said № 5 😀")]
    [InlineData("tag\U000E0041", "tag\\uDB40\\uDC41")]
    [InlineData("C:\\copy\t\"x\"", "C:\\\\copy\\t\\\"x\\\"")]
    public void What_can_be_read_stays_and_what_nobody_sees_is_escaped(string text, string expected)
    {
        Assert.Equal(expected, JsonEncodedText.Encode(text, ReadableJson.Encoder).ToString());
        Assert.Equal(text, JsonDocument.Parse($"\"{expected}\"").RootElement.GetString());
        Assert.Equal(expected, Encoding.UTF8.GetString(JsonEncodedText.Encode(Encoding.UTF8.GetBytes(text), ReadableJson.Encoder).EncodedUtf8Bytes));
    }
}
