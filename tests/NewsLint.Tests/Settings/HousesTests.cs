using NewsLint.Reading;
using NewsLint.Settings;
using NewsLint.Text;

namespace NewsLint.Tests.Settings;

public class HousesTests
{
    private const string House = "[*]\nnewslint_house = Harbour Weekly\n";

    [Theory]
    [InlineData("---\npublisher: Carrick Courier\n---\n", "Carrick Courier")]
    [InlineData("---\npublisher:\n  name: Carrick Courier\n---\n", "Carrick Courier")]
    [InlineData("---\npublisher: \"\"\n---\n", "Harbour Weekly")]
    [InlineData("---\ntitle: Pier\n---\n", "Harbour Weekly")]
    [InlineData("", "Harbour Weekly")]
    public void A_publisher_in_the_front_matter_comes_before_the_setting(string front, string house) => Assert.Equal(house, Of(front, House));

    [Fact]
    public void Without_either_no_house_is_named() => Assert.Equal("", Of("", ""));

    private static string Of(string front, string settings)
    {
        Article article = ArticleReader.Read("a.md", new ArticleText(front + "The pier is shut.\n"));
        return Houses.Of(article, SettingsTree.For("a.md", [SettingsFile.Read(".editorconfig", new ArticleText(settings))]));
    }
}
