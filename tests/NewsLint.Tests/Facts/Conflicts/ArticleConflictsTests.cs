using NewsLint.Facts;
using NewsLint.Facts.Conflicts;
using NewsLint.Facts.Measures;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Tests.Facts.Conflicts;

/// <summary>Which figures of an article are held against each other.</summary>
public class ArticleConflictsTests
{
    private const string Filler = "\n\nFishermen have asked for the work since a storm broke the wall in two places.\n\n";

    [Theory]
    [InlineData("The council will borrow $42.6 million to rebuild the harbour wall.", "The treasurer said the council will borrow $45.6 million to rebuild the harbour wall.")]
    [InlineData("The shipyard at Lorne will cut 3,460 harbour jobs in May.", "In May the shipyard at Lorne will cut 3,860 harbour jobs.")]
    [InlineData("The storm in Carrick killed 12 people, police said.", "The storm in Carrick killed 15 people, the mayor said.")]
    [InlineData("Ada Finch, 34, leads the Carrick traders.", "Finch, 35, denies it.")]
    [InlineData("A 62-mile coastal path from Carrick to Lorne opened on Saturday.", "Those who walk the whole 26-mile path should take water.")]
    [InlineData("Ardwell beat Lorne Rovers 3-1 at Marsh Road on Saturday.", "Ardwell beat Lorne Rovers 3-2 at Marsh Road on Saturday.")]
    [InlineData("The dam above the town will cost £2.3bn, the water board said.", "The $2.3 billion dam will be ready in spring, the water board said.")]
    public void One_measure_with_two_values_is_a_conflict(string first, string second) =>
        Assert.Equal(FigureDifference.Value, Assert.Single(Find(first + Filler + second)).Difference);

    [Theory]
    [InlineData("Sales at the port rose 5.2 percent in March.", "Sales at the port had risen 5.9 percent in February, and fallen before.")]
    [InlineData("The shipyard at Lorne will cut 3,460 harbour jobs, it said.", "Its rival in Carrick cut 3,640 harbour jobs in May.")]
    [InlineData("The harbour board will cut 400 dockers in spring.", "The harbour board will cut 400 of its 450 dockers in spring.")]
    [InlineData("The toll on the new bridge at Carrick would be £2.50 for cars and £7 for lorries.", "Drivers of vans would pay £2.80, the bridge company said.")]
    [InlineData("Carrick council backed the cuts to its libraries by 24 votes to 19 on Tuesday.", "A motion to put off the decision was lost by 24 votes to 17.")]
    [InlineData("The new bridge at Carrick is 1.2km long and opens on Monday.", "The road to it, 1.4km long, is not ready.")]
    [InlineData("The storm killed 12 people in Carrick.", "The storm hurt 15 people in Carrick.")]
    [InlineData("Ada Finch, 34, leads the traders.", "Her deputy Rob Keller, 35, denies it.")]
    [InlineData("The council will borrow $42.6 million (A$46.1 million) to rebuild the wall.", "The council will borrow $42.6 million (A$46.2 million) to rebuild the wall.")]
    public void What_the_text_tells_apart_is_no_conflict(string first, string second) => Assert.Empty(Find(first + Filler + second));

    [Theory]
    [InlineData("The shipyard at Lorne will drop 3,460 jobs, it said on Friday.", "The union called the cut of 3,640 jobs at the shipyard a disaster.")]
    [InlineData("Ivan Petch was jailed for eight years at Carrick crown court on Wednesday for robbing a bank.", "Judge Ada Coe, who gave Petch six years, called him a coward.")]
    [InlineData("Karl Denham, 34, went on trial on Monday for setting fire to a barn.", "Denham, 35, of Orchard Lane, denies it.")]
    public void What_is_plainly_one_measure_is_reported_at_the_level_of_the_rule(string first, string second) =>
        Assert.True(Assert.Single(Find(first + Filler + second)).IsStrong);

    [Theory]
    [InlineData("Fire kills nine people at Hexley mill", "Eight people died when a mill in Hexley burned down on Monday, police said.")]
    [InlineData("Board votes 7-2 for new pier", "The harbour board voted 6-3 on Monday to build a new pier, its clerk said.")]
    public void A_headline_that_contradicts_the_first_paragraph_is_reported_at_the_level_of_the_rule(string headline, string text) =>
        Assert.True(Assert.Single(Find(text, headline)).IsStrong);

    /// <summary>Copy repeats few lengths and weights, and many sums.</summary>
    [Theory]
    [InlineData("The boat had gone 46 miles without a sail.", "The crew rowed for 54 miles on the open sea.", true)]
    [InlineData("The boat had gone with $46 million without a sail.", "The crew rowed for $54 million on the sea.", false)]
    public void Two_lengths_need_less_evidence_than_two_sums(string first, string second, bool isFound) => Assert.Equal(isFound, Find(first + Filler + second).Count > 0);

