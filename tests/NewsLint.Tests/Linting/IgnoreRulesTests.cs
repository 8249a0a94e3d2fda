using NewsLint.Linting;

namespace NewsLint.Tests.Linting;

/// <summary>What git ignores, case by case. Each case was compared with git check-ignore.</summary>
public class IgnoreRulesTests
{
    [Theory]
    [InlineData("*.txt", "a.txt", true)]
    [InlineData("*.txt", "sub/a.txt", true)]
    [InlineData("/*.txt", "sub/a.txt", false)]
    [InlineData("/*.txt", "a.txt", true)]
    [InlineData("drafts", "drafts/a.txt", true)]
    [InlineData("drafts/", "drafts/a.txt", true)]
    [InlineData("drafts/", "sub/drafts/a.txt", true)]
    [InlineData("a.txt/", "a.txt", false)]
    [InlineData("sub/drafts", "sub/drafts/a.txt", true)]
    [InlineData("sub/drafts", "x/sub/drafts/a.txt", false)]
    [InlineData("**/drafts", "x/drafts/a.txt", true)]
    [InlineData("**/drafts/a.txt", "drafts/a.txt", true)]
    [InlineData("x/**", "x/y/a.txt", true)]
    [InlineData("x/**/a.txt", "x/a.txt", true)]
    [InlineData("x/**/a.txt", "x/y/z/a.txt", true)]
    [InlineData("x**a.txt", "x/a.txt", false)]
    [InlineData("foo**.txt", "foobar.txt", true)]
    [InlineData("*.txt\n!keep.txt", "keep.txt", false)]
    [InlineData("!keep.txt\n*.txt", "keep.txt", true)]
    [InlineData("drafts/\n!drafts/keep.txt", "drafts/keep.txt", true)]
    [InlineData("drafts/*\n!drafts/keep.txt", "drafts/keep.txt", false)]
    [InlineData("# a.txt", "a.txt", false)]
    [InlineData("\\#a.txt", "#a.txt", true)]
    [InlineData("\\!a.txt", "!a.txt", true)]
    [InlineData("a.txt   ", "a.txt", true)]
    [InlineData("a\\ ", "a ", true)]
    [InlineData("[ab].txt", "b.txt", true)]
    [InlineData("[!ab].txt", "b.txt", false)]
    [InlineData("[^ab].txt", "c.txt", true)]
    [InlineData("[]a].txt", "].txt", true)]
    [InlineData("[[:digit:]]*.txt", "1a.txt", true)]
    [InlineData("[a.txt", "[a.txt", false)]
    [InlineData("a?.txt", "a/.txt", false)]
    [InlineData("{a,b}.txt", "a.txt", false)]
    [InlineData("/", "a.txt", false)]
    public void A_pattern_ignores_as_git_does(string patterns, string path, bool isIgnored)
    {
        using var folder = new TemporaryFolder((".gitignore", patterns + "\n"));
        Directory.CreateDirectory(folder.Of(".git"));
        Assert.Equal(isIgnored, new IgnoreRules(new HashSet<string>()).Find(folder.Of(path)) is not null);
    }

    [Fact]
    public void Nearer_files_win_and_the_one_of_the_repository_itself_comes_last()
    {
        using var folder = new TemporaryFolder(
            (".git/info/exclude", "*.raw.txt\nlast.txt\n"),
            (".gitignore", "*.txt\n!last.txt\n"),
            ("desk/.gitignore", "!*.txt\nsecret.txt\n"));
        var rules = new IgnoreRules(new HashSet<string>());
        Assert.Equal(folder.Of(".gitignore") + ":1", rules.Find(folder.Of("a.txt")));
        Assert.Null(rules.Find(folder.Of("desk/a.txt")));
        Assert.Equal(folder.Of("desk/.gitignore") + ":2", rules.Find(folder.Of("desk/deep/secret.txt")));
        Assert.Null(rules.Find(folder.Of("last.txt")));
        Assert.NotNull(rules.Find(folder.Of("x.raw.txt")));
    }

    [Fact]
    public void A_repository_inside_another_has_its_own_rules_and_so_has_a_worktree()
    {
        using var folder = new TemporaryFolder(
            (".gitignore", "*.txt\n"),
            ("main/.git/info/exclude", "secret.txt\n"),
            ("main/.git/worktrees/tree/commondir", "../..\n"),
            ("tree/.git", "gitdir: ../main/.git/worktrees/tree\n"));
        Directory.CreateDirectory(folder.Of(".git"));
        var rules = new IgnoreRules(new HashSet<string>());
        Assert.NotNull(rules.Find(folder.Of("a.txt")));
        Assert.Null(rules.Find(folder.Of("tree/a.txt")));
        Assert.NotNull(rules.Find(folder.Of("tree/sub/secret.txt")));
    }

    [Fact]
    public void Outside_a_repository_the_files_from_the_base_on_count()
    {
        using var folder = new TemporaryFolder((".gitignore", "a.txt\n"), ("site/.gitignore", "b.txt\n"), ("site/deep/.gitignore", "c.txt\n"));
        var rules = new IgnoreRules(new HashSet<string> { folder.Of("site") });
        Assert.Null(rules.Find(folder.Of("site/deep/a.txt")));
        Assert.NotNull(rules.Find(folder.Of("site/deep/b.txt")));
        Assert.NotNull(rules.Find(folder.Of("site/deep/c.txt")));
    }
}
