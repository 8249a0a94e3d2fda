using System.Collections.Immutable;
using NewsLint.Checks.Figures;
using NewsLint.Facts;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Tests.Facts.Quotations;

/// <summary>The speaker of a quotation: the words of the mention, and the name that they mean.</summary>
public class QuotationTests
{
    private const string Lead = "The harbour was shut on Monday after Anna Keller, the harbour master, and Mayor Paul Reed had met. He was late.\n\n";

    [Theory]
    [InlineData("“The piers will not hold,” said Keller on Monday.", "Keller", "Anna Keller")]
    [InlineData("“The piers will not hold,” Keller said on Monday.", "Keller", "Anna Keller")]
    [InlineData("Keller said: “The piers will not hold.”", "Keller", "Anna Keller")]
    [InlineData("Keller later told reporters, “The piers will not hold.”", "Keller", "Anna Keller")]
    [InlineData("“The piers will not hold,” according to Keller.", "Keller", "Anna Keller")]
    [InlineData("“The piers will not hold,” Keller, who dived there, said.", "Keller", "Anna Keller")]
    [InlineData("“The piers will not hold”, a spokesman for the port said.", "a spokesman for the port", null)]
    [InlineData("“The piers will not hold,” said an official who asked not to be named.", "an official", null)]
    [InlineData("“The piers will not hold,” the report said, citing an official.", "an official", null)]
    [InlineData("“The piers will not hold,” the mayor said.", "the mayor", "Paul Reed")]
    [InlineData("Reed called the piers “a danger to us all” and left.", "Reed", "Paul Reed")]
    [InlineData("To Keller, Reed had “nothing more to add” on Monday.", "Reed", "Paul Reed")]
    [InlineData("Keller was called “a danger to us all” by Reed.", "Reed", "Paul Reed")]
    [InlineData("The bridge, dubbed by Reed “a heap of rust”, will go.", "Reed", "Paul Reed")]
    [InlineData("On Monday Reed threatened Keller with a suit, adding that “a quiet summer would suit us”.", "Reed", "Paul Reed")]
    [InlineData("Of Keller, Reed said little, telling the council: “She is gone.”", "Reed", "Paul Reed")]
    [InlineData("Keller, through her lawyer, Paul Reed, said: “The piers will not hold.”", "Keller", "Anna Keller")]
    [InlineData("Reed’s wife said: “He never came home.”", "Reed’s wife", null)]
    [InlineData("“The piers will not hold,” said Reed adviser Jane Norby.", "Reed adviser Jane Norby", "Jane Norby")]
    [InlineData("“The piers will not hold,” Reed senior campaign spokeswoman Jane Norby said.", "Reed senior campaign spokeswoman Jane Norby", "Jane Norby")]
    [InlineData("“The piers will not hold,” said Reed Chief of Staff Jane Norby.", "Reed Chief of Staff Jane Norby", "Jane Norby")]
    [InlineData("The RHA, whose harbour is near, met. “The piers will not hold,” said RHA President Jane Norby.", "RHA President Jane Norby", "Jane Norby")]
    [InlineData("“The piers will not hold,” Reed, with adviser Jane Norby, said.", "Reed", "Paul Reed")]
    [InlineData("Norby Economics, which had in May praised Reed, branded the plan “a bad joke”.", "Norby Economics", "Norby Economics")]
    [InlineData("Norby Economics, which called the plan “a bad joke”, has closed.", "Norby Economics", "Norby Economics")]
    [InlineData("Keller, a Green from Hexley, hit back at Reed. “The piers will not hold,” she said.", "she", "Anna Keller")]
    public void Speaker_is_found_by_the_attribution(string paragraph, string mention, string? name)
    {
        Quotation quotation = Assert.Single(Read(Lead + paragraph + "\n", out ArticleFacts facts));
        Assert.Equal((mention, name), (Mention(facts, quotation), quotation.Speaker!.Entity?.Name));
    }

    [Fact]
    public void A_pronoun_stands_for_the_person_named_before()
    {
        Quotation quotation = Assert.Single(Read(Lead + "Mr. Reed asked for time. “The piers will not hold,” he said.\n", out _));
        Assert.Equal("Paul Reed", quotation.Speaker!.Entity?.Name);
    }

    [Fact]
    public void A_body_behind_a_preposition_is_no_speaker() =>
        Assert.Null(Assert.Single(Read("Ferries will need a card.\n\nAnglers from outside the European Union who come from a “warm water country” will need one, too.\n", out _)).Speaker);

    [Fact]
    public void An_interrupted_quotation_and_the_next_sentence_have_one_speaker()
    {
        ImmutableArray<Quotation> quotations = Read(Lead + "“The piers,” Keller said, “will not hold much longer. We know it. We told them.” “Nobody listened to us.”\n", out _);
        Assert.All(quotations, quotation => Assert.Equal("Anna Keller", quotation.Speaker!.Entity?.Name));
        Assert.Equal(3, quotations.Length);
    }

    [Fact]
    public void A_quotation_over_paragraphs_has_the_speaker_that_any_of_them_names()
    {
        ImmutableArray<Quotation> quotations = Read(Lead + "“The piers will not hold.\n\n“We have known it for years,” Keller said.\n", out _);
        Assert.All(quotations, quotation => Assert.Equal("Anna Keller", quotation.Speaker!.Entity?.Name));
        Assert.True(quotations[1].ContinuesPrevious);
    }

    [Fact]
    public void A_name_on_the_line_below_is_the_speakers()
    {
        Quotation quotation = Assert.Single(Read(Lead + "Mr. Reed said nothing.\n\n“The piers will not hold.”\n\n– Anna Keller, harbour master\n", out ArticleFacts facts));
        Assert.Equal(("Anna Keller", "Anna Keller"), (Mention(facts, quotation), quotation.Speaker!.Entity?.Name));
    }

    [Theory]
    [InlineData("“The piers will not hold, Keller said on Monday.", "“The piers will not hold,")]
    [InlineData("“The piers will not hold. The river is strong. According to Keller, nobody knew.", "“The piers will not hold. The river is strong.")]
    public void A_quotation_that_nothing_closes_ends_before_who_says_it(string paragraph, string words)
    {
        Quotation quotation = Read(Lead + paragraph + "\n", out ArticleFacts facts)[0];
        Assert.Equal(words, facts.Article.Blocks[quotation.Block].Prose.Text.Substring(quotation.Span.Start, quotation.Span.Length));
    }

    [Theory]
    [InlineData("Keller said: “The piers will not hold.”", QuotationKind.Speech)]
    [InlineData("Keller called them “a danger to us all” on Monday.", QuotationKind.Partial)]
    [InlineData("Keller wrote “The Bridge at Night” in a year.", QuotationKind.Title)]
    [InlineData("The so-called “safe side” broke first.", QuotationKind.Phrase)]
    public void Kinds_are_told_apart(string paragraph, QuotationKind kind) => Assert.Equal(kind, Assert.Single(Read(Lead + paragraph + "\n", out _)).Kind);

    private static ImmutableArray<Quotation> Read(string text, out ArticleFacts facts)
    {
        facts = new ArticleFacts(ArticleReader.Read("article.txt", new ArticleText(text)));
        return facts.Quotations;
    }

    private static string Mention(ArticleFacts facts, Quotation quotation) =>
        facts.Article.Blocks[quotation.Speaker!.Block].Prose.Text.Substring(quotation.Speaker.Span.Start, quotation.Speaker.Span.Length);
}
