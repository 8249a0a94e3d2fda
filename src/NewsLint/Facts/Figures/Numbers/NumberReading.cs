namespace NewsLint.Facts.Figures.Numbers;

/// <summary>A number in the text.</summary>
internal struct NumberReading
{
    /// <summary>The value, including the scale.</summary>
    public double Value;

    /// <summary>The value of one unit of the last written digit.</summary>
    public double Precision;

    /// <summary>The factor of the scale words after the digits, or 1 if there are none.</summary>
    public double Scale;

    /// <summary>The first token.</summary>
    public int First;

    /// <summary>The exclusive end of its tokens.</summary>
    public int End;

    /// <summary>The first token of the scale, or -1 if there is none.</summary>
    public int ScaleToken;

    /// <summary>Whether it is written in words.</summary>
    public bool InWords;

    /// <summary>Whether the value is vague.</summary>
    public bool IsVague;

    /// <summary>Whether it is a fraction of a whole: <c>two thirds</c>, <c>½</c>.</summary>
    public bool IsFraction;

    /// <summary>Whether it is only digits, without marks, scale or fraction.</summary>
    public bool IsPlain;

    /// <summary>The precision of the value; in words, the trailing zeros determine it: two hundred and fifty is exact to tens.</summary>
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
