namespace NewsLint.Facts.Figures.Numbers;

/// <summary>A number that was read.</summary>
internal struct NumberReading
{
    /// <summary>The value, scale included.</summary>
    public double Value;

    /// <summary>What the last written digit counts.</summary>
    public double Precision;

    /// <summary>What the scale words behind the digits multiply by; 1 without them.</summary>
    public double Scale;

    /// <summary>The first token.</summary>
    public int First;

    /// <summary>Behind the last token.</summary>
    public int End;

    /// <summary>The first token of the scale; -1 when there is none.</summary>
    public int ScaleToken;

    /// <summary>Whether it is written in words.</summary>
    public bool InWords;

    /// <summary>Whether only its size is given.</summary>
    public bool IsVague;

    /// <summary>Whether it is a fraction of a whole: <c>two thirds</c>, <c>½</c>.</summary>
    public bool IsFraction;

    /// <summary>Whether it is digits alone, without marks, scale or fraction.</summary>
    public bool IsPlain;

    /// <summary>What the value is exact to: words are as exact as the noughts at its end allow, two hundred and fifty counts tens.</summary>
    public readonly double ExactTo
    {
        get
        {
            if (IsFraction)
                return 0.05;
            if (!InWords || Value < 100 || Value != Math.Floor(Value))
                return Precision;
            double exact = 1;
            while (Value % (exact * 10) == 0 && exact < Value)
                exact *= 10;
            return exact;
        }
    }
}
