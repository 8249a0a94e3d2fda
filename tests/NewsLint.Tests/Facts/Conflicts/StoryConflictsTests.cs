using System.Globalization;
using NewsLint.Facts;
using NewsLint.Facts.Conflicts;
using NewsLint.Facts.Measures;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Tests.Facts.Conflicts;

/// <summary>Which figures of two articles are held against each other.</summary>
public class StoryConflictsTests
{
    [Theory]
    [InlineData("Last year the terminal handled 46 percent of the island freight.", "Last year the terminal handled 43 percent of the island freight.")]
    [InlineData("The pier at Carrick cost the board $31,000, not a penny more.", "The pier at Carrick cost the board $3,100, not a penny more.")]
    [InlineData("Ferries from Carrick carried 5 million, the harbour board said.", "Ferries from Carrick carried 7 million, the harbour board said.")]
    [InlineData("The quake off Carrick killed 12 people, officials said.", "Officials said 15 people died in the quake off Carrick.")]
    [InlineData("The quake off Carrick killed 10 people and injured 80.", "The quake off Carrick killed 10 people and injured 70.")]
    [InlineData("The ferry left Carrick at 6.40am, officials said.", "The ferry left Carrick at 7.40am, officials said.")]
    [InlineData("The ferry Morven was built in 1998 at Lorne.", "The ferry Morven was built in 1989 at Lorne.")]
    [InlineData("The fire at a bank killed three clerks in Greece, officers said.", "The fire at a bank killed four clerks in Athens, officers said.")]
    [InlineData("Officers found the women, 68 and 48 years old, at a house in Carrick.", "The women, who were 61 and 48 years old, were found at a house in Carrick.")]
    [InlineData("Carrick beat Lorne 3-1 on Saturday with a goal of Finch.", "Carrick beat Lorne on Saturday with a goal of Finch after the interval and it finished 3-2.")]
    [InlineData("The pier in Carrick now costs $8 million, the board said.", "The pier in Carrick currently costs $9 million, the board said.")]
    public void A_figure_that_two_articles_state_otherwise_is_found(string first, string second) =>
        Assert.Equal(FigureDifference.Value, Assert.Single(Find(first, second)).Difference);

    [Theory]
    [InlineData("The board will spend $44 million on the pier.", "The board will spend about $43.9 million on the pier.")]
    [InlineData("The divers checked 185,000 timbers in the piers of Carrick and Lorne.", "The divers checked 175,000 timbers in the pier of Carrick and 10,000 in that of Lorne.")]
    [InlineData("Carrick paid $43 million for its piles and $21 million for its planks.", "For its piles Carrick paid $43 million, and $21 million for its planks.")]
    [InlineData("Shops in Carrick sold the new 15-inch Morven Plus on Monday.", "Shops in Carrick sold the new 17-inch Morven Plus on Monday.")]
    [InlineData("Traders in Carrick asked the board for $5.7 million for the pier.", "Traders in Carrick refused anything less than $5.7 million for the pier.")]
    [InlineData("The fire at a bank killed three clerks in Lamia, officers said.", "The fire at a bank killed four clerks in Athens, officers said.")]
    [InlineData("The quake was 58km south of Carrick, officials said.", "The quake was 58km (37 miles) south of Carrick, officials said.")]
    [InlineData("Ada Finch, 34, leads the traders of Carrick.", "Rob Keller, 35, leads the divers of Carrick.")]
    [InlineData("Officers said he attacked a 15-year-old girl in Carrick.", "Officers said he married a 51-year-old woman in Carrick.")]
    [InlineData("Shops in Carrick sold the 15-inch model and the 13-inch model of the Morven on Monday.", "Shops in Carrick sold a 17-inch model of the Morven on Monday.")]
    [InlineData("Shops in Carrick sold the 15 inch model and the 13 inch model of the Morven on Monday.", "Shops in Carrick sold a 17 inch model of the Morven on Monday.")]
    public void What_agrees_or_is_told_apart_is_not(string first, string second) => Assert.Empty(Find(first, second));