    /// <summary>A headline takes its figure from the text; of another noun, it took it from elsewhere.</summary>
    [Fact]
    public void A_headline_and_a_text_that_count_other_things_are_at_most_a_suggestion() =>
        Assert.DoesNotContain(Find("The movie was a sequel at the Orpheum theater, and 11 people saw it.", "After 16 dark years, the Orpheum theater gets its lights back"), c => c.IsStrong);

    /// <summary>A writer uses the definite article for what the reader knows.</summary>
    [Theory]
    [InlineData("Talks on the 430 harbour jobs are to begin.", true)]
    [InlineData("Talks on all 430 harbour jobs are to begin.", true)]
    [InlineData("Talks on the board's 430 harbour jobs are to begin.", true)]
    [InlineData("Fifty of the 430 were told on Monday.", true)]
    [InlineData("Talks on 430 harbour jobs are to begin.", false)]
    [InlineData("Talks on the other 430 harbour jobs are to begin.", false)]
    [InlineData("Skippers had 430 jobs, the shipyard said. Talks on the 430 harbour jobs are to begin.", false)]
    public void A_figure_that_refers_back_to_none_speaks_for_a_conflict(string second, bool isUnanchored)
    {
        Assert.Equal(isUnanchored, Pair("The shipyard at Lorne will cut 340 harbour jobs in May.", second).Has(ConflictKind.Unanchored));
    }

    /// <summary>The more figures an article has, the more of them look alike by chance.</summary>
    [Fact]
    public void An_article_of_many_figures_needs_more_evidence()
    {
        const string First = "The pier in Carrick will cost $42 million.";
        const string Second = "The work on the pier costs $45 million.";
        string many = string.Concat(Enumerable.Range(3, 25).Select(i => $"\n\nBoat {(char)('A' + i)} had {i * 7} nets and {(i * 7) + 1} ropes."));
        Assert.True(Score("") > Score(many) + 1);

        static double Score(string between)
        {
            ComparedFigures article = new ArticleFacts(ArticleReader.Read("a.txt", new ArticleText($"Harbour news\n\n{First}{between}{Filler}{Second}\n"))).ComparedFigures;
            return new ConflictFinder(EvidenceModel.Own).Pair(article.All[0], article.All[^1])!.Score;
        }
    }

    /// <summary>What is known need not be wanted or planned where it is named again.</summary>
    [Theory]
    [InlineData("The council must close a gap of £30m.", "To close the gap of £28m the council will sell the baths.", false)]
    [InlineData("The council must close a gap of £30m.", "To close the gap of about £28m the council will sell the baths.", false)]
    [InlineData("The council must close a gap of £30m.", "The council has a gap of £28m.", true)]
    public void A_figure_that_is_known_has_no_other_aspect(string first, string second, bool isOther)
    {
        FigureConflict pair = Pair(first, second);
        Assert.Equal((isOther, isOther), (pair.Has(ConflictKind.OtherAspect), pair.Has(ConflictKind.OnlyWanted)));
    }

    [Fact]
    public void Figures_of_two_updates_of_one_day_do_not_contradict_each_other()
    {
        const string First = "The storm in Carrick killed 12 people, police said.";
        const string Second = "The storm in Carrick killed 15 people, the mayor said.";
        Assert.Empty(Find($"10:30 p.m.\n\n{Second}{Filler}9:15 p.m.\n\n{First}"));
        Assert.Single(Find($"10:30 p.m.\n\n{Second}{Filler}{First}"));
    }

    [Fact]
    public void One_sentence_does_not_contradict_itself() =>
        Assert.Empty(Find("Rye fell 14 pence to £3.62 a sack at the harbour, while oats fell 12 pence to £3.81 a sack at the harbour."));

    [Theory]
    [InlineData("Rye Coffee to open 100 shops in Carrick", "104", false)]
    [InlineData("Rye Coffee to open 100 shops in Carrick", "140", true)]
    [InlineData("Rye Coffee to open 1,200 shops in Carrick", "1,190", false)]
    [InlineData("Rye Coffee to open 1,200 shops in Carrick", "1,350", true)]
    [InlineData("Rye Coffee to open 20 shops in Carrick", "21", true)]
    [InlineData("Rye Coffee to open 104 shops in Carrick", "100", true)]
    public void A_headline_may_round_a_large_number(string headline, string number, bool isFound) =>
        Assert.Equal(isFound, Find($"Rye Coffee said on Friday that it will open {number} shops in Carrick.", headline).Count > 0);

    [Fact]
    public void A_headline_and_a_text_with_terms_of_other_things_are_at_most_a_suggestion() =>
        Assert.DoesNotContain(Find("The fire broke out at 5.25am in a battery room and was out within 40 minutes.", "Trains hit 47-minute delays after signal fire"), c => c.IsStrong);

    /// <summary>"The two" takes the place of a noun, and can be any two.</summary>
    [Fact]
    public void A_small_count_without_a_noun_needs_more_evidence() =>
        Assert.Empty(Find("Asked to choose between the two, most of the town would take Selby and few Wray, says the poll.\n\nWith all four candidates on the list most of the town would take Selby and few Wray."));

