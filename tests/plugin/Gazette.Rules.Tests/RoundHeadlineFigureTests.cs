using Gazette.Rules;
using NewsLint.Testing;

/// <summary>The check on texts of its own, and the examples of its rule file.</summary>
public class RoundHeadlineFigureTests
{
    [Theory]
    [InlineData("Council sells [|12,345|] trees\n\nThe council sold 12,345 trees on Monday, the mayor said.")]
    [InlineData("Council sells 12,300 trees\n\nThe council sold 12,345 trees on Monday, the mayor said.")]
    public void Exact_figures_in_headlines_are_reported(string text) => CheckVerifier.Verify<RoundHeadlineFigureCheck>(text);

    [Fact]
    public void The_number_of_digits_is_an_option() =>
        CheckVerifier.Verify<RoundHeadlineFigureCheck>("Council sells 12,345 trees\n\nThe council sold 12,345 trees on Monday, the mayor said.", "digits: 5");

    [Fact]
    public void A_report_without_a_mark_is_told() =>
        Assert.Contains("12,345", Assert.Throws<VerificationException>(() => CheckVerifier.Verify<RoundHeadlineFigureCheck>("Council sells 12,345 trees\n\nIt sold 12,345 trees.")).Message);

    [Fact]
    public void The_examples_of_the_rules_hold() => CheckVerifier.VerifyRules(typeof(RoundHeadlineFigureCheck).Assembly);
}