    [Theory]
    [InlineData("more than 800", "about 800", FigureDifference.Hedge)]
    [InlineData("up to 800", "800", FigureDifference.DroppedHedge)]
    [InlineData("about 800", "800", FigureDifference.Approximation)]
    public void A_difference_of_hedges_says_which(string first, string second, object difference) =>
        Assert.Equal(difference, Assert.Single(Find($"The council would license {first} herring boats next season, skippers said.", $"The council would license {second} herring boats next season, skippers said.")).Difference);

    [Theory]
    [InlineData("The quake off Carrick had a magnitude of 5.6.", "The quake off Carrick had a magnitude of 5.9.", true)]
    [InlineData("The quake off Carrick had a magnitude of 5.6.", "A quake with a magnitude of 5.9 can cause damage off Carrick.", false)]
    [InlineData("Officers chased him from Carrick at speeds of more than 100 mph before he stopped.", "Officers chased him from Carrick at speeds of up to 120 mph before he stopped at Lorne.", false)]
    [InlineData("Officers chased him from Carrick at speeds of 100 mph before he stopped.", "Officers chased him from Carrick at speeds of 120 mph before he stopped at Lorne.", true)]
    public void Only_what_is_of_one_aspect_and_hedged_alike_is_reported_at_the_rules_level(string first, string second, bool isStrong) =>
        Assert.Equal(isStrong, Find(first, second).Exists(static c => c.IsStrong));

    /// <summary>A death toll counts the workers who were killed; horses are others.</summary>
    [Theory]
    [InlineData("The collapse of the mill killed 12 workers.", "The mill collapsed, with a final death toll of 14.", false)]
    [InlineData("The collapse of the mill killed 12 workers.", "The collapse of the mill killed 14 horses.", true)]
    public void A_noun_of_the_frame_is_no_other_thing(string first, string second, bool isOther)
    {
        Assert.Equal(isOther, new ConflictFinder(EvidenceModel.Own).Pair(Only(first), Only(second))!.Has(ConflictKind.OtherThing));

        static ComparedFigure Only(string text) => Assert.Single(Read("a.txt", text, null).All);
    }

    /// <summary>The two boats that were raised are the same; only one sentence says that two sank.</summary>
    [Fact]
    public void A_value_that_one_sentence_states_of_two_things_is_not_stated_with_the_other_value_by_both()
    {
        ComparedFigure[] first = Figures("Divers raised two boats and sank two at the yard in Carrick.");
        ComparedFigure[] second = Figures("Two boats were raised and three sank at the yard, officers said.");
        Assert.False(new ConflictFinder(EvidenceModel.Own).Pair(first[1], second[1])!.Has(ConflictKind.BothStated));

        static ComparedFigure[] Figures(string sentence) => [.. Read("a.txt", sentence, null).All];
    }

    /// <summary>Two articles that differ in four sums tell of two days; in seventeen, they are tables of two days.</summary>
    [Theory]
    [InlineData(1, true, true)]
    [InlineData(4, true, false)]
    [InlineData(17, false, false)]
    public void Articles_that_differ_in_many_figures_tell_of_two_days(int figures, bool isFound, bool isStrong)
    {
        string[] boats = [.. "Annie Bella Clara Dora Edna Flora Greta Hilda Irma Jenny Kitty Lilly Mabel Nelly Olive Polly Queenie".Split(' ').Take(figures)];
        List<FigureConflict> found = Find(Said(0, "{0} sank off Carrick with {1} people on board, officials said."), Said(20, "{0} sank off Carrick with {1} people aboard, the mayor said."));
        Assert.Equal((isFound, isStrong), (found.Count > 0, found.Exists(static c => c.IsStrong)));

        string Said(int more, string sentence) => string.Join("\n\n", boats.Select((boat, i) => string.Format(CultureInfo.InvariantCulture, sentence, boat, (i * 1000) + 110 + more)));
    }

