using System.Globalization;
using NewsLint.Checks;

namespace NewsLint.Tests.Checks.Names;

/// <summary>400 dates: 40 forms of news copy, each with five right dates and the same five with another weekday.</summary>
public class ImpossibleDateTests
{
    private static readonly DateOnly[] Days = [new(2024, 1, 5), new(2019, 9, 30), new(1987, 10, 19), new(2016, 2, 29), new(1931, 12, 3)];

    /// <summary>{0} is the weekday, {1} the date; of date formats: <c>M</c> is Jan., <c>MMM</c> January.</summary>
    private static readonly string[] Forms =
    [
        "It fell on {W}, {AP}, at the pier.", "It fell on {W}, {Mdy}, at the pier.", "It fell on {W} {AP}.", "It fell on {W} {Mdy}.", "It fell on {W} {dMy}.",
        "It fell on {W}, {dMy}.", "It fell on {W} {dthMy}.", "It fell on {W}, {dthMy}.", "It fell on {W} the {dth} of {My}.", "It fell on {W}, the {dth} of {My}.",
        "It fell on {W} the {dthMy}.", "It fell on {W}\n{dMy}.", "It fell on {W},\n{AP}.", "It fell on {W}, {Md}\n{y}.", "{W}, {Mdy} was cold.",
        "{W} {dMy} was cold.", "{W}'s date was wrong, but {W}, {Mdy}, was cold.", "It fell on {AP}, a {W}.", "It fell on {Mdy}, a {W}, at the pier.", "It fell on {dMy}, a {W}.",
        "{Mdy}, was a {W}.", "{dMy} was a {W}.", "That {Mdy} fell on a {W} helped.", "It fell on {dMy} ({W}).", "It fell on {Mdy} ({W}) at the pier.",
        "It fell on {W} ({dMy}).", "It fell on {W} ({AP}) at the pier.", "It fell on {W} morning, {Mdy}.", "It fell on {W} evening, {dMy}.", "It fell on {W} night, {AP}.",
        "It fell on {W} afternoon, {dthMy}.", "It fell on {ddd} {dMy}.", "It fell on {ddd}, {dMy}.", "It fell on {ddd}., {AP}.", "It fell on {ddd} {dMMMy}.",
        "Published: {W}, {Mdy}", "“It fell on {W}, {Mdy},” she said.", "The fair (on {W}, {dMy}) was full.", "The fair of {W}, {AP}, was full.", "It fell on {dMy}, which was a {W}.",
    ];

    [Fact]
    public void A_wrong_weekday_is_found_in_each_form_and_a_right_one_is_never_reported()
    {
        Assert.Equal(40, Forms.Length);
        var wrong = new List<string>();
        foreach (string form in Forms)
        {
            foreach (DateOnly day in Days)
            {
                string path = form.Contains('\n', StringComparison.Ordinal) ? "a.md" : "a.txt"; // a short line of plain text is a paragraph
                if (Lint(Write(form, day, day.DayOfWeek), path).Count > 0)
                    wrong.Add("reported: " + Write(form, day, day.DayOfWeek));
                if (Lint(Write(form, day, (DayOfWeek)(((int)day.DayOfWeek + 2) % 7)), path).Count != 1)
                    wrong.Add("missed: " + Write(form, day, (DayOfWeek)(((int)day.DayOfWeek + 2) % 7)));
            }
        }
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("The talks are on Friday and Saturday, May 3 and 4, 2024.")]
    [InlineData("The fair runs from Friday to Sunday, May 3-5, 2024.")]
    [InlineData("Play begins on Saturday/Sunday, 3/4 May 2024.")]
    [InlineData("In April 31 houses were sold, and by June 31 more.")]
    [InlineData("Of the 40 asked in September 31 agreed.")]
    [InlineData("The Sun, 5 January 2024, page 3.")]
    [InlineData("The Act passed on Monday, 4 July 1740.")] // the calendar of Britain was another
    [InlineData("She left on Monday. On January 5, 2024, she came back.")]
    [InlineData("From Monday until January 5, 2024 it was shut.")]
    public void What_only_looks_like_a_wrong_date_is_left_alone(string copy) => Assert.Empty(Lint(copy));

    [Theory]
    [InlineData("The form is due on April 31.", "\"April 31\" does not exist: April has 30 days")]
    [InlineData("It snowed on Feb. 29, 2023, again.", "\"Feb. 29, 2023\" does not exist: February 2023 has 28 days")]
    [InlineData("It snowed on 31 November, he said.", "\"31 November\" does not exist: November has 30 days")]
    [InlineData("Filed 2024-06-31 by hand.", "\"2024-06-31\" does not exist: June has 30 days")]
    [InlineData("It snowed from Feb. 30 on.", null)]
    public void A_day_that_does_not_exist_is_named(string copy, string? message) => Assert.Equal(message, Lint(copy).SingleOrDefault()?.Message);

    [Fact]
    public void The_date_of_front_matter_must_exist()
    {
        Finding finding = Assert.Single(Lint("---\ntitle: Fair\ndate: 2023-02-29\n---\nIt rained.\n", "a.md"));
        Assert.Equal(("2023-02-29", "\"2023-02-29\" does not exist: February 2023 has 28 days"), (finding.Place.Text, finding.Message));
    }

    [Theory]
    [InlineData("It rained on Monday, March 14.", 0)]
    [InlineData("It rained on Tuesday, March 14.", 1)]
    [InlineData("It rained on Tuesday, Dec. 31.", 1)]
    [InlineData("It rained in 2014. On Friday, March 14, it snowed.", 0)] // the date may be one of 2014
    [InlineData("It rained on Tuesday, Sept. 14.", 0)] // half a year away: which year is open
    public void Without_a_year_the_day_of_the_article_gives_it(string copy, int findings) => Assert.Equal(findings, Lint(copy, "2016-03-16.txt").Count);

    private static IReadOnlyList<Finding> Lint(string copy, string path = "a.txt") => OneRule.Run("NL4004", copy, path);

    private static string Write(string form, DateOnly day, DayOfWeek weekday)
    {
        string month = day.ToString("MMMM", CultureInfo.InvariantCulture);
        string ap = month switch { "September" => "Sept.", { Length: <= 5 } => month, _ => month[..3] + "." };
        string nth = day.Day + (day.Day switch { 1 or 21 or 31 => "st", 2 or 22 => "nd", 3 or 23 => "rd", _ => "th" });
        return form.Replace("{AP}", $"{ap} {day.Day}, {day.Year}", StringComparison.Ordinal)
            .Replace("{Mdy}", $"{month} {day.Day}, {day.Year}", StringComparison.Ordinal)
            .Replace("{Md}", $"{month} {day.Day},", StringComparison.Ordinal)
            .Replace("{My}", $"{month} {day.Year}", StringComparison.Ordinal)
            .Replace("{dMMMy}", $"{day.Day} {month[..3]} {day.Year}", StringComparison.Ordinal)
            .Replace("{dMy}", $"{day.Day} {month} {day.Year}", StringComparison.Ordinal)
            .Replace("{dthMy}", $"{nth} {month} {day.Year}", StringComparison.Ordinal)
            .Replace("{dth}", nth, StringComparison.Ordinal)
            .Replace("{ddd}", weekday.ToString()[..3], StringComparison.Ordinal)
            .Replace("{y}", day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{W}", weekday.ToString(), StringComparison.Ordinal);
    }
}
