using NewsLint.Syntax;
using NewsLint.Text;

namespace NewsLint.Tests.Syntax;

/// <summary>Sentences have the tokens of the treebanks, because the model does not know others.</summary>
public class TreeTokensTests
{
    [Theory]
    [InlineData("They don't agree.", "They do n't agree .")]
    [InlineData("We can’t, and won’t.", "We ca n’t , and wo n’t .")]
    [InlineData("The firm's costs rose.", "The firm 's costs rose .")]
    [InlineData("The managers' pay fell.", "The managers ' pay fell .")]
    [InlineData("I'm sure they've said she'll go.", "I 'm sure they 've said she 'll go .")]
    [InlineData("A 58-year-old man paid $5 million.", "A 58 - year - old man paid $ 5 million .")]
    [InlineData("It rose 3.5% to £1.2bn.", "It rose 3.5 % to £ 1.2bn .")]
    [InlineData("Mr. Hale, of the U.S. team, won 6-4.", "Mr. Hale , of the U.S. team , won 6-4 .")]
    [InlineData("An anti-missile unit was re-formed.", "An anti-missile unit was re-formed .")]
    [InlineData("A well-known co-author cannot come.", "A well - known co-author can not come .")]
    [InlineData("Since 9/11 and 2003-4, at 10:30 or on the 21st.", "Since 9/11 and 2003-4 , at 10:30 or on the 21st .")]
    [InlineData("'We won,' she said.", "' We won , ' she said .")]
    [InlineData("", "")]
    public void Words_are_cut_as_in_treebanks(string sentence, string expected)
    {
        TreeToken[] tokens = TreeTokens.Cut(sentence, Tokenizer.Tokenize(sentence), new(0, sentence.Length));
        Assert.Equal(expected, string.Join(' ', tokens.Select(t => sentence.Substring(t.Start, t.Length))));
    }

    [Fact]
    public void An_apostrophe_that_makes_a_possessive_is_a_word_and_one_that_closes_a_quotation_is_a_mark()
    {
        Assert.False(IsMark("The managers' pay fell.", "'"));
        Assert.True(IsMark("'We won the games' she said.", "'"));
    }

    [Fact]
    public void Only_the_tokens_of_the_sentence_are_taken()
    {
        const string Text = "One came. Two went. Three stayed.";
        TreeToken[] tokens = TreeTokens.Cut(Text, Tokenizer.Tokenize(Text), new(10, 9));
        Assert.Equal(["Two", "went", "."], tokens.Select(t => Text.Substring(t.Start, t.Length)));
    }

    [Fact]
    public void What_is_left_out_is_no_word_of_the_tree()
    {
        const string Text = "It cut up to 200 jobs.";
        TreeToken[] tokens = TreeTokens.Cut(Text, Tokenizer.Tokenize(Text), new(0, Text.Length), [new(7, 5)]);
        Assert.Equal(["up", "to", "."], tokens.Where(t => t.Tag == Tag.Mark).Select(t => Text.Substring(t.Start, t.Length)));
    }

    private static bool IsMark(string sentence, string token) =>
        TreeTokens.Cut(sentence, Tokenizer.Tokenize(sentence), new(0, sentence.Length)).Last(t => sentence.Substring(t.Start, t.Length) == token).Tag == Tag.Mark;
}
