using NewsLint.Facts.Dates;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Tests.Facts;

/// <summary>All articles here were written on Wednesday, 16 March 2016.</summary>
public class DatesTests
{
    [Theory]
    [InlineData("It fell on March 3.", "March 3", DateKind.Day, "2016-03-03", "2016-03-03")]
    [InlineData("It fell on Thursday, Dec. 31.", "Thursday, Dec. 31", DateKind.Day, "2015-12-31", "2015-12-31")]
    [InlineData("It fell on 3 March 2011 again.", "3 March 2011", DateKind.Day, "2011-03-03", "2011-03-03")]
    [InlineData("It fell on the 3rd of March.", "3rd of March", DateKind.Day, "2016-03-03", "2016-03-03")]
    [InlineData("After the Sept. 11, 2012, raid", "Sept. 11, 2012", DateKind.Day, "2012-09-11", "2012-09-11")]
    [InlineData("From March 3-5, 2014, it rained.", "March 3-5, 2014", DateKind.Range, "2014-03-03", "2014-03-05")]
    [InlineData("Filed 2016-02-01 by hand", "2016-02-01", DateKind.Day, "2016-02-01", "2016-02-01")]
    [InlineData("Filed 25/12/2015 by hand", "25/12/2015", DateKind.Day, "2015-12-25", "2015-12-25")]
    [InlineData("It rained on Monday's march.", "Monday", DateKind.Weekday, "2016-03-14", "2016-03-14")]
    [InlineData("The court will sit on Friday.", "Friday", DateKind.Weekday, "2016-03-18", "2016-03-18")]
    [InlineData("The firm will repair the tram that burned in the street on Friday.", "Friday", DateKind.Weekday, "2016-03-11", "2016-03-11")]
    [InlineData("They meet next Monday in Oslo.", "next Monday", DateKind.Weekday, "2016-03-21", "2016-03-21")]
    [InlineData("It began in February.", "February", DateKind.Month, "2016-02-01", "2016-02-29")]
    [InlineData("It began in May 2014.", "May 2014", DateKind.Month, "2014-05-01", "2014-05-31")]
    [InlineData("It began last October.", "last October", DateKind.Month, "2015-10-01", "2015-10-31")]
    [InlineData("Since 2003 it has grown.", "2003", DateKind.Year, "2003-01-01", "2003-12-31")]
    [InlineData("The 2012 election was close.", "2012", DateKind.Year, "2012-01-01", "2012-12-31")]
    [InlineData("It won in 2001-05.", "2001-05", DateKind.Range, "2001-01-01", "2005-12-31")]
    [InlineData("It grew between 1998 and 2001.", "1998 and 2001", DateKind.Range, "1998-01-01", "2001-12-31")]
    [InlineData("In the 1990s it shrank.", "1990s", DateKind.Decade, "1990-01-01", "1999-12-31")]
    [InlineData("In the ’90s it shrank.", "’90s", DateKind.Decade, "1990-01-01", "1999-12-31")]
    [InlineData("He left yesterday.", "yesterday", DateKind.Relative, "2016-03-15", "2016-03-15")]
    [InlineData("Sales fell last week.", "last week", DateKind.Relative, "2016-03-07", "2016-03-13")]
    [InlineData("Sales fell last month.", "last month", DateKind.Relative, "2016-02-01", "2016-02-29")]
    [InlineData("He left two years ago.", "two years ago", DateKind.Relative, "2014-01-01", "2014-12-31")]
    [InlineData("Shares closed at 1830 GMT.", "1830 GMT", DateKind.TimeOfDay, null, null)]
    [InlineData("The bell rang at 10:30 p.m. sharp.", "10:30 p.m.", DateKind.TimeOfDay, null, null)]
    public void A_date_is_read_and_resolved_against_the_day_of_the_copy(string sentence, string words, DateKind kind, string? first, string? last)
    {
        DateMention mention = Assert.Single(Read(sentence, out string text));
        Assert.Equal(words, text.Substring(mention.Span.Start, mention.Span.Length));
        Assert.Equal((kind, first, last), (mention.Kind, mention.First?.ToString("yyyy-MM-dd"), mention.Last?.ToString("yyyy-MM-dd")));
    }

    [Theory]
    [InlineData("Some 2000 people came.")]
    [InlineData("The firm cut 1,900 jobs and 2010 posts.")]
    [InlineData("The sun rose. You may go. They march on.")]
    [InlineData("March on, he said. May I go? Theresa May left.")]
    [InlineData("It cost $1999 and weighed 12 kilos.")]
    [InlineData("The score was 3-2 after 5 sets.")]
    public void What_is_no_date_is_left_alone(string sentence) => Assert.Empty(Read(sentence, out _));

    [Fact]
    public void Without_a_day_of_the_copy_only_dates_with_a_year_are_resolved()
    {
        var article = ArticleReader.Read("a.txt", new ArticleText("It fell on Monday, on March 3 and on March 3, 2014."));
        ArticleDates dates = ArticleDates.Read(article);
        Assert.Null(dates.Reference);
        Assert.Equal([null, null, new DateOnly(2014, 3, 3)], dates.Mentions.Select(m => m.First));
    }

    [Theory]
    [InlineData("a.txt", "---\ndate: 2018-08-13T10:00:00Z\n---\nIt rained.", "2018-08-13")]
    [InlineData("desk_2015-11-16_ferry.txt", "It rained.", "2015-11-16")]
    [InlineData("a.txt", "It rained on Sunday in 2014.", null)]
    public void The_day_of_the_copy_is_told_by_front_matter_or_file_name(string path, string text, string? day) =>
        Assert.Equal(day, ArticleDates.Read(ArticleReader.Read(path, new ArticleText(text))).Reference?.ToString("yyyy-MM-dd"));

    private static System.Collections.Immutable.ImmutableArray<DateMention> Read(string sentence, out string text)
    {
        Article article = ArticleReader.Read("a.txt", new ArticleText("---\ndate: 2016-03-16\n---\n" + sentence));
        text = article.Blocks[^1].Prose.Text;
        return ArticleDates.Read(article).Mentions;
    }
}
