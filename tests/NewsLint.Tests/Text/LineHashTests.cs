using NewsLint.Text;

namespace NewsLint.Tests.Text;

/// <summary>Texts and values are from the tests of github/codeql-action (src/fingerprints.test.ts): the hashes must be equal.</summary>
public class LineHashTests
{
    [Theory]
    [InlineData("", "c129715d7a2bc9a3:1")]
    [InlineData(" a\nb\n  \t\tc\n d", "271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1")]
    [InlineData(
        " hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End",
        "8b7cf3e952e7aeb2:1", "b1ae1287ec4718d9:1", "bff680108adb0fcc:1", "c6805c5e1288b612:1", "b86d3392aea1be30:1", "e6ceba753e1a442:1")]
    [InlineData(
        " hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n",
        "e9496ae3ebfced30:1", "fb7c023a8b9ccb3f:1", "ce8ba1a563dcdaca:1", "e20e36e16fcb0cc8:1", "b3edc88f2938467e:1", "c8e28b0b4002a3a0:1", "c129715d7a2bc9a3:1")]
    [InlineData(
        " hello; \t\rworld!!!\r\r\r  \t\tGreetings\r End\r",
        "e9496ae3ebfced30:1", "fb7c023a8b9ccb3f:1", "ce8ba1a563dcdaca:1", "e20e36e16fcb0cc8:1", "b3edc88f2938467e:1", "c8e28b0b4002a3a0:1", "c129715d7a2bc9a3:1")]
    [InlineData(
        " hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n",
        "e9496ae3ebfced30:1", "fb7c023a8b9ccb3f:1", "ce8ba1a563dcdaca:1", "e20e36e16fcb0cc8:1", "b3edc88f2938467e:1", "c8e28b0b4002a3a0:1", "c129715d7a2bc9a3:1")]
    public void Hash_of_each_line_is_GitHubs(string text, params string[] hashes) =>
        Assert.Equal(hashes, new ArticleText(text).LineHashes.Select(h => h.ToString()));

    [Fact]
    public void Lines_with_one_hash_are_numbered()
    {
        string line = new string('x', 120) + "\n";
        Assert.Equal([1, 2, 3], new ArticleText(line + line + line).LineHashes.Take(3).Select(h => h.Ordinal));
    }

    [Fact]
    public void A_line_above_changes_no_hash()
    {
        const string text = "The council met.\nIt voted.\n";
        Assert.Equal(new ArticleText(text).LineHashes, new ArticleText("A headline\n" + text).LineHashes.Skip(1));
    }
}
