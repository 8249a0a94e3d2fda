using System.Text;
using NewsLint.Tests.House;
using NewsLint.Text;

namespace NewsLint.Tests.Text;

public class WordTableTests
{
    [Fact]
    public void No_two_words_of_the_lists_have_the_same_hash()
    {
        var words = new Dictionary<ulong, string>();
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "rules", "words"), "*.txt"))
            foreach (string word in Words.Entries(File.ReadAllBytes(file)))
                Assert.True(words.TryAdd(WordTable.Hash(word), word) || words[WordTable.Hash(word)] == word, word);
        Assert.True(words.Count > 15_000);
    }

    [Fact]
    public void A_word_has_the_bits_of_all_its_entries_and_others_have_none()
    {
        var table = new WordTable(4);
        table.Add("Zoë"u8, 1);
        table.Add("New York"u8, 2);
        table.Add("Zoë"u8, 4);
        table.Add(Encoding.UTF8.GetBytes(new string('x', 200)), 8);

        Assert.Equal(5, table["Zoë"]);
        Assert.Equal(2, table["New York"]);
        Assert.Equal(8, table[new string('x', 200)]);
        Assert.Equal(0, table["Zoe"]);
        Assert.Equal(0, table["new york"]);
        Assert.Equal(0, table[""]);
    }

    [Fact]
    public void A_list_is_read_without_comments_and_blank_lines_whatever_its_line_ends()
    {
        Assert.Equal(["Lakhs", "of them", "last"], Words.Entries("# head\r\nLakhs # comment\r\n\r\n  of them\n\nlast"u8));
    }
}
