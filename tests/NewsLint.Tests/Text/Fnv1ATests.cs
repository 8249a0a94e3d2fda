using NewsLint.Text;

namespace NewsLint.Tests.Text;

public class Fnv1ATests
{
    /// <summary>The test vectors of the authors' reference code.</summary>
    [Theory]
    [InlineData("", 0xcbf29ce484222325, 0x811c9dc5)]
    [InlineData("a", 0xaf63dc4c8601ec8c, 0xe40c292c)]
    [InlineData("foobar", 0x85944171f73967e8, 0xbf9cf968)]
    public void It_gives_the_published_values(string text, ulong expected, uint expected32)
    {
        ulong hash = Fnv1A.Basis;
        uint hash32 = Fnv1A.Basis32;
        foreach (char c in text)
        {
            hash = Fnv1A.Add(hash, c);
            hash32 = Fnv1A.Add32(hash32, c);
        }
        Assert.Equal((expected, expected32), (hash, hash32));
    }
}
