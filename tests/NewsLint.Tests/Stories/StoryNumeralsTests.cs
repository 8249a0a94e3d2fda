using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Stories;
using NewsLint.Text;

namespace NewsLint.Tests.Stories;

public class StoryNumeralsTests
{
    [Theory]
    [InlineData("It ends on May 17.", "It ends on 17 May.", 1, 0)]
    [InlineData("It ends on May 17.", "It ends on May 18.", 0, 1)]
    [InlineData("It ends on May 17.", "It ends in May.", 0, 0)]
    [InlineData("It began on May 3, 2019 and ends on May 17.", "It went on from 3 May to the end, May 17, and on May 20.", 2, 0)]
    public void Days_are_shared_or_differ_by_month_and_number(string first, string second, int shared, int others)
    {
        float[] evidence = Compare(first, second);
        Assert.Equal(shared, evidence[(int)TellingEvidence.SharedDays]);
        Assert.Equal(others, evidence[(int)TellingEvidence.OtherDays]);
    }

    [Theory]
    [InlineData("The owner pays 310 crowns.", "The owner pays 455 crowns.", 1)]
    [InlineData("The owner pays 310 crowns.", "The owner pays 455 crowns, not 310 crowns.", 0)]
    [InlineData("The owner pays 310 crowns.", "The owner hired 455 miners.", 0)]
    [InlineData("The 14th day of the strike passed.", "The 35th day of the strike passed.", 1)]
    [InlineData("The 35th day of the strike passed.", "On the 35th day of the strike they agreed.", 0)]
    [InlineData("The owner pays 310 crowns for 12 miles.", "The owner pays 455 crowns for 15 miles.", 2)]
    public void Figures_differ_by_units_in_which_both_have_figures_and_none_in_common(string first, string second, int others) =>
        Assert.Equal(others, Compare(first, second)[(int)TellingEvidence.OtherFigures]);

    [Fact]
    public void Two_large_sums_that_agree_rounded_are_no_figures_that_differ()
    {
        float[] evidence = Compare("The fair took in $3.2 million; the lifeboat gets $1.4 million.", "The fair earned $3,214,900, and $1,391,000 is for the rescuers.");
        Assert.Equal(0, evidence[(int)TellingEvidence.OtherFigures]);
        Assert.Equal(0, evidence[(int)TellingEvidence.OtherLeadFigures]);
    }

    [Fact]
    public void A_head_that_a_long_article_repeats_is_shared_however_long_that_is()
    {
        const string Head = "Divers found cracks in the pier of the Carrick ferry terminal, the harbour board of the town said on Tuesday, and shut it until masons have mended the wall and both of the ramps beneath. ";
        float[] evidence = Compare(Head, Head + string.Concat(Enumerable.Range(0, 300).Select(i => $"Word{(char)('a' + (i % 26))}{(char)('a' + (i / 26))} ")));
        Assert.InRange(evidence[(int)TellingEvidence.HeadShare], 0.95f, 1.05f);
        Assert.InRange(evidence[(int)TellingEvidence.Head], 0, 0.5f);
    }

    private static float[] Compare(string first, string second)
    {
        StoryFeatures[] articles = [.. new[] { first, second }.Select((text, i) => StoryFeatures.Read(new ArticleFacts(ArticleReader.Read($"{i}.txt", new ArticleText(text)))))];
        float[] evidence = new float[StoryWeights.Tellings];
        Assert.True(StoryGrouper.Weigh(articles, StoryWeights.Built).Articles.Compare(0, 1, evidence));
        return evidence;
    }
}
