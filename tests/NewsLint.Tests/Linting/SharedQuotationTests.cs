using NewsLint.Facts;
using NewsLint.Linting;
using NewsLint.Reading;
using NewsLint.Rulebook;
using NewsLint.Stories;
using NewsLint.Text;

namespace NewsLint.Tests.Linting;

public class SharedQuotationTests
{
    private const string Speech = "\"We will rebuild the lighthouse of Carrick stone by stone, and nobody in this town will pay for it twice,\" Ada Finch said.";
    private const string Changed = "\"We will rebuild the lighthouse of Carrick brick by brick, and nobody in this town will pay for it twice,\" Ada Finch once said.";
    private const string Debate = "The harbour council met on Tuesday and argued about the budget of the lifeboat until midnight. Three councillors left before the vote. "
        + "The treasurer read out forty pages on mooring fees, dredging and the price of diesel. The chairman rang his bell, the gallery sang, and a dog ran off with the minutes.\n\n";
    private const string Profile = "She keeps bees, mends clocks and rows to the islands each Sunday with her sister Maud. Neighbours of the widow call her stubborn. "
        + "Born above a bakery, she learned to read from seed catalogues and later taught chemistry to nuns. Her kitchen smells of honey, paraffin and wet wool.\n\n";

    [Fact]
    public void A_long_quotation_is_compared_between_articles_that_tell_different_stories()
    {
        IReadOnlyList<string> findings = Lint(("debate.txt", Debate + Speech), ("profile.txt", Profile + Changed));
        Assert.Equal(
            [
                "debate.txt: The quotation has \"Carrick stone by stone, and\" here, but \"Carrick brick by brick, and\" in profile: check the original wording, or mark a cut with an ellipsis",
                "profile.txt: The quotation has \"Carrick brick by brick, and\" here, but \"Carrick stone by stone, and\" in debate: check the original wording, or mark a cut with an ellipsis",
            ],
            findings);
    }

    [Fact]
    public void A_short_quotation_is_not_compared() => Assert.Empty(Lint(
        ("debate.txt", Debate + "\"We will rebuild the lighthouse of Carrick stone by stone,\" Ada Finch said."),
        ("profile.txt", Profile + "\"We will rebuild the lighthouse of Carrick brick by brick,\" Ada Finch once said.")));

    [Fact]
    public void Words_that_an_article_quotes_twice_are_a_phrase_that_the_speaker_repeats() =>
        Assert.Empty(Lint(("debate.txt", Debate + Speech + "\n\n" + Speech.Replace("We will", "Tomorrow we will", StringComparison.Ordinal)), ("profile.txt", Profile + Changed)));

    private static IReadOnlyList<string> Lint(params (string Path, string Text)[] articles)
    {
        LintOptions options = new() { Rules = RuleSet.BuiltIn(), Select = ["NL3006"] };
        Assert.Empty(StoryGrouper.Group([.. articles.Select(a => StoryFeatures.Read(new ArticleFacts(ArticleReader.Read(a.Path, new ArticleText(a.Text)))))]));
        ArticleSource[] sources = [.. articles.Select(a => StoryCheckTests.Source(a.Path, a.Text))];
        return [.. new Linter(options).Run(sources).Findings.Select(f => $"{f.Place.Path}: {f.Message}")];
    }
}
