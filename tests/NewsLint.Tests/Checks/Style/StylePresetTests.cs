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

    [Fact]
    public void Each_preset_sets_known_keys_to_known_values()
    {
        foreach (string style in SettingKeys.StyleValues)
            foreach ((string key, string[] values) in SettingKeys.Choices)
                if (key is not (SettingKeys.Drafts or SettingKeys.Style))
                    Assert.Contains(StylePresets.Find(style, key), values);
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
