using NewsLint.Facts;
using NewsLint.Facts.Figures;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Tests.Facts.Figures;

/// <summary>Which figures of an article are held against each other.</summary>
public class FigurePairTests
{
    private const string Filler = "\n\nFishermen have asked for the work since a storm broke the wall in two places.\n\n";

    [Fact]
    public void A_sentence_told_again_with_another_sum_is_a_pair()
    {
        FigurePair pair = Assert.Single(Pairs("The council will borrow $42.6 million to rebuild the harbour wall." + Filler + "The treasurer said the council will borrow $45.6 million to rebuild the harbour wall."));
        Assert.Equal(FigureDifference.Value, pair.Difference);
        Assert.Equal(42.6e6, pair.First.Low, 1);
    }

    [Fact]
    public void Figures_of_different_months_are_no_pair() =>
        Assert.Empty(Pairs("Sales at the port rose 5.2 percent in March." + Filler + "Sales at the port had risen 5.9 percent in February, and fallen before."));

    [Fact]
    public void A_change_within_a_sentence_is_no_pair() =>
        Assert.Empty(Pairs("The fare rose to $45 in the harbour from $42 in the harbour."));

    [Fact]
    public void Another_sum_in_brackets_is_no_pair() =>
        Assert.Empty(Pairs("The council will borrow $42.6 million (A$46.1 million) to rebuild the harbour wall." + Filler + "The council will borrow $42.6 million (A$46.2 million) to rebuild the harbour wall."));

    [Fact]
    public void A_headline_that_is_borne_out_anywhere_is_no_pair() =>
        Assert.DoesNotContain(Pairs("The dam will cost $42m, the board said." + Filler + "The dam will cost $47m, the board said.", "Dam to cost $47m"), p => p.IsHead);

    [Fact]
    public void A_headline_figure_that_stands_nowhere_is_a_pair_with_the_first_of_its_unit() =>
        Assert.True(Assert.Single(Pairs("The dam above the town will cost $42m, the water board said.", "Dam to cost $47m")).IsHead);

    [Fact]
    public void No_figure_is_in_two_pairs()
    {
        string[] sums = ["42.6", "45.6", "43.6", "44.6"];
        IReadOnlyList<FigurePair> pairs = Pairs(string.Join(Filler, sums.Select(s => $"The council will borrow ${s} million to rebuild the harbour wall.")));
        Assert.Equal(pairs.Count * 2, pairs.SelectMany(p => new[] { p.First, p.Second }).Distinct().Count());
    }

    private static System.Collections.Immutable.ImmutableArray<FigurePair> Pairs(string text, string headline = "Harbour news") =>
        new ArticleFacts(ArticleReader.Read("a.txt", new ArticleText(headline + "\n\n" + text + "\n"))).FigurePairs;
}
