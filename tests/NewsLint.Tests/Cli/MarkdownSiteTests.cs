using NewsLint.Cli;
using NewsLint.Tests.House;

namespace NewsLint.Tests.Cli;

/// <summary>Checks pages for Hugo, Jekyll, Eleventy and MDX with every kind of front matter, templates, tables, lists and footnotes.</summary>
public class MarkdownSiteTests
{
    private static readonly string Sites = Path.Combine(Repository.Root, "tests", "NewsLint.Tests", "Sites");

    [Theory]
    [InlineData("hugo")]
    [InlineData("jekyll")]
    [InlineData("eleventy")]
    [InlineData("mdx")]
    public void Sound_pages_of_a_site_get_no_loud_finding(string site)
    {
        CommandRun run = CommandRun.With(new CommandHost(Path.Combine(Sites, site), () => Stream.Null, Stream.Null, TextWriter.Null), ".");
        Assert.Equal("", string.Join('\n', run.Output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal))));
        Assert.Equal(0, run.Code);
        Assert.Matches("in [1-9][0-9]* articles", run.Error);
    }

    [Theory]
    [InlineData("hugo/content/_index.md", "since 1911", "since since 1911", "NL5004")]
    [InlineData("hugo/content/about.md", "the first issue", "the first [CHECK] issue", "NL6002")]
    [InlineData("hugo/content/news/ferry-line.md", "and a ticket costs £3.20.", "and a ticket costs £TK.", "NL6002")]
    [InlineData("hugo/content/news/ferry-line.md", "the last train", "the the last train", "NL5004")]
    [InlineData("hugo/content/news/ferry-line.md", "without a taxi.”", "without a taxi.", "NL3002")]
    [InlineData("hugo/content/news/bridge-works.md", "stop at the mill", "stop at at the mill", "NL5004")]
    [InlineData("hugo/content/news/bridge-works.md", "## At a glance", "Share this article\n\n## At a glance", "NL6001")]
    [InlineData("hugo/content/news/river-levels.md", "Pumps at work: 14", "Pumps at work: XX", "NL6002")]
    [InlineData("hugo/content/news/river-levels.md", "said Tom Keane", "said Mayor TK", "NL6002")]
    [InlineData("hugo/content/news/council-budget.md", "£41.5 million, 2 per cent", "£XXm, 2 per cent", "NL6002")]
    [InlineData("hugo/content/news/museum-interview.md", "Me, I hope. I stand beside the door.", "The light. The old windows had been painted over since the war.\n\n**And what else will there be to see in the museum?**", "NL6003")]
    [InlineData("hugo/content/guides/market.md", "takes cards and cash", "takes cards and and cash", "NL5004")]
    [InlineData("hugo/content/news/choir-tour.md", "it flew all the same.\"", "it flew all the same.", "NL3002")]
    [InlineData("hugo/content/news/market-hall.md", "A roof of glass", "A roof of of glass", "NL5004")]
    [InlineData("jekyll/_posts/2024-03-05-water-main.md", "A pipe of 1931", "A pipe pipe of 1931", "NL5004")]
    [InlineData("jekyll/_posts/2024-03-05-water-main.md", "of the main", "of the the main", "NL5004")]
    [InlineData("jekyll/_posts/2024-03-06-digest.md", "## Farms", "Advertisement\n\n## Farms", "NL6001")]
    [InlineData("jekyll/_posts/2024-03-07-school-roof.md", "is ours.\"", "is ours.", "NL3002")]
    [InlineData("jekyll/_posts/2024-03-08-harvest.md", "for a cider", "for for a cider", "NL5004")]
    [InlineData("jekyll/_posts/2024-03-09-chess.md", "is 71", "is TK years old", "NL6002")]
    [InlineData("jekyll/_posts/2024-03-10-obituary.md", "the bells of Eastwick", "the bells of of Eastwick", "NL5004")]
    [InlineData("jekyll/pages/newsletter.md", "takes the reader", "takes the the reader", "NL5004")]
    [InlineData("eleventy/posts/mill-closes.md", "in the canteen", "in in the canteen", "NL5004")]
    [InlineData("eleventy/posts/mill-closes.md", "The mill's 240", "The millâ€™s 240", "NL1001")]
    [InlineData("eleventy/posts/lighthouse.md", "said on Tuesday", "said TK", "NL6002")]
    [InlineData("eleventy/posts/transit-fares.md", "said its head", "said said its head", "NL5004")]
    [InlineData("eleventy/posts/weather.md", "touch wires", "touch touch wires", "NL5004")]
    [InlineData("eleventy/posts/library.md", "We keep a brush", "We keep keep a brush", "NL5004")]
    [InlineData("eleventy/posts/library.md", "{% related \"library\" %}", "- [The last book](/posts/book/)", "NL6001")]
    [InlineData("eleventy/posts/election.md", "Selmer ahead by 212", "Selmer ahead by TK votes", "NL6002")]
    [InlineData("mdx/pages/how-we-report.mdx", "who said what", "who who said what", "NL5004")]
    [InlineData("mdx/stories/harbour.mdx", "may be a cow", "may be be a cow", "NL5004")]
    [InlineData("mdx/stories/floods.mdx", "brings pumps", "brings brings pumps", "NL5004")]
    [InlineData("mdx/stories/floods.mdx", "rains,”", "rains,", "NL3002")]
    [InlineData("mdx/stories/recipe.mdx", "for a month", "for for a month", "NL5004")]
    [InlineData("mdx/stories/map.mdx", "in streets", "in in streets", "NL5004")]
    [InlineData("mdx/stories/column.mdx", "up or down.\"", "up or down.", "NL3002")]
    public void Planted_fault_is_found(string page, string sound, string fault, string rule)
    {
        string text = File.ReadAllText(Path.Combine(Sites, page)).ReplaceLineEndings("\n");
        int at = text.IndexOf(sound, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{page} has no \"{sound}\"");
        using var folder = new TemporaryFolder((page, text.Remove(at, sound.Length).Insert(at, fault)));
        CommandRun run = CommandRun.In(folder, page);
        string found = Assert.Single(run.Output.Split('\n'), line => line.Contains(": error ", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal));
        Assert.Contains($" {rule} ", found, StringComparison.Ordinal);
    }
}
