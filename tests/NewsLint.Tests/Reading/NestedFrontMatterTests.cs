using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Tests.Reading;

public class NestedFrontMatterTests
{
    [Theory]
    [InlineData("---\ntitle: A\nnewslint: { story: flood }\ntags: [a, b]\n---\nCopy.")]
    [InlineData("+++\ntitle = 'A'\nnewslint = { story = \"flood\", more = { deep = 1 } }\n+++\nCopy.")]
    [InlineData("+++\ntitle = 'A'\nnewslint.story = \"flood\"\n+++\nCopy.")]
    [InlineData("+++\ntitle = 'A'\n[params]\nstory = 'x'\n[newslint] # for the linter\nstory = \"flood\"\n+++\nCopy.")]
    [InlineData("{ \"title\": \"A\", \"tags\": [[1], {\"a\": 1}], \"newslint\": { \"story\": \"flood\", \"more\": { \"deep\": 1 } } }\nCopy.")]
    [InlineData("---\ntitle: A\nnewslint:\n  story: flood\n  more: { deep: 1 }\ndate: 2020-01-01\n---\nCopy.")]
    public void A_key_below_another_is_found_by_both(string text)
    {
        Article article = ArticleReader.Read("a.txt", new ArticleText(text));
        Assert.Equal("flood", article.FrontMatter!.Find("newslint.story")?.Value);
        Assert.Equal("A", article.FrontMatter.Find("title")?.Value);
        Assert.Null(article.FrontMatter.Problem);
    }

    [Theory]
    [InlineData("---\nnewslint: { ignore: [NL2003, NL5004], more: [{ ignore: x }] }\n---\n")]
    [InlineData("+++\nnewslint = { ignore = [\"NL2003\", 'NL5004', ], more = [{ ignore = 1 }] }\n+++\n")]
    [InlineData("+++\n[newslint]\nignore = [\n  \"NL2003\", # as he wrote it\n  \"NL5004\"\n]\n[[newslint.more]]\nignore = 1\n+++\n")]
    [InlineData("{ \"newslint\": { \"ignore\": [\"NL2003\", \"NL5004\"], \"more\": [{ \"ignore\": 1 }] } }\n")]
    public void A_list_below_a_key_gives_its_values_with_their_places(string text)
    {
        Article article = ArticleReader.Read("a.md", new ArticleText(text + "Copy."));
        FrontMatterEntry[] ids = [.. article.FrontMatter!.Entries.Where(entry => entry.Key == "newslint.ignore")];
        Assert.Equal(["NL2003", "NL5004"], ids.Select(id => id.Value));
        Assert.All(ids, id => Assert.Contains(id.Value!, article.Text.ToString(id.ValueSpan), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("---\ntags: [sport, council, [x], { y: z }]\n---\n")]
    [InlineData("+++\ntags = [\"sport\", 'council', [\"x\"], { y = \"z\" }]\n+++\n")]
    [InlineData("{ \"tags\": [\"sport\", \"council\", [\"x\"], { \"y\": \"z\" }] }\n")]
    public void A_list_gives_its_single_values_after_an_entry_of_its_own(string text)
    {
        Article article = ArticleReader.Read("a.md", new ArticleText(text + "Copy."));
        Assert.Equal([null, "sport", "council"], article.FrontMatter!.Entries.Select(entry => entry.Value));
        Assert.All(article.FrontMatter.Entries, entry => Assert.Equal(("tags", null), (entry.Key, entry.Prose)));
    }
}
