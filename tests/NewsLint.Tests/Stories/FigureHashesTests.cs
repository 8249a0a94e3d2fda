using NewsLint.Stories;

namespace NewsLint.Tests.Stories;

public class FigureHashesTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("1:5", "1:5", 0)]
    [InlineData("1:5", "1:7", 1)]
    [InlineData("1:5 1:7", "1:7 1:9", 0)]
    [InlineData("1:5 2:3", "1:6 2:4", 2)]
    [InlineData("1:5 2:3", "2:3 3:9", 0)]
    [InlineData("1:5 1:6 3:1", "1:7 3:1", 1)]
    public void A_unit_counts_if_both_leads_have_figures_in_it_and_none_in_common(string first, string second, int others)
    {
        Assert.Equal(others, FigureHashes.OtherUnits(Read(first), Read(second)));
        Assert.Equal(others, FigureHashes.OtherUnits(Read(second), Read(first)));
    }

    private static uint[] Read(string figures) =>
        [.. figures.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split(':')).Select(f => FigureHashes.Of(Number(f[0]), Number(f[1]) << 16)).Order()];

    private static uint Number(string digits) => uint.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
