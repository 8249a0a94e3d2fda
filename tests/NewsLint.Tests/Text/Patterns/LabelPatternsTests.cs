using NewsLint.Text.Patterns;

namespace NewsLint.Tests.Text.Patterns;

/// <summary>What each construct of the pattern language matches; the head of rules/words/patterns/furniture.txt describes it.</summary>
public class LabelPatternsTests
{
    private const int Most = 12;

    [Theory]
    [InlineData("sign-up now", "Sign up NOW.")]
    [InlineData("editors picks", "Editor’s picks")]
    [InlineData("read (the|this|) story", "Read this story")]
    [InlineData("read (the|this|) story", "Read story")]
    [InlineData("tags:", "Tags:")]
    [InlineData("tags:", "Tags")]
    [InlineData("home / news", "Home › News")]
    [InlineData("<number> comments", "1.2k comments")]
    [InlineData("by <name>", "By Anna Maria Lee")]
    [InlineData("follow <handle>", "Follow @norburynews")]
    [InlineData("visit <url>", "Visit www.norbury.example.com")]
    [InlineData("updated <date>", "Updated Thursday, November 6, 2025")]
    [InlineData("updated <date>", "Updated 6 November 2025")]
    [InlineData("at <time>", "At 3:45 p.m. EST")]
    [InlineData("share this ...", "Share this with a friend")]
    [InlineData("share this ...", "Share this")]
    public void A_pattern_matches_the_line(string pattern, string line) => Assert.NotNull(new PatternBuild(pattern).Patterns().Match(line, Most));

    [Theory]
    [InlineData("sign-up now", "Sign now")]
    [InlineData("sign-up now", "Sign up now and here")]
    [InlineData("read (the|this|) story", "Read that story")]
    [InlineData("read (the|this) story", "Read story")]
    [InlineData("<number> comments", "Many comments")]
    [InlineData("by <name>", "By the river")]
    [InlineData("by <name>", "By One Two Three Four Five Six Seven")]
    [InlineData("follow <handle>", "Follow norburynews")]
    [InlineData("updated <date>", "Updated 6 November")]
    [InlineData("at <time>", "At noon")]
    [InlineData("share this ...", "Share this with one two three four five six seven eight nine ten")]
    public void A_pattern_leaves_the_line_alone(string pattern, string line) => Assert.Null(new PatternBuild(pattern).Patterns().Match(line, Most));

    [Theory]
    [InlineData("read more", false, false, false)]
    [InlineData("?read more", true, false, false)]
    [InlineData("^read more", false, true, false)]
    [InlineData("read ...", false, false, true)]
    public void A_match_says_how_much_the_pattern_is_worth(string pattern, bool isWeak, bool isGoodAtEdge, bool isOpen) =>
        Assert.Equal(new LabelMatch(isWeak, isGoodAtEdge, isOpen), new PatternBuild(pattern).Patterns().Match("Read more", Most));

    [Fact]
    public void Of_two_patterns_that_match_the_stronger_counts() =>
        Assert.Equal(new LabelMatch(false, false, false), new PatternBuild("?read more", "read (more|on)").Patterns().Match("Read more", Most));

    [Fact]
    public void A_pattern_with_any_beginning_is_tried_where_the_line_holds_a_word_that_it_needs()
    {
        LabelPatterns patterns = new PatternBuild("... our newsletter").Patterns();
        Assert.True(patterns.HasNeeded("Get OUR NEWSLETTER"));
        Assert.False(patterns.HasNeeded("The letter of our council"));
        Assert.NotNull(patterns.Match("Get our newsletter", Most, isOpen: true));
        Assert.Null(patterns.Match("Get our newsletter", Most, isOpen: false));
    }

    [Fact]
    public void A_name_stands_for_its_words_and_lines_of_comment_for_nothing() =>
        Assert.NotNull(new PatternBuild("# Channels", "@channel = facebook|you tube", "", "share on @channel # the buttons").Patterns().Match("Share on YouTube", Most));

    [Theory]
    [InlineData("read (more", "a ) is missing in the pattern \"read (more\" at 11")]
    [InlineData("read more)", "one ) too many in the pattern \"read more)\" at 10")]
    [InlineData("on @channel", "@channel is not explained above in the pattern \"on @channel\" at 12")]
    [InlineData("at <hour>", "<hour> is unknown in the pattern \"at <hour>\" at 10")]
    [InlineData("at <time", "a > is missing in the pattern \"at <time\" at 9")]
    [InlineData("at <>", "a word is missing in the pattern \"at <>\" at 5")]
    [InlineData("read - more", "a - is not a word in the pattern \"read - more\" at 7")]
    public void A_bad_pattern_is_a_build_error_with_its_line(string pattern, string message) =>
        Assert.Equal([$"NLB002 Error {PatternBuild.File}:3: {message}"], new PatternBuild("# Labels", "read more", pattern, "home").Errors);

    [Fact]
    public void Each_bad_pattern_is_reported() =>
        Assert.Equal([1, 3], new PatternBuild("(", "home", "<").Errors.Select(error => int.Parse(error.Split(':')[1], null)));
}
