using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Tests.Reading;

public class NestedFrontMatterTests
{
    [Theory]
    [InlineData("---\ntitle: A\nnewslint: { story: flood }\ntags: [a, b]\n---\nCopy.")]
    [InlineData("---\ntitle: A\nnewslint:\n  story: flood\n  more: { deep: 1 }\ndate: 2020-01-01\n---\nCopy.")]
    public void A_key_below_another_is_found_by_both(string text)
    {
        Article article = ArticleReader.Read("a.txt", new ArticleText(text));
        Assert.Equal("flood", article.FrontMatter!.Find("newslint.story")?.Value);
        Assert.Equal("A", article.FrontMatter.Find("title")?.Value);
        Assert.Empty(article.FrontMatter.Problems);
    }
}
