using NewsLint.Facts.Figures.Numbers;
using NewsLint.Facts.Figures.Units;

namespace NewsLint.Facts.Figures;

/// <summary>Reads lengths in feet and inches.</summary>
internal static class FeetReader
{
    private const int InchesOfAFoot = 12;

    private static Unit Foot { get; } = UnitWords.Named("foot");

    /// <summary>Adds the inches after the feet, if there are any: five feet ten, 5ft 10in, 6-foot-2.</summary>
    public static void ReadInches(TokenText t, FigureDraft draft)
    {
        int end = draft.End;
        bool hyphen = t.IsHyphen(end) && t.IsGlued(end);
        int at = hyphen ? end + 1 : end;
        if (!NumberReader.TryRead(t, at, isMoney: false, out NumberReading inches) || inches.Value >= InchesOfAFoot)
            return;
        int after = UnitReader.UnitBehind(t, inches.End, out UnitForm unit, out _);
        bool isNamed = after > inches.End && unit.Unit.Name == "inch";
        if (t.Is(inches.End, "in") && t.IsGlued(inches.End))
            (after, isNamed) = (inches.End + 1, true);
        if (!isNamed && !hyphen)
            return;
        draft.Number.Value += inches.Value / InchesOfAFoot;
        draft.End = isNamed ? after : inches.End;
    }

    /// <summary>Reads the height of a person with prime marks, or the quotation marks that replace them: 5'2", 6’1”, 5' 11"; or null if there is none.</summary>
    public static FigureDraft? Height(TokenText t, int i)
    {
        if (t[i].Length != 1 || t[i][0] is < '3' or > '8' || !IsMark(t, i + 1, "'’′") || !t.IsNumber(i + 2) || t[i + 2].Length > 2)
            return null;
        double inches = DigitReader.ParseDigits(t[i + 2]);
        bool isMarked = IsMark(t, i + 3, "\"”″");
        if (!(inches < InchesOfAFoot) || !(isMarked || t.IsGlued(i + 2)))
            return null;
        var number = new NumberReading { First = i, Value = DigitReader.ParseDigits(t[i]) + (inches / InchesOfAFoot), Scale = 1, ScaleToken = -1, Precision = 1, End = isMarked ? i + 4 : i + 3 };
        return new FigureDraft(number, i) { Unit = Foot };
    }

    private static bool IsMark(TokenText t, int i, string marks) => t[i].Length == 1 && t.IsGlued(i) && marks.Contains(t[i][0], StringComparison.Ordinal);
}