    /// <summary>A trial is held a year after the deed; without days, two articles of a story may be as far apart.</summary>
    [Theory]
    [InlineData("2019-03-01", "2020-03-20", 35, false)]
    [InlineData("2019-03-01", "2020-03-20", 37, true)]
    [InlineData("2019-03-01", "2019-03-20", 35, true)]
    [InlineData(null, "2019-03-20", 36, false)]
    [InlineData(null, null, 36, false)]
    [InlineData(null, null, 37, true)]
    public void Ages_differ_only_if_no_time_between_the_articles_explains_it(string? first, string? second, int age, bool differs) =>
        Assert.Equal(differs, Find("Ada Finch, 34, was held for arson in Carrick.", $"Ada Finch, {age}, was held for arson in Carrick.", first, second).Count > 0);

    /// <summary>An article that states both values tells two things apart, so that two others may each state one of them.</summary>
    [Theory]
    [InlineData("There were 410 creels, inspectors in Carrick said. There were 430 nets.", true)]
    [InlineData("Skippers in Carrick wanted 410 creels.", false)]
    public void An_article_that_states_both_values_counts_against_a_difference_of_two_others(string third, bool counts)
    {
        string[] words = ["Inspectors in Carrick counted 410 creels on Monday.", "Inspectors in Carrick counted 430 nets on Monday."];
        FigureConflict alone = Between([.. words, "Inspectors in Carrick went home."]);
        FigureConflict beside = Between([.. words, third]);
        Assert.Equal(counts, beside.Has(ConflictKind.BothElsewhere));
        Assert.Equal(counts, beside.Score < alone.Score - 0.25);

        static FigureConflict Between(string[] words) => StoryConflicts.Find([.. words.Select((w, i) => Read($"{i}.txt", w, null))], EvidenceModel.Own)
            .Single(c => c.First.Facts.Article.Path == "0.txt" && c.Second.Facts.Article.Path == "1.txt");
    }

    [Theory]
    [InlineData("A quake with a magnitude of 6.1 struck the town of Carrick and its harbour in September, officials said.", "A quake with a magnitude of 5.6 struck the town of Carrick and its harbour on Sunday, officials said.", true)]
    [InlineData("A quake with a magnitude of 6.1 struck the town of Carrick and its harbour on Sunday, officials said.", "A quake with a magnitude of 5.6 struck the town of Carrick and its harbour in September, officials said.", true)]
    [InlineData("A quake with a magnitude of 6.1 struck the town of Carrick and its harbour on Sunday, officials said.", "A quake with a magnitude of 5.6 struck the town of Carrick and its harbour on Sunday, officials said.", false)]
    public void A_time_far_from_the_figure_tells_it_apart_too(string first, string second, bool isOther) =>
        Assert.Equal(isOther, Assert.Single(StoryConflicts.Find([Read("a.txt", first, null), Read("b.txt", second, null)], EvidenceModel.Own)).Has(ConflictKind.OtherWhen));

    [Theory]
    [InlineData("Ada Finch, 91, sold her house in Carrick.", false)]
    [InlineData("In 2005, Ada Finch, 91, sold her house in Carrick.", true)]
    [InlineData("Ada Finch, then 91, sold her house in Carrick.", true)]
    public void An_age_of_another_year_counts_as_another_persons(string second, bool isOther) =>
        Assert.Equal(isOther, new ConflictFinder(EvidenceModel.Own).Pair(Age("Ada Finch, 95, died in Carrick."), Age(second))!.Has(ConflictKind.OtherPersonsAge));

