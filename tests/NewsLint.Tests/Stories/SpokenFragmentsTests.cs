using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Stories;
using NewsLint.Text;

namespace NewsLint.Tests.Stories;

/// <summary>Which fragments of two or three words are held against what another article quotes.</summary>
public class SpokenFragmentsTests
{
    private const string Other = "“We are especially concerned about this bill,” said Ada Finch.";

    [Theory]
    [InlineData("Ada Finch said the league was “deeply concerned” about the bill.", Other)]
    [InlineData("Ada Finch said the bill was “a cruel joke” on the traders.", "“It is a cruel trick on the traders,” said Ada Finch.")]
    public void Another_word_of_one_speaker_before_the_same_words_is_found(string first, string second) => Assert.Single(Find(first, second));

    [Theory]
    [InlineData("Rob Keller said the league was “deeply concerned” about the bill.", Other)]
    [InlineData("Ada Finch said the league was “deeply concerned” at the weather.", Other)]
    [InlineData("Ada Finch said the league was “especially concerned” about the bill.", Other)]
    [InlineData("Ada Finch said the league was “deeply unhappy” about the bill.", Other)]
    public void Another_speaker_another_matter_and_the_same_words_are_left_alone(string first, string second) => Assert.Empty(Find(first, second));

    private static IReadOnlyList<SameUtterance> Find(params string[] articles) =>
        SpokenFragments.Find([.. articles.Select((text, i) => new ArticleFacts(ArticleReader.Read($"{i}.txt", new ArticleText($"League news\n\n{text}\n"))))]);
}
