using System.Text;
using CsCheck;
using NewsLint.Linting;
using NewsLint.Rulebook;
using NewsLint.Settings;
using NewsLint.Tests.House;
using NewsLint.Text;

namespace NewsLint.Tests.Linting;

/// <summary>Fixes keep a template byte for byte, whatever copy is around it.</summary>
public class TemplatesStayTests
{
    /// <summary>What fixes change in copy: marks of both kinds, repeated words, spaces, entities, invisible and broken characters.</summary>
    private static readonly Gen<string> Bait = Pick.From(
        "the the", "a  b", "It's “so”", "\"so\"", "‘no’", "x ,y", "said,Then", "caf\u00C3\u00A9", "soft\u00ADhyphen", "zero\u200Bwidth", "\uFB01sh", "no\u00A0break of", "a&nbsp;b", "&amp;amp;", "&rsquo;", "don\uFFFDt", "\u0007bell", "\u0085", "Pаris",
        "e\u0301 é", "5 per cent", "5%", "$5 billion dollars", "$5bn", "' \"", "\" a \"", "and and her", "x=\"1\" y='2'", "ａｂ", "/* c */", "\n", "#", "|");

    private static readonly Gen<string> Inner = Bait.Array[0, 4].Select(parts => string.Join(' ', parts));

    /// <summary>Tags of site builders and of the newsroom: they are read before Markdown, and are allowed anywhere.</summary>
    private static readonly Gen<string> Tag = Fill(
        "{{< figure BAIT >}}", "{{% notice BAIT %}}", "{{ BAIT }}", "{{- BAIT -}}", "{{/* BAIT */}}", "{% include BAIT %}", "{%- if BAIT -%}", "{# BAIT #}", "{{< highlight go >}}BAIT{{< /highlight >}}", "{% comment %}BAIT{% endcomment %}", "<< BAIT >>");

    /// <summary>Markup in Markdown.</summary>
    private static readonly Gen<string> Element = Fill(
        "<!-- BAIT -->", "<kbd>BAIT</kbd>", "<code>BAIT</code>", "{/* BAIT */}", "`` BAIT ``", ":abbr{title=\"BAIT\"}", "<Figure caption={\"BAIT\"} />", "<Figure caption=\"BAIT\"/>", "$x^2 = \\text{BAIT}$", "[[BAIT|words]]", "[^note]", ":smile:");

    /// <summary>Markup with lines of its own.</summary>
    private static readonly Gen<string> Line = Fill(
        "{: .note title=\"BAIT\"}", "{#id .a title=\"BAIT\"}", "::video{#id title=\"BAIT\"}", ":::note{title=\"BAIT\"}", "import A from \"BAIT\"", "<script>BAIT</script>", "$$\nx = \\text{BAIT}\n$$", "```\nBAIT\n```");

    /// <summary>The places of markup.</summary>
    private static readonly Gen<string> Place = Pick.From(
        "§", "BAIT § BAIT.", "“BAIT §” BAIT", "\"§ BAIT\"", "# BAIT §", "## §", "- § BAIT\n- BAIT", "1. BAIT §", "> BAIT §\n> BAIT", "BAIT\n§\nBAIT", "    §", "\t§", "**§** BAIT", "*BAIT §*", "[BAIT §](a)");

    /// <summary>Places inside the marks of Markdown and HTML.</summary>
    private static readonly Gen<string> ShortPlace = Pick.From(
        "[BAIT](§)", "[BAIT](<§>)", "![BAIT](§ \"title\")", "[BAIT][a]\n\n[a]: §", "<a href=\"§\">BAIT</a>", "<a href=§>BAIT</a>", "<div §>\nBAIT\n</div>", "| BAIT | b |\n|---|---|\n| § | BAIT |", "| a | BAIT § |\n|---|---|", "<p>BAIT §</p>", "Word§", "§word BAIT", "BAIT[^1]\n\n[^1]: § BAIT");

    private static readonly Gen<(string Text, string Markup)> Part = Gen.OneOf(
        Gen.Select(Place, Gen.OneOf(Tag, Element), Inner, (place, markup, bait) => (place, markup, bait)),
        Gen.Select(ShortPlace, Tag, Inner, (place, markup, bait) => (place, markup, bait)),
        Gen.Select(Pick.From("§", "BAIT\n\n§\n\nBAIT", "§\nBAIT"), Line, Inner, (place, markup, bait) => (place, markup, bait)))
        .Select(part => (part.place.Replace("BAIT", Tame("<`{[$\n|", part.bait)).Replace("§", part.markup), part.markup));

    [Theory]
    [InlineData("a.md")]
    [InlineData("a.mdx")]
    public void Fixes_keep_each_template_byte_for_byte(string path)
    {
        SettingsFile settings = SettingsFile.Read(".editorconfig", new ArticleText("[*]\nnewslint_markup_spans = << >>\n"));
        var options = new LintOptions { Rules = RuleSet.BuiltIn(), Parallelism = 1 };
        Part.Array[1, 4].Sample(
            parts =>
            {
                string text = string.Join("\n\n", parts.Select(part => part.Text)) + "\n";
                byte[] bytes = Encoding.UTF8.GetBytes(text);
                FixedFile mended = Fixer.Fix(options, [new ArticleSource(path, () => bytes) { Settings = SettingsTree.For(path, [settings]) }], unsafeToo: true)[0]!;
                string after = Encoding.UTF8.GetString(mended.After);
                int at = 0;
                foreach ((_, string markup) in parts)
                {
                    int found = after.IndexOf(markup, at, StringComparison.Ordinal);
                    Assert.True(found >= 0, $"{markup}\nis not in\n{after}\nbefore it was\n{text}");
                    at = found + markup.Length;
                }
            },
            iter: 2000, threads: 1);
    }

    private static Gen<string> Fill(params string[] forms) =>
        Gen.Select(Pick.From(forms), Inner, (form, bait) => form.Replace("BAIT", Tame(form + "\n", bait)));

    /// <summary>Removes from the content of a form what would end the form.</summary>
    private static string Tame(string form, string bait)
    {
        foreach (char c in form.AsSpan())
            if (!char.IsLetterOrDigit(c) && c is not (' ' or '-' or '.' or '='))
                bait = bait.Replace(c.ToString(), "");
        return form.Contains("/*") || form.Contains('#') ? bait.Replace("*/", "").Replace("#", "") : bait;
    }
}