    /// <summary>What is introduced as new is another than what is known.</summary>
    [Theory]
    [InlineData("A new tram costs £3.5m.", true)]
    [InlineData("Another £3.5m tram is on order.", true)]
    [InlineData("The tram costs £3.5m.", false)]
    public void What_is_new_is_of_another_group(string second, bool isOther)
    {
        Assert.Equal(isOther, Pair("The tram that burned will be repaired for £2.5m.", second).Has(ConflictKind.OtherGroup));
    }

    /// <summary>A headline tells the news.</summary>
    [Fact]
    public void What_the_text_dates_before_the_news_is_not_what_the_headline_tells() =>
        Assert.DoesNotContain(Find("Villagers dug through houses on Saturday.\n\nThe worst disaster of the valley, a 7.8 quake in 2015, killed many.", "Villagers dig by hand after 7.5 quake in valley"), c => c.IsStrong);

    /// <summary>The verb of "the 4-3 decision showed" is of another event, that of "the board showed 4-3" is its own.</summary>
    [Theory]
    [InlineData("The 4-3 decision showed a divided town.", false)]
    [InlineData("The board rejected the pier 4-3.", true)]
    public void The_verb_beside_a_modifier_is_no_other_event(string second, bool isOther)
    {
        Assert.Equal(isOther, Pair("The council voted 5-2 on Tuesday to build a shelter.", second).Has(ConflictKind.OtherEvent));
    }

    /// <summary>Ordinals that number different things are never held against each other.</summary>
    [Theory]
    [InlineData("The town held its 41st herring show on Friday.", "This was the 40th herring show of the town.", true)]
    [InlineData("The judge of the 6th Circuit said so.", "The judge of the 5th Circuit said so.", false)]
    [InlineData("The tower is of the 14th century.", "The gate is of the 15th century.", false)]
    public void A_rank_is_compared_but_not_the_number_of_a_name(string first, string second, bool isCompared)
    {
        ComparedFigures article = new ArticleFacts(ArticleReader.Read("a.txt", new ArticleText($"Harbour news\n\n{first}{Filler}{second}\n"))).ComparedFigures;
        Assert.Equal(isCompared, article.Of(FigureKind.Ordinal).Count == 2);
    }

    [Fact]
    public void A_headline_that_the_text_confirms_anywhere_is_no_conflict() =>
        Assert.DoesNotContain(Find("The dam will cost $42m, the board said." + Filler + "The dam will cost $47m, the board said.", "Dam to cost $47m"), c => c.IsHead);

    [Fact]
    public void A_headline_that_only_a_later_paragraph_confirms_contradicts_the_first() =>
        Assert.Contains(Find("The dam above the town will cost $42m, the water board said." + Filler + "Nobody had voted for a loan of $47m last year.", "Dam to cost $47m"), c => c.IsHead && c.IsStrong);

    [Fact]
    public void A_headline_figure_that_is_not_in_the_text_is_a_conflict() =>
        Assert.True(Assert.Single(Find("The dam above the town will cost $42m, the water board said.", "Dam to cost $47m")).IsHead);

    [Fact]
    public void Hedges_that_exclude_each_other_are_a_conflict() =>
        Assert.Equal(FigureDifference.Hedge, Assert.Single(Find("The flood wrecked nearly 4,000 homes in the valley." + Filler + "The flood wrecked more than 4,000 homes in the valley.")).Difference);

    [Fact]
    public void A_hedge_of_one_mention_is_none() =>
        Assert.Empty(Find("The flood wrecked 4,000 homes in the valley." + Filler + "The flood wrecked about 4,000 homes in the valley."));

    [Fact]
    public void No_figure_is_in_two_conflicts()
    {
        string[] sums = ["42.6", "45.6", "43.6", "44.6"];
        IReadOnlyList<FigureConflict> conflicts = Find(string.Join(Filler, sums.Select(s => $"The council will borrow ${s} million to rebuild the harbour wall.")));
        Assert.Equal(conflicts.Count * 2, conflicts.SelectMany(c => new[] { c.First, c.Second }).Distinct().Count());
    }

    /// <summary>Reads the first and the last figure of an article of two paragraphs.</summary>
    private static FigureConflict Pair(string first, string second)
    {
        ComparedFigures article = new ArticleFacts(ArticleReader.Read("a.txt", new ArticleText($"Harbour news\n\n{first}{Filler}{second}\n"))).ComparedFigures;
        return new ConflictFinder(EvidenceModel.Own).Pair(article.All[0], article.All[^1])!;
    }

    private static IReadOnlyList<FigureConflict> Find(string words, string headline = "Harbour news") =>
        new ArticleFacts(ArticleReader.Read("a.txt", new ArticleText($"{headline}\n\n{words}\n"))).FigureConflicts;
}
