using NewsLint.Facts;
using NewsLint.Facts.Conflicts;
using NewsLint.Facts.Measures;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Tests.Facts.Conflicts;

/// <summary>When two figures can both be right for one thing.</summary>
public class FigureDifferencesTests
{
    [Theory]
    [InlineData("nearly 6 million litres", "5.6 million litres", true)]
    [InlineData("nearly 6 million litres", "5 million litres", false)]
    [InlineData("more than 400 boats", "430 boats", true)]
    [InlineData("more than 400 boats", "500 boats", false)]
    [InlineData("more than 100 boats", "120 boats", true)]
    [InlineData("more than 100 boats", "130 boats", false)]
    [InlineData("up to 1,700 hives", "1,450 hives", false)]
    [InlineData("at least 10 boats", "15 boats", true)]
    [InlineData("about 16 boats", "15 boats", false)]
    [InlineData("about 55 boats", "53 boats", true)]
    [InlineData("about 120 boats", "124 boats", true)]
    [InlineData("about 120 boats", "130 boats", false)]
    [InlineData("about $3.6 billion", "$3.5 billion", false)]
    [InlineData("1,000 boats", "about 800 boats", false)]
    [InlineData("$1.2 billion", "$1,210,000,000", true)]
    [InlineData("8 to 10 boats", "8 to 12 boats", false)]
    [InlineData("about 3 p.m.", "3:10 p.m.", true)]
    [InlineData("about 3 p.m.", "3:40 p.m.", false)]
    [InlineData("in 1998", "in 1989", false)]
    [InlineData("less than three weeks", "18 days", true)]
    [InlineData("less than three weeks", "13 days", false)]
    [InlineData("more than two years", "30 months", true)]
    [InlineData("more than two years", "three years", false)]
    [InlineData("at 6:30", "at 18:30", true)]
    [InlineData("at half past six", "at 6:30 p.m.", true)]
    [InlineData("at 6:30 a.m.", "at 6:30 p.m.", false)]
    [InlineData("at 6:30", "at 7:30 p.m.", false)]
    [InlineData("56 out of every 100", "54%", false)]
    [InlineData("nine out of 10", "88%", true)]
    [InlineData("17 degrees", "11C", false)]
    [InlineData("voted 7-2", "voted 2-7", true)]
    [InlineData("voted 7-2", "voted 6-3", false)]
    public void Both_can_be_right(string first, string second, bool agree) => Assert.Equal(agree, FigureDifferences.Agree(Read(first), Read(second)));

    [Theory]
    [InlineData("12000 block", "12200 block", false)]
    [InlineData("12,000 boats", "12,200 boats", true)]
    public void An_address_is_not_rounded(string first, string second, bool agree) =>
        Assert.Equal(agree, FigureDifferences.Agree(Read($"in the {first} of Mill Road"), Read($"in the {second} of Mill Road")));

    [Theory]
    [InlineData("12000 block of Mill Road", "12200 block of East Mill Road", true)]
    [InlineData("12000 block of Mill Road", "12200 block of Orchard Road", false)]
    [InlineData("12000 block of Mill Road", "12200 boats of the harbour", false)]
    public void Addresses_differ_on_one_street(string first, string second, bool differ) =>
        Assert.Equal(differ, FigureDifferences.Of(Read($"in the {first}"), Read($"in the {second}")) != FigureDifference.None);

    [Theory]
    [InlineData("beaten 1-0 by Lorne", "beaten 2-0 by Lorne", true)]
    [InlineData("beaten 1-0 by Lorne", "beaten 2-0 by Lorne in the quarter-final", true)]
    [InlineData("beaten 1-0 by Lorne", "level at 1-1 with Lorne", false)]
    [InlineData("beaten 1-0 by Lorne", "beaten 3-1 by Lorne on penalties", false)]
    public void A_score_in_the_course_of_play_does_not_differ_from_the_final_one(string first, string second, bool differ) =>
        Assert.Equal(differ, FigureDifferences.Of(Read(first), Read(second)) != FigureDifference.None);

    [Theory]
    [InlineData("10 Things To Know Today", 0)]
    [InlineData("six-figure earnings", 0)]
    [InlineData("Finch wins 55 times out of 100", 0)]
    [InlineData("A quarter of boats to be sold", 1)]
    [InlineData("10 boats to see today", 1)]
    public void What_a_list_or_a_number_has_is_not_compared(string headline, int count) =>
        Assert.Equal(count, new ArticleFacts(ArticleReader.Read("a.txt", new ArticleText($"{headline}\n\nThe board met.\n"))).ComparedFigures.All.Count);

    [Fact]
    public void A_rate_is_not_a_duration() => Assert.Equal(FigureKind.Money, Read("$5 a week after tax").Kind);

    [Theory]
    [InlineData("£2.3 billion", "$2.3 billion", true)]
    [InlineData("£2.3 billion", "$2.4 billion", false)]
    [InlineData("3 miles", "5 kilometres", true)]
    [InlineData("3 miles", "3 tonnes", false)]
    [InlineData("17 degrees", "11C", true)]
    [InlineData("17 degrees", "52 degrees Fahrenheit", false)]
    [InlineData("the 12th on the list", "the 14th on the list", true)]
    public void Units_that_compare(string first, string second, bool comparable) => Assert.Equal(comparable, FigureDifferences.AreComparable(Read(first), Read(second)));

    private static ComparedFigure Read(string words) =>
        Assert.Single(new ArticleFacts(ArticleReader.Read("a.txt", new ArticleText($"Harbour news\n\nThe board said it was {words}.\n"))).ComparedFigures.All);
}
