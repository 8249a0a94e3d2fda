using NewsLint.Checks;

namespace NewsLint.Tests.Checks.Style;

public class SmallWordTests
{
    [Theory]
    [InlineData("It was a honest word.", "an")]
    [InlineData("It was an useful word.", "a")]
    [InlineData("It was a unusual word.", "an")]
    [InlineData("It was an union.", "a")]
    [InlineData("It was a NHS trust.", "an")]
    [InlineData("It was an U.S. ship.", "a")]
    [InlineData("It was a 80-year-old ship.", "an")]
    [InlineData("It was an 10-year-old ship.", "a")]
    [InlineData("It rose. A old ship left.", "An")]
    [InlineData("It was an young ship.", "a")]
    public void The_sound_decides_between_a_and_an(string copy, string right)
    {
        Finding finding = Assert.Single(OneRule.Run("NL5010", copy + "\n"));
        Assert.EndsWith($": write \"{right}\" before this sound", finding.Message, StringComparison.Ordinal);
        Assert.Equal(right, Assert.Single(finding.Fix!.Edits).NewText);
    }

    [Theory]
    [InlineData("An hour, a European, a one-off, a unit, a use, an umbrella, an uninsured ship, an heir and an honour.")]
    [InlineData("A US ship, an FBI agent, a UN envoy, an 11th ship, an 1800s house, a 1,100 house, a 100 ship and a NATO ship.")]
    [InlineData("An historic step and a historic step, a hotel and an hotel.")]
    [InlineData("Hepatitis A is rare, vitamin a is not, and grade a in art is good.")]
    [InlineData("He answered on the A and the B road, à la carte, at a.m. hours.")]
    public void An_article_that_may_be_right_is_left_alone(string copy) => Assert.Empty(OneRule.Run("NL5010", copy + "\n"));

    [Theory]
    [InlineData("The figures were be told in May.", "were be")]
    [InlineData("The ship would of sunk.", "would of")]
    [InlineData("It is said to been late.", "to been")]
    [InlineData("She is going make a speech.", "going make")]
    [InlineData("They read in a the paper that it rained.", "a the")]
    public void Two_words_that_never_meet_are_reported(string copy, string marked)
    {
        Finding finding = Assert.Single(OneRule.Run("NL5010", copy + "\n"));
        Assert.Equal((marked, Level.Suggestion), (finding.Place.Text, finding.Level));
        Assert.Null(finding.Fix);
    }

    [Theory]
    [InlineData("All he has is a ship. The ship he spoke of was old. The ship he goes to was sold.")]
    [InlineData("A would-be buyer of the for-profit firm said that the is-it-safe question was in of itself odd.")]
    [InlineData("Those going do so alone. The has-been sang, and the, of all words, was late.")]
    public void Words_that_can_meet_are_left_alone(string copy) => Assert.Empty(OneRule.Run("NL5010", copy + "\n"));
}
