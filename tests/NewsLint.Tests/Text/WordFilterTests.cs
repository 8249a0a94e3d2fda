using NewsLint.Text;

namespace NewsLint.Tests.Text;

public class WordFilterTests
{
    [Theory]
    [InlineData("pier", true)]
    [InlineData("Pier", true)]
    [InlineData("peer", true)] // the same letters at both ends
    [InlineData("piers", false)]
    [InlineData("tier", false)]
    [InlineData("pie", false)]
    [InlineData("été", true)]
    [InlineData("épi", true)] // not of a to z at one end
    [InlineData("a", false)]
    [InlineData("antidisestablishmentarianismistics", true)] // as long as any other long word
    public void A_word_can_be_in_the_list_if_its_ends_and_its_length_are_there(string word, bool may)
    {
        var filter = new WordFilter();
        filter.Add("pier");
        filter.Add("été");
        filter.Add("antidisestablishmentarianisticallys");
        Assert.Equal(may, filter.MayHave(word));
    }
}
