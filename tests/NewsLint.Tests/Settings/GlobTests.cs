using NewsLint.Settings;

namespace NewsLint.Tests.Settings;

/// <summary>Globs of sections, by the EditorConfig specification and the cases of its core tests.</summary>
public class GlobTests
{
    [Theory]
    // A star matches all but slashes; two match slashes too.
    [InlineData("*", "a.txt", true)]
    [InlineData("*", "b/a.txt", true)]
    [InlineData("*.txt", "b/a.txt", true)]
    [InlineData("*.txt", "a.md", false)]
    [InlineData("a*e.c", "ace.c", true)]
    [InlineData("a*e.c", "abcde.c", true)]
    [InlineData("a*e.c", "abcd/e.c", false)]
    [InlineData("Bar/*", "Bar/foo.txt", true)]
    [InlineData("Bar/*", "Bar/x/foo.txt", false)]
    [InlineData("Bar/*", "a/Bar/foo.txt", false)]
    [InlineData("/Bar/*", "Bar/foo.txt", true)]
    [InlineData("/top.txt", "top.txt", true)]
    [InlineData("/top.txt", "a/top.txt", false)]
    [InlineData("a**z.c", "a/z.c", true)]
    [InlineData("a**z.c", "a/b/z.c", true)]
    [InlineData("a**z.c", "az.c", true)]
    [InlineData("b/**z.c", "b/z.c", true)]
    [InlineData("b/**z.c", "b/x/yz.c", true)]
    [InlineData("c/**/z.c", "c/z.c", true)]
    [InlineData("c/**/z.c", "c/a/b/z.c", true)]
    [InlineData("c/**/z.c", "c/xz.c", false)]
    [InlineData("d/**/z.c", "cd/z.c", false)]
    [InlineData("**.txt", "a/b.txt", true)]
    [InlineData("**/notes.txt", "notes.txt", false)]
    [InlineData("**/notes.txt", "a/notes.txt", true)]
    [InlineData("archive/**", "archive/2020/a.txt", true)]
    // One character except a slash.
    [InlineData("som?.c", "some.c", true)]
    [InlineData("som?.c", "som.c", false)]
    [InlineData("som?.c", "something.c", false)]
    [InlineData("a?b", "a/b", false)]
    // Classes.
    [InlineData("[ab].a", "a.a", true)]
    [InlineData("[ab].a", "c.a", false)]
    [InlineData("[!ab].b", "c.b", true)]
    [InlineData("[!ab].b", "a.b", false)]
    [InlineData("[d-g].c", "f.c", true)]
    [InlineData("[d-g].c", "h.c", false)]
    [InlineData("[!d-g].d", "h.d", true)]
    [InlineData("[abd-g].e", "e.e", true)]
    [InlineData("[-ab].f", "-.f", true)]
    [InlineData("[ab-].f", "-.f", true)]
    [InlineData("[\\]ab].g", "].g", true)]
    [InlineData("[ab]].g", "b].g", true)]
    [InlineData("[!\\]ab].g", "c.g", true)]
    [InlineData("[!\\]ab].g", "].g", false)]
    [InlineData("ab[e/]cd.i", "ab[e/]cd.i", true)]
    [InlineData("ab[e/]cd.i", "ab/cd.i", false)]
    [InlineData("ab[e/]cd.i", "abecd.i", false)]
    [InlineData("ab[/c", "ab[/c", true)]
    // Braces.
    [InlineData("*.{py,js,html}", "a.js", true)]
    [InlineData("*.{py,js,html}", "a.jsx", false)]
    [InlineData("{single}.b", "{single}.b", true)]
    [InlineData("{single}.b", "single.b", false)]
    [InlineData("{}.c", "{}.c", true)]
    [InlineData("{}.c", ".c", false)]
    [InlineData("a{b,c,}.d", "a.d", true)]
    [InlineData("a{b,c,}.d", "ab.d", true)]
    [InlineData("a{b,c,}.d", "a,.d", false)]
    [InlineData("a{,b,,c,}.e", "a.e", true)]
    [InlineData("a{,b,,c,}.e", "ac.e", true)]
    [InlineData("{.f", "{.f", true)]
    [InlineData("{},b}.h", "{},b}.h", true)]
    [InlineData("{word,{also},this}.g", "word.g", true)]
    [InlineData("{word,{also},this}.g", "{also}.g", true)]
    [InlineData("{word,{also},this}.g", "also.g", false)]
    [InlineData("{{a,b},c}.k", "b.k", true)]
    [InlineData("{{a,b},c}.k", "c.k", true)]
    [InlineData("{{a,b},c}.k", "{a,b}.k", false)]
    [InlineData("{a,{b,c}}.l", "c.l", true)]
    [InlineData("{{,b,c{d}.i", "{{,b,c{d}.i", true)]
    [InlineData("{a\\,b,cd}.txt", "a,b.txt", true)]
    [InlineData("{a\\,b,cd}.txt", "b.txt", false)]
    [InlineData("{e,\\},f}.txt", "}.txt", true)]
    [InlineData("{g,\\\\,i}.txt", "\\.txt", true)]
    [InlineData("{some,a{*c,b}[ef]}.j", "abe.j", true)]
    [InlineData("{some,a{*c,b}[ef]}.j", "axxcf.j", true)]
    [InlineData("{some,a{*c,b}[ef]}.j", "abg.j", false)]
    [InlineData("{a/b,c}.txt", "a/b.txt", true)]
    [InlineData("{a/b,c}.txt", "x/c.txt", false)]
    // Numbers.
    [InlineData("{3..120}", "3", true)]
    [InlineData("{3..120}", "120", true)]
    [InlineData("{3..120}", "60", true)]
    [InlineData("{3..120}", "2", false)]
    [InlineData("{3..120}", "121", false)]
    [InlineData("{3..120}", "060", false)]
    [InlineData("{3..120}", "5a", false)]
    [InlineData("file{1..9}0.txt", "file30.txt", true)]
    [InlineData("a{-2..2}", "a-1", true)]
    [InlineData("a{10..1}", "a5", true)]
    [InlineData("{aardvark..antelope}", "{aardvark..antelope}", true)]
    [InlineData("{aardvark..antelope}", "ant", false)]
    // Escapes and case.
    [InlineData("a\\*b.txt", "a*b.txt", true)]
    [InlineData("a\\*b.txt", "axb.txt", false)]
    [InlineData("\\{a,b\\}.txt", "{a,b}.txt", true)]
    [InlineData("*.TXT", "a.txt", false)]
    [InlineData("", "a", false)]
    public void A_section_matches_as_the_specification_says(string pattern, string path, bool isMatch) =>
        Assert.Equal(isMatch, GlobReader.EditorConfig(pattern).IsMatch(path));

    [Fact]
    public void A_pattern_that_makes_backtracking_matchers_hang_is_answered_at_once()
    {
        string pattern = string.Concat(Enumerable.Repeat("{*a,**a}", 40)) + "b";
        string path = new('a', 4000);
        Assert.False(GlobReader.EditorConfig(pattern).IsMatch(path));
        Assert.True(GlobReader.EditorConfig(pattern).IsMatch(path + "b"));
    }
}
