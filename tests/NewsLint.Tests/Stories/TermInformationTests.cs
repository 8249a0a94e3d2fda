using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Stories;
using NewsLint.Text;

namespace NewsLint.Tests.Stories;

public class TermInformationTests
{
    [Fact]
    public void The_number_of_parts_changes_nothing()
    {
        StoryFeatures[] articles = [.. Enumerable.Range(0, 200).Select(i => Read(i, $"Divers of Carrick{i % 7} found {i} cracks in the pier of Brinmoor{i} and told the {(i % 3 == 0 ? "harbour" : "ferry")} board."))];
        float[][] whole = TermInformation.Of(articles, InTurn, 0);
        Assert.Equal(whole, TermInformation.Of(articles, InTurn, 3));
        Assert.Equal(whole, TermInformation.Of(articles, InTurn));
    }

    [Fact]
    public void A_word_that_no_other_article_has_is_negative_and_a_rarer_one_tells_more()
    {
        StoryFeatures[] articles = [Read(0, "Brinmoor Carrick Tolmark"), Read(1, "Carrick Tolmark"), Read(2, "Tolmark")];
        float[][] information = TermInformation.Of(articles, InTurn);
        float[] sorted = [.. information[0].Order()];
        Assert.True(sorted[0] < 0 && sorted[1] > 0 && sorted[1] < sorted[2] && sorted[2] < -sorted[0], string.Join(' ', sorted));
    }

    private static StoryFeatures Read(int i, string text) => StoryFeatures.Read(new ArticleFacts(ArticleReader.Read($"{i:D3}.txt", new ArticleText(text))));

    private static void InTurn(int count, Action<int> work)
    {
        for (int i = 0; i < count; i++)
            work(i);
    }
}
