using System.Text.Json;

namespace NewsLint.Tests.Cli;

public class SuppressionTests
{
    private const string Faulty = "The mayor said the the vote would go ahead.";

    [Theory]
    [InlineData("<!-- newslint-disable-next-line NL5004 -- a quotation -->\n" + Faulty)]
    [InlineData("<!-- newslint-disable-next-line NL6002, NL5004 -->\n\n\n" + Faulty)]
    [InlineData("<!-- newslint-disable-next-line NL5004\n  -- a quotation\n  of two lines -->\n" + Faulty)]
    [InlineData("<!-- newslint-disable-next-line NL5004 -->\n<!-- newslint-disable-next-line NL6002 -->\n" + Faulty)]
    [InlineData(Faulty + " <!-- newslint-disable-line -->")]
    [InlineData(Faulty + " <!--newslint-disable-line nl5004-->")]
    [InlineData("<!-- newslint-disable -->\nOne.\n\n" + Faulty)]
    [InlineData("<!-- newslint-disable NL5004 -->\nOne.\n\n" + Faulty + "\n<!-- newslint-enable NL5004 -->\n")]
    [InlineData("<!-- newslint-disable -->\n<!-- newslint-enable NL6002 -->\nOne.\n\n" + Faulty)]
    [InlineData("One.\n\n" + Faulty + "\n\n<!-- newslint-disable-file NL5004 -->\n")]
    [InlineData("[//]: # (newslint-disable-next-line NL5004 -- a quotation)\n\n" + Faulty)]
    [InlineData("{/* newslint-disable-next-line NL5004 -- a quotation */}\n\n" + Faulty)]
    [InlineData("[//]: # \"newslint-disable NL5004\"\n\n" + Faulty)]
    [InlineData("---\ntitle: One\nnewslint: { ignore: [NL5004], reason: sung }\n---\n" + Faulty)]
    [InlineData("---\ntitle: One\nnewslint: { ignore: NL5004 }\n---\n<!-- newslint-disable -->\nOne.\n<!-- newslint-enable -->\n\n" + Faulty)]
    [InlineData("---\ntitle: One\nnewslint: { ignore: NL5004 }\n---\n<!-- newslint-enable NL5004 -->\n\n" + Faulty)]
    [InlineData("---\ntitle: One\nnewslint:\n  ignore:\n    - NL6002\n    - NL5004\n---\n" + Faulty)]
    [InlineData("+++\ntitle = 'One'\n[newslint]\nignore = ['NL5004']\nreason = 'sung'\n+++\n" + Faulty)]
    [InlineData("+++\ntitle = 'One'\nnewslint = { ignore = 'NL6002, NL5004' }\n+++\n" + Faulty)]
    [InlineData("{\n  \"title\": \"One\",\n  \"newslint\": { \"ignore\": [\"NL5004\"], \"reason\": \"sung\" }\n}\n" + Faulty)]
    [InlineData("<!-- newslint-disable-next-line repeated-word -- a quotation -->\n" + Faulty)]
    [InlineData("<!-- newslint-disable placeholder, Repeated-Word -->\nOne.\n\n" + Faulty + "\n<!-- newslint-enable NL5004 -->\n")]
    [InlineData("---\ntitle: One\nnewslint: { ignore: [repeated-word], reason: sung }\n---\n" + Faulty)]
    public void Suppressed_in_the_article(string text)
    {
        using var folder = new TemporaryFolder(("a.md", text));
        CommandRun run = CommandRun.In(folder, "a.md", "--ignore", "NL0001");
        Assert.Equal((0, ""), (run.Code, run.Output));
        Assert.Contains("1 suppressed", run.Error, StringComparison.Ordinal);
        CommandRun.In(folder, "a.md", "--fix");
        Assert.Equal(text, folder.Read("a.md"));
    }

    [Fact]
    public void A_setting_suppresses_its_own_rule_only()
    {
        using var folder = new TemporaryFolder(
            (".editorconfig", "root = true\n[*.txt]\nnewslint_suppress = NL5009: as sung\n"), ("a.txt", Faulty + " The council (of 12 met.\n"));
        CommandRun run = CommandRun.In(folder, "a.txt", "--ignore", "NL0001");
        Assert.StartsWith("a.txt:1:16: warning NL5004", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 suppressed", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.md", "<!-- newslint-disable-next-line NL6002 -->\n" + Faulty)]
    [InlineData("a.md", "<!-- newslint-disable-next-line NL5004 -->\nOne.\n" + Faulty)]
    [InlineData("a.md", "<!-- newslint-disable NL5004 -->\nOne.\n<!-- newslint-enable -->\n" + Faulty)]
    [InlineData("a.md", "<!-- newslint-disable -->\nOne.\n<!-- newslint-enable NL5004 -->\n" + Faulty)]
    [InlineData("a.md", "<!-- newslint-disable NL5004 -->\nOne.\n<!-- newslint-enable repeated-word -->\n" + Faulty)]
    [InlineData("a.md", "<!-- newslint-disable repeated-words -->\n" + Faulty)]
    [InlineData("a.md", Faulty + "\n<!-- newslint-disable NL5004 -->\n")]
    [InlineData("a.md", "`<!-- newslint-disable NL5004 -->`\n\n" + Faulty)]
    [InlineData("a.md", "    <!-- newslint-disable NL5004 -->\n\n" + Faulty)]
    [InlineData("a.md", "{{< highlight html >}}\n<!-- newslint-disable NL5004 -->\n{{< /highlight >}}\n\n" + Faulty)]
    [InlineData("a.txt", "<!-- newslint-disable NL5004 -->\n\n" + Faulty)]
    public void Not_suppressed(string name, string text)
    {
        using var folder = new TemporaryFolder((name, text));
        CommandRun run = CommandRun.In(folder, ".", "--select", "NL5004");
        Assert.Equal(1, run.Code);
    }

