using NewsLint.Checks;

namespace NewsLint.Tests.Checks.Figures;

/// <summary>What an editor needs to correct a sum: all figures that take part in it.</summary>
public class FigureSumsTests
{
    [Theory]
    [InlineData("The walk is 10 miles (26km) long.", "26km", "10 miles")]
    [InlineData("The fleet grew 40 percent from 50 ships to 60 ships.", "40 percent", "50|60")]
    [InlineData("The ferry carried 30 people: 12 men and 19 women.", "30", "12|19")]
    [InlineData("The family holds 62 percent of the mill; the remaining 48 percent belong to a fund.", "48 percent", "62 percent")]
    [InlineData("The shop, which opened in 1974, will close in 2024, after 40 years.", "40 years", "1974|2024")]
    [InlineData("Iris Tarr was born in Lorne in 1941. Tarr died in March 2019, aged 87.", "87", "1941")]
    [InlineData("The government won the vote by 311 to 287. The majority of 34 was small.", "34", "311 to 287")]
    public void A_finding_names_the_other_figures(string copy, string figure, string others)
    {
        Finding finding = Assert.Single(OneRule.Run("NL2006", "News of Lorne\n\n" + copy + "\n"));
        Assert.Equal(figure, finding.Place.Text);
        Assert.Equal(others.Split('|'), finding.Related.Select(place => place.Place.Text));
    }
}
