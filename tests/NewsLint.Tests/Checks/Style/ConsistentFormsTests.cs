using NewsLint.Checks;

namespace NewsLint.Tests.Checks.Style;

public class ConsistentFormsTests
{
    [Theory]
    [InlineData("The UN voted. The UN said so. The U.N. staff left.", "U.N.")]
    [InlineData("The U.K. voted. The U.K. said so. The UK staff left.", "UK")]
    [InlineData("The US voted. It cost US$5, and U.S. Steel paid.", "")]
    [InlineData("The US voted. “The U.S. is late,” he said.", "")]
    [InlineData("The US voted. See www.u.s.example and @U.S. there.", "")]
    [InlineData("US NAVY SHIPS SAIL. The U.S. sent them.", "")]
    public void Initials_of_the_writer_have_one_form(string copy, string marked) => Assert.Equal(marked, Marked("NL5002", copy));

    [Theory]
    [InlineData("Voice of Carrick (VOC) sang. Then Voice of Carrick (VOC) left.", "Voice of Carrick (VOC)")]
    [InlineData("The Trans-Carrick Pact (TCP) held. The TCP of the Trans-Carrick Pact (TCP) fell.", "Trans-Carrick Pact (TCP)")]
    [InlineData("Ada Finch (AP) sang. Ben Oakley (AP) left.", "")] // no initials of the name
    [InlineData("Voice of Carrick (VOC) sang. Then VOC left.", "")]
    public void An_abbreviation_is_introduced_once(string copy, string marked) => Assert.Equal(marked, Marked("NL5002", copy));

    [Theory]
    [InlineData("It rose. The British PM met the French Prime Minister.", "British PM")]
    [InlineData("It rose. The PM met the French Prime Minister at 5 PM.", "")]
    public void A_title_after_a_nationality_is_abbreviated_or_not(string copy, string marked) => Assert.Equal(marked, Marked("NL5002", copy));

    [Theory]
    [InlineData("In May the president left. Then the President came, and the president spoke.", "President")]
    [InlineData("In May the US president left. Then US President Ada Finch came.", "")]
    [InlineData("In May the president left. “The President is late,” he said.", "")]
    [InlineData("In May the president left. The President of Chile came.", "")]
    [InlineData("In May the president left. The President-elect came.", "")]
    public void An_office_without_a_name_has_capitals_or_not(string copy, string marked) => Assert.Equal(marked, Marked("NL5007", copy));

    [Fact]
    public void Articles_of_two_newsrooms_may_differ()
    {
        const string First = "The harbour board shut the Carrick ferry terminal on Tuesday after divers from the US found cracks in its pier.\n\nThe cracked piles carry half of the load of the pier, Ada Finch of the Carrick traders said.\n";
        const string Second = "Traders in Carrick attacked the harbour board on Tuesday for shutting the ferry terminal over cracks in its pier.\n\nThe cracked piles carry half of the load of the pier, said Ada Finch. Divers from the U.S. had found them.\n";
        Assert.Single(OneRule.Run("NL5002", ("a.md", First), ("b.md", Second)));
        Assert.Empty(OneRule.Run("NL5002", ("a.md", "---\npublisher: Courier\n---\n" + First), ("b.md", "---\npublisher: Weekly\n---\n" + Second)));
    }

    private static string Marked(string rule, string copy) => string.Join(' ', OneRule.Run(rule, copy).Select(finding => finding.Place.Text));
}
