using System.Text.RegularExpressions;
using NewsLint.Tests.Cli;
using NewsLint.Tests.Stories.Ledgers;

namespace NewsLint.Tests.Reporting.Html;

/// <summary>The report as one page. What it does in a browser is tested in <c>.ci/browser.mjs</c>.</summary>
public partial class HtmlReporterTests
{
    [Fact]
    public void Every_link_leads_to_a_place_of_the_page_and_every_id_is_unique()
    {
        string page = Page([.. FerryFire.Tellings, ("draft.md", "---\ntitle: Ferry\n---\nThe the ferry burned.\n")], ".", "--format", "html");
        string[] ids = [.. Id().Matches(page).Select(match => match.Groups[1].Value)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        string[] links = [.. Link().Matches(page).Select(match => match.Groups[1].Value)];
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains(link, ids));
    }

    [Fact]
    public void The_margin_of_a_compared_article_says_what_the_others_state()
    {
        string page = Page(FerryFire.Tellings, "compare", ".", "--format", "html");
        string first = page[page.IndexOf("<details class=\"article\" id=\"a0\"", StringComparison.Ordinal)..page.IndexOf("<details class=\"article\" id=\"a1\"", StringComparison.Ordinal)];
        Assert.Matches("<p class=\"what\"><b>≠</b> people aboard</p><p>B <a href=\"#p1-[^\"]+\">221</a>, C <a href=\"#p2-[^\"]+\">About 212</a></p>", first);
        string[] ids = [.. Id().Matches(page).Select(match => match.Groups[1].Value)];
        Assert.All(Link().Matches(page).Select(match => match.Groups[1].Value), link => Assert.Contains(link, ids));
        // Of a check, the findings say it.
        Assert.DoesNotContain("note differ", Page(FerryFire.Tellings, ".", "--format", "html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_of_a_speaker_are_prose_with_a_mark_on_what_differs()
    {
        string page = Page(FerryFire.Tellings, "compare", ".", "--format", "html");
        Assert.Contains("<td>We saw smoke from the stern and the captain told everyone to go to the <mark>upper</mark> deck,</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td>We saw smoke from the stern and the captain told everyone to go to the <mark>lower</mark> deck,</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_needs_no_network_and_allows_no_script_but_its_own()
    {
        string page = Page(FerryFire.Tellings, ".", "--format", "html");
        Assert.Matches("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; img-src data:; base-uri 'none'; form-action 'none'\">", page);
        Assert.DoesNotContain("http://", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_is_in_the_margin_with_its_fix_before_and_after()
    {
        string page = Page([("a.txt", "Ferry burns\n\nThe ferry burned for for an hour, the coastguard said.\n")], "a.txt", "--format", "html", "--select", "NL5004");
        Assert.Contains("data-rule=\"NL5004\"", page, StringComparison.Ordinal);
        Assert.Contains("<dt>before</dt><dd>The ferry burned for<del> for</del> an hour", page, StringComparison.Ordinal);
        Assert.Contains("<dt>after</dt><dd>The ferry burned for an hour", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Copy_is_text_and_never_markup()
    {
        string page = Page([("a.txt", "A <b>bold</b> \"claim\" & more\n\nThe the </script><script>alert(1)</script> \u202E end.\n")], "a.txt", "--format", "html");
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>bold", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', page);
        Assert.Contains("&lt;b&gt;bold&lt;/b&gt; &quot;claim&quot; &amp; more", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_is_shown_with_what_its_sources_have()
    {
        string page = Page(FerryFire.Tellings, "verify", "2024-03-12-harbor.txt", "--source", "2024-03-12-coast.txt", "--format", "html");
        Assert.Contains("<table class=\"sources\">", page, StringComparison.Ordinal);
        Assert.Contains("2024-03-12-coast.txt:", page, StringComparison.Ordinal);
    }

    private static string Page((string, string)[] files, params string[] args)
    {
        using var folder = new TemporaryFolder(files);
        CommandRun run = CommandRun.In(folder, args);
        Assert.InRange(run.Code, 0, 1);
        return run.Output;
    }

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex Link();
}
