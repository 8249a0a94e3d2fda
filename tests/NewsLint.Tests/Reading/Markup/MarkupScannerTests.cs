using System.Collections.Immutable;
using CsCheck;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;
using NewsLint.Reading.Markup;
using NewsLint.Tests.House;
using NewsLint.Text;

namespace NewsLint.Tests.Reading.Markup;

public class MarkupScannerTests
{
    [Theory]
    [InlineData("{{< figure src=\"a.jpg\" >}}\n\nText.", "Paragraph: Text.")]
    [InlineData("{{< figure\n  src=\"a.jpg\"\n\n  alt=\"He said: >}} so\" >}}\nText.", "Paragraph: Text.")]
    [InlineData("Text {{< a\nb >}} more.\nNext.", "Paragraph: Text [] more.\\nNext.")]
    [InlineData("Above.\n{{% notice note %}}\nInside.\n{{% /notice %}}\nBelow.", "Paragraph: Above.\nParagraph: Inside.\nParagraph: Below.")]
    [InlineData("A {{< em >}}small{{< /em >}} town, {{< name />}} by name.", "Paragraph: A small town, [] by name.")]
    [InlineData("It {{/* a note */}}rains.", "Paragraph: It rains.")]
    [InlineData("[words]({{< ref \"a b.md\" >}}) and [more][x].\n\n[x]: {{ \"/a\" | url }}", "Paragraph: words and more.")]
    [InlineData("<a href={{ \"/a\" | url }} {% if b %}class=\"c\"{% endif %}>words</a> here.", "Paragraph: words here.")]
    [InlineData("<a href=\"{{ url \"a\" }}\">words</a> here.", "Paragraph: words here.")]
    [InlineData("| A | B |\n|---|---|\n| {{ x | y }} one | {{< a \"|\" >}} |", "ListItem: A\nListItem: B\nListItem: [] one")]
    [InlineData("- {% include a.html %} one\n- two {{x}}\n  {% b %}\n- three", "ListItem: [] one\nListItem: two []\nListItem: three")]
    [InlineData("> {{< a\n> b >}}\n> He spoke.", "BlockQuote: He spoke.")]
    [InlineData("# A {{ b \"c\" }} d {#e .f g=\"h i\"}\n\nText.", "Headline: A [] d\nParagraph: Text.")]
    [InlineData("Text ends here.\n{: .a b=\"c d\"}\n\n*Words*{: .a} and [link](a){.b target=_blank}.", "Paragraph: Text ends here.\nParagraph: Words and link.")]
    [InlineData("{% highlight go %}\nif a == \"b {\n\n    c\n{% endhighlight %}\n\nText.", "Paragraph: Text.")]
    [InlineData("{{< mermaid >}}\na --> \"b\n{{< /mermaid >}}\nText.", "Paragraph: Text.")]
    [InlineData("{% raw %}Text {{ a }}{% endraw %} here.", "Paragraph: Text [] here.")]
    [InlineData("{# don't #}Text.", "Paragraph: Text.")]
    [InlineData("{% quote it's so %} He didn't.", "Paragraph: [] He didn't.")]
    [InlineData("Run `{{<` now, `}}` then.\n\n```\n{{ a\n```\n\nText }}.", "Paragraph: Run [] now, [] then.\nParagraph: Text }}.")]
    [InlineData("A {{ that is never closed.\n\nText {{ a }}.", "Paragraph: A {{ that is never closed.\nParagraph: Text [].")]
    [InlineData("<div>\n    {% if a %}\n    <p>One</p>\n    <!-- no -->\n    <p>Two</p>\n</div>", "Paragraph: One\nParagraph: Two")]
    [InlineData(":::note[Title]{title=\"A b\"}\nText.\n:::\n\n::video{#a title=\"b\"}\n\n::: warning Do take care\nMore.\n:::", "Crosshead: Title\nParagraph: Text.\nCrosshead: Do take care\nParagraph: More.")]
    [InlineData("Above.\n:::name\nA :abbr[HTML]{title=\"x y\"} word.\n:::", "Paragraph: Above.\nParagraph: A HTML word.")]
    [InlineData("He told it in\n{{< cite \"a\" >}}\nBefore long.\n\nIt ended.\n{{< cite \"a\" >}}\nNext.", "Paragraph: He told it in\\n[]\\nBefore long.\nParagraph: It ended.\nParagraph: Next.")]
    [InlineData(":::{note}\nText.\n:::", "Paragraph: Text.")]
    [InlineData("> [!NOTE]\n> Text.", "BlockQuote: Text.")]
    [InlineData("import A from \"../a\"\nimport {\n\n  B } from 'b';\n\nimport duties rose.", "Paragraph: import {\nParagraph: B } from 'b';\nParagraph: import duties rose.")]
    [InlineData("Text {/* no \"prose */} here.\n\n<Figure\n  caption={\"A > b\"}\n/>\n\n<Tab label=\"It's\">Inside.</Tab>", "Paragraph: Text  here.\nParagraph: Inside.")]
    [InlineData("Press <kbd>Ctrl</kbd>+<kbd>\"</kbd>, <code>a \"b</code> or <!-- \"\n\n --> c.\n\n<pre>\nx \"\n\ny\n</pre>\nText.", "Paragraph: Press []+[], [] or  c.\nParagraph: Text.")]
    [InlineData("<script>\nlet a = \"b\";\n\nlet c;\n</script>\n\n<style>p { }</style>\nText.", "Paragraph: Text.")]
    [InlineData("Let $x_1 = \"y\"$ and $n$ be, or $$\n\\sum a\n$$ here.", "Paragraph: Let [] and [] be, or [] here.")]
    [InlineData("It cost $5 and then $6, not US$7 or A$8; $10m/$12m, $5-$7, \"$x\".", "Paragraph: It cost $5 and then $6, not US$7 or A$8; $10m/$12m, $5-$7, \"$x\".")]
    [InlineData("Bars ($) and grills ($$) near the $$$ place cost $20=$20.", "Paragraph: Bars ($) and grills ($$) near the $$$ place cost $20=$20.")]
    [InlineData("Good :smile: and :+1:, at 10:30:45 a:b:c.", "Paragraph: Good [] and [], at 10:30:45 a:b:c.")]
    [InlineData("See [[Old Mill]], [[Mill#a|the mill]] and ![[a.png]] [[Ada's]] [[CHECK]].", "Paragraph: See Old Mill, the mill and [] [] [[CHECK]].")]
    [InlineData("One[^1] and two[^none].\n\n[^1]: A note.", "Paragraph: One and two.\nParagraph: A note.")]
    public void Markup_is_no_prose_in_Markdown(string markdown, string expected) => AssertRead("a.md", markdown, expected);