    [Fact]
    public void Settings_suppress_for_the_files_of_a_section()
    {
        using var folder = new TemporaryFolder(
            (".editorconfig", "root = true\n[sung/*.txt]\nnewslint_suppress = NL6001, NL5004: as sung | NL6002\n"), ("sung/a.txt", Faulty), ("b.txt", Faulty));
        CommandRun run = CommandRun.In(folder, ".");
        Assert.StartsWith("b.txt:1:16: warning NL5004", Assert.Single(run.Output.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_suppress_a_rule_by_its_name()
    {
        using var folder = new TemporaryFolder((".editorconfig", "root = true\n[*.txt]\nnewslint_suppress = repeated-word: as sung\n"), ("a.txt", Faulty));
        Assert.Equal((0, ""), (CommandRun.In(folder, ".").Code, CommandRun.In(folder, ".").Output));
    }

    [Theory]
    [InlineData("<!-- newslint-disable repeted-word -->\nOne.\n", "a.md:1:23: warning NL0001 Unknown rule repeted-word; did you mean repeated-word?\n")]
    [InlineData("<!-- newslint-disable-next-line repeated-word -->\nOne.\n", "a.md:1:33: warning NL0001 repeated-word reports nothing on the next line: delete this suppression\n")]
    [InlineData("---\ntitle: One\nnewslint: { ignore: [mojibake, mojibakes] }\n---\nOne.\n",
        "a.md:3:22: warning NL0001 mojibake reports nothing in this article: delete this suppression\na.md:3:32: warning NL0001 Unknown rule mojibakes; did you mean mojibake?\n")]
    public void A_name_in_a_suppression_is_reported_like_an_id(string text, string output)
    {
        using var folder = new TemporaryFolder(("a.md", text));
        Assert.Equal(output, CommandRun.In(folder, "a.md").Output);
    }

    [Fact]
    public void Accepted_phrases_are_right_for_all_rules_as_whole_words_in_their_case()
    {
        using var folder = new TemporaryFolder(
            (".editorconfig", "root = true\n[*]\nnewslint_accept = desk/names.txt\n"),
            ("desk/names.txt", "# clubs\nthe the club\r\n  #MeToo  \n"),
            ("a.txt", "He joined the the club on Monday. He saw the the clubs and the the Club.\n"));
        CommandRun run = CommandRun.In(folder, ".", "--select", "NL5004", "--sarif", "log.sarif");
        Assert.Equal(["a.txt:1:42", "a.txt:1:60"], run.Output.TrimEnd().Split('\n').Select(line => line[..10]));
        JsonElement suppressed = Results(folder).First(r => r.TryGetProperty("suppressions", out _)).GetProperty("suppressions")[0];
        Assert.Equal(("external", "\"the the club\" is accepted"), (suppressed.GetProperty("kind").GetString(), suppressed.GetProperty("justification").GetString()));
        Assert.Equal("desk/names.txt", suppressed.GetProperty("location").GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
    }

    [Fact]
    public void A_file_of_accepted_phrases_that_is_not_there_is_told_with_the_line_of_the_setting()
    {
        using var folder = new TemporaryFolder((".editorconfig", "root = true\n[*]\nnewslint_accept = desk/names.txt\n"), ("a.txt", Faulty));
        Assert.Equal(new CommandRun(2, "", "newslint: .editorconfig:3: newslint_accept: desk/names.txt does not exist\n"), CommandRun.In(folder, "a.txt"));
    }

    [Fact]
    public void The_log_says_what_suppresses_and_why_and_the_fingerprints_stay()
    {
        using var folder = new TemporaryFolder(("a.md", Faulty + "\n\n" + Faulty + "\n"));
        CommandRun.In(folder, "a.md", "--sarif", "log.sarif");
        string?[] before = [.. Results(folder).Select(Fingerprint)];
        folder.Write("a.md", "<!-- newslint-disable-next-line NL5004 -- a “sung” line -->\n" + Faulty + "\n\n" + Faulty + "\n");
        CommandRun run = CommandRun.In(folder, "a.md", "--sarif", "log.sarif");
        Assert.Equal(before, Results(folder).Select(Fingerprint));
        JsonElement suppression = Results(folder)[0].GetProperty("suppressions")[0];
        Assert.Equal(("inSource", "a “sung” line"), (suppression.GetProperty("kind").GetString(), suppression.GetProperty("justification").GetString()));
        Assert.Equal(33, suppression.GetProperty("location").GetProperty("physicalLocation").GetProperty("region").GetProperty("startColumn").GetInt32());
        Assert.False(Results(folder)[1].TryGetProperty("suppressions", out _));
        Assert.Equal(1, run.Code);
        Assert.Contains(before[1]!, CommandRun.In(folder, "a.md", "--format", "json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_suppression_is_idle_only_where_its_rule_ran()
    {
        using var folder = new TemporaryFolder(("a.md", "<!-- newslint-disable NL5004 -->\nOne.\n"));
        Assert.StartsWith("a.md:1:23: warning NL0001 NL5004 reports nothing below: delete this suppression", CommandRun.In(folder, "a.md").Output, StringComparison.Ordinal);
        Assert.Equal("", CommandRun.In(folder, "a.md", "--select", "NL0001").Output);
        folder.Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.NL5004.severity = none\n");
        Assert.Equal("", CommandRun.In(folder, "a.md").Output);
    }

    [Fact]
    public void A_suppression_of_a_rule_across_articles_is_idle_only_beside_another_article_of_the_story()
    {
        const string Story = "The Harbour Authority of Norbury closed the old swing bridge on Monday, and Mayor Anne Castell said that repairs would cost $4 million.\n";
        using var folder = new TemporaryFolder(("a.md", "<!-- newslint-disable NL3006 -->\n\n" + Story), ("b.md", Story));
        Assert.DoesNotContain("NL0001", CommandRun.In(folder, "a.md").Output, StringComparison.Ordinal);
        Assert.Contains("NL0001", CommandRun.In(folder, "a.md", "b.md").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_suppressed_known_or_gone_can_be_left_out_of_a_log_and_the_fingerprints_stay()
    {
        const string Another = "It was at the the end.";
        using var folder = new TemporaryFolder(("a.md", Faulty + "\n\n" + Another + "\n"), ("b.md", Faulty + "\n"));
        CommandRun.In(folder, ".", "--write-baseline", "known.sarif", "--no-suppressed");
        Assert.Equal(3, Results(folder, "known.sarif").Length);
        // A known finding, a suppressed one, a new one with the words of the suppressed one, and one that no longer exists.
        folder.Write("a.md", Faulty + "\n\n" + "<!-- newslint-disable-next-line -->\n" + Another + "\n\n" + Another + "\n");
        folder.Write("b.md", "Mended.\n");
        string[] options = [".", "--baseline", "known.sarif", "--select", "NL5004"];
        CommandRun.In(folder, [.. options, "--sarif", "log.sarif"]);
        JsonElement[] all = Results(folder);
        Assert.Equal(4, all.Length);
        CommandRun run = CommandRun.In(folder, [.. options, "--sarif", "open.sarif", "--no-suppressed"]);
        JsonElement open = Assert.Single(Results(folder, "open.sarif"));
        Assert.Equal(Fingerprint(all.Single(r => r.GetProperty("baselineState").GetString() == "new" && !r.TryGetProperty("suppressions", out _))), Fingerprint(open));
        Assert.EndsWith(":2", Fingerprint(open), StringComparison.Ordinal);
        Assert.Contains("1 suppressed", run.Error, StringComparison.Ordinal);
        Assert.Equal(folder.Read("open.sarif"), CommandRun.In(folder, [.. options, "--format", "sarif", "--no-suppressed"]).Output);
    }

    [Fact]
    public void A_log_without_what_is_suppressed_tells_of_no_rule_that_has_nothing_to_say()
    {
        using var folder = new TemporaryFolder(("a.md", Faulty + " <!-- newslint-disable-line -->\n"));
        Assert.Contains("\"id\": \"NL5004\"", CommandRun.In(folder, "a.md", "--format", "sarif").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("NL5004", CommandRun.In(folder, "a.md", "--format", "sarif", "--no-suppressed").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", "a.md:1:38: warning NL0001 The suppression of NL5004 on the next line gives no reason: write one after --, after the colon of newslint_suppress, or as reason in the front matter\n")]
    [InlineData("false", "")]
    public void A_reason_can_be_demanded(string value, string output)
    {
        using var folder = new TemporaryFolder(
            (".editorconfig", $"root = true\n[*]\nnewslint_require_reason = {value}\n"),
            ("a.md", "<!--      newslint-disable-next-line NL5004 -->\n" + Faulty + "\n\nIt was the the end. <!-- newslint-disable-line NL5004 -- sung -->\n"));
        CommandRun run = CommandRun.In(folder, "a.md");
        Assert.Equal((output.Length > 0 ? 1 : 0, output), (run.Code, run.Output));
        Assert.Contains("2 suppressed", run.Error, StringComparison.Ordinal);
    }

    private static JsonElement[] Results(TemporaryFolder folder, string file = "log.sarif")
    {
        using JsonDocument log = JsonDocument.Parse(folder.Read(file));
        return [.. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(r => r.Clone())];
    }

    private static string? Fingerprint(JsonElement result) => result.GetProperty("partialFingerprints").GetProperty("findingContextHash/v1").GetString();
}
