using NewsLint.Facts.Figures.Hedges;

namespace NewsLint.Facts.Figures.Units;

/// <summary>Reads currencies before and units after a number.</summary>
internal static class UnitReader
{
    /// <summary>The maximum number of tokens of a unit's name: "South Korean won", "miles per hour".</summary>
    private const int Longest = 4;

    /// <summary>The number of words before "measured" where an earthquake is looked for.</summary>
    private const int ReachOfQuake = 5;

    /// <summary>Reads the currency that ends right before a token.</summary>
    /// <param name="t">The text.</param>
    /// <param name="i">The token of the number.</param>
    /// <param name="unit">The currency.</param>
    /// <param name="form">How it is written.</param>
    /// <returns>The first token of the currency, or <paramref name="i"/> if there is none.</returns>
    public static int CurrencyBefore(TokenText t, int i, out Unit? unit, out CurrencyForm form)
    {
        unit = null;
        form = CurrencyForm.None;
        if (i == 0)
            return i;
        Span<char> sign = stackalloc char[12];
        int last = i - 1;
        if (t.Is(last, '.') && t.IsGlued(last) && t.IsWord(last - 1) && t[last - 1].Length <= 3)
            last--;
        if (t.IsWord(last) && UnitWords.TryCode(t[last], out Unit code))
        {
            (unit, form) = (code, CurrencyForm.Code);
            return last;
        }
        if (t.IsGlued(last) && last == i - 1 && t[last - 1].Length <= 3 && t.IsWord(last - 1) && t.Phrase(last - 1, last + 1, sign) is > 0 and var length && UnitWords.TrySign(sign[..length], out Unit shared))
        {
            (unit, form) = (shared, CurrencyForm.Sign);
            return last - 1;
        }
        if (t[last].Length <= 3 && UnitWords.TrySign(t[last], out Unit plain))
        {
            (unit, form) = (plain, CurrencyForm.Sign);
            return last;
        }
        return i;
    }

    /// <summary>Whether the magnitude of an earthquake is at a token: magnitude 6.1, a magnitude of about 6.1, magnitude-6.1, gave its magnitude as 6.1.</summary>
    public static bool IsMagnitude(TokenText t, int i)
    {
        int before = HedgeReader.TryBefore(t, i, out HedgeReading hedge) ? hedge.First - 1 : i - 1;
        if (t[i].Contains('.') && (IsQuake(t, i + 1) || (t.Is(before, "a") && t.Is(before - 1, ',') && IsQuake(t, before - 2)) || (IsMeasuring(t, before) && HasQuakeBefore(t, before))))
            return true; // a 6.1 quake; the quake, a 6.1; a quake measuring 6.1
        if (t[before] is "of" or "as" or "at" or "was" or "is" || t.IsHyphen(before))
            before--;
        return t.Is(before, "magnitude");
    }

    /// <summary>Whether degrees of a temperature whose scale is not named follow a number: 17 degrees; not 40 degrees north, turned 180 degrees, two degrees in law.</summary>
    /// <param name="t">The text.</param>
    /// <param name="first">The first token of the number.</param>
    /// <param name="end">The exclusive end of its tokens.</param>
    public static bool IsDegrees(TokenText t, int first, int end) =>
        t[end] is "degrees" && !(t[end + 1] is "north" or "south" or "east" or "west" or "from" or "in" or "of") && !(t[first] is "180" or "360")
        && !(t[first - 1] is "has" or "have" or "had" or "holds" or "hold" or "held" or "with" or "earned" or "turned" or "rotated");

    private static bool IsMeasuring(TokenText t, int i) => t[i] is "measured" or "measuring" or "measures" or "registered" or "registering" or "reached";

    private static bool HasQuakeBefore(TokenText t, int i)
    {
        for (int at = i - 1; at >= Math.Max(0, i - ReachOfQuake); at--)
            if (IsQuake(t, at))
                return true;
        return false;
    }

    private static bool IsQuake(TokenText t, int i) => t[i] is "quake" or "earthquake" or "aftershock" or "foreshock" or "tremor" or "temblor" or "jolt" or "shock";

    /// <summary>Reads the unit or ISO code at a token, skipping a hyphen before it.</summary>
    /// <param name="t">The text.</param>
    /// <param name="i">The token after the number.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="isCode">Whether it is an ISO code.</param>
    /// <returns>The exclusive end of the unit's tokens, or <paramref name="i"/> if there is none.</returns>
    public static int UnitBehind(TokenText t, int i, out UnitForm unit, out bool isCode)
    {
        unit = default;
        isCode = false;
        bool hyphen = t.IsHyphen(i) && t.IsGlued(i) && t.IsGlued(i + 1);
        int first = hyphen ? i + 1 : i;
        bool glued = t.IsGlued(first);
        if (t.IsWord(first) && !hyphen && UnitWords.TryCode(t[first], out Unit code))
        {
            (unit, isCode) = (new UnitForm(code, 1), true);
            return first + 1;
        }
        Span<char> phrase = stackalloc char[48];
        for (int end = Math.Min(t.Count, first + Longest); end > first; end--)
        {
            int length = t.Phrase(first, end, phrase);
            if (length <= 0 || !UnitWords.TryUnit(phrase[..length], out UnitForm found))
                continue;
            if (length == 1 && (!glued || hyphen) && phrase[0] is not ('%' or '¢'))
                continue;
            if (end - first == 1 && !IsMeant(t, first, glued, found.Unit, phrase[..length]))
                continue;
            unit = found;
            return end;
        }
        return i;
    }

    /// <summary>Whether a unit's name that is also another word is meant as a unit.</summary>
    private static bool IsMeant(TokenText t, int i, bool glued, Unit unit, ReadOnlySpan<char> word)
    {
        if (word.Length == 1 && word[0] == 'x')
            return !t.IsNumber(i + 1);
        return word switch
        {
            "second" or "minute" or "quarter" => true,
            "won" or "rand" or "dong" => (t.IsWord(i - 1) && t[i - 1].Length > 3) || (t.IsNumber(i - 1) && t[i - 1].Length >= 4),
            "real" or "sterling" or "pc" or "ms" or "mi" or "min" or "ha" or "hp" or "bp" or "yd" => glued,
            "fold" => glued || t.IsHyphen(i - 1),
            "stone" or "gig" => !t.IsCapital(i),
            "in" or "s" => false,
            _ => unit.Dimension != Dimension.Data || word.Length > 2 || char.IsUpper(word[0]),
        };
    }
}
