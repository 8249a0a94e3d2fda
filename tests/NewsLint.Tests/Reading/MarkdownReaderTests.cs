using CsCheck;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;
using NewsLint.Tests.House;

namespace NewsLint.Tests.Reading;

public class MarkdownReaderTests
{
    [Theory]
    [InlineData("# Mill closes\n\nText.\n\n## What next\n\nText.", "Headline: Mill closes\nParagraph: Text.\nCrosshead: What next\nParagraph: Text.")]
    [InlineData("Mill closes\n===========\n\nNext\n----\n\nText.", "Headline: Mill closes\nCrosshead: Next\nParagraph: Text.")]
    [InlineData("The *mill* has **closed** and ~~open~~ ***all*** gone.", "Paragraph: The mill has closed and open all gone.")]
    [InlineData("See [the report](http://example.com \"Title\") and [that][1].\n\n[1]: http://example.com 'x'", "Paragraph: See the report and that.")]
    [InlineData("See <http://example.com> or http://example.com/a now.", "Paragraph: See [] or [] now.")]
    [InlineData("![The mill at dawn](a.png)", "Caption: The mill at dawn")]
    [InlineData("Here ![the mill](a.png) stands.", "Paragraph: Here [] stands.\nCaption: the mill")]
    [InlineData("A &amp; B&#8217;s &nbsp;x &nope; \\*y\\* \\_", "Paragraph: A & B’s \u00A0x &nope; *y* _")]
    [InlineData("Run `a*b` now.", "Paragraph: Run [] now.")]
    [InlineData("One  \ntwo\\\nthree\nfour", "Paragraph: One\\ntwo\\nthree\\nfour")]
    [InlineData("- one\n- two\n  - three\n\n    more\n1. four", "ListItem: one\nListItem: two\nListItem: three\nListItem: more\nListItem: four")]
    [InlineData("> He said\n> so.\n>\n> > Twice.", "BlockQuote: He said\\nso.\nBlockQuote: Twice.")]
    [InlineData("| Mill | Jobs |\n|---|--:|\n| Old *one* | 300 |\n", "ListItem: Mill\nListItem: Jobs\nListItem: Old one\nListItem: 300")]
    [InlineData("Text.[^1]\n\n[^1]: A note.\n\nMore.", "Paragraph: Text.\nParagraph: A note.\nParagraph: More.")]
    [InlineData("A<br>b <b>bold</b> <!-- no --> c", "Paragraph: A\\nb bold  c")]
    [InlineData("<div class=\"x\">\n<p>One &amp; two</p>\n<figcaption>The mill</figcaption>\n<script>var a = 1;</script>\n</div>", "Paragraph: One & two\nCaption: The mill")]
    [InlineData("<!-- no prose -->\n\nText.", "Paragraph: Text.")]
    [InlineData("```\ncode\n```\n\n    indented\n\nText.", "Paragraph: Text.")]
    [InlineData("WASHINGTON (AP) — The *vote* is off.", "Dateline: WASHINGTON (AP) —\nParagraph: The vote is off.")]
    [InlineData("***\n\nText.\n\n---", "Paragraph: Text.")]
    public void Markup_is_stripped_and_each_block_known(string markdown, string expected)
    {
        foreach (string text in (string[])[markdown, markdown.Replace("\n", "\r\n")])
        {
            Article article = Reader.Read(text, "a.md");
            Assert.Equal(expected, Reader.Show(article));
            Reader.AssertMapped(article);
        }
    }

    [Fact]
    public void Code_is_kept_apart()
    {
        const string Text = "Run `a` now.\n\n```\nb\n```\n\n    c\n";
        Article article = Reader.Read(Text, "a.md");
        Assert.Equal(["`a`", "```\nb\n```", "c"], article.Markup.Select(markup => article.Text.ToString(markup.Span).Trim()));
    }

    [Fact]
    public void Words_map_to_where_they_stand()
    {
        const string Text = "---\ntitle: x\n---\n\n> The **mill**&#8217;s [owner](http://owner.example) \\*spoke\\*\n> & left.\n";
        Article article = Reader.Read(Text, "a.markdown");
        Prose prose = article.Blocks[1].Prose;
        Assert.Equal("The mill’s owner *spoke*\n& left.", prose.Text);
        foreach (string word in (string[])["The", "mill", "owner", "spoke", "left"])
            Assert.Equal(Text.IndexOf(word, StringComparison.Ordinal), prose.ToSource(prose.Text.IndexOf(word, StringComparison.Ordinal)));
        TextSpan entity = prose.ToSource(new TextSpan(prose.Text.IndexOf('’'), 1));
        Assert.Equal("&#8217;", article.Text.ToString(entity));
        Assert.False(prose.IsVerbatim(new TextSpan(4, 6)));
        Assert.True(prose.IsVerbatim(new TextSpan(4, 4)));
        Assert.Equal(-1, prose.FromSource(Text.IndexOf("http", StringComparison.Ordinal)));
        Assert.Equal(-1, prose.FromSource(Text.IndexOf("**", StringComparison.Ordinal)));
    }

    [Fact]
    public void Nesting_beyond_reason_is_read_as_plain_text()
    {
        string text = new string('>', 5000) + " mill\n\n" + string.Concat(Enumerable.Repeat("*a **b ", 3000));
        Assert.Contains(Reader.Read(text, "a.md").Blocks, block => block.Prose.Text.Contains("mill"));
    }

    [Fact]
    public void Any_Markdown_maps_back_and_never_throws() =>
        Pick.From(
            "The mill ", "closed. ", " ", "\n", "\n", "\n\n", "\r\n", "\t", "# ", "## ", "===\n", "---\n", "*", "**", "_", "~~", "`", "``", "```\n", "[", "]", "(", ")", "[a](b)", "![c](d)", "[a]: b\n", "[a]", "[^1]", "[^1]: ", "<http://x.y>", "http://x.y/z ",
            "&amp;", "&#8217;", "&#x1F600;", "&nbsp;", "\\*", "\\", "  \n", "\\\n", "> ", "- ", "1. ", "|", "| a | b |\n|---|---|\n", "<b>", "</b>", "<br>", "<div>\n", "</div>\n", "<!-- x -->", "<p>", "<script>", "é", "😀", "\u00A0", "\0", "\u2028", "WASHINGTON (AP) — ")
            .Array[0, 30].Select(parts => string.Concat(parts)).Sample(text => Reader.AssertMapped(Reader.Read(text, "a.md")), iter: 4000);
}
