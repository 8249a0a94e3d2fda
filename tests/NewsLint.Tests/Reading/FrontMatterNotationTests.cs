using CsCheck;
using NewsLint.Reading;
using NewsLint.Tests.House;

namespace NewsLint.Tests.Reading;

public class FrontMatterNotationTests
{
    [Theory]
    [InlineData("title = \"The mill\"", "The mill")]
    [InlineData("title = \"A \\\"mill\\\" \\u2019n\\x41 \\U0001F600\\tb\" # so", "A \"mill\" ’nA 😀\tb")]
    [InlineData("title = 'A \"mill\" \\n'", "A \"mill\" \\n")]
    [InlineData("title = \"\"\"\nThe \"mill\"\nclosed \\\n   today\"\"\"\"", "The \"mill\"\nclosed today\"")]
    [InlineData("title = '''\nThe 'mill'\n\nclosed'''", "The 'mill'\n\nclosed")]
    [InlineData("# a comment\n\n  title='The mill'", "The mill")]
    [InlineData("\"title\" = 'The mill'", "The mill")]
    [InlineData("tags = [\n  \"a\", 'b', # no title\n]\ntitle = 'The mill'", "The mill")]
    [InlineData("weight = -1_000.5e3\nlive = true\nat = 07:32:00\ntitle = 'The mill'", "The mill")]
    public void TOML_title_is_the_headline_however_it_is_written(string toml, string expected)
    {
        foreach (string text in (string[])[$"+++\n{toml}\ndate = 2025-03-01 08:00:00\n+++\nThe council met.\n", $"+++\n{toml}\ndate = 2025-03-01T08:00:00Z\n[params]\ntitle = 'x'\n+++\nThe council met.\n"])
            foreach (string written in (string[])[text, text.Replace("\n", "\r\n")])
                AssertRead(written, expected);
    }

    [Theory]
    [InlineData("\"title\": \"The mill\"", "The mill")]
    [InlineData("\"tags\": [\"a\", 1, null, {}, []], \"title\": \"A \\\"mill\\\" \\u2019n\\ud83d\\ude00\\/\\tb\"", "A \"mill\" ’n😀/\tb")]
    [InlineData("\"weight\": -1.5e+3,\n  \"draft\": false,\n\n  \"title\" :\"The mill\"", "The mill")]
    public void JSON_title_is_the_headline_however_it_is_written(string json, string expected)
    {
        foreach (string text in (string[])[$"{{\n  {json},\n  \"date\": \"2025-03-01\"\n}}\nThe council met.\n", $"{{{json}, \"date\": \"2025-03-01\"}}\n\nThe council met.\n", $"---json\n{{ {json}, \"date\": \"2025-03-01\" }}\n---\nThe council met.\n", $"\n{{ {json}, \"date\": \"2025-03-01\" }}\nThe council met.\n"])
            foreach (string written in (string[])[text, text.Replace("\n", "\r\n")])
                AssertRead(written, expected);
    }

    [Fact]
    public void Letters_of_an_escaped_text_map_to_where_they_are_written()
    {
        foreach (string text in (string[])["+++\ntitle = \"A \\\"mill\\\" is shut\"\n+++\n", "{ \"title\": \"A \\\"mill\\\" is shut\" }\n"])
        {
            Prose title = Reader.Read(text).Blocks[0].Prose;
            Assert.Equal("A \"mill\" is shut", title.Text);
            foreach (string word in (string[])["A", "mill", "is", "shut"])
                Assert.Equal(text.IndexOf(word, 8, StringComparison.Ordinal), title.ToSource(title.Text.IndexOf(word, StringComparison.Ordinal)));
            Assert.Equal(2, title.ToSource(new Microsoft.CodeAnalysis.Text.TextSpan(2, 1)).Length);
        }
    }

