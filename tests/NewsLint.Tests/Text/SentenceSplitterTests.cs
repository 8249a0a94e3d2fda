using System.Collections.Immutable;
using CsCheck;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Tests.House;
using NewsLint.Text;

namespace NewsLint.Tests.Text;

public class SentenceSplitterTests
{
    private const char Boundary = '‖';

    public static TheoryData<int, string> Cases()
    {
        var cases = new TheoryData<int, string>();
        string file = Path.Combine(Repository.FolderOf(Repository.SourcePath()), "Sentences.txt");
        string[] lines = File.ReadAllLines(file);
        for (int i = 0; i < lines.Length; i++)
            if (lines[i].Length > 0 && !lines[i].StartsWith("# ", StringComparison.Ordinal) && !lines[i].StartsWith("## ", StringComparison.Ordinal))
                cases.Add(i + 1, lines[i]);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Sentence_ends_where_the_table_says(int line, string marked)
    {
        string text = marked.Replace($" {Boundary} ", " ").Replace(Boundary.ToString(), "");
        string[] expected = marked.Split(Boundary, StringSplitOptions.TrimEntries);
        string[] actual = [.. SentenceSplitter.Split(text, Tokenizer.Tokenize(text)).Select(span => text.Substring(span.Start, span.Length))];
        Assert.True(expected.SequenceEqual(actual), $"Sentences.txt:{line}\n  wanted {string.Join(" ‖ ", expected)}\n  got    {string.Join(" ‖ ", actual)}");
    }

    [Fact]
    public void Table_has_no_paragraph_twice() =>
        Assert.Empty(Cases().Select(row => (string)row[1]).GroupBy(text => text).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Text_without_words_has_one_sentence_at_most()
    {
        Assert.Empty(Split(""));
        Assert.Empty(Split("  \n\t"));
        Assert.Single(Split("... !!! ???"));
        Assert.Single(Split("***"));
    }

    [Fact]
    public void Sentences_hold_every_token_once_and_lie_in_order()
    {
        Gen<string> pieces = Pick.From(
            "Mr", "U.S.", "a.m.", "the", "The", "I", "said", "asked", "No", "5", "1.5", "Jan", "Inc", ".", ". ", "...", "…", " . . . ", "?", "!", "\"", "“", "”", "‘", "’", "'", "''", "(", ")", "[", "]",
            ",", ":", "-", "—", " ", " ", " ", "\n", "\u00A0", "x@y.com", "。", "字", "é", "e\u0301", "😀", "\uD800", "\uFFFD");
        pieces.Array[0, 40].Select(parts => string.Concat(parts)).Sample(text =>
        {
            ImmutableArray<Token> tokens = Tokenizer.Tokenize(text);
            ImmutableArray<TextSpan> sentences = SentenceSplitter.Split(text, tokens);
            int at = 0;
            foreach (TextSpan sentence in sentences)
            {
                Assert.Equal(tokens[at].Start, sentence.Start);
                while (at < tokens.Length && tokens[at].End <= sentence.End)
                    at++;
                Assert.Equal(sentence.End, tokens[at - 1].End);
            }
            Assert.Equal(tokens.Length, at);
        });
    }

    private static ImmutableArray<TextSpan> Split(string text) => SentenceSplitter.Split(text, Tokenizer.Tokenize(text));
}
