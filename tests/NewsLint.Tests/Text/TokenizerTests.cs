using System.Collections.Immutable;
using CsCheck;
using NewsLint.Tests.House;
using NewsLint.Text;

namespace NewsLint.Tests.Text;

public class TokenizerTests
{
    [Theory]
    [InlineData("The mill closed.", "W:The W:mill W:closed P:.")]
    [InlineData("don’t o'clock rock'n'roll", "W:don’t W:o'clock W:rock'n'roll")]
    [InlineData("the dogs’ ’90s 'em", "W:the W:dogs P:’ P:’ N:90 W:s P:' W:em")]
    [InlineData("well-known 25-year-old", "W:well P:- W:known N:25 P:- W:year P:- W:old")]
    [InlineData("1,000.50 3.5% $1.5bn", "N:1,000.50 N:3.5 P:% S:$ N:1.5 W:bn")]
    [InlineData("in 2009, then 2010.", "W:in N:2009 P:, W:then N:2010 P:.")]
    [InlineData("U.S. U.S.-Japan U.N.’s J.K. a.m.", "W:U.S. W:U.S. P:- W:Japan W:U.N.’s W:J.K. W:a.m.")]
    [InlineData("the U.S.The D.C", "W:the W:U.S. W:The W:D.C")]
    [InlineData("J. K. Rowling, Ph.D.", "W:J P:. W:K P:. W:Rowling P:, W:Ph P:. W:D P:.")]
    [InlineData("Amazon.com", "W:Amazon P:. W:com")]
    [InlineData("wait... what.... no … yes…… - -- — ——", "W:wait P:... W:what P:.... W:no P:… W:yes P:…… P:- P:-- P:— P:——")]
    [InlineData("“Why?!” ''Yes''", "P:“ W:Why P:? P:! P:” P:' P:' W:Yes P:' P:'")]
    [InlineData("G20 5G MP3", "W:G20 N:5 W:G W:MP3")]
    [InlineData("café cafe\u0301 naïve Łódź", "W:café W:cafe\u0301 W:naïve W:Łódź")]
    [InlineData("東京 дом 𝒳𝒴 😀", "W:東京 W:дом W:𝒳𝒴 S:😀")]
    [InlineData("می\u200Cخواهم news\u00ADpaper", "W:می\u200Cخواهم W:news\u00ADpaper")]
    [InlineData("a\u00A0b\u2009c", "W:a W:b W:c")]
    [InlineData("", "")]
    public void Text_is_cut_into_words_numbers_and_marks(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Tokenizer.Tokenize(text).Select(token => $"{token.Kind.ToString()[0]}:{token.In(text)}")));

    [Fact]
    public void Half_of_a_surrogate_pair_is_a_symbol() =>
        Assert.Equal([TokenKind.Symbol, TokenKind.Word, TokenKind.Symbol], Tokenizer.Tokenize("\uD83D x \uDE00").Select(token => token.Kind));

    [Fact]
    public void Tokens_lie_in_order_and_only_white_space_lies_between_them()
    {
        Gen<char> characters = Gen.OneOf(Gen.Char['\0', '\u00FF'], Gen.Char['\u0100', '\uFFFF'], Pick.From('.', '\'', '’', '-', 'a', 'B', '1', ' ', '\uD83D', '\uDE00', '\u0301'));
        characters.Array[0, 60].Select(parts => new string(parts)).Sample(text =>
        {
            ImmutableArray<Token> tokens = Tokenizer.Tokenize(text);
            int at = 0;
            foreach (Token token in tokens)
            {
                Assert.True(token.Length > 0);
                Assert.True(text.AsSpan(at, token.Start - at).IsWhiteSpace());
                Assert.False(token.In(text).ContainsAny(" \t\n"));
                at = token.End;
            }
            Assert.True(text.AsSpan(at).IsWhiteSpace());
        });
    }
}
