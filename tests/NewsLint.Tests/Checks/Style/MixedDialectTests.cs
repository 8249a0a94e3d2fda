using NewsLint.Checks;
using NewsLint.Text;

namespace NewsLint.Tests.Checks.Style;

public class MixedDialectTests
{
    [Fact]
    public void At_least_1700_pairs_are_known()
    {
        Assert.NotNull(DialectSpellings.Find("colour"));
        Assert.InRange(DialectSpellings.PairCount, 1700, 10_000);
    }

    [Fact]
    public void Each_pair_is_found_in_copy_of_the_other_side_and_in_its_own_it_is_left_alone()
    {
        var wrong = new List<string>();
        int count = 0;
        foreach (string line in Words.Entries(Words.DialectSpellings))
        {
            string[] parts = line.Split(' ');
            if (parts[0][0] == '@' || parts[1][0] == '=' || parts[2][0] == '=')
                continue;
            string ending = parts[^1] switch { "@n" or "@v" => "ed", "@l" => "ing", "-" or "@s" or "@d" => "", _ => parts[^1] };
            count++;
            (string british, string american) = (parts[1] + ending, parts[2] + ending);
            string Copy(string word) => $"It was {word} at the pier. The {word} thing was seen again, and the {word} thing stayed.";
            Expect(0, Copy(british), Copy(british), wrong);
            Expect(0, Copy(american), Copy(american), wrong);
            Expect(1, Copy(american), "It was {0} at last.".Replace("{0}", british, StringComparison.Ordinal), wrong);
            Expect(1, Copy(british), "It was {0} at last.".Replace("{0}", american, StringComparison.Ordinal), wrong);
        }
        Assert.InRange(count, 300, 2000);
        Assert.Empty(wrong);
    }

    private static void Expect(int findings, string first, string second, List<string> wrong)
    {
        if (OneRule.Run("NL5001", first + "\n\n" + second + "\n").Count != findings)
            wrong.Add(first + " / " + second);
    }

    [Theory]
    [InlineData("The Department of Defense and the Labor Day parade drew crowds.")]
    [InlineData("Sailors from Pearl Harbor met at the Lincoln Center, the Kennedy Center and Labor Party offices.")]
    [InlineData("He went towards the hall to practice, and has a license to drive, a meter to read and an inquiry to lead.")]
    [InlineData("Oxford books organize and recognize words.")]
    [InlineData("The site is at www.center.example, and the tag is #color.")]
    [InlineData("He will advertise, exercise, revise, televise, supervise and surprise.")]
    [InlineData("She called Senator Arlen Specter in Ann Arbor.")]
    [InlineData("He likes doughnuts, dialogue, archaeology and an encyclopedia.")]
    public void Names_and_words_of_both_sides_are_no_mix(string copy) =>
        Assert.Empty(OneRule.Run("NL5001", "The harbour is grey, and its colour pleases the neighbours.\n\n" + copy + "\n"));

    [Theory]
    [InlineData("She won on Centre Court.")]
    [InlineData("The Ministry of Defence and the Labour Party met the Harbour Master of Theatre Royal.")]
    [InlineData("The Financial Times Programme Board met in Grey Street.")]
    public void British_names_in_American_copy_are_no_mix(string copy) =>
        Assert.Empty(OneRule.Run("NL5001", "The harbor is gray, and its color pleases the neighbors.\n\n" + copy + "\n"));

    [Fact]
    public void Many_words_of_one_side_make_one_finding_that_names_the_rest()
    {
        Finding finding = Assert.Single(OneRule.Run("NL5001", "The color of the harbor pleases the neighbors.\n\nIts colour and its theatre are grey. The harbour is full.\n\nThe traveler honored the center of labor.\n"));
        Assert.Equal(("colour", "\"colour\" is British, but the article has 7 American spellings, such as \"color\" on line 1: use one dialect"), (finding.Place.Text, finding.Message));
        Assert.Equal(["color", "grey", "harbour"], finding.Related.Select(place => place.Place.Text));
        Assert.Equal(Level.Warning, finding.Level);
    }

    [Theory]
    [InlineData("en-GB", "color|organize|analyze|center|program|traveled")]
    [InlineData("en-GB-oxford", "color|organise|analyze|center|program|traveled")]
    [InlineData("en-US", "colour|organise|analyse|centre|programme|travelled")]
    [InlineData("en-AU", "color|organize|analyze|center|traveled")]
    [InlineData("en-CA", "color|organise|analyse|center|programme|traveled")]
    public void The_dialect_of_the_settings_makes_each_other_spelling_a_finding(string dialect, string words)
    {
        using var folder = new TemporaryFolder();
        folder.Write(".editorconfig", $"root = true\n[*]\nnewslint_dialect = {dialect}\n");
        folder.Write("a.txt", "They saw color, colour, organize, organise, analyze, analyse, center, centre, program, programme, traveled, travelled.\n");
        string output = Cli.CommandRun.In(folder, "a.txt", "--select", "NL5001").Output;
        Assert.Equal(words, string.Join('|', output.Split('\n').Where(line => line.Contains("\" is not ", StringComparison.Ordinal)).Select(line => line.Split('"')[1])));
    }
}
