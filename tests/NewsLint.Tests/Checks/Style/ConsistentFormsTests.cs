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
    [InlineData("NATO met. NATO said so. Nato left.", "Nato")]
    [InlineData("Mr. Finch met Mr. Reed. Mr Oakley left.", "Mr")]
    [InlineData("Dr Finch met Mr. Reed. Mrs Oakley left.", "")] // each title by itself
    [InlineData("It shut at 9 p.m. and at 7 a.m., but the bar at 11pm.", "pm")]
    [InlineData("I am 9. It shut at 9 pm and at 7 am in Nice, Mr of Carrick.", "")]
    [InlineData("The ASEAN fleet met Asean Foods, which paid.", "Asean")]
    public void An_abbreviation_has_one_form(string copy, string marked) => Assert.Equal(marked, Marked("NL5002", copy));

    [Theory]
    [InlineData("The U.S. voted. The U.S. fleet left, but the US ship stayed in the US.", "The U.S. voted. The U.S. fleet left, but the U.S. ship stayed in the U.S.")]
    [InlineData("The US voted. The US fleet left, but the U.S. ship stayed.", "The US voted. The US fleet left, but the US ship stayed.")]
    [InlineData("The US voted. The US fleet left the U.S. It was late.", null)] // the stop may end the sentence
    public void A_fix_writes_the_usual_form_where_no_stop_is_in_doubt(string copy, string? fixedCopy)
    {
        Finding finding = Assert.Single(OneRule.Run("NL5002", copy));
        string? result = finding.Fix is null ? null : copy;
        foreach (LineEdit edit in finding.Fix?.Edits.Reverse() ?? [])
            result = string.Concat(result.AsSpan(0, edit.Lines.Start.Character), edit.NewText, result.AsSpan(edit.Lines.End.Character));
        Assert.Equal(fixedCopy, result);
    }

    [Theory]
    [InlineData("Trans-Pacific Partnership (TPP)")]
    [InlineData("Ministry of Defence (MoD)")]
    [InlineData("Department for Transport (DfT)")]
    [InlineData("Organization of the Carrick Exporting Ports (OCEP)")]
    [InlineData("Research and Development (R&D)", false)]
    [InlineData("Marks and Sailors (MAS)")]
    [InlineData("US Agency for International Development (USAID)")]
    [InlineData("U.S. Harbour Command (USHC)")]
    [InlineData("gross domestic product (GDP)")]
    [InlineData("television (TV)")]
    [InlineData("non-governmental organisations (NGOs)")]
    [InlineData("Federal Harbour Board (F.H.B.)")]
    [InlineData("Harbour Traders Board (“HTB”)")]
    [InlineData("People's Harbour of Carrick (PHC)")]
    [InlineData("Ada Finch (AP)", false)]
    [InlineData("Polish member Jan Kowalski (PO)", false)]
    [InlineData("the old pier (see below)", false)]
    [InlineData("Harbour Traders Board (Carrick)", false)]
    [InlineData("as well as others (AWO)", false)]
    public void The_letters_show_the_words_of_an_abbreviation(string words, bool isIntroduction = true) =>
        Assert.Equal(isIntroduction ? words[words.IndexOf('(', StringComparison.Ordinal)..] : "", Marked("NL5002", $"It rained in May.\n\nHere the {words} sold it, and left the pier in the night.\n"));

    [Theory]
    [InlineData("The Harbour Board (HB) met. HB’s members left.")]
    [InlineData("The harbour boards (HBs) met. The HB’s ship left.")]
    [InlineData("“The Harbour Board (HB) met,” he said.")]
    [InlineData("The Harbour Board (HB) Institute met.")] // the name goes on
    [InlineData("The Harbour Board (HB) met. “HB is late,” he said.")]
    public void An_abbreviation_that_is_used_or_quoted_is_left_alone(string copy) => Assert.Equal("", Marked("NL5002", copy));

    [Theory]
    [InlineData("VOC sang first. Voice of Carrick (VOC) left.", "VOC")]
    [InlineData("“VOC sings,” he said. Voice of Carrick (VOC) left.", "")]
    [InlineData("# VOC sings\n\nVoice of Carrick (VOC) left.", "")]
    public void An_abbreviation_is_introduced_at_its_first_use(string copy, string marked) => Assert.Equal(marked, Marked("NL5002", copy));

    [Theory]
    [InlineData("Voice of Carrick (VOC) sang. Then Voice of Carrick (VOC) left.", "Voice of Carrick (VOC)")]
    [InlineData("The Trans-Carrick Pact (TCP) held. The TCP of the Trans-Carrick Pact (TCP) fell.", "Trans-Carrick Pact (TCP)")]
    [InlineData("Ada Finch (AP) sang. Ben Oakley (AP) left.", "")] // no initials of the name
    [InlineData("Voice of Carrick (VOC) sang. Then Vale of Carrick (VOC) left.", "")] // two names
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

    [Theory]
    [InlineData("NL5002", "with the FBI", "with the F.B.I.")]
    [InlineData("NL5006", "in an e-mail", "in an email")]
    [InlineData("NL5003", "– old – and – grey – and – wet – and – cold – there", "-- old -- and -- grey -- and -- wet -- and -- cold -- there")]
    public void Where_newsrooms_differ_as_a_rule_theirs_must_be_named(string rule, string first, string second)
    {
        string one = $"The harbour board shut the Carrick ferry terminal on Tuesday after divers found cracks in its pier.\n\nThe cracked piles carry half of the load of the pier, Ada Finch of the Carrick traders said {first}.\n";
        string two = $"Traders in Carrick attacked the harbour board on Tuesday for shutting the ferry terminal over cracks in its pier.\n\nThe cracked piles carry half of the load of the pier, said Ada Finch {second}.\n";
        Assert.Empty(OneRule.Run(rule, ("a.md", one), ("b.md", two)));
        Assert.Equal(Level.Suggestion, Assert.Single(OneRule.Run(rule, ("a.md", "---\npublisher: Courier\n---\n" + one), ("b.md", "---\npublisher: Courier\n---\n" + two))).Level);
    }

    private static string Marked(string rule, string copy) => string.Join(' ', OneRule.Run(rule, copy).Select(finding => finding.Place.Text));
}
