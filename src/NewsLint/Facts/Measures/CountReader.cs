using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Numbers;
using NewsLint.Facts.Figures.Units;

namespace NewsLint.Facts.Measures;

/// <summary>Decides which numbers without a unit count something: two analysts, three of them, the four.</summary>
internal static class CountReader
{
    /// <summary>Whether a number counts, and is not a name, a pronoun or part of a phrase.</summary>
    public static bool IsCount(TokenText t, int i, NumberReading number, bool isHeadline)
    {
        if (number.Value is < 2 && number.Scale == 1 || number.Value != Math.Floor(number.Value))
            return false;
        int end = number.End;
        if (t.IsHyphen(end) && t.IsGlued(end) && t.IsGlued(end + 1))
            return t.IsWord(end + 1) && !t.IsCapital(end + 1) && t.Tokens[end + 1].Length > 2 && !(t[end + 1] is "time" or "way" or "star" or "fold" or "something");
        char before = t.Before(i);
        char behind = t.Behind(end - 1);
        if (char.IsLetterOrDigit(before) || char.IsLetterOrDigit(behind) || before is '/' or '[' or '#' || behind is '/' or ']' or '*')
            return false;
        if (number.InWords && !isHeadline && t.IsCapital(i) && i > 0 && t.IsCapital(i - 1) && t.IsWord(i - 1))
            return false;
        return !(i == 0 && end == t.Count);
    }

    /// <summary>Gets the counted noun, or -1 if only the sentence's tree can determine it.</summary>
    public static int NounBehind(TokenText t, NumberReading number) => Nouns.Counted(t, number.End, isOne: false, isFraction: false);
}
