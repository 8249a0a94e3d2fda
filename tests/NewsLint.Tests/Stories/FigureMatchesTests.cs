using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Stories;
using NewsLint.Text;

namespace NewsLint.Tests.Stories;

public class FigureMatchesTests
{
    [Theory]
    [InlineData("Last year the terminal handled 46 percent of the island freight.", "Last year the terminal handled 43 percent of the island freight.")]
    [InlineData("The pier at Carrick cost the board $31,000, not a penny more.", "Elsewhere it said the pier at Carrick cost the board $3,100, not a penny more.")]
    [InlineData("Divers found that 8 to 10 percent of the piles were cracked.", "Divers found that 8 to 12 percent of the piles were cracked.")]
    [InlineData("Ferries from Carrick carried 5 million, the harbour board said.", "Ferries from Carrick carried 7 million, the harbour board said.")]
    public void A_figure_that_differs_in_a_sentence_both_have_is_found_whatever_it_measures(string first, string second) =>
        Assert.True(Assert.Single(Find(first, second)).IsRetold);

    [Theory]
    [InlineData("In Carrick 46 percent of voters back the harbour plan, the poll said.", "In Lorne 43 percent of voters back the harbour plan, the poll said.")]
    [InlineData("Support for the harbour plan rose from 41 percent to 46 percent.", "Support for the harbour plan rose from 38 percent to 43 percent.")]
    public void Another_subject_or_another_row_is_no_sentence_that_both_have(string first, string second) =>
        Assert.DoesNotContain(Find(first, second), match => match.IsRetold);

    [Fact]
    public void Nouns_that_stand_for_each_other_are_compared()
    {
        FigureMatch match = Assert.Single(Find("The closure left more than 800,000 federal employees without pay.", "For a month 800,000 federal workers went without pay."));
        Assert.True(match.IsSameValue);
    }

    [Fact]
    public void An_article_that_has_the_others_value_as_well_means_another_thing() =>
        Assert.Empty(Find("The pier needs 48 new piles from Lorne, and the quay 52 new piles.", "The quay needs 52 new piles from Lorne at once."));

    [Theory]
    [InlineData("The board should spend $43 million on the piles of the Carrick pier.", "The board spent $46 million on the piles of the Carrick pier.")]
    [InlineData("The divers demanded a one-off payment of $2,400 for each man at Carrick.", "Each man at Carrick gets a one-off payment of $1,900 of the divers.")]
    [InlineData("The piles of the Carrick pier are expected to cost $43 million.", "The piles of the Carrick pier cost $46 million.")]
    [InlineData("If the piles of the Carrick pier cost $43 million, the board is broke.", "The piles of the Carrick pier cost $46 million in all.")]
    [InlineData("The piles of the Carrick pier cost $43 million last year.", "The piles of the Carrick pier cost $46 million.")]
    [InlineData("In 2009 the piles of the Carrick pier cost $43 million.", "In 2008 the piles of the Carrick pier cost $46 million in all.")]
    [InlineData("The divers checked 185,000 timbers in the piers of Carrick and Lorne.", "The divers checked 175,000 timbers in the pier of Carrick and 10,000 in that of Lorne.")]
    [InlineData("Carrick paid $43 million for its piles and $21 million for its planks.", "For its piles Carrick paid $46 million, and $24 million for its planks.")]
    public void What_is_expected_asked_for_of_another_time_or_a_part_is_no_contradiction(string first, string second) =>
        Assert.Empty(Find(first, second));

    [Fact]
    public void Words_of_another_sentence_do_not_say_what_a_figure_measures()
    {
        double whole = Assert.Single(Find("Divers mend the oak piles of the Carrick pier for $43 million.", "Divers will mend the oak piles of the Carrick pier, which costs $46 million.")).Evidence;
        double parted = Assert.Single(Find("Divers mend the oak piles of the Carrick pier for $43 million.", "Divers will mend the oak piles of the Carrick pier. A new hull costs $46 million.")).Evidence;
        Assert.True(parted < whole / 2, $"{parted} and {whole}");
    }

    [Fact]
    public void Odds_that_are_given_anew_each_day_are_left_alone_in_the_same_sentences_too()
    {
        const string Monday = "Finch wins in 55 runs at Carrick. Keller wins in 45 runs at Carrick. Finch loses in 31 runs at Lorne.";
        Assert.Empty(Find(Monday, Monday.Replace("55", "59", StringComparison.Ordinal).Replace("45", "41", StringComparison.Ordinal).Replace("31", "37", StringComparison.Ordinal)));
        Assert.True(Assert.Single(Find(Monday, Monday.Replace("55", "59", StringComparison.Ordinal))).IsRetold);
    }

    [Fact]
    public void Articles_most_of_whose_figures_differ_tell_of_two_days()
    {
        const string Monday = "The ferry Morven carried 412 passengers to Lorne. The ferry Ailsa carried 530 passengers to Barra. The ferry Iona carried 688 passengers to Coll.";
        const string Tuesday = "To Lorne the ferry Morven had carried 437 passengers. To Barra the ferry Ailsa had carried 571 passengers. To Coll the ferry Iona had carried 645 passengers.";
        Assert.DoesNotContain(Find(Monday, Tuesday), match => match.Evidence > 6);
    }

    private static IReadOnlyList<FigureMatch> Find(string first, string second) => FigureMatches.Find([Facts("a.txt", first), Facts("b.txt", second)]);

    private static ArticleFacts Facts(string path, string words) => new(ArticleReader.Read(path, new ArticleText($"Harbour news\n\n{words}\n")));
}