    /// <summary>What happened in the year of the article is news; a year without another is as often of the past.</summary>
    [Theory]
    [InlineData("The rent of the tower was $169,758 in 2016.", "2016-08-23", false)]
    [InlineData("The rent of the tower was $169,758 in 2014.", "2016-08-23", true)]
    [InlineData("The rent of the tower was $169,758 in 2016.", null, true)]
    [InlineData("The tower was built in 1980. The rent of the tower was $169,758 in 2016.", null, false)]
    [InlineData("The rent of the tower was $169,758 in July.", null, true)]
    public void A_time_before_the_news_counts_against_a_figure_without_one(string first, string? day, bool isBefore) =>
        Assert.Equal(isBefore, new ConflictFinder(EvidenceModel.Own).Pair(Money(first, day), Money("The rent of the tower was $179,758.", day))!.Has(ConflictKind.OneLongAgo));

    /// <summary>The phrase "military construction" says more than its words apart.</summary>
    [Theory]
    [InlineData("He would divert $3.6 billion from military construction projects.", 1)]
    [InlineData("He would divert $3.6 billion for construction by the military.", 0)]
    [InlineData("He would divert $3.6 billion from the Defense Department.", 0)]
    public void Phrases_that_two_sentences_share_are_counted(string second, int phrases) =>
        Assert.Equal(phrases, new ConflictFinder(EvidenceModel.Own).Pair(Money("He took $3.5 billion out of the military construction budget at the Defense Department.", null), Money(second, null))!.Likeness[(int)LikenessKind.SharedPhrase]);

    /// <summary>Whatever people a frame counts, they are persons; its lives are theirs.</summary>
    [Theory]
    [InlineData("The crash in Carrick claimed 14 lives.", "The crash in Carrick killed 12 people.", false)]
    [InlineData("The crash in Carrick killed 14 nuns.", "The crash in Carrick killed 12 bakers.", true)]
    public void What_a_frame_counts_is_no_other_thing_than_its_own(string first, string second, bool isOther) =>
        Assert.Equal(isOther, new ConflictFinder(EvidenceModel.Own).Pair(Read("a.txt", first, null).All[0], Read("b.txt", second, null).All[0])!.Has(ConflictKind.OtherThing));

    /// <summary>"Two years after" dates what happened by another event; "two years before" alone is another time.</summary>
    [Theory]
    [InlineData("The offer of $3.6 billion comes some years after a lower one.", false)]
    [InlineData("The offer was $3.6 billion the year before.", true)]
    public void A_time_after_an_event_is_no_other_period(string second, bool isOther) =>
        Assert.Equal(isOther, new ConflictFinder(EvidenceModel.Own).Pair(Money("The offer was $3.5 billion.", null), Money(second, null))!.Has(ConflictKind.OtherPeriod));

    [Fact]
    public void A_day_of_a_month_is_in_the_month() =>
        Assert.False(new ConflictFinder(EvidenceModel.Own).Pair(Money("The rent of the tower was $169,758 in July.", null), Money("The rent of the tower was $179,758 on July 10.", null))!.Has(ConflictKind.OneLongAgo));

    /// <summary>A pronoun may refer to somebody else.</summary>
    [Theory]
    [InlineData("Rob Keller paid $179,758 to the tower.", true)]
    [InlineData("Rob Keller leads the party. He paid $179,758 to the tower.", false)]
    public void Only_names_tell_two_persons_apart(string second, bool isOther) =>
        Assert.Equal(isOther, new ConflictFinder(EvidenceModel.Own).Pair(Money("Ada Finch paid $169,758 to the tower.", null), Money(second, null))!.Has(ConflictKind.OtherPerson));

    [Fact]
    public void A_limit_is_of_what_may_be_too() =>
        Assert.False(new ConflictFinder(EvidenceModel.Own).Pair(Last("The programme spares up to 5,000 people."), Last("The programme could spare 7,000 people."))!.Has(ConflictKind.OtherAspect));

