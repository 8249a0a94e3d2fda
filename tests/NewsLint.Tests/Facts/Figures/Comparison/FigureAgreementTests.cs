using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Comparison;

namespace NewsLint.Tests.Facts.Figures.Comparison;

/// <summary>The figures that can both be right for one thing.</summary>
public class FigureAgreementTests
{
    [Theory]
    [InlineData("$1.2 billion", "$1,210,000,000")]
    [InlineData("$43.9 million", "$43,885,310")]
    [InlineData("more than $1 million", "$1.1 million")]
    [InlineData("nearly $1 billion", "$940 million")]
    [InlineData("about 500 ships", "480 ships")]
    [InlineData("up to 50 ships", "47 ships")]
    [InlineData("at least 50 ships", "57 ships")]
    [InlineData("between 40 and 50 ships", "47 ships")]
    [InlineData("3 miles", "15,840 feet")]
    [InlineData("half a million ships", "500,000 ships")]
    [InlineData("hundreds of ships", "340 ships")]
    public void Roundings_and_hedges_that_cover_the_other_figure_agree(string a, string b) => Assert.True(Agree(a, b) && Agree(b, a));

    [Theory]
    [InlineData("$43 million", "$43,885,310")]
    [InlineData("nearly $1 billion", "$1.1 billion")]
    [InlineData("more than $1 billion", "$900 million")]
    [InlineData("up to 50 ships", "57 ships")]
    [InlineData("at least 50 ships", "47 ships")]
    [InlineData("25 percent", "27 percent")]
    [InlineData("up to $47,476", "up to $50,476")]
    [InlineData("3 miles", "6 km")]
    public void Wrong_roundings_and_hedges_that_exclude_the_other_figure_differ(string a, string b) => Assert.False(Agree(a, b) || Agree(b, a));

    private static bool Agree(string a, string b) => FigureAgreement.Agree(One(a), One(b));

    private static Figure One(string expression) => Assert.Single(FigureReaderTests.Read($"The yard lost {expression} in May."));
}
