using System.Globalization;
using NewsLint.Checks;
using NewsLint.Tests.House;

namespace NewsLint.Tests.Checks.Names;

/// <summary>300 misspellings of ten types in articles of several kinds, and 150 names that only look like a misspelling of another.</summary>
public class MisspellingTableTests
{
    /// <summary>{G} is the given name, {U} the usual spelling, {O} the other.</summary>
    private static readonly Dictionary<string, string> Frames = new(StringComparer.Ordinal)
    {
        ["person"] = """
            The mayor of Carrick, {G} {U}, opened the new pier on Tuesday.

            Mr Finch of the harbour board thanked {U} for the money, and {U} smiled.

            The town will miss {O} when the term ends in May.
            """,
        ["court"] = """
            {G} {U}, 41, appeared in court on Monday over a fire at the ferry terminal.

            Prosecutors said {U} had bought petrol the day before. “I saw nothing,” {U} told the jury.

            A judge told {O} to return on 4 May.
            """,
        ["sport"] = """
            Carrick won the cup for the first time after two goals by {G} {U}.

            The coach had left {U} out for a month. In the second half the crowd sang the name of {U}, who waved.

            With ten minutes to go {O} left the field with a sore knee.
            """,
        ["place"] = """
            The road to {U} was shut on Tuesday after a flood, police said.

            Hundreds of people from {U} spent the night in a school. The only shop in {U} was under water.

            Buses from {O} will stop at the bridge.
            """,
        ["company"] = """
            The share price of {U} fell by a tenth on Tuesday after a profit warning.

            Traders had hoped for more from {U}, which makes pumps. The sales of {U} rose in May.

            A spokeswoman for {O} did not answer questions.
            """,
        ["once"] = """
            The prize went to {G} {U} for a book on the harbour, the jury said on Tuesday.

            Friends of {G} {O} sang on the pier all night.
            """,
        ["given"] = """
            The prize went to {U} {G} for a book on the harbour, the jury said on Tuesday.

            Friends of {O} {G} sang on the pier all night.
            """,
    };

    /// <summary>What is not found: the other spelling is two words, a vowel of a place, or a known given name.</summary>
    private const string Missed = "Porthero, Aberystwuth, Rudolf";

    /// <summary>What is reported although it is sound: nothing shows that it is another thing.</summary>
    private const string Reported = "Pellegrini | A Pellegrino bottle stood on the desk.";

    [Fact]
    public void A_misspelling_of_each_type_is_marked_and_the_usual_spelling_is_the_fix()
    {
        var missed = new List<string>();
        int count = 0;
        foreach ((string kind, string pair) in Rows("misspellings.txt"))
        {
            count++;
            string[] names = pair[(pair.IndexOf('/', StringComparison.Ordinal) + 1)..].Split('>');
            string copy = Frames[kind[(kind.IndexOf(' ', StringComparison.Ordinal) + 1)..]].Replace("{G}", pair.Split('/')[0], StringComparison.Ordinal);
            string right = copy.Replace("{U}", names[0], StringComparison.Ordinal).Replace("{O}", names[0], StringComparison.Ordinal);
            copy = copy.Replace("{U}", names[0], StringComparison.Ordinal).Replace("{O}", names[1], StringComparison.Ordinal);
            bool isFound = OneRule.Run("NL4002", right).Count == 0 && OneRule.Run("NL4002", copy) is [{ } finding]
                && names[1].Contains(finding.Place.Text, StringComparison.Ordinal) && (finding.Fix is not null || kind.EndsWith("once", StringComparison.Ordinal) || kind.EndsWith("given", StringComparison.Ordinal));
            if (!isFound)
                missed.Add(names[1]);
        }
        Assert.Equal(300, count);
        Assert.True(Missed == string.Join(", ", missed), "Missed: " + string.Join(", ", missed));
    }

    [Fact]
    public void Two_names_that_are_like_are_no_misspelling()
    {
        var reported = new List<string>();
        int count = 0;
        foreach ((string kind, string pair) in Rows("like-names.txt"))
        {
            count++;
            if (OneRule.Run("NL4002", Alike(kind, pair)).Count > 0)
                reported.Add(pair);
        }
        Assert.Equal(150, count);
        Assert.True(Reported == string.Join(", ", reported), "Reported: " + string.Join(", ", reported));
    }

    /// <summary>Returns an article with two names.</summary>
    private static string Alike(string kind, string pair)
    {
        string[] names = pair.Split(kind == "copy" ? " | " : "/");
        string family = names[0].Split(' ')[^1];
        string other = names[^1].Split(' ')[^1];
        string person = string.Create(CultureInfo.InvariantCulture, $"The mayor of Carrick, {names[0]}, opened the new pier on Tuesday.\n\nMr Finch of the harbour board thanked {family} for the money, and {family} smiled.\n\n");
        return kind switch
        {
            "copy" => $"The mayor of Carrick, Ada {names[0]}, opened the new pier on Tuesday.\n\nMr Finch of the harbour board thanked {family} for the money, and {family} smiled.\n\n{names[1]}\n",
            "siblings" => $"{person}On the bench near the pier sat {names[1]}, who is younger. In the evening {names[1]} sang.\n",
            "couples" => $"{person}On the bench near the pier sat {names[1]}. In the evening {other} sang, and the crowd liked {other}.\n",
            "namesakes" => $"{person}A diver, {names[1]}, did not agree. The piles, {other} said, were cracked.\n",
            "nicknames" => $"{person}The friends of {names[1]} were there, too.\n",
            "plurals" => $"The mayor of Carrick, Ada {names[0]}, opened the new pier on Tuesday.\n\nMr Finch thanked {names[0]} for the money, and {names[0]} smiled.\n\nAll the {names[1]} of the town were there, and the {names[1]}’ dog.\n",
            "adjectives" => $"He spoke of {names[0]} on Tuesday. Nobody there had read or seen as much of {names[0]} as he, and {names[0]} is all he talks about.\n\nThe {names[1]} way was another matter, he said.\n",
            _ => $"Ships from {names[0]} came on Tuesday. Trade with {names[0]} has grown, and the harbour board hopes for more from {names[0]}.\n\nThe other ships came from {names[1]} in May.\n",
        };
    }

    private static IEnumerable<(string Kind, string Pair)> Rows(string file)
    {
        foreach (string line in File.ReadLines(Path.Combine(Repository.FolderOf(Repository.SourcePath()), file)))
        {
            if (line.StartsWith('#'))
                continue;
            (string kind, string row) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..]);
            foreach (string pair in row.Split(kind == "copy" ? "\n" : "; "))
                yield return (kind, pair);
        }
    }
}
