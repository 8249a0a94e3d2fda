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
    [InlineData("Although the divers warned us there are more cracks", "Though the divers warned us there are more cracks", "although", "though")]
    [InlineData("What have you been digging, Ada? You have been digging for a coin all winter", "In the harbour house, what have you been doing, Ada?", "digging", "doing")]
    [InlineData("No other diver in this harbour worked longer than she", "No other diver in this harbour worked longer than she did", "she", "did")]
    [InlineData("How could they not have done it", "How could they not have done that", "it", "that")]
    [InlineData("The divers saw old cracks near every pile", "The divers found old cracks under every pile", "saw old cracks near", "found old cracks under")]
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
    [InlineData("In my judgement the grey programme will fail at 6:00 p.m.", "In my judgment the gray program will fail at 6 p.m.")]
    [InlineData("The ferry.com people analysed the catalogue and the fibre", "The Ferry people analyzed the catalog and the fiber")]
    [InlineData("The world view of the co-operative harbour board", "The worldview of the cooperative harbour board")]
    [InlineData("We will repair the pier and the gates and the road", "We will repair the pier … and the road")]
    [InlineData("We will repair the pier and the gates and the road", "We will repair [the pier] and the gates and the road")]
    [InlineData("We will repair the pier and the gates and the road", "repair the pier and the gates")]
    [InlineData("We thank General Marsh and Captain Finch for the boats", "We thank Gen. Marsh and Capt. Finch for the boats")]
    [InlineData("We thank the professor and the reverend for the boats", "We thank the Prof. and the Rev. for the boats")]
    [InlineData("the harbour board will never pay for it", "the harbour board will never pay for it at all")]
    [InlineData("You can't tell that damn fool of a diver", "You can't tell that d*** fool of a diver")]
    public void House_style_marked_cuts_and_extracts_are_no_difference(string first, string second) =>
        Assert.All(Find(first, second), pair => Assert.Empty(pair.Alignment.Differences));

    [Theory]
    [InlineData("At the end of the day the board must pay", "At the end of the day nobody cares for herring")]
    [InlineData("I would like to thank the divers for their work", "I would like to see the minister resign over it")]
    public void Two_utterances_that_share_a_phrase_are_not_the_same(string first, string second) => Assert.Empty(Find(first, second));

    [Fact]
    public void A_sentence_that_begins_otherwise_on_both_sides_is_another_utterance() =>
        Assert.Empty(Find("To build an economy that works for everyone, not just those at the top", "We must make sure our economy works for everyone, not just those at the top"));

    [Fact]
    public void Two_utterances_that_both_articles_have_are_not_compared_with_each_other()
    {
        const string Both = "“I don't know what to say of the pier,” said Ada Finch. “I don't even know what to do with the pier,” said Finn Marsh.";
        Assert.All(SameUtterances.Find([Article("a.txt", Both), Article("b.txt", Both)]), pair => Assert.Empty(pair.Alignment.Differences));
    }

    private static ArticleFacts Article(string path, string text) => new(ArticleReader.Read(path, new ArticleText(text)));

    private static IReadOnlyList<SameUtterance> Find(string first, string second) => SameUtterances.Find([Facts("a.txt", first), Facts("b.txt", second)]);

    private static ArticleFacts Facts(string path, string words) => new(ArticleReader.Read(path, new ArticleText($"“{words},” said Ada Finch.")));

    private static string Words(ToldQuotation quotation, (int Start, int End) words) =>
        string.Join(' ', quotation.Words.Words.Skip(words.Start).Take(words.End - words.Start).Select(w => w.Text));
}
