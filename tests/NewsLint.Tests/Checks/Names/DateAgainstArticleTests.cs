using System.Globalization;
using NewsLint.Checks;

namespace NewsLint.Tests.Checks.Names;

/// <summary>Counts of years against the year beside them: each form with right and wrong counts.</summary>
public class DateAgainstArticleTests
{
    private static readonly string[] Forms =
    [
        "The bridge opened {0} years ago, in {1}.", "{0} years ago, in {1}, the bridge opened.", "Bells ring on the {0}th anniversary of the {1} flood.",
        "The {0}th anniversary of the flood of {1} is near.", "Ada Finch, {0}, was born in {1}.", "The {0}-year-old was born in May {1} in Carrick.",
    ];

    private static readonly int[] Counts = [14, 25, 47, 60];

    [Fact]
    public void A_wrong_count_is_found_in_each_form_and_a_right_one_is_never_reported()
    {
        var wrong = new List<string>();
        foreach (string form in Forms)
            foreach (int count in Counts)
                for (int off = -1; off <= 9; off += 5)
                {
                    string copy = string.Format(CultureInfo.InvariantCulture, form, count, 2024 - count - off);
                    if (Lint(copy).Count != (off > 1 ? 1 : 0))
                        wrong.Add(copy);
                }
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("The bridge opened about five years ago, in 2010.")]
    [InlineData("Five years ago a flood hit the bridge, which opened in 2010.")]
    [InlineData("Bells rang in 2014 on the 50th anniversary of the 1964 flood.")]
    [InlineData("Ada Finch, 54, has led the board since 1990.")]
    public void What_does_not_count_from_the_year_is_left_alone(string copy) => Assert.Empty(Lint(copy));

    [Theory]
    [InlineData("It was shut last month, in March.", "last month")]
    [InlineData("It was shut last month (April).", "")]
    [InlineData("It was shut last month on March 3.", "last month")]
    [InlineData("It was shut last year, in 2021.", "last year")]
    [InlineData("It was shut last year, in March.", "")] // March of last year
    [InlineData("It was shut in March last year.", "")]
    [InlineData("It was shut this year, 2024.", "")]
    [InlineData("It was shut yesterday, May 1.", "")]
    [InlineData("It was shut yesterday, April 20.", "yesterday")]
    [InlineData("It was shut yesterday (Monday).", "yesterday")]
    [InlineData("It was shut yesterday (Wednesday).", "")]
    [InlineData("It will be shut tomorrow, Friday.", "")]
    [InlineData("It will be shut next month, in August.", "next month")]
    [InlineData("It was shut three weeks ago, on March 3.", "three weeks ago")]
    [InlineData("It was shut three weeks ago, on April 11.", "")]
    [InlineData("It was shut three months ago, in February.", "")]
    [InlineData("It was shut three months ago, in October 2023.", "three months ago")]
    [InlineData("It was shut on April 3, last week, by the board.", "last week")]
    [InlineData("On April 3, last year’s winner was there.", "")]
    [InlineData("It was shut last month. March was wet.", "")]
    [InlineData("“It was shut last month, in March,” he said.", "")] // he may have said so in April
    [InlineData("Bells ring for the centenary of the 1914 flood.", "centenary")]
    [InlineData("Bells ring for the centenary of the 1924 flood.", "")]
    [InlineData("Born in 1954, she had her 80th birthday on Monday.", "80th birthday")]
    [InlineData("Ada Finch, 54, waved. Ms Finch was born in 1950.", "54")]
    [InlineData("Ada Finch, 74, waved. Ms Finch was born in 1950.", "")]
    [InlineData("Ada Finch, 54, waved. Her father, Piet Finch, was born in 1950.", "")]
    public void Words_that_count_from_the_day_of_the_article_must_fit_the_date_beside_them(string copy, string words) =>
        Assert.Equal(words, string.Join(' ', Lint(copy).Select(finding => finding.Place.Text)));

    [Fact]
    public void Without_a_date_of_the_article_nothing_is_said() => Assert.Empty(OneRule.Run("NL4005", "The bridge opened five years ago, in 2010.\n"));

    private static IReadOnlyList<Finding> Lint(string copy) => OneRule.Run("NL4005", "---\ntitle: Bridge\ndate: 2024-05-02\n---\n\n" + copy + "\n", "a.md");
}
