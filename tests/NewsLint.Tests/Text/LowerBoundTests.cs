using NewsLint.Text;

namespace NewsLint.Tests.Text;

public class LowerBoundTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(5, 1)]
    [InlineData(6, 4)]
    [InlineData(9, 5)]
    public void It_finds_the_first_item_that_is_not_before(int value, int index)
    {
        int[] sorted = [2, 5, 5, 5, 8];
        Assert.Equal(index, Find(sorted, value));
        Assert.Equal(0, Find([], value));
    }

    private static int Find(int[] sorted, int value)
    {
        var search = new LowerBound(sorted.Length);
        while (search.IsOpen)
            search.Narrow(sorted[search.Middle] < value);
        return search.Index;
    }
}
