using NewsLint.Reporting;

namespace NewsLint.Tests.Reporting;

public class SarifUriTests
{
    [Theory]
    [InlineData("seeds/a.txt", "seeds/a.txt", true)]
    [InlineData("./a.txt", "a.txt", true)]
    [InlineData("a b/100%.txt", "a%20b/100%25.txt", true)]
    [InlineData("#1?.txt", "%231%3F.txt", true)]
    [InlineData("c:d.txt", "c%3Ad.txt", true)]
    [InlineData("東.txt", "%E6%9D%B1.txt", true)]
    [InlineData("../a.txt", "../a.txt", false)]
    [InlineData("/desk/a b.txt", "file:///desk/a%20b.txt", false)]
    [InlineData("C:/desk/a.txt", "file:///C:/desk/a.txt", false)]
    [InlineData("//server/desk/a.txt", "file://server/desk/a.txt", false)]
    public void Uri_of_a_path(string path, string expected, bool isBelowBase)
    {
        Assert.Equal(new SarifUri(expected, isBelowBase), SarifUri.Of(path));
        Assert.True(Uri.TryCreate(expected, UriKind.RelativeOrAbsolute, out Uri? parsed) && parsed.IsAbsoluteUri == expected.StartsWith("file:", StringComparison.Ordinal));
    }
}
