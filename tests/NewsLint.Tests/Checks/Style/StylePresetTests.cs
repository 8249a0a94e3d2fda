using NewsLint.Settings;

namespace NewsLint.Tests.Checks.Style;

/// <summary>The style books of <c>newslint_style</c> and the keys of their choices.</summary>
public class StylePresetTests
{
    private const string Copy =
        "The ferry\u2014white and old\u2014was late. It saw 5 boats and four piers. The color is grey, and 3 per cent of it is gone. He likes bread, tea, and wine. It was \"a wreck\".\n";

    [Theory]
    [InlineData("ap", "NL5001 \"grey\"|NL5003 \"\u2014\"|NL5003 \"bread, tea, and wine\"|NL5003 \"\"|NL5008 \"5\"|NL2004 \"3 per cent\"")]
    [InlineData("british", "NL5001 \"color\"|NL5003 \"\u2014\"|NL5003 \"bread, tea, and wine\"|NL5008 \"5\"")]
    public void A_style_book_sets_the_keys_of_its_choices(string style, string findings)
    {
        string output = Lint($"newslint_style = {style}");
        foreach (string finding in findings.Split('|'))
            Assert.Contains("suggestion " + finding, output.Replace("warning NL5001", "suggestion NL5001", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(style == "ap", output.Contains("NL2004", StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_of_its_own_overrides_the_style_book()
    {
        Assert.DoesNotContain("NL5001 \"grey\"", Lint("newslint_style = ap\nnewslint_dialect = en-GB"), StringComparison.Ordinal);
        Assert.DoesNotContain("NL2004", Lint("newslint_style = ap\nnewslint_percent = per cent"), StringComparison.Ordinal);
        Assert.DoesNotContain("bread", Lint("newslint_style = british\nnewslint_serial_comma = yes"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_style_there_is_no_house_rule() =>
        Assert.DoesNotContain("your style", Lint("newslint_house = Harbour Weekly"), StringComparison.Ordinal);

    [Theory]
    [InlineData("ap", "5 March 2024|December|Governor|Dr|Mr. Oakley|'")]
    [InlineData("british", "Feb.|Feb. 7|Mr.|'")]
    public void A_style_book_sets_dates_titles_and_quotation_marks(string style, string marked) => Assert.Equal(marked, Marked($"newslint_style = {style}"));

    [Theory]
    [InlineData("newslint_dates = day-month", "Feb. 7")]
    [InlineData("newslint_dates = month-day", "5 March 2024")]
    [InlineData("newslint_months = abbreviated", "December")]
    [InlineData("newslint_months = full", "Feb.")]
    [InlineData("newslint_titles = full", "Sen.")]
    [InlineData("newslint_titles = abbreviated", "Governor")]
    [InlineData("newslint_title_stops = yes", "Dr")]
    [InlineData("newslint_title_stops = no", "Mr.")]
    [InlineData("newslint_courtesy_titles = no", "Mr. Oakley")]
    [InlineData("newslint_courtesy_titles = yes", "Reed")]
    [InlineData("newslint_quotation_marks = single", "\"")]
    [InlineData("newslint_quotation_marks = double", "'")]
    [InlineData("newslint_quotation_marks = angled", "")]
    public void Each_choice_can_be_set_alone(string setting, string marked) => Assert.Equal(marked, Marked(setting));

    [Fact]
    public void A_fix_writes_months_and_titles_in_the_house_style()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".editorconfig", "root = true\n[*]\nnewslint_months = full\nnewslint_titles = abbreviated\nnewslint_title_stops = no\n");
        folder.Write("a.txt", Second);
        Cli.CommandRun.In(folder, "a.txt", "--fix", "--select", "NL5011");
        string text = folder.Read("a.txt");
        Assert.Contains("shut on February 7,", text, StringComparison.Ordinal);
        Assert.Contains("Gov. Ben Oakley", text, StringComparison.Ordinal);
        Assert.Contains("Mr Oakley went", text, StringComparison.Ordinal);
    }

    private const string Second =
        "In December the board sat. The pier was shut on Feb. 7, on 5 March 2024 and on December 24, for Sen. Ada Finch and Governor Ben Oakley met Dr Cy Reed there. They talked.\n\n"
        + "Later Mr. Oakley went to the pier, and Reed said: \"It was late.\" He called it 'the old pier' when the day was over.\n";

    private static string Marked(string settings)
    {
        using var folder = new TemporaryFolder();
        folder.Write(".editorconfig", $"root = true\n[*]\n{settings}\n");
        folder.Write("a.txt", Second);
        using var log = System.Text.Json.JsonDocument.Parse(Cli.CommandRun.In(folder, "a.txt", "--format", "sarif", "--select", "NL5011").Output);
        return string.Join('|', log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(static result =>
        {
            System.Text.Json.JsonElement region = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
            int line = region.GetProperty("startLine").GetInt32() - 1;
            int column = region.GetProperty("startColumn").GetInt32() - 1;
            return Second.Split('\n')[line][column..(region.GetProperty("endColumn").GetInt32() - 1)];
        }));
    }

    [Fact]
    public void Each_preset_sets_known_keys_to_known_values()
    {
        foreach (string style in SettingKeys.StyleValues)
            foreach ((string key, string[] values) in SettingKeys.Choices)
                if (key is not (SettingKeys.Drafts or SettingKeys.Style) && !(style == "british" && key is SettingKeys.Titles or SettingKeys.CourtesyTitles))
                    Assert.Contains(StylePresets.Find(style, key), values);
        Assert.Null(StylePresets.Find("british", SettingKeys.CourtesyTitles));
        Assert.Null(StylePresets.Find("ap", SettingKeys.Drafts));
        Assert.Null(StylePresets.Find("unknown", SettingKeys.Dialect));
    }

    [Fact]
    public void An_unknown_style_is_reported() =>
        Assert.Contains("newslint_style must be ap or british, not \"apa\"", Lint("newslint_style = apa"), StringComparison.Ordinal);

    private static string Lint(string settings)
    {
        using var folder = new TemporaryFolder();
        folder.Write(".editorconfig", $"root = true\n[*]\n{settings}\n");
        folder.Write("a.txt", Copy);
        Cli.CommandRun run = Cli.CommandRun.In(folder, "a.txt", "--select", "NL0003,NL2004,NL5001,NL5003,NL5008");
        return run.Output + run.Error;
    }
}
