using NewsLint.Text;

namespace NewsLint.Tests.Text;

/// <summary>What words say of an article's subject: function words count nothing, everyday words little, unlisted names most.</summary>
public class TermTableTests
{
    [Fact]
    public void Function_words_say_nothing_and_rare_words_most()
    {
        Assert.Equal(0, Frequency("the"));
        Assert.True(Frequency("government") > Frequency("locksmith"));
        Assert.Equal(TermTable.Unknown, Frequency("Xyzzyford"));
    }

    /// <summary>A bill in parliament is more frequent than the name Bill.</summary>
    [Fact]
    public void A_name_that_is_a_common_word_counts_as_the_word() => Assert.True(Frequency("Bill") > Frequency("Zimbabwe"));

    [Theory]
    [InlineData("spending", "spend")]
    [InlineData("Mayors", "mayor")]
    [InlineData("mayor’s", "mayor")]
    [InlineData("bridges", "bridg")]
    public void Endings_do_not_count(string word, string stem) => Assert.Equal(Stem.Hash(stem), Stem.Hash(word));

    private static float Frequency(string word) => TermTable.News.Frequency(Stem.Hash(word));
}