    [Theory]
    [InlineData("import A from \"../a\"\nimport {\n\n  B } from 'b';\nexport const c = {\n\n d: \"e\" }\n\nexport duties rose.", "Paragraph: export duties rose.")]
    [InlineData("<Tabs>\n    <Tab label=\"a\">\n\n        Inside.\n\n    </Tab>\n</Tabs>", "Paragraph: Inside.")]
    [InlineData("It {count > 1 ? \"a }\" : `b`} rains.\n\n<a href={b} title='c'>words</a> <>more</>", "Paragraph: It [] rains.\nParagraph: words more")]
    public void Braces_and_statements_are_programs_in_MDX(string mdx, string expected) => AssertRead("a.mdx", mdx, expected);

    [Theory]
    [InlineData("Mill closes\n\n{{< figure\n  src=\"a\" >}}\nText {{ a }} here, {% b %}.\n{# no #}", "Headline: Mill closes\nParagraph: Text [] here, [].")]
    [InlineData("Mill closes\n\nIt cost $x$ :smile: {: .a} <kbd>b</kbd> [[c]] {d}.", "Headline: Mill closes\nParagraph: It cost $x$ :smile: {: .a} <kbd>b</kbd> [[c]] {d}.")]
    public void Of_plain_text_only_templates_are_markup(string text, string expected) => AssertRead("a.txt", text, expected);

    [Fact]
    public void A_template_in_a_headline_of_the_front_matter_is_no_prose()
    {
        Article article = Reader.Read("---\ntitle: 'The {{ mill }} closes'\n---\nText.\n", "a.md");
        Assert.Equal("Headline: The [] closes\nParagraph: Text.", Reader.Show(article));
        Reader.AssertMapped(article);
    }

    [Theory]
    [InlineData("a.md")]
    [InlineData("a.txt")]
    public void What_the_newsroom_marks_is_no_prose(string path)
    {
        ImmutableArray<MarkPair> house = [new("<<", ">>"), new("%%", "%%")];
        Article article = ArticleReader.Read(path, new ArticleText("The <<photo \"12>>mayor %% a note:\n\nstill one %%spoke.\n\n<<end\n"), isMarkdown: null, house: house);
        Assert.StartsWith("The mayor", article.Blocks[0].Prose.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(article.Blocks, block => block.Prose.Text.Contains("note") || block.Prose.Text.Contains("photo"));
        Assert.Contains(article.Blocks, block => block.Prose.Text.Contains("<<end"));
        Reader.AssertMapped(article);
    }

    [Fact]
    public void Words_of_a_wiki_link_are_read_and_cannot_be_edited()
    {
        Article article = Reader.Read("See [[Old Mill]] now.", "a.md");
        Prose prose = article.Blocks[0].Prose;
        Assert.Equal("See Old Mill now.", prose.Text);
        Assert.False(prose.IsVerbatim(new TextSpan(4, 3)));
        Assert.False(article.IsProse(new TextSpan(6, 3)));
        Assert.True(article.IsProse(new TextSpan(17, 3)));
    }

    [Theory]
    [InlineData("a.md")]
    [InlineData("a.mdx")]
    [InlineData("a.txt")]
    public void Any_markup_maps_back_and_never_throws(string path) =>
        Pick.From(
            "The mill ", "closed. ", " ", "\n", "\n\n", "\r\n", "\t", "    ", "# ", "> ", "- ", "| a | b |\n|---|---|\n", "|", "*", "`", "```\n", "~~~\n", "[", "](", ")", "\"", "'", "\\", "{{<", ">}}", "{{%", "%}}", "{{", "}}", "{%", "%}", "{#", "#}", "{{/*", "*/}}", "{{< a >}}", "{{< /a >}}",
            "{% highlight %}", "{% endhighlight %}", "{: .a}", "{#a .b c=\"d\"}", "{", "}", "{/*", "*/}", ":::a", "::a[b]{c=d}", ":a[b]", ":a:", "[!NOTE]", "<!--", "-->", "<kbd>", "</kbd>", "<pre>\n", "</pre>", "<A b={", "/>", "<div ", ">", "$", "$$", "$x^2$", "[[a|b]]", "[[a]]", "![[a]]", "[^1]", "[^1]: ", "import a from \"b\"\n", "export const a = {\n", "---\ntitle: a {{ b }}\n---\n")
            .Array[0, 25].Select(parts => string.Concat(parts)).Sample(text => Reader.AssertMapped(Reader.Read(text, path)), iter: 3000);

    private static void AssertRead(string path, string text, string expected)
    {
        foreach (string written in (string[])[text, text.Replace("\n", "\r\n")])
        {
            Article article = Reader.Read(written, path);
            Assert.Equal(expected, Reader.Show(article));
            Reader.AssertMapped(article);
        }
    }
}
