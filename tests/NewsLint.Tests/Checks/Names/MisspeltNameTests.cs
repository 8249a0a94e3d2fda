using NewsLint.Checks;

namespace NewsLint.Tests.Checks.Names;

public class MisspeltNameTests
{
    private static readonly string[] Names = ["Kowalska", "Brandvold", "Larrabe", "Thorsen", "Macintyre", "Delphinek", "Quartermain", "Osterhaus", "Vandermeer", "Pilkerton"];

    /// <summary>Each slip of the list, at each place of each name where it can be made.</summary>
    private static IEnumerable<string> Slips(string name)
    {
        for (int i = 1; i < name.Length - 2; i++)
        {
            if (name[i] != name[i + 1])
                yield return name[..i] + name[i + 1] + name[i] + name[(i + 2)..]; // swapped
            yield return name[..i] + name[(i + 1)..]; // dropped
            yield return name[..i] + name[i] + name[i..]; // doubled
        }
    }

    [Fact]
    public void A_slip_in_a_name_is_marked_and_the_usual_spelling_is_named()
    {
        var missed = new List<string>();
        int count = 0;
        foreach (string name in Names)
        {
            foreach (string slip in Slips(name))
            {
                count++;
                IReadOnlyList<Finding> found = OneRule.Run("NL4002", $"The mayor, Ada {name}, opened the pier.\n\nMr Finch thanked {name} for the money, and {name} smiled.\n\nThe town will miss {slip} when she goes.\n");
                if (found is not [{ Level: Level.Warning, Fix: not null } finding] || finding.Place.Text != slip || !finding.Message.Contains($"\"{name}\" 3 times", StringComparison.Ordinal))
                    missed.Add(slip);
            }
        }
        Assert.InRange(count, 150, 300);
        Assert.Empty(missed);
    }

    [Theory]
    [InlineData("The Kowalskas were there.")]
    [InlineData("Kowalska’s house is old.")]
    [InlineData("Karl Kowalka, a diver, was there.")] // another first name
    [InlineData("KOWALSKA stood on the sign.")]
    [InlineData("Write to @Kowlaska or to press@kowlaska.example.")]
    [InlineData("Iraq, Iran, Iraqi and Iranian ships came. Austria and Australia sent some.")]
    [InlineData("William Finch and Bill Finch are one man, and Steven Oakley is not Stephen Ashby.")]
    public void Other_people_plurals_and_adjectives_are_no_misspelling(string copy) =>
        Assert.Empty(OneRule.Run("NL4002", $"The mayor, Ada Kowalska, opened the pier.\n\nMr Finch thanked Kowalska for the money, and Kowalska smiled.\n\n{copy}\n"));

    [Theory]
    [InlineData("Chloë Brandt sang. Then Chloe Brandt left.", "Chloe")]
    [InlineData("In the race MacKenna won, and in the next Mackenna fell.", "Mackenna")]
    [InlineData("He met Stephen Oakley first. Then Steven Oakley spoke.", "Steven")] // one name in the word list
    [InlineData("He met Nora Oakley first. Then Norma Oakley spoke.", "")] // two known names
    [InlineData("He spoke of Kyiv, and they of Kiev.", "Kiev")]
    [InlineData("He met Muammar Gaddafi first. Later Qaddafi left.", "Qaddafi")]
    [InlineData("He knew HIllary Oakley. Then Hillary Oakley spoke.", "HIllary")]
    [InlineData("He met Tom Smith-Rowe first. Then Smith Rowe spoke.", "Smith Rowe")]
    [InlineData("The French-German talks began. A French German left.", "")]
    [InlineData("A Nobel-Prize-winning poet won the Nobel Prize.", "")]
    [InlineData("Oakley & Finch built it. Oakley and Finch paid.", "Oakley and Finch")]
    [InlineData("Oakley & Finch built it. Ann Oakley paid. Oakley and Finch met.", "")] // two persons
    [InlineData("U.S. Steel built it. US Steel paid.", "US Steel")]
    [InlineData("Brandt Inc. built it. Oakley Inc paid.", "Inc")]
    [InlineData("Brandt Inc paid. It was built by Oakley Inc.", "")] // the end of the sentence
    [InlineData("The Department of Defense built it. The Department of Defence paid.", "Department of Defence")]
    [InlineData("The Australian Department of Defence built it. The US Department of Defense paid.", "")]
    [InlineData("He met Ada Thorson first. Then Ada Thorsen spoke.", "Thorsen")]
    public void Variants_of_one_name_are_a_suggestion(string copy, string name)
    {
        IReadOnlyList<Finding> found = OneRule.Run("NL4002", copy);
        Assert.Equal(name, string.Join(' ', found.Select(finding => finding.Place.Text)));
        Assert.All(found, finding => Assert.Equal(Level.Suggestion, finding.Level));
    }

    [Fact]
    public void A_long_list_of_names_costs_no_more_than_its_length_and_is_left_alone()
    {
        string list = string.Join(" met ", Enumerable.Range(0, 3000).Select(i => $"B{(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))}{(char)('a' + (i / 676))}oxley"));
        Assert.Empty(OneRule.Run("NL4002", list));
    }
}
