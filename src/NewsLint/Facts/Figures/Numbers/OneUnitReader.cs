using NewsLint.Facts.Figures.Units;
using NewsLint.Text;

namespace NewsLint.Facts.Figures.Numbers;

/// <summary>Reads "a" as one where it measures a duration: a week after, a year in prison. A rate is not a duration: $5 a week after tax.</summary>
internal static class OneUnitReader
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Ends = Words.Set(Words.OneUnitEnds);

    /// <summary>Reads an article before a unit of time as the number one.</summary>
    public static bool TryRead(TokenText t, int article, ref NumberReading number)
    {
        if (!UnitWords.TryUnit(t[article + 1], out UnitForm unit) || unit.Unit.Dimension != Dimension.Duration || !IsEnd(t, article + 2) || IsRate(t, article))
            return false;
        number.Value = 1;
        number.End = article + 1;
        return true;
    }

    private static bool IsEnd(TokenText t, int i)
    {
        if (!t.IsWord(i))
            return false;
        return Ends.Contains(t[i]) || (t.IsWord(i + 1) && Ends.Contains(t.Text.AsSpan(t.Tokens[i].Start..t.Tokens[i + 1].End)));
    }

    /// <summary>Whether a quantity precedes, or a word for how often.</summary>
    private static bool IsRate(TokenText t, int article) =>
        t.IsNumber(article - 1) || t[article - 1] is "once" or "twice" or "times" || FigureWords.TryNumber(t[article - 1], out _) || UnitWords.TryUnit(t[article - 1], out _);
}
