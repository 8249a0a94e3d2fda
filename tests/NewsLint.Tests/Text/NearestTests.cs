using NewsLint.Text;

namespace NewsLint.Tests.Text;

public class NearestTests
{
    [Theory]
    [InlineData("levle", "level", 1)]
    [InlineData("NL3020", "NL3002", 1)]
    [InlineData("warning", "WARNING", 0)]
    [InlineData("", "abc", 3)]
    public void Distance_counts_edits_and_swaps(string a, string b, int edits) => Assert.Equal(edits, Nearest.Distance(a, b));

    [Fact]
    public void Only_what_is_close_is_offered()
    {
        Assert.Equal("; did you mean level?", Nearest.Hint("levl", ["id", "level", "title"]));
        Assert.Equal("", Nearest.Hint("photograph", ["id", "level", "title"]));
    }
}
