using System.Text;
using NewsLint.Syntax;
using NewsLint.Tests.House;
using NewsLint.Text;

namespace NewsLint.Tests.Syntax;

/// <summary>The tagger and parser: known trees, equal on every machine, and valid for any text.</summary>
public class SentenceParserTests
{
    [Theory]
    [InlineData("The company cut 300 jobs in May.", "jobs", "Obj", "cut")]
    [InlineData("The company cut 300 jobs in May.", "company", "Nsubj", "cut")]
    [InlineData("The company cut 300 jobs in May.", "300", "Nummod", "jobs")]
    [InlineData("Twelve people were killed by the blast.", "people", "NsubjPass", "killed")]
    [InlineData("Twelve people were killed by the blast.", "were", "AuxPass", "killed")]
    [InlineData("The minister said that prices had risen.", "risen", "Ccomp", "said")]
    [InlineData("The mayor plans to spend the money on schools.", "spend", "Xcomp", "plans")]
    [InlineData("Turnout was 61 percent.", "was", "Cop", "percent")]
    [InlineData("The men who stole the boat fled.", "stole", "AclRelcl", "men")]
    [InlineData("Her brother's house was sold.", "brother", "NmodPoss", "house")]
    [InlineData("A fine of $500 was paid.", "$", "Nmod", "fine")]
    public void A_plain_sentence_has_its_tree(string sentence, string word, string relation, string head)
    {
        SentenceTree tree = Parse(sentence);
        int at = Enumerable.Range(0, tree.Count).First(i => tree.Is(i, word));
        Assert.Equal((relation, head), (tree.Relation(at).ToString(), tree[tree.Head(at)].ToString()));
    }

    [Theory]
    [InlineData("Prices rose sharply.", "NNS VBD RB")]
    [InlineData("She has seen three of them.", "PRP HaveVBZ VBN CD IN PRP")]
    [InlineData("Police arrest ten men in Leeds", "NNS VBP CD NNS IN NNP")]
    public void A_plain_sentence_has_its_tags(string sentence, string tags)
    {
        SentenceTree tree = Parse(sentence);
        Assert.Equal(tags, string.Join(' ', tree.Tokens.ToArray().Where(t => t.Tag != Tag.Mark).Select(t => t.Tag)));
    }

    /// <summary>A hash of trees. It must not change with the machine or the runtime; it changes with a new model.</summary>
    [Fact]
    public void The_same_trees_come_out_on_every_machine()
    {
        const ulong Expected = 13291521803281458778;
        Assert.Equal(Expected, HashOf(Sentences()));
        Assert.Equal(Expected, HashOf(Sentences()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("a")]
    [InlineData("\"'“”‘’–—-- ,;:!? ()[]")]
    [InlineData("𝟙𝟚 ☃ % $ € & 5 ½ a\u0301b \uD800 x")]
    public void Any_text_has_a_tree(string text)
    {
        AssertSound(Parse(text));
    }

    [Fact]
    public void A_sentence_of_a_thousand_words_has_a_tree_and_the_parser_can_be_used_again()
    {
        var words = new StringBuilder();
        for (int i = 0; i < 1000; i++)
            words.Append("of ").Append(i % 7 == 0 ? "said " : "the 12 men ").Append(i % 3 == 0 ? "and, " : "who ");
        AssertSound(Parse(words.ToString()));
        A_plain_sentence_has_its_tree("The company cut 300 jobs in May.", "jobs", "Obj", "cut");
    }

    [Fact]
    public void The_model_is_smaller_than_two_megabytes_and_its_licence_lies_beside_it()
    {
        string folder = Path.Combine(Repository.Root, "src", "NewsLint", "Syntax");
        Assert.InRange(new FileInfo(Path.Combine(folder, "news-english.model")).Length, 100_000, 2_000_000);
        string licence = File.ReadAllText(Path.Combine(folder, "LICENSE.md"));
        Assert.Contains("CC BY-SA 4.0", licence, StringComparison.Ordinal);
        Assert.Contains("UD_English-EWT", licence, StringComparison.Ordinal);
        Assert.Contains("UD_English-GUM", licence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_model_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => new SyntaxModel([]));
        Assert.Throws<InvalidDataException>(() => new SyntaxModel([1, 2, 3, 4, 5]));
    }

    internal static SentenceTree Parse(string sentence) =>
        SentenceParser.Own.Parse(sentence, TreeTokens.Cut(sentence, Tokenizer.Tokenize(sentence), new(0, sentence.Length)));

    private static void AssertSound(SentenceTree tree)
    {
        int roots = 0;
        for (int i = 0; i < tree.Count; i++)
        {
            if (tree.Tag(i) == Tag.Mark)
            {
                Assert.Equal(-1, tree.Head(i));
                continue;
            }
            roots += tree.Head(i) < 0 ? 1 : 0;
            int steps = 0;
            for (int at = i; at >= 0; at = tree.Head(at))
                Assert.True(steps++ <= tree.Count);
        }
        Assert.InRange(roots, 0, 1);
    }

    private static string[] Sentences() =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "NewsLint.Tests", "Facts", "Figures", "expressions.txt"))
            .Where(line => line.Length > 0 && line[0] != '#').Take(400).Select(line => line.Split(" | ")[0].Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal))];

    private static ulong HashOf(string[] sentences)
    {
        ulong hash = 14695981039346656037;
        foreach (string sentence in sentences)
            foreach (TreeToken token in Parse(sentence).Tokens)
                hash = (hash ^ (uint)((int)token.Tag + (64 * (int)token.Relation) + (4096 * (token.Head + 1)))) * 1099511628211;
        return hash;
    }
}