    [Theory]
    [InlineData("+++\ntitle = Mill\n+++\n", 1, "between quotation marks")]
    [InlineData("+++\ndate = 1\ntitle = \"Mill\n+++\n", 2, "not closed")]
    [InlineData("+++\ndate = 1\ntitle = \"The \"last\" mill\"\n+++\n", 2, "write \\\"")]
    [InlineData("+++\ndate = 1\ntitle: Mill\n+++\n", 2, "key = value")]
    [InlineData("+++\ndate = 1\ntitle = \"a \\q b\"\n+++\n", 2, "backslash")]
    [InlineData("+++\ndate = 1\ntitle =\n+++\n", 2, "no value")]
    [InlineData("+++\ntags = [\"a\"\n  \"b\"]\n+++\n", 2, "comma")]
    [InlineData("+++\ntags = [\"a\",\n+++\n", 1, "put a ]")]
    [InlineData("+++\ndate = 1\n[params\n+++\n", 2, "[name]")]
    [InlineData("+++\ntitle = 'a'\ntitle = 'b'\n+++\n", 2, "there twice")]
    [InlineData("+++\ntitle = 'a'\ndate = 1\n\n", 0, "never closed")]
    [InlineData("{\n  \"title\": \"a\",\n  \"date\": 1,\n}\n", 2, "delete the comma")]
    [InlineData("{\n  \"title\": \"a\"\n  \"date\": 1\n}\n", 1, "put a comma")]
    [InlineData("{\n  \"date\": 1,\n  \"title\": \"The \"last\" mill\"\n}\n", 2, "written \\\"")]
    [InlineData("{\n  \"date\": 1,\n  title: \"a\"\n}\n", 2, "write the key")]
    [InlineData("{\n  \"date\": 1,\n  \"title\": Mill\n}\n", 2, "put the value")]
    [InlineData("{\n  \"date\" 1,\n  \"title\": 2\n}\n", -1, "")]
    [InlineData("{\n  \"title\": 2,\n  \"date\" 1\n}\n", 2, "colon")]
    [InlineData("{\n  \"tags\": [\"a\",]\n}\n", 1, "delete the comma")]
    [InlineData("{\n  \"title\": \"a\",\n  \"title\": \"b\"\n}\n", 2, "there twice")]
    public void First_fault_is_named_on_its_line_with_what_would_be_right(string text, int line, string advice)
    {
        Article article = Reader.Read(text + "The mill closed.\n", "a.md");
        if (line < 0)
        {
            Assert.Null(article.FrontMatter);
            return;
        }
        FrontMatterProblem problem = article.FrontMatter!.Problem!;
        Assert.Contains(advice, problem.Message);
        Assert.Equal(line, article.Text.GetLineNumber(problem.Span.Start));
        Assert.Equal("Paragraph: The mill closed.", Reader.Show(article));
    }

    [Theory]
    [InlineData("+++\nBreaking news from the mill\n+++\n")]
    [InlineData("+++ Breaking +++\n")]
    [InlineData("{{< figure src=\"a.jpg\" >}}\n")]
    [InlineData("{% include a.html %}\n")]
    [InlineData("{/* a comment */}\n")]
    [InlineData("{Applause}\n")]
    public void Marks_above_copy_are_no_front_matter(string text) => Assert.Null(Reader.Read(text + "The mill closed.\n", "a.md").FrontMatter);

    [Fact]
    public void Front_matter_that_is_a_program_is_no_copy() =>
        Assert.Equal("Paragraph: The mill closed.", Reader.Show("---js\n{ title: `He said \"x` }\n---\nThe mill closed.\n", "a.md"));

    [Fact]
    public void Any_text_in_any_notation_maps_back()
    {
        Gen<string> values = Pick.From("mill", " ", "“x”", "é", "😀", "'", "\\", "\"", ".", "#", "\n", "=", "]", "}").Array[1, 12].Select(parts => "a" + string.Concat(parts) + "z");
        Gen.Select(values, Gen.Int[0, 3], Gen.Bool).Sample((value, form, crlf) =>
        {
            string escaped = value.Replace("\\", "\\\\").Replace("\"", "\\\"");
            string text = form switch
            {
                0 => $"+++\ntitle = \"{escaped.Replace("\n", "\\n")}\"\n+++\n",
                1 => $"+++\ntitle = \"\"\"\n{escaped}\"\"\"\n+++\n",
                2 => $"+++\ntitle = '''{(value = value.Replace("'", "-"))}'''\n+++\n",
                _ => $"{{\n\"title\": \"{escaped.Replace("\n", "\\n")}\"\n}}\n",
            } + "The mill closed.\n";
            Article article = Reader.Read(crlf ? text.Replace("\n", "\r\n") : text);
            Assert.Null(article.FrontMatter!.Problem);
            Assert.Equal(value, article.FrontMatter.Find("title")!.Value);
            Assert.Equal(value, article.Blocks[0].Prose.Text);
            Reader.AssertMapped(article);
        });
    }

    [Fact]
    public void Random_front_matter_never_throws()
    {
        Gen<string> parts = Pick.From("title", " = ", "=", ":", ",", "\n", "\n", "\r\n", " ", "\"", "'", "\"\"\"", "'''", "[", "]", "[[", "{", "}", "#", "\\", "\\u00", ".", "1", "true", "x", "é", "😀", "+++", "\0", "\uD800").Array[0, 30].Select(string.Concat);
        parts.Sample(text => Reader.AssertMapped(Reader.Read("+++\ntitle = " + text + "\n+++\nThe mill closed.\n")));
        parts.Sample(text => Reader.AssertMapped(Reader.Read("{ \"title\": " + text + "\n}\nThe mill closed.\n")));
        Reader.AssertMapped(Reader.Read("{ \"a\": " + new string('[', 100_000)));
    }

    private static void AssertRead(string text, string expected)
    {
        Article article = Reader.Read(text, "a.md");
        Reader.AssertMapped(article);
        Assert.Null(article.FrontMatter!.Problem);
        Assert.Equal(expected, article.Blocks[0].Prose.Text);
        Assert.Equal(BlockKind.Headline, article.Blocks[0].Kind);
        Assert.StartsWith("2025-03-01", article.FrontMatter!.Find("date")!.Value);
        Assert.Equal("The council met.", article.Blocks[^1].Prose.Text);
        Assert.Equal(2, article.Blocks.Length);
    }
}
