using NewsLint.Checks;
using NewsLint.Linting;
using NewsLint.Tests.House;
using NewsLint.Tests.Text.Encodings;

namespace NewsLint.Tests.Checks.Encoding;

/// <summary>How the rules of the family work together.</summary>
public class EncodingFamilyTests
{
    private const string Damaged =
        "The caf\u00C3\u00A9 paid \u00C2\u00A35\u00C2\u00A0m; it\u00E2\u20AC\u2122s\u00C2\u00A0open &amp; don\uFFFDt ask.\n\u00C2\u00A0\nThe news\u00ADpaper P\u0430yPal\u0085 a ﬁrm, said&nbsp;he, 100\u00A0km of the way.\u00A0 Jos\u00E9 and Jose\u0301.\n";

    [Fact]
    public void All_fixes_can_be_applied_together_and_twice_changes_nothing_more()
    {
        string once = FixedText.Of(Damaged, EncodingLint.Run(Damaged), unsafeToo: true).Text;
        Assert.Equal("The café paid £5\u00A0m; it’s open & don’t ask.\n\u00A0\nThe newspaper PayPal… a firm, said he, 100\u00A0km of the way. José and José.\n", once);
        Assert.Empty(EncodingLint.Run(once));
    }

    [Fact]
    public void One_fault_is_reported_by_one_rule()
    {
        IReadOnlyList<Finding> findings = EncodingLint.Run("The caf\u00C3\u00A9 paid \u0412\u04085 and was sold\u00C2\u00A0off in \u00E2\u0080\u0098May\u00E2\u0080\u0099 for \u00E2\u20AC\uFFFDnothing.\n");
        Assert.All(findings, finding => Assert.Equal("NL1001", finding.RuleId));
    }

    [Fact]
    public void Article_that_is_broken_as_a_whole_gives_one_finding_a_paragraph()
    {
        string text = string.Join('\n', Sentences.All.Where(s => s.Language is "French" or "German" or "Czech" or "Russian").SelectMany(s => s.Texts));
        IReadOnlyList<Finding> findings = EncodingLint.Run(Damage.Break(text, Loss.Kept, 1252), select: "NL1001");
        Assert.Equal(text.Split('\n').Length, findings.Count);
        Assert.Equal(findings.Count, findings.Select(f => f.Place.Lines.Start.Line).Distinct().Count());
    }

    [Fact]
    public void Code_in_Markdown_is_left_alone()
    {
        Assert.Empty(EncodingLint.Run("Broken text such as `itâ€™s` is shown here.\n\n    Ã©&amp;amp;\u200B\n", "story.md"));
        Assert.Single(EncodingLint.Run("Broken text: itâ€™s.\n", "story.md"));
    }

    [Fact]
    public void Sound_text_in_any_language_gives_no_alarm()
    {
        foreach ((string language, string[] texts) in Sentences.All.Where(s => s.Language != "English"))
            Assert.Equal((language, ""), (language, string.Join("; ", EncodingLint.Run(string.Join('\n', texts)).Select(f => f.Message))));
    }

    [Theory]
    [InlineData("It isn’t over — yet.\n")]
    [InlineData("a\u00A0b")]
    [InlineData("")]
    [InlineData("\uFFFD")]
    [InlineData("\u00C3")]
    [InlineData("\u00C3\uD83D")]
    [InlineData("&;&#;&#x;&&amp")]
    public void Short_and_broken_inputs_do_no_harm(string text) => _ = EncodingLint.Run(text);
}
