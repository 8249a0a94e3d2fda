using CsCheck;
using NewsLint.Text.Encodings;

namespace NewsLint.Tests.Text.Encodings;

public class MojibakePropertyTests
{
    private static readonly Gen<string> Text =
        from language in Gen.OneOf(Sentences.All)
        from words in Gen.OneOf(string.Join(' ', language.Texts).Split(' ')).Array[1, 12]
        select string.Join(' ', words);

    /// <summary>One encoding, one to three times, or the two most frequent ones in turn.</summary>
    private static readonly Gen<int[]> Chain = Gen.OneOf(
        Gen.Select(Gen.OneOf(Damage.Pages), Gen.Int[1, 3]).Select((page, times) => Enumerable.Repeat(page.CodePage, times).ToArray()),
        Gen.OneOf(1252, 28591).Array[1, 3]);

    [Fact]
    public void Text_that_is_broken_by_any_chain_is_mended_rightly_or_not_at_all() =>
        Gen.Select(Text, Chain, Gen.Enum<Loss>()).Sample(
            (text, chain, loss) =>
            {
                // If two readings drop bytes in turn, the rest can be another valid text: half of Đ is Ä.
                chain = loss == Loss.Dropped ? chain[..1] : chain;
                // If a byte is dropped before a space, and the space is read as a no-break space, the rest is another letter: Ο and a space become Π.
                if (loss == Loss.Dropped && Damage.Break(text, Loss.Replaced, chain).Contains("\uFFFD ", StringComparison.Ordinal))
                    return;
                string broken = Damage.Break(text, loss, chain);
                // "fĂĽr" is får read as Latin-2, and für read as Windows-1250.
                if (chain.Contains(28592) && broken.Contains('Ľ', StringComparison.Ordinal))
                    return;
                MojibakeTableTests.AssertNoWrongWord(text, broken, MojibakeTableTests.Mend(broken, MojibakeFinder.Find(broken, [])));
            },
            iter: 3000);

    [Fact]
    public void Sound_words_in_any_order_are_left_alone() =>
        Text.Sample(text => Assert.Empty(MojibakeFinder.Find(text, [])), iter: 3000);
}
