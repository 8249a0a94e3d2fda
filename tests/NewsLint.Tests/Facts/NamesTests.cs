using NewsLint.Facts.Names;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Tests.Facts;

public class NamesTests
{
    [Theory]
    [InlineData("President Donald Trump met aides. Trump smiled. Mr. Trump said the US president was right.", "Donald Trump", "Trump", "Trump", "the US president")]
    [InlineData("The strike worried Prime Minister Ishiba Shigeru. Shigeru Ishiba spoke. Ishiba then left.", "Shigeru Ishiba", "Ishiba")]
    [InlineData("Officials met Ursula von der Leyen, who smiled. Later von der Leyen left.", "von der Leyen")]
    [InlineData("The ruling pleased Sen. Rand Paul (R-Ky.). The senator left. Paul was glad.", "The senator", "Paul")]
    [InlineData("He met President Xi Jinping. Xi agreed.", "Xi")]
    [InlineData("The vote pleased Kim Jong Un. Then Kim spoke, and later Kim left.", "Kim", "Kim")]
    [InlineData("It upset press secretary Karoline Leavitt. Leavitt replied. The press secretary left.", "Leavitt", "The press secretary")]
    [InlineData("The song is by Enrique Peña Nieto. Then Peña Nieto sang.", "Peña Nieto")]
    [InlineData("Martin Luther King Jr. spoke. Dr. King was cheered.", "King")]
    public void Mentions_of_one_person_are_joined(string text, params string[] mentions)
    {
        ArticleNames names = Read(text);
        NamedEntity first = Assert.Single(names.Entities, e => e.Kind == NameKind.Person);
        string[] joined = [.. names.Mentions.Where(m => m.Entity == first).Select(m => text.Substring(m.Span.Start, m.Span.Length))];
        foreach (string mention in mentions)
            Assert.Contains(mention, joined);
    }

    [Theory]
    [InlineData("She met Hillary Clinton and Bill Clinton. Mrs. Clinton spoke.", "Clinton", "Hillary Clinton")]
    [InlineData("She met Hillary Clinton and Bill Clinton. Mr. Clinton spoke.", "Clinton", "Bill Clinton")]
    [InlineData("French President Emmanuel Macron met Russian President Vladimir Putin. The French president spoke.", "The French president", "Emmanuel Macron")]
    public void Of_two_who_share_a_name_or_an_office_the_one_is_chosen_that_the_words_fit(string text, string mention, string name)
    {
        ArticleNames names = Read(text);
        Assert.Equal(name, names.Mentions.Last(m => text.Substring(m.Span.Start, m.Span.Length) == mention).Entity.Name);
    }

    [Theory]
    [InlineData("Yesterday the council met. Nobody spoke. Furthermore, it rained.")]
    [InlineData("Seventy people came. Boats left. You're late. That's all. I'm glad.")]
    [InlineData("It rained on Monday and in March. Critics left.")]
    public void A_word_is_no_name_for_the_capital_behind_a_full_stop(string text) => Assert.Empty(Read(text).Mentions);

    [Theory]
    [InlineData("He works for the Department of Justice in Washington.", "Department of Justice", NameKind.Organisation)]
    [InlineData("He works for the Department of Justice in Washington.", "Washington", NameKind.Place)]
    [InlineData("The Food and Drug Administration said no.", "Food and Drug Administration", NameKind.Organisation)]
    [InlineData("It pleased Republican Sen. Rand Paul.", "Rand Paul", NameKind.Person)]
    [InlineData("It pleased Republican Sen. Rand Paul.", "Republican", NameKind.Group)]
    [InlineData("The firm bought Standard & Poor's in Hong Kong.", "Hong Kong", NameKind.Place)]
    [InlineData("Marks were seen near Loch Foyle Bridge.", "Loch Foyle Bridge", NameKind.Place)]
    [InlineData("Then Quentin Brackenridge left.", "Quentin Brackenridge", NameKind.Person)]
    [InlineData("The rise hurt US-Japan ties.", "US", NameKind.Place)]
    [InlineData("The rise hurt US-Japan ties.", "Japan", NameKind.Place)]
    [InlineData("The trial of Jean-Claude Thibault began.", "Jean-Claude Thibault", NameKind.Person)]
    public void A_name_tells_what_it_names(string text, string name, NameKind kind) =>
        Assert.Contains(Read(text).Mentions, m => text.Substring(m.Span.Start, m.Span.Length) == name && m.Kind == kind);

    [Fact]
    public void An_acronym_is_joined_to_the_name_it_abbreviates()
    {
        ArticleNames names = Read("He told Voice of America (VOA). The VOA report said so. The Bay Area Laboratory Cooperative closed, but BALCO denied it.");
        Assert.Equal("Voice of America", names.Mentions.Last(m => m.Span.Length == 3).Entity.Name);
    }

    [Theory]
    [InlineData("Mrs. Thompson left.", Gender.Female)]
    [InlineData("The prize went to Deborah Arnott.", Gender.Female)]
    [InlineData("It cheered spokesman Jude Rallings.", Gender.Male)]
    [InlineData("They met Ngozi Adeyemi, who said she would take her case to court.", Gender.Female)]
    public void Titles_given_names_and_pronouns_tell_the_gender(string text, Gender gender) =>
        Assert.Equal(gender, Assert.Single(Read(text).Entities, e => e.Kind == NameKind.Person).Gender);

    [Fact]
    public void In_a_headline_in_title_case_only_names_known_from_the_copy_are_names()
    {
        const string text = "Watchdog Warns Brackenridge Over Late Reports\nIt was sent to Quentin Brackenridge of Leeds. The regulator gave him a week.";
        ArticleNames names = ArticleNames.Read(ArticleReader.Read("a.txt", new ArticleText(text)));
        Assert.Equal("Quentin Brackenridge", Assert.Single(names.In(0).ToArray()).Entity.Name);
    }

    [Fact]
    public void Mentions_are_found_by_their_place()
    {
        const string text = "Mayor Ada Finch spoke.";
        ArticleNames names = Read(text);
        Assert.Equal("Ada Finch", names.At(0, text.IndexOf("Finch", StringComparison.Ordinal))?.Entity.Name);
        Assert.Equal("Mayor Ada Finch", text.Substring(names.Mentions[0].FullSpan.Start, names.Mentions[0].FullSpan.Length));
        Assert.Null(names.At(0, text.IndexOf("spoke", StringComparison.Ordinal)));
    }

    private static ArticleNames Read(string text) => ArticleNames.Read(ArticleReader.Read("a.txt", new ArticleText(text)));
}
