using NewsLint.Stories;

namespace NewsLint.Tests.Stories;

public class TermNumbersTests
{
    [Fact]
    public void Numbers_stay_with_their_terms_while_the_table_grows()
    {
        var numbers = new TermNumbers();
        for (uint i = 0; i < 50_000; i++)
            numbers.For(i * 4096) += (int)i + 1;
        numbers.For(4096) += 10;

        for (uint i = 2; i < 50_000; i++)
            Assert.Equal((int)i + 1, numbers[i * 4096]);
        Assert.Equal(1, numbers[0]);
        Assert.Equal(12, numbers[4096]);
        Assert.Equal(0, numbers[5]);
    }
}
