using CsCheck;

namespace NewsLint.Tests.House;

/// <summary>Generators that choose among given values.</summary>
internal static class Pick
{
    public static Gen<T> From<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
