using Microsoft.CodeAnalysis.Text;
using NewsLint.Checks;
using NewsLint.Linting;
using NewsLint.Reading;
using NewsLint.Tests.Reading;
using NewsLint.Text.Patterns;

namespace NewsLint.Tests.Linting;

public class FixGuardTests
{
    private const string Text = "---\ntitle: The mill\nauthor: Ada\n---\n> The {{ mill }} at [Norby](a \"b\") *closed*, `x`\n> <b class=\"c\">said</b> so &amp; went.\n";

    [Theory]
    [InlineData("mill", true, true)]
    [InlineData("Ada", false, true)]
    [InlineData("The {{", false, false)]
    [InlineData("mill }}", false, false)]
    [InlineData("Norby](a", false, false)]
    [InlineData("a \"b", false, false)]
    [InlineData("Norby", true, true)]
    [InlineData("*closed", false, true)]
    [InlineData("closed", true, true)]
    [InlineData("`x", false, false)]
    [InlineData("class", false, true)]
    [InlineData("&amp;", true, true)]
    [InlineData("so &amp; went", true, true)]
    [InlineData("\n> <b", false, true)]
    public void A_fix_touches_prose_alone_or_what_its_check_declares(string changed, bool inProse, bool asCharacters)
    {
        var span = new TextSpan(Text.IndexOf(changed, StringComparison.Ordinal), changed.Length);
        Assert.Equal((inProse, asCharacters, true), (Keeps(span, FixScope.Prose), Keeps(span, FixScope.Characters), Keeps(span, FixScope.File)));
    }

    [Theory]
    [InlineData("The |{{ mill", true)]
    [InlineData("The {|{ mill", false)]
    [InlineData("{{ mill }}| at", true)]
    [InlineData("*|closed", true)]
    [InlineData("[Norby](|a", false)]
    [InlineData("|> The", false)]
    public void An_insertion_touches_prose_or_is_left_out(string place, bool isKept)
    {
        int at = Text.IndexOf(place.Replace("|", ""), StringComparison.Ordinal) + place.IndexOf('|');
        Assert.Equal(isKept, Keeps(new TextSpan(at, 0), FixScope.Prose));
    }

    [Fact]
    public void One_edit_that_goes_too_far_takes_the_whole_fix_along_and_leaves_the_finding()
    {
        Article article = Reader.Read(Text, "a.md");
        List<Finding> findings = [Make(article, new TextSpan(11, 3)), Make(article, new TextSpan(11, 3), new TextSpan(Text.IndexOf("{{", StringComparison.Ordinal), 2))];
        FixGuard.Apply(article, FixScope.Prose, findings, first: 1);
        Assert.Equal([true, false], findings.Select(finding => finding.Fix is not null));
    }

    private static bool Keeps(TextSpan span, FixScope scope)
    {
        Article article = Reader.Read(Text, "a.md");
        List<Finding> findings = [Make(article, span)];
        FixGuard.Apply(article, scope, findings, first: 0);
        return findings[0].Fix is not null;
    }

    private static Finding Make(Article article, params TextSpan[] spans) =>
        new("NL1", Level.Error, "m", Place.Of(article, spans[0]), [], new Fix("Do", [.. spans.Select(span => new TextChange(span, "!"))]), null);
}
