namespace NewsLint.Facts.Figures.Units;

/// <summary>What a unit measures. Only figures of the same dimension compare.</summary>
public enum Dimension : byte
{
    /// <summary>Things counted; the unit is their name.</summary>
    Count,

    /// <summary>Money; the unit is an ISO code. Two currencies do not compare.</summary>
    Money,

    /// <summary>A share of a whole: percent and fractions. The base is percent.</summary>
    Share,

    /// <summary>Percentage points.</summary>
    Points,

    /// <summary>Multiples: double, three times.</summary>
    Times,

    /// <summary>Length; the base is the metre.</summary>
    Length,

    /// <summary>Area; the base is the square metre.</summary>
    Area,

    /// <summary>Mass; the base is the kilogram.</summary>
    Mass,

    /// <summary>Volume; the base is the cubic metre.</summary>
    Volume,

    /// <summary>Speed; the base is the metre a second.</summary>
    Speed,

    /// <summary>Temperature; the base is the degree Celsius.</summary>
    Temperature,

    /// <summary>Power; the base is the watt.</summary>
    Power,

    /// <summary>Energy; the base is the joule.</summary>
    Energy,

    /// <summary>Amounts of data; the base is the byte.</summary>
    Data,

    /// <summary>A duration. It is recognised so that it does not become a figure.</summary>
    Duration,

    /// <summary>The magnitude of an earthquake.</summary>
    Magnitude,
}

/// <summary>A unit of measure, a currency or a counted noun.</summary>
/// <param name="Name">The ISO code of a currency, <c>percent</c>, <c>times</c>, or a noun in the singular.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Factor">The number of base units of the dimension in one unit.</param>
/// <param name="Offset">The offset to add afterwards, for temperatures.</param>
public sealed record Unit(string Name, Dimension Dimension, double Factor = 1, double Offset = 0)
{
    /// <summary>A share that is stated as a fraction of one: <c>two thirds of</c>.</summary>
    public static Unit Fraction { get; } = new("fraction", Dimension.Share, 100);

    /// <summary>Multiples.</summary>
    public static Unit Times { get; } = new("times", Dimension.Times);

    /// <summary>The magnitude of an earthquake: <c>magnitude 6.1</c>, <c>6.1 on the Richter scale</c>.</summary>
    public static Unit Magnitude { get; } = new("magnitude", Dimension.Magnitude);

    /// <summary>Degrees of a temperature whose scale is not named: <c>17 degrees</c>.</summary>
    public static Unit Degree { get; } = new("degree", Dimension.Temperature);

    /// <summary>Converts a value of this unit to the dimension's base unit.</summary>
    public double ToBase(double value) => (value * Factor) + Offset;
}
