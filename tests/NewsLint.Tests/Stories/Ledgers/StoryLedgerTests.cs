using System.Text.Json;
using NewsLint.Tests.Cli;
using NewsLint.Tests.House;

namespace NewsLint.Tests.Stories.Ledgers;

/// <summary>What each telling of a story states: each thing in a row of its own.</summary>
public class StoryLedgerTests
{
    private static readonly string[] Letters = ["2024-03-12-coast.txt", "2024-03-12-harbor.txt", "2024-03-12-north.txt", "2024-03-13-isle.txt", "2024-03-13-metro.txt"];

    [Theory]
    [InlineData("people hurt", "Fourteen|14 Sixteen|16 12|Twelve 14 14")]
    [InlineData("people aboard", "212 221 About_212 212 212")]
    [InlineData("age of Kessler", "41 41 47 - 41")]
    [InlineData("age of Doyle", "58 58 58 53 -")]
    [InlineData("year built: the ferry", "1989 1998 1989 1989 1989")]
    [InlineData("time started: the fire", "7:40_a.m. 7:40_a.m. 8:40_a.m. 7:40_a.m. 7:40_a.m.")]
    [InlineData("sum: refit winter", "$12_million nearly_$12_million $12_million $21_million $12_million")]
    [InlineData("name: Maureen Kessler", "Maureen_Kessler Maureen_Kesler Maureen_Kessler - Maureen_Kessler")]
    [InlineData("day: people fire", "Tuesday Tuesday Tuesday Tuesday Wednesday")]
    public void Each_planted_difference_of_five_tellings_is_in_its_row(string name, string cells)
    {
        JsonElement row = Assert.Single(Rows(Ferry()), row => row.GetProperty("name").GetString() == name);
        Assert.Equal("differ", row.GetProperty("verdict").GetString());
        Assert.Equal(cells.Split(' ').Select(cell => cell == "-" ? "" : cell.Replace('_', ' ')), Letters.Select(file => string.Join('|', Texts(row, file).Distinct().Order(StringComparer.Ordinal).Reverse().OrderBy(text => IsFirst(cells, text)))));
    }

    [Fact]
    public void A_quotation_is_one_row_and_its_different_word_is_marked()
    {
        JsonElement row = Assert.Single(Rows(Ferry()), row => row.GetProperty("kind").GetString() == "quotation");
        Assert.Equal("words of Maureen Kessler", row.GetProperty("name").GetString());
        Assert.Equal("differ", row.GetProperty("verdict").GetString());
        Assert.Contains("lower deck", Assert.Single(Texts(row, Letters[1])), StringComparison.Ordinal);
        Assert.Empty(Texts(row, Letters[3]));
    }

    [Fact]
    public void What_tellings_agree_on_and_what_only_one_states_is_said()
    {
        JsonElement[] rows = Rows(Ferry());
        Assert.Equal("agree", rows.Single(row => row.GetProperty("name").GetString() == "name: Hamish Doyle").GetProperty("verdict").GetString());
        Assert.Equal("one", rows.Single(row => row.GetProperty("name").GetString() == "name: Ines Abara").GetProperty("verdict").GetString());
        Assert.Equal(rows.Select(row => Rank(row)).Order(), rows.Select(row => Rank(row)));
    }

    [Fact]
    public void What_most_tellings_state_is_the_first_group()
    {
        JsonElement row = Rows(Ferry()).Single(row => row.GetProperty("name").GetString() == "people hurt");
        foreach (JsonElement value in row.GetProperty("values").EnumerateArray())
            Assert.Equal(value.GetProperty("text").GetString() is "14" or "Fourteen", value.GetProperty("group").GetInt32() == 0);
    }

    [Fact]
    public void The_seeds_show_one_sale_in_four_wordings_and_one_sum_that_is_agreed()
    {
        JsonElement story = Assert.Single(Json(CommandRun.With(new NewsLint.Cli.CommandHost(Repository.Root, () => Stream.Null, Stream.Null, TextWriter.Null), "compare", "seeds", "--format", "json").Output));
        JsonElement[] rows = Rows(story);
        JsonElement sale = rows.Single(row => Texts(row).Contains("about $1 billion"));
        Assert.Equal("differ", sale.GetProperty("verdict").GetString());
        Assert.Equal(["$1 bn", "about $1 billion", "nearly $1 billion", "nearly a billion dollars"], Texts(sale).Distinct().Order(StringComparer.Ordinal));
        JsonElement steel = rows.Single(row => Texts(row).Contains("USD 15 billion"));
        Assert.Equal("agree", steel.GetProperty("verdict").GetString());
        Assert.Equal(2, Texts(steel).Count());
        JsonElement president = rows.First(row => row.GetProperty("kind").GetString() == "quotation");
        Assert.Equal("words of Donald Trump", president.GetProperty("name").GetString());
        Assert.Equal(3, president.GetProperty("values").EnumerateArray().Select(value => value.GetProperty("file").GetString()).Distinct().Count());
        Assert.DoesNotContain(story.GetProperty("files").EnumerateArray(), file => file.GetString()!.Contains("004_", StringComparison.Ordinal));
    }

    private static int Rank(JsonElement row) => Array.IndexOf(["differ", "agree", "one"], row.GetProperty("verdict").GetString());

    /// <summary>Keeps two wordings of one cell in the order in which the case names them.</summary>
    private static int IsFirst(string cells, string text) => cells.IndexOf(text.Replace(' ', '_'), StringComparison.Ordinal);

    private static JsonElement Ferry()
    {
        using var folder = new TemporaryFolder(FerryFire.Tellings);
        return Assert.Single(Json(CommandRun.In(folder, "compare", ".", "--format", "json").Output));
    }

    private static IEnumerable<JsonElement> Json(string lines) => lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement);

    private static JsonElement[] Rows(JsonElement story) => [.. story.GetProperty("rows").EnumerateArray()];

    private static IEnumerable<string> Texts(JsonElement row, string? file = null) =>
        row.GetProperty("values").EnumerateArray().Where(value => file is null || value.GetProperty("file").GetString() == file).Select(value => value.GetProperty("text").GetString()!);
}