    [Theory]
    [InlineData("The dog school in Carrick can take up to 30 dogs.", true)]
    [InlineData("The dog school in Carrick takes up to 30 dogs.", true)]
    [InlineData("The dog school in Carrick took up to 30 dogs.", false)]
    public void What_there_is_room_for_is_not_what_there_is(string first, bool isRoom) =>
        Assert.Equal(isRoom, new ConflictFinder(EvidenceModel.Own).Pair(Last(first), Last("The dog school in Carrick began with 24 dogs."))!.Has(ConflictKind.OnlyGeneral));

    /// <summary>Each price is like the others, but it agrees with one: the copies are of one day.</summary>
    [Fact]
    public void A_changed_price_among_many_is_found()
    {
        string prices = string.Concat("Monday Tuesday Wednesday Thursday Friday Saturday".Split(' ').Select((day, i) => $"Carrick crude closed at ${50 + i}.{i + 1}5 a barrel on {day}. "));
        Assert.Single(Find(prices + "Carrick crude was trading at $58.09 in Asian trade at noon.", prices + "Carrick crude was trading at $58.39 in Asian trade at noon."));
    }

    [Theory]
    [InlineData("A quake with a magnitude of 5.9 can cause damage off Carrick.", true)]
    [InlineData("A quake with a magnitude of 5.9 has caused damage off Carrick.", false)]
    public void What_such_things_can_do_says_little_of_one(string second, bool isGeneral) =>
        Assert.Equal(isGeneral, Find("The quake off Carrick had a magnitude of 5.6.", second).Count == 0);

    [Theory]
    [InlineData("The quake off Carrick killed 10 people and injured another 70.", false)]
    [InlineData("The quake off Carrick injured another 70.", true)]
    public void Others_than_the_dead_are_all_who_are_injured(string second, bool isOther) =>
        Assert.Equal(isOther, new ConflictFinder(EvidenceModel.Own).Pair(Last("The quake off Carrick killed 10 people and injured 80."), Last(second))!.Has(ConflictKind.OtherGroup));

    [Fact]
    public void A_share_more_is_no_share_of_others() =>
        Assert.False(new ConflictFinder(EvidenceModel.Own).Pair(Last("Carrick Steel agreed to pay 72 percent more for ore."), Last("Carrick Steel raised the price of ore by 73 percent."))!.Has(ConflictKind.OtherGroup));

    [Theory]
    [InlineData("The tablet of Carrick has 128GB of storage.", true)]
    [InlineData("The tablet of Carrick has 512GB of storage.", false)]
    public void One_number_in_another_unit_is_a_slip(string second, bool isSlip) =>
        Assert.Equal(isSlip, new ConflictFinder(EvidenceModel.Own).Pair(Last("The tablet of Carrick has 128MB of storage."), Last(second))!.Has(ConflictKind.OtherScale));

    [Fact]
    public void A_figure_has_one_counterpart_in_another_article()
    {
        const string Second = "The quake killed 15 people in Carrick. The quake killed 17 people in Carrick.";
        Assert.Single(Find("The quake killed 12 people in Carrick.", Second));
    }

    private static ComparedFigure Age(string words) => Read("a.txt", words, null).All.Single(static f => f.Kind == FigureKind.Age);

    private static ComparedFigure Money(string words, string? day) => Read("a.txt", words, day).All.Last(static f => f.Kind == FigureKind.Money);

    private static ComparedFigure Last(string words) => Read("a.txt", words, null).All[^1];

    private static List<FigureConflict> Find(string first, string second, string? day = null, string? otherDay = null) =>
        StoryConflicts.Reported([Read("a.txt", first, day), Read("b.txt", second, otherDay)]);

    private static ComparedFigures Read(string path, string words, string? day) =>
        new ArticleFacts(ArticleReader.Read(path, new ArticleText($"{(day is null ? "" : $"---\ndate: {day}\n---\n\n")}Harbour news\n\n{words}\n"))).ComparedFigures;
}
