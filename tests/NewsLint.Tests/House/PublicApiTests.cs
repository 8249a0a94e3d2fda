using System.Text.RegularExpressions;

namespace NewsLint.Tests.House;

/// <summary>The public API, as PublicAPI.*.txt lists it; the compiler keeps these files true.</summary>
public partial class PublicApiTests
{
    [Fact]
    public void A_public_member_has_named_types_and_no_tuples()
    {
        string[] members = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "NewsLint"), "PublicAPI.*.txt").SelectMany(File.ReadLines)];
        Assert.Contains(members, member => member == "NewsLint.Checks.Check");
        Assert.DoesNotContain(members, member => Tuple().IsMatch(member));
    }

    [Theory]
    [InlineData("NewsLint.A.Written.get -> (int Month, int Day)", true)]
    [InlineData("NewsLint.A.Of(System.Collections.Generic.List<(int Low, int High)>! all) -> void", true)]
    [InlineData("NewsLint.A.Of(int low, int high) -> int", false)]
    public void A_tuple_is_noticed(string member, bool isTuple) => Assert.Equal(isTuple, Tuple().IsMatch(member));

    [GeneratedRegex(@"(-> |[<(]|, )\(")]
    private static partial Regex Tuple();
}
