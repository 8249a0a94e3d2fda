using NewsLint.Checks.Quotations;
using NewsLint.Facts;
using NewsLint.Facts.Figures.Comparison;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Tests.Facts.Figures.Comparison;

/// <summary>The figures of an article that are compared.</summary>
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

    [Theory]
    [InlineData("The gap in the harbour budget is $30 million.", "The gap in the harbour budget next year will be $28 million.")]
    [InlineData("The harbour handled 31.2 percent of the timber of the coast in 2009.", "The harbour handled 31.8 percent of the timber of the coast in 2008.")]
    [InlineData("The shipyard at Lorne will cut 3,460 harbour jobs, it said.", "Its rival in Carrick cut 3,640 harbour jobs in May.")]
    [InlineData("Of two candidates 48 percent would take Finch and 41 percent Keller, the harbour poll says.", "Of four candidates 44 percent would take Finch and 38 percent Keller, the harbour poll says.")]
    [InlineData("The harbour board will cut 400 dockers in spring.", "The harbour board will cut 400 of its 450 dockers in spring.")]
    [InlineData("The average harbour rent in Lorne rose to $812 in April, the agency said.", "The average harbour rent in Barra rose to $842 in April, the agency said.")]
    [InlineData("A harbour poll by Tarr Research puts Finch on 41 percent.", "A harbour poll by Weld Surveys puts Finch on 38 percent.")]
    [InlineData("The toll for boats is $2.50 at the gate.", "Vans pay $2.80, the lock keeper said.")]
    public void What_the_text_tells_apart_is_no_pair(string first, string second) => Assert.Empty(Pairs(first + Filler + second));

    [Theory]
    [InlineData("The gap in the harbour budget is $30 million.", "The gap in the harbour budget is $28 million, up from last year.")]
    [InlineData("Finch wins the harbour poll with 48 percent to 41 percent for Keller.", "In the harbour poll Finch wins with 44 percent to 41 percent for Keller.")]
    [InlineData("The shipyard at Lorne will cut 3,460 harbour jobs in May.", "In May the shipyard at Lorne will cut 3,640 harbour jobs.")]
    public void What_is_of_one_time_and_in_one_company_is_a_pair(string first, string second) => Assert.Single(Pairs(first + Filler + second));

    [Fact]
    public void One_sentence_does_not_contradict_itself() =>
        Assert.Empty(Pairs("Rye fell 14 pence to £3.62 a sack at the harbour, while oats fell 12 pence to £3.81 a sack at the harbour."));

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
