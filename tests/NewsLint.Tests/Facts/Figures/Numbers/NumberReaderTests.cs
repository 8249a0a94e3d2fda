using System.Globalization;
using CsCheck;
using Humanizer;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Units;

namespace NewsLint.Tests.Facts.Figures.Numbers;

/// <summary>Numbers in words and digits, compared with another library.</summary>
public class NumberReaderTests
{
    private static readonly Gen<long> AnySize = Gen.Int[0, 4].SelectMany(size => Gen.Long[2, (long)Math.Pow(10, 3 * (size + 1))]);

    [Fact]
    public void What_Humanizer_writes_in_words_is_read_back() =>
        AnySize.Sample(number => ReadsBack(number, number.ToWords(CultureInfo.GetCultureInfo("en-US"))));

    [Fact]
    public void What_Humanizer_writes_with_and_is_read_back() =>
        AnySize.Sample(number => ReadsBack(number, number.ToWords(addAnd: true, culture: CultureInfo.GetCultureInfo("en-GB"))));

    [Fact]
    public void Digits_with_grouping_are_read_back() =>
        AnySize.Sample(number => ReadsBack(number, number.ToString("#,##0", CultureInfo.InvariantCulture)));

    [Fact]
    public void Digits_grouped_as_in_India_are_read_back() =>
        AnySize.Sample(number => ReadsBack(number, number.ToString("N0", CultureInfo.GetCultureInfo("en-IN"))));

    private static bool ReadsBack(long number, string words) =>
        FigureReaderTests.Read($"The yard holds {words} boats.") is [Figure { Unit.Name: "boat" } figure] && figure.Low == number && figure.High == number
            ? true : throw new InvalidOperationException($"{number}: {words}");
}
