using NewsLint.Linting;

namespace NewsLint.Tests.Linting;

public class WorkersTests
{
    [Theory]
    [InlineData(0, 4)]
    [InlineData(1, 4)]
    [InlineData(1000, 1)]
    [InlineData(1000, 7)]
    public void Each_number_is_worked_on_once(int count, int parallelism)
    {
        int[] calls = new int[count];
        Workers.Run(count, parallelism, i => Interlocked.Increment(ref calls[i]));
        Assert.All(calls, n => Assert.Equal(1, n));
    }

    [Fact]
    public void A_failure_reaches_the_caller()
    {
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(
            () => Workers.Run(100, 3, i => { if (i == 50) throw new InvalidOperationException("at 50"); }));
        Assert.Equal("at 50", error.Message);
    }
}
