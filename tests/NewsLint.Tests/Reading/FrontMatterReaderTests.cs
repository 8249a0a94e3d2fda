using CsCheck;
using NewsLint.Reading;
using NewsLint.Tests.House;

namespace NewsLint.Tests.Reading;

public class FrontMatterReaderTests
{
    [Theory]
    [InlineData("title: The mill closed", "The mill closed")]
    [InlineData("title: \"The mill: closed\"", "The mill: closed")]
    [InlineData("title: 'The mill''s end'", "The mill's end")]
    [InlineData("title: \"A \\\"mill\\\" \\u2019n\\x41 \\U0001F600\\tb\"", "A \"mill\" ’nA 😀\tb")]
    [InlineData("title: \"The mill\n  closed\"", "The mill closed")]
    [InlineData("title: \"The mill \\\n  closed\"", "The mill closed")]
    [InlineData("title: The mill\n  closed\n\n  today", "The mill closed\ntoday")]
    [InlineData("title: >\n  The mill\n  closed.\n\n  Today.\n", "The mill closed.\nToday.")]
    [InlineData("title: |\n  The mill\n    closed.\n  Today.\n", "The mill\n  closed.\nToday.")]
    [InlineData("title: >-\n  The mill\n  closed.\n", "The mill closed.")]
    [InlineData("title: !!str \"The mill\"", "The mill")]
    [InlineData("title: &a The mill # no title", "The mill")]
    [InlineData("title: \"The mill\nclosed\"", "The mill closed")]
    [InlineData("title: \"The mill\n\nclosed: it is\nover\" # so", "The mill\nclosed: it is over")]
    [InlineData("title: 'The mill''s\n\n\nend'", "The mill's\n\nend")]
    [InlineData("tags:\n  - \"a\nb\"\ntitle: The mill", "The mill")]
    [InlineData("\"title\": The mill", "The mill")]
    [InlineData("Headline: The mill", "The mill")]
    public void Title_is_the_headline_however_it_is_written(string yaml, string expected)
    {
        foreach (string text in (string[])[$"---\n{yaml}\ndate: x\n---\nThe council met.\n", $"---\n{yaml}\ndate: x\n---\nThe council met.\n".Replace("\n", "\r\n")])
        {
            Article article = Reader.Read(text);
            Reader.AssertMapped(article);
            Assert.Null(article.FrontMatter!.Problem);
            Assert.Equal(expected, article.Blocks[0].Prose.Text);
            Assert.Equal(BlockKind.Headline, article.Blocks[0].Kind);
            Assert.Equal("x", article.FrontMatter!.Find("date")!.Value);
            Assert.Equal("The council met.", article.Blocks[^1].Prose.Text);
        }
    }

    [Fact]
    public void Letters_of_a_value_map_to_where_they_are_written()
    {
        const string Text = "---\ntitle: \"A \\\"mill\\\"\n  is shut\"\n---\n";
        Prose title = Reader.Read(Text).Blocks[0].Prose;
        Assert.Equal("A \"mill\" is shut", title.Text);
        foreach (string word in (string[])["A", "mill", "is", "shut"])
            Assert.Equal(Text.IndexOf(word, 8, StringComparison.Ordinal), title.ToSource(title.Text.IndexOf(word, StringComparison.Ordinal)));
        Assert.Equal(2, title.ToSource(new Microsoft.CodeAnalysis.Text.TextSpan(2, 1)).Length);
    }

    [Fact]
    public void Front_matter_opens_Markdown_too_and_its_summary_is_prose()
    {
        Assert.Equal("""
            Headline: Mill closes
            Summary: It is over.
            Paragraph: The mill closed.
            """, Reader.Show("---\nsummary: It is over.\ntitle: Mill closes\ntags: [a, b]\n---\n\nThe *mill* closed.\n", "a.md"));
    }

    [Theory]
    [InlineData("---\nThe mill closed.\n---\nThe council met.\n")]
    [InlineData("---\n\nBreaking: the mill closed, and the council met.\n\nMore soon.\n")]
    [InlineData("---\n")]
    [InlineData("---")]
    [InlineData("----\ntitle: x\n----\n")]
    [InlineData("The mill closed.\n---\ntitle: x\n---\n")]
    public void Hyphens_above_copy_are_no_front_matter(string text)
    {
        Article article = Reader.Read(text);
        Assert.Null(article.FrontMatter);
        foreach (string word in (string[])["mill", "council", "closed", "More"])
            if (text.IndexOf(word, StringComparison.Ordinal) is var at && at >= 0)
                Assert.Contains(article.Blocks, block => block.Prose.FromSource(at) >= 0);
    }

