using System.Text;
using NewsLint.Settings;

namespace NewsLint.Tests.Settings;

public class SettingsTreeTests
{
    [Fact]
    public void Nearer_files_and_later_sections_win_up_to_the_root()
    {
        using var folder = new TemporaryFolder(
            (".editorconfig", "[*]\nnewslint_rules = above-the-root\n"),
            ("site/.editorconfig", "root = true\n[*]\ncharset = latin1\ndotnet_diagnostic.NL3002.severity = error\n[*.md]\ndotnet_diagnostic.nl3002.severity = none\n"),
            ("site/wire/.editorconfig", "[*.txt]\ndotnet_diagnostic.NL3002.severity = suggestion\n[old/**]\ncharset = unset\n"));
        var tree = new SettingsTree(path => Path.GetRelativePath(folder.Root, path));
        Assert.Equal("error", tree.For(folder.Of("site/a.txt")).Severity("NL3002"));
        Assert.Equal("none", tree.For(folder.Of("site/a.md")).Severity("NL3002"));
        Assert.Equal("suggestion", tree.For(folder.Of("site/wire/a.txt")).Severity("NL3002"));
        Assert.Equal("none", tree.For(folder.Of("site/wire/a.md")).Severity("NL3002"));
        Assert.Equal("latin1", tree.For(folder.Of("site/wire/a.txt")).Find("charset"));
        Assert.Null(tree.For(folder.Of("site/wire/old/a.txt")).Find("charset"));
        Assert.Null(tree.For(folder.Of("site/wire/a.txt")).Find("newslint_rules"));
        Assert.Equal(["site/.editorconfig", "site/wire/.editorconfig"], tree.Files.Select(f => f.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Articles_of_which_the_same_is_said_share_their_settings()
    {
        using var folder = new TemporaryFolder((".editorconfig", "root = true\n[*.txt]\ncharset = latin1\n"));
        var tree = new SettingsTree(path => path);
        Assert.Same(tree.For(folder.Of("a.txt")), tree.For(folder.Of("sub/b.txt")));
        Assert.NotSame(tree.For(folder.Of("a.txt")), tree.For(folder.Of("a.md")));
    }

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("UTF-8-BOM", "utf-8")]
    [InlineData("utf-16le", "utf-16")]
    [InlineData("utf-16be", "utf-16BE")]
    [InlineData("latin1", "iso-8859-1")]
    [InlineData("windows-1252", "windows-1252")]
    [InlineData("Shift_JIS", "shift_jis")]
    [InlineData("klingon", null)]
    [InlineData("unset", null)]
    public void A_charset_names_an_encoding(string charset, string? name) =>
        Assert.Equal(name, SettingsTree.For("a.txt", [Read($"[*]\ncharset = {charset}\n")]).Encoding?.WebName);

    [Fact]
    public void Every_charset_that_is_offered_exists() => Assert.All(Charsets.Common, name => Assert.NotNull(Charsets.Find(name)));

    [Theory]
    [InlineData("[*.txt] # see [below]\ncharset = latin1", "latin1")]
    [InlineData("[*.txt]\r\ncharset : latin1 ; old\r\n", "latin1")]
    [InlineData("  [ab].txt]\ncharset=latin1", null)]
    [InlineData("[[ab].txt]\n  CHARSET = latin1  ", "latin1")]
    [InlineData("charset = latin1\n[*.md]", null)]
    [InlineData("[*.txt\ncharset = latin1", null)]
    public void Lines_are_read_as_other_readers_read_them(string text, string? charset) =>
        Assert.Equal(charset, SettingsTree.For("a.txt", [Read(text)]).Find("charset"));

    private static SettingsFile Read(string text) => SettingsFile.Read(".editorconfig", NewsLint.Text.ArticleDecoder.Decode(Encoding.UTF8.GetBytes(text)));
}
