using NewsLint.Facts.Figures.Units;

namespace NewsLint.Facts.Figures.Numbers;

/// <summary>Reads numbers: digits, words, fractions, scales, and mixtures of them. One pass, forward only.</summary>
internal static class NumberReader
{
    /// <summary>Reads the number at a token.</summary>
    /// <param name="t">The text.</param>
    /// <param name="i">The token.</param>
    /// <param name="isMoney">Whether a currency precedes it: <c>m</c> then means million, not metre.</param>
    /// <param name="number">The number.</param>
    /// <returns>False if there is no number, or it is not a quantity (a version, an identifier with leading zeros).</returns>
    public static bool TryRead(TokenText t, int i, bool isMoney, out NumberReading number)
    {
        number = new NumberReading { First = i, Scale = 1, ScaleToken = -1, Precision = 1 };
        return t.IsNumber(i) ? ReadDigits(t, i, isMoney, ref number)
            : DigitReader.VulgarFraction(t, i) is > 0 and var half ? ReadVulgar(t, i, half, ref number)
            : t.IsWord(i) && NumberWordReader.TryRead(t, i, ref number);
    }

    /// <summary>Whether a token is an indefinite article.</summary>
    public static bool IsArticle(TokenText t, int i) => t.Is(i, "a") || t.Is(i, "an");

    /// <summary>Reads scale words and their short forms after digits; several multiply (5 hundred thousand, 2 lakh crore).</summary>
    public static void ReadScale(TokenText t, bool isMoney, ref NumberReading number)
    {
        int i = number.End;
        if (IsShortScale(t, i, isMoney, out double scale))
        {
            Multiply(ref number, scale, i, i + 1);
            return;
        }
        while (true)
        {
            int at = t.IsHyphen(i) && t.IsGlued(i) && t.IsGlued(i + 1) ? i + 1 : i;
            if (t.Is(at, "a") && number.IsFraction)
                at++;
            if (!t.IsWord(at) || !FigureWords.TryNumber(t[at], out NumberWord word) || word.Kind is not (NumberWordKind.Hundred or NumberWordKind.Scale or NumberWordKind.Group))
                break;
            if (word.Value == 144)
                break;
            Multiply(ref number, word.Value, at, at + 1);
            i = at + 1;
        }
        if (number.Scale > 1)
            AndAHalf(t, number.Scale, ref number);
    }

    /// <summary>Multiplies a number by a scale.</summary>
    public static void Multiply(ref NumberReading number, double scale, int token, int end)
    {
        number.Value *= scale;
        number.Scale *= scale;
        number.Precision *= scale;
        if (number.ScaleToken < 0)
            number.ScaleToken = token;
        number.End = end;
        number.IsPlain = false;
        number.IsFraction = false;
    }

    /// <summary>Whether a token is a scale, in full or short: million, bn, mn.</summary>
    public static bool IsScale(TokenText t, int i) =>
        t.IsWord(i) && ((FigureWords.TryNumber(t[i], out NumberWord word) && word.Kind == NumberWordKind.Scale) || IsShortScale(t, i, isMoney: false, out _));

    private static bool IsShortScale(TokenText t, int i, bool isMoney, out double scale)
    {
        scale = 1;
        if (!t.IsWord(i) || t[i].Length > 3 || !FigureWords.TryShortScale(t[i], out scale))
            return false;
        bool glued = t.IsGlued(i);
        if (t[i].Length > 1)
            return t[i] is not "CR" && (isMoney || t[i] is not ("mm" or "MM"));
        return t[i] switch
        {
            "k" or "K" => glued && (isMoney || t.IsWord(i + 1) || t.Is(i + 1, '.') || t.Is(i + 1, ',')),
            "b" when glued && t[i - 1].Contains('.') && !t.IsGlued(i + 1) => true,
            "m" or "M" or "b" or "B" => isMoney || (glued && t[i] is "m" or "M" && t.IsWord(i + 1) && !t.IsGlued(i + 1) && Nouns.IsPlural(t[i + 1])),
            "t" or "T" => isMoney && glued,
            _ => false,
        };
    }

    /// <summary>Reads "and a half", "-and-a-half" and similar.</summary>
    public static void AndAHalf(TokenText t, double scale, ref NumberReading number)
    {
        int at = number.End;
        if (t.IsHyphen(at))
            at++;
        if (!t.Is(at, "and"))
            return;
        at++;
        if (t.IsHyphen(at))
            at++;
        double numerator = 1;
        if (t.Is(at, "a") || t.Is(at, "one"))
            at++;
        else if (t.Is(at, "three") && (t.Is(at + 1, "quarters") || t.Is(at + 2, "quarters")))
            (at, numerator) = (at + 1, 3);
        else
            return;
        if (t.IsHyphen(at))
            at++;
        double fraction = t.Is(at, "half") ? 0.5 : t.Is(at, "quarter") || t.Is(at, "quarters") ? 0.25 * numerator
            : FigureWords.TryNumber(t[at], out NumberWord part) && part.Kind == NumberWordKind.Part && part.Value is > 1 and <= 10 && t[at][^1] != 's' ? 1 / part.Value : 0;
        if (fraction == 0)
            return;
        number.Value += fraction * scale;
        number.End = at + 1;
    }

    private static bool ReadDigits(TokenText t, int i, bool isMoney, ref NumberReading number)
    {
        if (!DigitReader.TryRead(t, i, ref number))
            return false;
        if (number.IsPlain && t.Is(number.End, "and") && t.Is(number.End + 1, "a"))
            AndAHalf(t, 1, ref number); // 2 and a half percent
        ReadScale(t, isMoney, ref number);
        return true;
    }

    private static bool ReadVulgar(TokenText t, int i, double value, ref NumberReading number)
    {
        number.Value = value;
        number.End = i + 1;
        number.IsFraction = true;
        ReadScale(t, isMoney: false, ref number);
        return true;
    }
}
