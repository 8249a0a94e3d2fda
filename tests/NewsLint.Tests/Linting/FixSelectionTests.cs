using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Checks;
using NewsLint.Linting;
using NewsLint.Tests.House;
using NewsLint.Text;

namespace NewsLint.Tests.Linting;

public class FixSelectionTests
{
    private const string Text = "one two three four";

    [Fact]
    public void Fixes_that_do_not_touch_are_all_applied()
    {
        (string text, IReadOnlyList<Finding> applied) = FixedText.Of(Text, [Replace("NL2", 8, 5, "3"), Replace("NL1", 0, 3, "1"), Replace("NL1", 18, 0, "!")]);
        Assert.Equal("1 two 3 four!", text);
        Assert.Equal(3, applied.Count);
    }

    [Fact]
    public void Of_two_that_overlap_the_earlier_wins_and_at_one_place_the_lower_id()
    {
        Assert.Equal("ONE two three four", FixedText.Of(Text, [Replace("NL1", 2, 3, "x"), Replace("NL9", 0, 3, "ONE")]).Text);
        Assert.Equal("ONE two three four", FixedText.Of(Text, [Replace("NL9", 0, 3, "ONE"), Replace("NL1", 1, 0, "!")]).Text);
        Assert.Equal("a two three four", FixedText.Of(Text, [Replace("NL9", 0, 5, "b"), Replace("NL1", 0, 3, "a")]).Text);
    }

    [Fact]
    public void Of_two_insertions_at_one_place_only_the_one_of_the_lower_id_is_made()
    {
        (string text, IReadOnlyList<Finding> applied) = FixedText.Of(Text, [Replace("NL2", 3, 0, "?"), Replace("NL1", 3, 0, "!")]);
        Assert.Equal("one! two three four", text);
        Assert.Equal("NL1", Assert.Single(applied).RuleId);
    }

    [Fact]
    public void A_fix_of_two_edits_is_applied_as_a_whole_or_not_at_all()
    {
        Finding pair = Make("NL5", new Fix("Swap", [new TextChange(new TextSpan(4, 3), "2"), new TextChange(new TextSpan(14, 4), "4")]));
        Assert.Equal("one 2 three 4", FixedText.Of(Text, [pair]).Text);
        Assert.Equal("One 2 three 4", FixedText.Of(Text, [pair, Replace("NL9", 12, 4, "x"), Replace("NL1", 0, 1, "O")]).Text);
    }

    [Fact]
    public void A_fix_that_reaches_far_keeps_a_later_one_inside_it_out()
    {
        Finding pair = Make("NL5", new Fix("Both", [new TextChange(new TextSpan(0, 3), "1"), new TextChange(new TextSpan(14, 4), "4")]));
        Assert.Equal("1 2 three 4", FixedText.Of(Text, [pair, Replace("NL6", 4, 3, "2"), Replace("NL6", 16, 1, "x")]).Text);
    }

    [Fact]
    public void Unsafe_fixes_wait_until_they_are_asked_for()
    {
        Finding finding = Make("NL5", new Fix("Cut", [new TextChange(new TextSpan(3, 15), "")]) { IsSafe = false });
        Assert.Equal(Text, FixedText.Of(Text, [finding]).Text);
        Assert.Equal("one", FixedText.Of(Text, [finding], unsafeToo: true).Text);
    }

    private static Finding Replace(string rule, int start, int length, string with) => Make(rule, new Fix("Replace", new TextSpan(start, length), with));

    private static Finding Make(string rule, Fix fix) =>
        new(rule, Level.Warning, "m", Place.Of("a.txt", new ArticleText(Text), fix.Changes[0].Span), ImmutableArray<RelatedPlace>.Empty, fix, null);
}
