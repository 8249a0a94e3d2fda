using System.Text;
using NewsLint.Facts;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Tests.Facts.Quotations;

/// <summary>
/// The role of each mark. A role is one letter: o opens, c closes, a apostrophe, m measure, w within a word, U unclosed, N unopened;
/// R opens again.
/// </summary>
public class QuotationMarksTests
{
    [Theory]
    [InlineData("“Yes,” he said.", "oc")]
    [InlineData("\"Yes,\" he said.", "oc")]
    [InlineData("‘Yes,’ he said.", "oc")]
    [InlineData("'Yes,' he said.", "oc")]
    [InlineData("«Oui», he said.", "oc")]
    [InlineData("He said „ja“ and ‚nein‘ at once.", "ococ")]
    [InlineData("''Yes,'' he said.", "oc")]
    [InlineData("“Yes,\" he said.", "oc")]
    public void Marks_of_every_kind_are_paired(string text, string roles) => Assert.Equal(roles, Roles(text));

    [Theory]
    [InlineData("He didn't and won’t.", "aa")]
    [InlineData("The dogs' home and the countries’ envoys.", "aa")]
    [InlineData("In the ’90s and the '80s, class of ’83.", "aaa")]
    [InlineData("Rock ’n’ roll and rock 'n' roll.", "aaaa")]
    [InlineData("Go get ’em, 'tis time, 'cause we can.", "aaa")]
    [InlineData("In the ‘90s they ate ‘em.", "aa")]
    [InlineData("They were goin' home, singin’ of ol' Joe.", "aaa")]
    [InlineData("\"The '60s are over,\" he said.", "oac")]
    [InlineData("'The dogs' home is shut,' he said.", "oac")]
    public void Apostrophes_are_no_quotation_marks(string text, string roles) => Assert.Equal(roles, Roles(text));

    [Theory]
    [InlineData("He is 6'2\" tall.", "mm")]
    [InlineData("He is 5 ft 10\" tall.", "m")]
    [InlineData("\"He is 6' 2\" tall,\" she said.", "ommc")]
    [InlineData("At 51° 30′ 12″ north.", "mm")]
    [InlineData("It was \"the summer of 2010\" again.", "oc")]
    public void Signs_of_measure_are_no_quotation_marks(string text, string roles) => Assert.Equal(roles, Roles(text));

    [Theory]
    [InlineData("“He told me, ‘Go,’ and I went.”", "o1o2c2c1")]
    [InlineData("\"He told me, 'Go.'\"", "o1o2c2c1")]
    [InlineData("'He said \"no\" twice,' she said.", "o1o2c2c1")]
    [InlineData("''He told me, 'Go.'''", "o1o2c2c1")]
    [InlineData("“He said, ‘I heard “no” twice,’ and left.”", "o1o2o3c3c2c1")]
    public void Nested_marks_have_their_level(string text, string expected) =>
        Assert.Equal(expected, string.Concat(Read(text).All.Select(mark => $"{Letter(mark)}{mark.Level}")));

    [Fact]
    public void A_quotation_over_paragraphs_opens_each_and_closes_the_last()
    {
        QuotationMarks marks = Read("The mayor spoke for an hour about the bridge.\n\n“One thing is sure.\n\n“Two things are not.\n\n“Three is enough,” she said.\n");
        Assert.Equal("oRRc", string.Concat(marks.All.Select(Letter)));
        Assert.All(marks.All.Take(3), mark => Assert.Equal(3, mark.Partner));
        Assert.Equal(0, marks.All[3].Partner);
        Assert.Empty(marks.Faults);
    }

    [Fact]
    public void A_paragraph_that_names_its_speaker_does_not_go_on_in_the_next()
    {
        QuotationMarks marks = Read("The mayor spoke for an hour about the bridge.\n\n“One thing is sure, she said.\n\n“Two things are not,” the engineer said.\n");
        Assert.Equal("Uoc", string.Concat(marks.All.Select(Letter)));
        Assert.Equal(MarkFaultKind.Unclosed, Assert.Single(marks.Faults).Kind);
    }

    [Theory]
    [InlineData("\"The board told us, “Wait until June,” and we waited,\" she said.", "oocc")]
    [InlineData("\"The plan is “a gift” to us. “It is ours,” he wrote. The council met. “We know,” it said. So be it.\"", "oocococc")]
    [InlineData("\"We will go, \"he said. \"We will.\"", "ococ")]
    [InlineData("“We will go, “said Ada Selby.", "oc")]
    [InlineData("He says,” we will go.”", "oc")]
    [InlineData("She wrote: \"We begin in June. \"To prove it, the board has agreed to wait. \"Then we go.\"", "oRRc")]
    public void Marks_of_another_form_inside_and_marks_with_their_space_on_the_wrong_side_are_paired(string text, string roles) => Assert.Equal(roles, Roles(text));

