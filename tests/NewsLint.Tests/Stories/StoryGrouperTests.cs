using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Stories;
using NewsLint.Text;

namespace NewsLint.Tests.Stories;

public class StoryGrouperTests
{
    private const string Ferry = "Divers found eleven cracks in the pier of the Carrick ferry terminal and the harbour board shut it. Ada Finch, who leads the Carrick traders, said the closure would ruin the herring season. ";
    private const string FerryToo = "The Carrick ferry terminal was shut by the harbour board when divers reported cracks in its pier. The herring season is lost, said Ada Finch of the Carrick traders. ";
    private const string FerryAgain = "Masons have begun to mend the Carrick ferry terminal, whose pier had cracks. The harbour board hopes to reopen it in time for the regatta, and Ada Finch promised the masons a feast. ";
    private const string Mill = "The Bramley paper mill will lay off its night shift, the owner Corvin Holdings said. Unions called the layoffs at the mill a betrayal and want talks with Corvin. ";

    [Fact]
    public void Articles_on_one_event_are_a_story_and_another_event_stands_apart()
    {
        Story story = Assert.Single(Group(("a.txt", Ferry), ("b.txt", FerryToo), ("c.txt", Mill)));
        Assert.Equal("a.txt: 0 1", $"{story.Id}: {string.Join(' ', story.Members)}");
    }

    [Fact]
    public void The_order_of_the_files_changes_nothing()
    {
        (string, string)[] articles = [("a.txt", Ferry), ("b.txt", FerryToo), ("c.txt", Mill), ("d.txt", Mill + "The mill is old.")];
        string Show((string Path, string Text)[] given) =>
            string.Join("; ", Group(given).Select(s => s.Id + ": " + string.Join(' ', s.Members.Select(m => given[m].Path).Order(StringComparer.Ordinal))));
        Assert.Equal("a.txt: a.txt b.txt; c.txt: c.txt d.txt", Show(articles));
        Assert.Equal(Show(articles), Show([.. articles.Reverse()]));
    }

    [Fact]
    public void The_story_that_the_front_matter_names_settles_it()
    {
        Story story = Assert.Single(Group(
            ("a.txt", "---\nnewslint: { story: pier }\n---\n" + Ferry), ("b.txt", FerryToo), ("c.txt", "---\nnewslint:\n  story: pier\n---\n" + Mill)));
        Assert.Equal("pier: 0 2", $"{story.Id}: {string.Join(' ', story.Members)}");
    }

    [Fact]
    public void A_follow_up_a_month_later_is_another_story()
    {
        Assert.Single(Group(("a.txt", Dated("2016-03-01", Ferry)), ("b.txt", Dated("2016-03-02", FerryAgain))));
        Assert.Empty(Group(("a.txt", Dated("2016-03-01", Ferry)), ("b.txt", Dated("2016-04-02", FerryAgain))));
    }

    [Fact]
    public void A_copy_is_on_the_same_story_whenever_it_was_written() =>
        Assert.Single(Group(("a.txt", Dated("2016-03-01", Ferry)), ("b.txt", Dated("2016-09-02", Ferry))));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Few_articles_make_no_story(int count) => Assert.Empty(Group([.. Enumerable.Repeat(("a.txt", Ferry), count)]));

    private static string Dated(string date, string text) => $"---\ndate: {date}\n---\n{text}";

    private static IReadOnlyList<Story> Group(params (string Path, string Text)[] articles) =>
        StoryGrouper.Group([.. articles.Select(a => StoryFeatures.Read(new ArticleFacts(ArticleReader.Read(a.Path, new ArticleText(a.Text)))))]);
}
