namespace NewsLint.Stories;

/// <summary>The exact figures of articles, each a hash of its unit in the upper half and a hash of its value in the lower half.</summary>
internal static class FigureHashes
{
    /// <summary>The number of bits of a value.</summary>
    private const int ValueBits = 16;

    /// <summary>Combines the hashes of a unit and a value.</summary>
    public static uint Of(uint unit, uint value) => (unit << ValueBits) | (value >> ValueBits);

    /// <summary>Returns the number of units with figures in both lists, but no common figure: two quakes have two magnitudes and two tolls.</summary>
    /// <param name="first">The figures of one article, ascending.</param>
    /// <param name="second">The figures of the other, ascending.</param>
    public static int OtherUnits(uint[] first, uint[] second)
    {
        int others = 0;
        for (int i = 0, k = 0; i < first.Length && k < second.Length;)
        {
            uint unit = first[i] >> ValueBits;
            uint other = second[k] >> ValueBits;
            if (unit == other)
            {
                others += HasCommon(first, ref i, second, ref k, unit) ? 0 : 1;
                continue;
            }
            i += unit < other ? 1 : 0;
            k += unit > other ? 1 : 0;
        }
        return others;
    }

    /// <summary>Returns whether both have a figure of a unit, and moves past its figures.</summary>
    private static bool HasCommon(uint[] first, ref int i, uint[] second, ref int k, uint unit)
    {
        bool hasCommon = false;
        bool isFirst, isSecond;
        while ((isFirst = i < first.Length && first[i] >> ValueBits == unit) | (isSecond = k < second.Length && second[k] >> ValueBits == unit))
        {
            uint x = isFirst ? first[i] : uint.MaxValue;
            uint y = isSecond ? second[k] : uint.MaxValue;
            hasCommon |= isFirst && x == y;
            i += isFirst && x <= y ? 1 : 0;
            k += isSecond && y <= x ? 1 : 0;
        }
        return hasCommon;
    }
}
