using NewsLint.Training;

namespace NewsLint.Tests.House;

/// <summary>The examples of docs/figures.md are what newslint reads.</summary>
public class FiguresPageTests
{
    [Fact]
    public void Trees_and_measures_of_the_page_are_those_that_are_read()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "figures.md")).Replace("\r\n", "\n", StringComparison.Ordinal);
        Assert.True(page.Split('\n').Count(line => line.StartsWith("> ", StringComparison.Ordinal)) >= 5);
        Assert.Equal(FiguresPage.Refresh(page), page);
    }
}