    [Theory]
    [InlineData("Take off the quote characters (\" or ' as the case may be) at both ends.", "ma")]
    [InlineData("Write \" for inches and ' for feet.", "ma")]
    public void Marks_that_are_named_are_not_used(string text, string roles) => Assert.Equal(roles, Roles(text));

    [Theory]
    [InlineData("Reed said the plan was “a gift to the town and to all who live in it.\n\n“Nobody asked for it.”")]
    [InlineData("”Vi kommer i morgon,” sa hon. ”Vi ses.”")]
    [InlineData("\"The plan is “a gift” to us.\n\n\"The council met. “We know,” it said.\n\n\"So be it.\"\n\nNobody wrote more.")]
    public void Quotations_that_are_whole_have_no_mark_without_its_partner(string text) =>
        Assert.DoesNotContain(Read("The mayor spoke.\n\n" + text + "\n").Faults, fault => fault.Kind != MarkFaultKind.SameInside);

    [Theory]
    [InlineData("He called it (''a mere shot of fame.'.')", MarkFaultKind.Mismatched)]
    [InlineData("“Is that the man we want?’.’\"", MarkFaultKind.Unopened)]
    [InlineData("“We won.\n\nNobody helped us.\n\nNobody will.”", MarkFaultKind.NotReopened)]
    public void One_slip_is_one_fault(string text, MarkFaultKind kind) => Assert.Equal(kind, Assert.Single(Read("The mayor spoke.\n\n" + text + "\n").Faults).Kind);

    [Fact]
    public void A_quotation_over_paragraphs_lacks_its_closing_mark_where_it_was_opened_last()
    {
        QuotationMarks marks = Read("The mayor spoke.\n\n“One thing is sure.\n\n“Two things are not.\n\nShe left at once.\n");
        Assert.Equal(1, Assert.Single(marks.Faults).Mark);
    }

    [Theory]
    [InlineData("“We won, he said. “We will win again.”", MarkFaultKind.Unclosed)]
    [InlineData("We won,” he said. “We will win again.”", MarkFaultKind.Unopened)]
    [InlineData("He said \" once more.", MarkFaultKind.Lone)]
    [InlineData("They don\"t know.", MarkFaultKind.WithinWord)]
    [InlineData("He said: \"We won. \"We will win again.\"", MarkFaultKind.OpenedAgain)]
    [InlineData("“We won,“ he said.", MarkFaultKind.Turned)]
    [InlineData("“We “really” won,” he said.", MarkFaultKind.SameInside)]
    [InlineData("‘We really won.” That was all.", MarkFaultKind.Mismatched)]
    [InlineData("\"He said, 'Go.\"' That was all.", MarkFaultKind.Crossed)]
    public void A_broken_pair_is_one_fault(string text, MarkFaultKind kind) => Assert.Equal(kind, Assert.Single(Read(text + "\n").Faults).Kind);

    [Fact]
    public void Headline_and_text_are_read_apart()
    {
        QuotationMarks marks = Read("Mayor: 'Bridge is safe\n\n'Nobody believes it,' the engineer said. He went home.\n");
        Assert.Equal("Uoc", string.Concat(marks.All.Select(Letter)));
    }

    [Fact]
    public void Attributes_of_a_tag_left_in_the_copy_are_no_marks() => Assert.Empty(Read("See <a href=\"https://example.org\">the page</a> of the port.").All);

    [Fact]
    public void A_million_marks_in_one_paragraph_are_read()
    {
        QuotationMarks marks = Read(Repeat(500_000));
        Assert.Equal(1_000_000, marks.All.Length);
        Assert.Empty(marks.Faults);
    }

    private static string Repeat(int count) => new StringBuilder("The port was shut on Monday, and the crews went home. ").Insert(54, "“Yes,” he said. ", count).ToString();

    private static QuotationMarks Read(string text) => new ArticleFacts(ArticleReader.Read("article.txt", new ArticleText(text))).QuotationMarks;

    private static string Roles(string text) => string.Concat(Read(text).All.Select(Letter));

    private static char Letter(QuotationMark mark) => mark.Role switch
    {
        MarkRole.Opening => mark.Reopens ? 'R' : 'o',
        MarkRole.Closing => 'c',
        MarkRole.Apostrophe => 'a',
        MarkRole.FeetOrInches => 'm',
        MarkRole.WithinWord => 'w',
        MarkRole.Unclosed => 'U',
        _ => 'N',
    };
}
