using NewsLint.Facts.Figures.Numbers;
using NewsLint.Facts.Figures.Units;

namespace NewsLint.Facts.Figures;

/// <summary>Reads the cents or pence of a sum: 3 dollars 50 cents, two pounds and forty pence.</summary>
internal static class SubunitReader
{
    /// <summary>Adds the smaller unit after a sum, if there is one.</summary>
    /// <param name="t">The text.</param>
    /// <param name="draft">A figure with its currency name after the number.</param>
    public static void Read(TokenText t, FigureDraft draft)
    {
        int at = t.Is(draft.End, "and") ? draft.End + 1 : draft.End;
        if (draft.IsRange || draft.Number.Scale > 1 || !NumberReader.TryRead(t, at, isMoney: false, out NumberReading small) || small.IsFraction || small.Value >= 100)
            return;
        int end = UnitReader.UnitBehind(t, small.End, out UnitForm unit, out _);
        bool isPart = end > small.End && unit.Unit.Dimension == Dimension.Money && unit.Factor < 1
            && (unit.Unit.Name == draft.Unit!.Name || (draft.Unit.Name == "pound" && unit.Unit.Name == "GBP") || unit.Unit.Name == "USD");
        if (!isPart)
            return;
        draft.Number.Value += small.Value * unit.Factor / draft.Factor;
        draft.Number.Precision = unit.Factor;
        if (draft.Unit!.Name == "pound")
            draft.Unit = unit.Unit;
        draft.End = end;
    }
}
