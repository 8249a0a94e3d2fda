using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Stories;
using NewsLint.Text;

namespace NewsLint.Tests.Stories;

public class SameUtterancesTests
{
    [Theory]
    [InlineData("We will open up the harbour gates tonight", "We will open the harbour gates tonight", "up", "")]
    [InlineData("He is determined to double the harbour budget", "He is committed to double the harbour budget", "determined", "committed")]
    [InlineData("We will repair the old pier and the gates", "We will repair the pier and the old gates", "old pier and the gates", "pier and the old gates")]
    [InlineData("I have people that actually study the pier", "I have people that actually study the piers", "pier", "piers")]
    [InlineData("Nobody told us about the cracks", "Well, nobody ever told us about the cracks in it", "told", "ever told")]
    public void Words_that_differ_are_found(string first, string second, string here, string there)
    {
        SameUtterance pair = Assert.Single(Find(first, second));
        Assert.NotEmpty(pair.Alignment.Differences);
        WordDifference all = new((pair.Alignment.Differences[0].First.Start, pair.Alignment.Differences[^1].First.End), (pair.Alignment.Differences[0].Second.Start, pair.Alignment.Differences[^1].Second.End));
        Assert.Contains(Words(pair.First, all.First), here, StringComparison.Ordinal);
        Assert.Contains(Words(pair.Second, all.Second), there, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("We have 3 weeks to save the pier, the senator said so", "We have three weeks to save the Pier, the Sen. said so")]
    [InlineData("It's our last chance to organise the harbour", "It is our last chance to organize the harbor")]
    [InlineData("The world view of the co-operative harbour board", "The worldview of the cooperative harbour board")]
    [InlineData("We will repair the pier and the gates and the road", "We will repair the pier … and the road")]
    [InlineData("We will repair the pier and the gates and the road", "We will repair [the pier] and the gates and the road")]
    [InlineData("We will repair the pier and the gates and the road", "repair the pier and the gates")]
    [InlineData("You can't tell that damn fool of a diver", "You can't tell that d*** fool of a diver")]
    public void House_style_marked_cuts_and_extracts_are_no_difference(string first, string second) =>
        Assert.All(Find(first, second), pair => Assert.Empty(pair.Alignment.Differences));

    [Theory]
    [InlineData("At the end of the day the board must pay", "At the end of the day nobody cares for herring")]
    [InlineData("I would like to thank the divers for their work", "I would like to see the minister resign over it")]
    public void Two_utterances_that_share_a_phrase_are_not_the_same(string first, string second) => Assert.Empty(Find(first, second));

    private static IReadOnlyList<SameUtterance> Find(string first, string second) => SameUtterances.Find([Facts("a.txt", first), Facts("b.txt", second)]);

    private static ArticleFacts Facts(string path, string words) => new(ArticleReader.Read(path, new ArticleText($"“{words},” said Ada Finch.")));

    private static string Words(ToldQuotation quotation, (int Start, int End) words) =>
        string.Join(' ', quotation.Words.Words.Skip(words.Start).Take(words.End - words.Start).Select(w => w.Text));
}
