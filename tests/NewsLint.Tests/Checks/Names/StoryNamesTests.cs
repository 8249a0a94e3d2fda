using NewsLint.Checks;

namespace NewsLint.Tests.Checks.Names;

/// <summary>What two tellings of one story say of days, places, offices and names.</summary>
public class StoryNamesTests
{
    private const string Story = "\n\nThe cracked piles carry half of the load of the pier, Ada Finch of the Carrick traders said. Divers will look at the other piles of the ferry terminal.\n";

    private static IReadOnlyList<Finding> Run(string rule, string first, string second) => OneRule.Run(rule, ("a.txt", first + Story), ("b.txt", second + Story));

    [Theory]
    [InlineData("The harbour board shut the ferry terminal on Tuesday.", "The ferry terminal was shut on Thursday by the harbour board.", "Tuesday", "Thursday")]
    [InlineData("Carrick council approved a plan for the pier on Monday.", "On Friday the council in Carrick passed the plan for the pier.", "Monday", "Friday")]
    [InlineData("The council appointed an engineer for the pier on March 3.", "The engineer for the pier was appointed by the council on March 13.", "March 3", "March 13")]
    [InlineData("The bodies of two divers were found in Mill Street, Millport, on Tuesday.", "The two divers’ bodies were found in Mill Street, Millport, on Thursday.", "Tuesday", "Thursday")]
    [InlineData("Ivo Brandt, 91, who led the harbour board, passed away on Tuesday.", "Ivo Brandt, who led the harbour board, died on Friday.", "Tuesday", "Friday")]
    [InlineData("The police arrested Ivo Brandt of the harbour board on Tuesday over the money.", "Ivo Brandt of the harbour board was arrested on Monday.", "Tuesday", "Monday")]
    public void One_event_on_two_days_is_reported(string first, string second, string day, string other)
    {
        Finding finding = Assert.Single(Run("NL4006", first, second));
        Assert.Equal(day, finding.Place.Text);
        Assert.Equal(other, Assert.Single(finding.Related).Place.Text);
        Assert.Contains($"\"{day}\" here, but \"{other}\" for the same event in b", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The harbour board shut the ferry terminal on Tuesday.", "The ferry terminal was shut on Tuesday by the harbour board.")]
    [InlineData("The harbour board shut the ferry terminal on Tuesday.", "The board shut the ferry terminal on Tuesday and will open it again on Thursday.")]
    [InlineData("The harbour board shut the ferry terminal on Tuesday.", "Traders in Carrick met the harbour board of the ferry terminal on Thursday.")]
    [InlineData("The harbour board shut the ferry terminal on Tuesday.", "“They shut the ferry terminal on Thursday,” a man of the harbour board said.")]
    [InlineData("The council appointed an engineer for the pier on March 3.", "The engineer for the pier was appointed by the council on Tuesday.")]
    [InlineData("A jury convicted Ivo Brandt of theft from the harbour board on Tuesday.", "Ivo Brandt was sentenced on Friday after his conviction for theft from the harbour board.")]
    [InlineData("Ivo Brandt was charged with theft from the harbour board on Tuesday.", "Ivo Brandt appeared in court on Friday on a charge of theft from the harbour board.")]
    [InlineData("The board will announce its engineer for the pier next Tuesday.", "The board will announce its engineer for the pier on Wednesday.")] // two weeks
    [InlineData("The harbour board’s profit for the quarter ended March 31 rose.", "The harbour board’s profit for the quarter ended June 31 rose.")]
    [InlineData("Ada Finch attacked the harbour board in a speech on Tuesday.", "Ivo Brandt attacked the harbour board in a speech on Friday.")]
    [InlineData("The harbour board on Friday disputed a report of cracks in the pier.", "The board disputed on Friday a report about cracks in the pier that the Herald printed on Thursday.")]
    public void Two_events_or_one_day_are_not(string first, string second) => Assert.Empty(Run("NL4006", first, second));

    [Theory]
    [InlineData("A tram of line 4 hit a lorry near Millport on Tuesday.", "On Tuesday a lorry was hit by a tram of line 4 near Northsand.", 1)]
    [InlineData("A tram of line 4 hit a lorry near Millport on Tuesday.", "On Tuesday a lorry was hit by a tram of line 4 near Northsand, between the pier and Millport.", 0)]
    [InlineData("A tram of line 4 hit a lorry near Millport on Tuesday.", "The drivers of line 4 met near Northsand to talk of a tram that hit a lorry.", 0)]
    [InlineData("A tram of line 4 hit a lorry in Bergen on Tuesday.", "On Tuesday a lorry was hit by a tram of line 4 in Oslo.", 1)]
    [InlineData("A tram of line 4 hit a lorry in Millport on Tuesday.", "On Tuesday a lorry was hit by a tram of line 4 in Oslo.", 1)] // a town of the word list, another one
    [InlineData("A tram of line 4 hit a lorry in Ohio on Tuesday.", "On Tuesday a lorry was hit by a tram of line 4 in Millport.", 0)] // a state and a town
    [InlineData("A tram of line 4 hit a lorry in Carrick County on Tuesday.", "On Tuesday a lorry was hit by a tram of line 4 in Millport.", 0)]
    [InlineData("A tram of line 4 hit a lorry near the ice cream shop in Northsand.", "A tram of line 4 hit a lorry near the ice cream shop in Seattle.", 1)]
    [InlineData("A tram of line 4 hit a lorry in Millport on Tuesday.", "On Tuesday a Seattle woman drove the lorry that a tram of line 4 hit.", 0)]
    [InlineData("A tram of line 4 hit a lorry in Millport on Tuesday.", "The owner of the lorry that a tram of line 4 hit has an office in Oslo.", 0)]
    [InlineData("Ivo Brandt of the tram board was born in Millport.", "Ada Finch of the tram board was born in Oslo.", 0)]
    public void A_place_is_reported_unless_both_articles_name_it(string first, string second, int count) => Assert.Equal(count, Run("NL4007", first, second).Count);

    [Theory]
    [InlineData("Mayor Ivo Brandt was there.", "Governor Ivo Brandt was there.", 1)]
    [InlineData("Mayor Ivo Brandt was there.", "Former governor Ivo Brandt was there.", 0)]
    [InlineData("Chairman and chief executive Ivo Brandt was there.", "Chief executive Ivo Brandt was there.", 0)]
    [InlineData("Gov. Ivo Brandt was there.", "Governor Ivo Brandt was there.", 0)]
    public void Two_offices_of_one_person_are_reported(string first, string second, int count) => Assert.Equal(count, Run("NL4003", first, second).Count);

    [Theory]
    [InlineData("The board heard Rosa Branigan.", "The board heard Rosa Brannigan.", 1)]
    [InlineData("The board heard Rosa Branigan.", "The board heard Piet Brannigan.", 0)]
    [InlineData("His wife Stacy was there.", "His wife, Stacey, was there.", 1)]
    [InlineData("His wife Stacy was there.", "A sailor, Stacey, was there.", 0)]
    public void A_name_with_two_spellings_is_reported(string first, string second, int count) => Assert.Equal(count, Run("NL4002", first, second).Count);

    [Fact]
    public void An_article_and_its_story_report_one_place_once()
    {
        const string Copy = "The board heard Rosa Brannigan. Then Brannigan spoke, and Brannigan wept.";
        Finding finding = Assert.Single(Run("NL4002", Copy + " Branigan left.", Copy));
        Assert.Equal(["a.txt", "b.txt"], finding.Related.Select(place => place.Place.Path));
    }
}
