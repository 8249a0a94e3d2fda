using NewsLint.Linting;

namespace NewsLint.Tests.Linting;

public class ArticleFinderTests
{
    [Fact]
    public void A_folder_gives_its_articles_and_neither_hidden_files_nor_others()
    {
        using var folder = new TemporaryFolder(
            ("b.txt", ""), ("a.MD", ""), ("sub/c.markdown", ""), ("sub/d.mdx", ""), ("sub/e.qmd", ""), ("sub/f.Mdown", ""), ("sub/d.html", ""), ("e.yml", ""), (".hidden.txt", ""), (".git/f.txt", ""), (".cache/g.txt", ""));
        Assert.Equal(["a.MD", "b.txt", "sub/c.markdown", "sub/d.mdx", "sub/e.qmd", "sub/f.Mdown"], Paths(ArticleFinder.Find(folder.Root, ["."])));
    }

    [Fact]
    public void Paths_are_reported_from_the_current_folder_however_they_are_named_and_once()
    {
        using var folder = new TemporaryFolder(("site/desk/a.txt", "x"), ("site/b.txt", ""), ("other/c.txt", ""));
        FoundArticles found = ArticleFinder.Find(folder.Of("site/desk"), ["a.txt", "./a.txt", folder.Of("site/desk/a.txt"), ".", "..", "../../other/c.txt", "../b.txt"]);
        Assert.Equal(["../../other/c.txt", "../b.txt", "a.txt"], Paths(found));
        Assert.Equal("x"u8.ToArray(), found.Articles[2].Read());
    }

    [Fact]
    public void Any_file_is_read_when_it_is_named()
    {
        using var folder = new TemporaryFolder(("page.html", ""), (".draft", ""));
        Assert.Equal([".draft", "page.html"], Paths(ArticleFinder.Find(folder.Root, ["page.html", ".draft"])));
    }

    [Fact]
    public void What_is_not_there_cannot_be_read_and_the_others_can()
    {
        using var folder = new TemporaryFolder(("a.txt", ""));
        FoundArticles found = ArticleFinder.Find(folder.Root, ["gone.txt", "a.txt"]);
        Assert.Equal(["a.txt", "gone.txt"], Paths(found));
        Assert.Equal("no such file or folder", Assert.Throws<IOException>(() => found.Articles[1].Read()).Message);
    }

    [Fact]
    public void Exclusions_hold_for_folders_and_for_files_that_are_named_unless_they_are_lifted()
    {
        using var folder = new TemporaryFolder(
            (".gitignore", "*.raw.txt\n/out/\n"), (".editorconfig", "root = true\n[*]\nnewslint_exclude = archive/, *.{old,bak}.txt\n"),
            ("a.txt", ""), ("a.raw.txt", ""), ("out/b.txt", ""), ("archive/2020/c.txt", ""), ("sub/archive/d.txt", ""), ("e.old.txt", ""));
        Assert.Equal(["a.txt"], Paths(ArticleFinder.Find(folder.Root, ["."])));
        FoundArticles named = ArticleFinder.Find(folder.Root, ["a.raw.txt", "out", "out/b.txt", "e.old.txt", "archive/2020"]);
        Assert.Empty(named.Articles);
        Assert.Equal(
            [new("a.raw.txt", ".gitignore:1"), new("out", ".gitignore:2"), new("out/b.txt", ".gitignore:2"), new("e.old.txt", "newslint_exclude")], named.Excluded);
        Assert.Equal(6, ArticleFinder.Find(folder.Root, ["."], noExclude: true).Articles.Count);
    }

    [Fact]
    public void Globs_of_an_exclusion_are_relative_to_the_file_that_gives_it()
    {
        using var folder = new TemporaryFolder((".editorconfig", "root = true\n[*]\nnewslint_exclude = /drafts/*.txt\n"), ("drafts/a.txt", ""), ("desk/drafts/b.txt", ""));
        Assert.Equal(["drafts/b.txt"], Paths(ArticleFinder.Find(folder.Of("desk"), [".", "../drafts"])));
    }

    [Fact]
    public void Standard_input_has_the_settings_of_the_path_it_stands_for()
    {
        using var folder = new TemporaryFolder((".editorconfig", "root = true\n[*.md]\ncharset = latin1\n[x.txt]\nnewslint_exclude = *\n"));
        FoundArticles found = ArticleFinder.Find(folder.Root, [], standardInput: new ArticleSource("sub/../a.md", () => []));
        Assert.Equal("iso-8859-1", Assert.Single(found.Articles).Settings.Encoding?.WebName);
        Assert.Equal(["a.md"], Paths(found));
        Assert.Empty(ArticleFinder.Find(folder.Root, [], standardInput: new ArticleSource("x.txt", () => [])).Articles);
    }

    [Fact]
    public void Links_are_passed_over_in_a_walk_so_that_one_in_a_circle_ends_it_not()
    {
        using var folder = new TemporaryFolder(("a/b.txt", ""));
        Directory.CreateSymbolicLink(folder.Of("a/loop"), folder.Of("a"));
        File.CreateSymbolicLink(folder.Of("a/link.txt"), folder.Of("a/b.txt"));
        Assert.Equal(["a/b.txt"], Paths(ArticleFinder.Find(folder.Root, ["a"])));
        Assert.Equal(["a/link.txt"], Paths(ArticleFinder.Find(folder.Root, ["a/link.txt"])));
    }

    private static string[] Paths(FoundArticles found) => [.. found.Articles.Select(a => a.Path)];
}
