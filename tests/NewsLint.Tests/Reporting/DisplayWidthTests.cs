using NewsLint.Reporting;

namespace NewsLint.Tests.Reporting;

public class DisplayWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("café", 4)]
    [InlineData("cafe\u0301", 4)]
    [InlineData("東京", 4)]
    [InlineData("한국", 4)]
    [InlineData("ＡＢ", 4)]
    [InlineData("ﾊﾝ", 2)]
    [InlineData("“—…”", 4)]
    [InlineData("😀", 2)]
    [InlineData("👍🏽", 2)]
    [InlineData("👨‍👩‍👧", 2)]
    [InlineData("❤️", 2)]
    [InlineData("❤", 1)]
    [InlineData("a\u200Db", 2)]
    [InlineData("Київ", 4)]
    [InlineData("𠀋", 2)]
    [InlineData("☓☔☕☖", 6)]
    [InlineData("ჿᄀ", 3)]
    public void Columns_of_a_text(string text, int columns) => Assert.Equal(columns, DisplayWidth.Of(text));
}
