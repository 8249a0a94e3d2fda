namespace NewsLint.Facts.Measures;

/// <summary>The kind of a figure's value.</summary>
public enum FigureKind : byte
{
    /// <summary>Things counted, or a bare number.</summary>
    Count,

    /// <summary>A sum of money.</summary>
    Money,

    /// <summary>A share of a whole, in percent or as a fraction, and percentage points.</summary>
    Share,

    /// <summary>A multiple, or odds: twice as much, 3-1.</summary>
    Ratio,

    /// <summary>A length, weight, area, speed, temperature or similar.</summary>
    Quantity,

    /// <summary>A duration.</summary>
    Duration,

    /// <summary>The age of a person or thing.</summary>
    Age,

    /// <summary>The two sides of a vote.</summary>
    Vote,

    /// <summary>The two sides of a match, a set or a race.</summary>
    Score,

    /// <summary>The year of a fact.</summary>
    Year,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A place in an order: third, 21st.</summary>
    Ordinal,

    /// <summary>How often: twice, three times.</summary>
    Frequency,
}