    [Theory]
    [InlineData("---\ntitle: \"Mill\n---\nThe mill closed.\n", 1, "not closed")]
    [InlineData("---\ndate: 1\ntitle: \"The \"last\" mill\"\n---\nThe mill closed.\n", 2, "write \\\"")]
    [InlineData("---\ntitle: 'Owner's mill'\n---\nThe mill closed.\n", 1, "write ''")]
    [InlineData("---\ndate: 1\ntitle: Mill: closed\ntags: x\n---\nThe mill closed.\n", 2, "colon")]
    [InlineData("---\ntitle: @mill closes\n---\nThe mill closed.\n", 1, "begins with @")]
    [InlineData("---\ndate: 1\n\ttitle: Mill\n---\nThe mill closed.\n", 2, "tab")]
    [InlineData("---\ndate: 1\ntitle:Mill closes\nlead: x\n---\nThe mill closed.\n", 2, "space after the colon")]
    [InlineData("---\ntitle: Mill\ntitle: Mill again\n---\nThe mill closed.\n", 2, "there twice")]
    [InlineData("---\ntitle: Mill closes\ndate: 1\n\nThe mill closed.\n", 0, "never closed")]
    [InlineData("---\ntitle: Mill closes\ndate: 1\n\nThe mill closed.\n\n---\n\nMore.\n", 0, "never closed")]
    [InlineData("---\ntitle: \"a \\q b\"\ndate: 1\n---\nThe mill closed.\n", 1, "backslash")]
    [InlineData("---\n- a\n- b\n---\nThe mill closed.\n", 1, "key: value")]
    public void First_fault_is_named_on_its_line_with_what_would_be_right_and_the_rest_is_no_copy(string text, int line, string advice)
    {
        Article article = Reader.Read(text);
        FrontMatterProblem problem = article.FrontMatter!.Problem!;
        Assert.Contains(advice, problem.Message);
        Assert.Equal(line, article.Text.GetLineNumber(problem.Span.Start));
        Assert.Empty(article.FrontMatter.Entries);
        Assert.Equal("Paragraph: The mill closed.", Reader.Show(article).Split('\n')[0]);
        Reader.AssertMapped(article);
    }

    [Theory]
    [InlineData("---\ntitle: Mill closes")]
    [InlineData("---\ntitle: Mill closes\n")]
    [InlineData("---\r\ntitle: Mill closes\r\n\r\n")]
    [InlineData("+++\ntitle = \"Mill closes\"")]
    [InlineData("+++\ntitle = \"Mill closes\"\n\n")]
    [InlineData("{\n  \"title\": \"Mill closes\"\n")]
    public void File_that_ends_within_its_front_matter_is_read(string text)
    {
        Article article = Reader.Read(text);
        Assert.Equal("", Reader.Show(article));
        Assert.Contains("never closed", article.FrontMatter!.Problem!.Message);
    }

    [Theory]
    [InlineData("---\ntitle: Mill\nexcerpt: \"It is \"over\".\n\nMore soon.\n---\nThe mill closed.\n")]
    [InlineData("---\ntitle: Mill\nexcerpt: \"It is over.\n\nMore soon.\n\nVery soon.\n---\nThe mill closed.\n")]
    [InlineData("---\ntitle: Mill\nsummary: x\nexcerpt: It is over.\n\nMore soon.\n---\nThe mill closed.\n")]
    [InlineData("+++\ntitle = \"Mill\nlead = It is over.\n\nMore soon.\n+++\nThe mill closed.\n")]
    [InlineData("{\n  \"title\": \"Mill,\n  \"lead\": \"x\"\n}\nThe mill closed.\n")]
    public void Broken_front_matter_is_skipped_up_to_its_end(string text)
    {
        Article article = Reader.Read(text);
        Assert.NotNull(article.FrontMatter!.Problem);
        Assert.Equal("Paragraph: The mill closed.", Reader.Show(article));
    }

    [Fact]
    public void Any_value_in_any_style_maps_back()
    {
        Gen<string> values = Pick.From("mill", " ", " ", "“x”", "é", "😀", "'", "\\", "\"", ".", ",", "#", "\u00A0", "\u2028", "-").Array[1, 12].Select(parts => "a" + string.Concat(parts) + "z");
        Gen.Select(values, Gen.Int[0, 4], Gen.Bool).Sample((value, style, crlf) =>
        {
            string yaml = style switch
            {
                0 => $"title: \"{value.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\u2028", "\\L")}\"",
                1 => $"title: '{value.Replace("\u2028", " ").Replace("'", "''")}'",
                2 => $"title: |\n  {value.Replace("\u2028", " ")}\n  more\n",
                3 => $"title: >\n  {value.Replace("\u2028", " ")}\n  more\n",
                _ => $"title: \"{value.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\u2028", "\\L").Replace(" ", "\n   ")}\"",
            };
            string text = $"---\n{yaml}\n---\nThe mill closed.\n";
            Article article = Reader.Read(crlf ? text.Replace("\n", "\r\n") : text);
            Assert.Null(article.FrontMatter!.Problem);
            Assert.Equal(article.FrontMatter.Find("title")!.Value!.Trim(), article.Blocks[0].Prose.Text);
            Reader.AssertMapped(article);
        });
    }

    [Fact]
    public void Random_front_matter_never_throws() =>
        Pick.From("title", "date", ": ", ":", "\n", "\n", "\r\n", "  ", "\t", "\"", "'", "- ", "[", "]", "{", "}", "#", "&a", "*a", "!!x ", "|", ">", "---", "...", "%", "@", "\\", "x", "é", "😀", "? ", "<<: ", "\0", "\uD800")
            .Array[0, 30].Select(parts => "---\ntitle: " + string.Concat(parts) + "\n---\nThe mill closed.\n").Sample(text => Reader.AssertMapped(Reader.Read(text)));
}
