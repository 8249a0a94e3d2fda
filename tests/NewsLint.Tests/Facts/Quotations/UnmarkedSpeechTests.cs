using System.Collections.Immutable;
using NewsLint.Facts;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Tests.Facts.Quotations;

/// <summary>Speech without marks, by its evidence, and text that only looks like speech.</summary>
public class UnmarkedSpeechTests
{
    private const string Lead = "The harbour was shut on Monday after Anna Keller and Mayor Paul Reed had met.\n\n";

    [Theory]
    [InlineData("Keller said, The piers will not hold.", "The piers will not hold.", true)]
    [InlineData("“The river,” Keller added, Make no mistake, will win.", "Make no mistake, will win.", true)]
    [InlineData("Keller praised the divers and said, We owe them the bridge.", "We owe them the bridge.", true)]
    [InlineData("Keller wrote on Monday: You will not see me there again.", "You will not see me there again.", true)]
    [InlineData("Keller explained: The piers are made of sand.", "The piers are made of sand.", false)]
    [InlineData("Keller said, Reed has always known that the piers are weak.", "Reed has always known that the piers are weak.", false)]
    [InlineData("In a statement on Monday, Keller said, Reed has always known it.", "Reed has always known it.", false)]
    [InlineData("“The piers will not hold,” Keller said. I told the mayor so. The river is strong.", "I told the mayor so. The river is strong.", true)]
    [InlineData("“Our piers will not hold,” Keller said. We told the mayor so.", "We told the mayor so.", true)]
    [InlineData("“The piers will not hold,” Keller said. The river is part of our lives.", "The river is part of our lives.", false)]
    [InlineData("In a letter, it said, We will not pay.", "We will not pay.", true)]
    [InlineData("She went on to say, We are all tired of it.", "We are all tired of it.", true)]
    [InlineData("Keller, who left early, afterwards said: I am glad that it is over.", "I am glad that it is over.", true)]
    [InlineData("When asked about the piers, Keller said, We looked at them twice.", "We looked at them twice.", true)]
    [InlineData("Traders said, We have lost our trade.", "We have lost our trade.", false)]
    [InlineData("Asked about it, a 34-year-old said: My house is gone.", "My house is gone.", false)]
    public void Speech_is_found(string paragraph, string speech, bool isCertain)
    {
        UnmarkedSpeech found = Assert.Single(Read(Lead + paragraph, out ArticleFacts facts));
        Assert.Equal((speech, isCertain), (Words(facts, found), found.IsCertain));
    }

    [Theory]
    [InlineData("Keller said the piers would not hold.")]
    [InlineData("In May, Keller said, Reed will look at the piers again.")]
    [InlineData("As Keller said, Reed has never been wrong.")]
    [InlineData("The council heard it first, said its chairman, Sir Paul.")]
    [InlineData("Keller wrote to The Times, The Herald and a third paper.")]
    [InlineData("They looked at two states: Ohio and Virginia are the ones.")]
    [InlineData("Keller said: “The piers will not hold.”")]
    [InlineData("“The piers will not hold,” Keller said. Keller had asked us all to come.")]
    [InlineData("“The piers will not hold,” Keller said. World War I had weakened them.")]
    [InlineData("I said, Let us see.")]
    [InlineData("That said, I have kept one hive. Having said that, I sold the rest. This said, We went home.")]
    [InlineData("Needless to say, I miss them. Sad to say, They were ill. Suffice it to say, We buried them.")]
    [InlineData("As every handbook suggests, I fed them. As my aunt, Edna Pole, wrote, I was slow to learn.")]
    [InlineData("When he asked, I said no. While he was making notes, I left. So they say, I heard.")]
    [InlineData("Instead of sending tweets, I wrote letters. Truth be told, I cried. All told, I lost four.")]
    [InlineData("Keller warned in Salem, Ore., of floods. She was seen in Reading, Pa., and spoke in Normal, Ill., too.")]
    [InlineData("One half of it has yet to be told: At least four of the mills paid. It is often said: Time heals all wounds.")]
    [InlineData("Or as they say on the quay: Mind the gulls. She will prove what traders have long said: The piers are rotten.")]
    [InlineData("The plan will fail, insiders said: The money is gone and the crews are tired.")]
    [InlineData("A reporter asked Keller: Do they know of it? Keller repeated the charge, she said: That Reed had known it.")]
    [InlineData("“The river is high,” Keller said. Those of us who live here knew it. Let us hope that the rain ends.")]
    [InlineData("And as the hearing continued, Traders left the room. The hearing continued, He sat at the back.")]
    [InlineData("“The piers will not hold,” Keller said. I believed her.\n\nI went home. My house was empty.\n\nWe never saw her again.")]
    [InlineData("“The piers will not hold,” Keller said. “We told the mayor.\n\n“He said, The river is ours.”")]
    public void Sound_copy_is_left_alone(string paragraphs) => Assert.Empty(Read(Lead + paragraphs, out _));

    [Fact]
    public void A_headline_needs_no_marks() => Assert.Empty(Read("Keller says: We will see\n\n" + Lead, out _));

    private static ImmutableArray<UnmarkedSpeech> Read(string text, out ArticleFacts facts)
    {
        facts = new ArticleFacts(ArticleReader.Read("a.txt", new ArticleText(text + "\n")));
        return facts.UnmarkedSpeech;
    }

    private static string Words(ArticleFacts facts, UnmarkedSpeech speech) => facts.Article.Blocks[speech.Block].Prose.Text.Substring(speech.Span.Start, speech.Span.Length);
}
