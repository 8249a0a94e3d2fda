using NewsLint.Facts;
using NewsLint.Facts.Figures;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Tests.Facts.Figures.Hedges;

/// <summary>The hedge that a negation results in.</summary>
public class HedgeReaderTests
{
    [Theory]
    [InlineData("She would not back anything larger than $5 million for the pier.", true)]
    [InlineData("She wants nothing larger than $5 million for the pier.", true)]
    [InlineData("She said no new offer above $5 million would get her vote.", true)]
    [InlineData("The board wouldn’t pay more than $5 million for the pier.", true)]
    [InlineData("The board must never pay more than $5 million for the pier.", true)]
    [InlineData("The board refused to pay over $5 million for the pier.", true)]
    [InlineData("The board will not sell the pier for less than $5 million.", false)]
    public void A_negation_makes_a_limit(string text, bool isUpper)
    {
        Figure figure = Read(text);
        Assert.Equal((HedgeSide.Bound, isUpper), (figure.Side, figure.IsUpperBound));
    }

    [Theory]
    [InlineData("The board has not paid more than $5 million in taxes.")]
    [InlineData("The board would not say that the pier cost more than $5 million.")]
    [InlineData("The board will not touch the more than $5 million in the fund.")]
    [InlineData("The pier has no doubt cost more than $5 million.")]
    [InlineData("The board did not pay, and lost more than $5 million.")]
    public void A_negation_of_another_clause_or_of_what_happened_makes_none(string text) => Assert.Equal(HedgeSide.Above, Read(text).Side);

    private static Figure Read(string text) => Assert.Single(new ArticleFacts(ArticleReader.Read("a.txt", new ArticleText("Harbour news\n\n" + text + "\n"))).Figures);
}
