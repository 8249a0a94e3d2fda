using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Numbers;
using NewsLint.Facts.Figures.Units;

namespace NewsLint.Facts.Measures;

/// <summary>An age in the text.</summary>
/// <param name="End">The exclusive end of its tokens.</param>
/// <param name="Low">The value, or the lower end.</param>
/// <param name="High">The value, or the upper end.</param>
/// <param name="Unit">Its unit, or null for years.</param>
internal readonly record struct AgeReading(int End, double Low, double High, Unit? Unit);

/// <summary>Reads explicit ages: 34-year-old, five months old, aged twelve, dies at 90, in digits or in words.</summary>
internal static class AgeReader
{
    /// <summary>The number of tokens between a word of death and "at" with an age at the end of a headline.</summary>
    private const int ReachOfDeath = 8;

    /// <summary>The largest age that a bare number after a person can be.</summary>
    private const double MostYears = 115;

    /// <summary>The smallest that is an age after "at": at 7 is a time of day.</summary>
    private const double LeastAside = 13;

    /// <summary>Reads the age at a number.</summary>
    public static bool TryRead(TokenText t, int i, NumberReading number, out AgeReading age)
    {
        age = default;
        double high = number.Value;
        int end = number.End;
        int at = RangeReader.AfterHyphen(t, end);
        if (at < 0 && (t.IsDash(end) || t.Is(end, "to") || t.Is(end, "or") || (t.Is(end, "and") && t.Is(i - 1, "between"))))
            at = end + 1;
        if (at >= 0 && NumberReader.TryRead(t, at, isMoney: false, out NumberReading second) && second.Value > high)
        {
            high = second.Value;
            end = second.End;
        }
        at = end;
        if (OtherNumerals.IsYearOld(t, at, out int behind))
        {
            int unitAt = t.IsHyphen(at) ? at + 1 : at;
            age = new AgeReading(behind, number.Value, high, UnitReader.UnitBehind(t, unitAt, out UnitForm unit, out _) > unitAt ? unit.Unit : null);
            return true;
        }
        if (t.Is(number.End, "and") && number.Scale == 1 && number.Value < 130 && NumberReader.TryRead(t, number.End + 1, isMoney: false, out NumberReading next) && OtherNumerals.IsYearOld(t, next.End, out _))
        {
            age = new AgeReading(number.End, number.Value, number.Value, null); // 68 and 48 years old
            return true;
        }
        int before = i - 1;
        while (t.IsWord(before) && t[before] is "about" or "around" or "at" or "least" or "only" or "just" or "nearly" or "over" or "under")
            before--;
        bool isAtDeath = t.Is(i - 1, "at") && (IsDeath(t, i - 2) || (end == t.Count && HasDeathBefore(t, i - 2)));
        if ((isAtDeath || t.Is(before, "turned") || t.Is(before, "turns") || t.Is(before, "turning")) && number.Value is >= 10 and <= 120 && !number.IsFraction && number.Scale == 1
            && !(t.IsWord(end) && Nouns.Counted(t, end, isOne: false, isFraction: false) == end) && !t.Is(end, '%') && !t.Is(end, "percent"))
        {
            age = new AgeReading(end, number.Value, high, null);
            return true;
        }
        if (t.Is(i - 1, "of") && IsPerson(t, i - 2) && end == number.End && number.Value is >= 1 and <= MostYears && !number.IsFraction && number.Scale == 1 && EndsPhrase(t, end))
        {
            age = new AgeReading(end, number.Value, high, null); // a man of 43
            return true;
        }
        if (end == number.End && number.Value is >= LeastAside and <= MostYears && !number.IsFraction && number.Scale == 1 && IsAside(t, i, end))
        {
            age = new AgeReading(end, number.Value, high, null);
            return true;
        }
        if (!(t.Is(before, "aged") || t.Is(i - 1, "aged") || t.Is(i - 1, "age") || t.Is(i - 1, "ages") || (t.Is(i - 1, "of") && t.Is(i - 2, "age"))) || number.Scale > 1 || number.Value > 130)
            return false;
        age = new AgeReading(end, number.Value, high, null);
        return true;
    }

    /// <summary>Whether "at" and a number are an aside on a person: who at 67 has been; , at 81 the oldest; At 34, Marlow became.</summary>
    private static bool IsAside(TokenText t, int i, int end)
    {
        if (!t.Is(i - 1, "at") || !(t[i - 2] is "who" or "," || t.IsCapital(i - 1)))
            return false;
        if (t.Is(end, ','))
            return t.IsCapital(end + 1) || t[end + 1] is "he" or "she";
        return t[end] is "has" or "had" or "is" or "was" or "the";
    }

    /// <summary>Whether one person is named whose age can follow: a man of, a widow of; not men of, a father of.</summary>
    private static bool IsPerson(TokenText t, int i) =>
        t[i] is "man" or "woman" or "lady" or "gentleman" or "boy" or "girl" or "youth" or "lad" or "lass" or "teenager" or "child" or "widow" or "widower" or "bachelor" or "pensioner" or "toddler";

    /// <summary>Whether nothing is counted after a number: a man of 43 who; not a man of 20 years' experience.</summary>
    private static bool EndsPhrase(TokenText t, int end) =>
        end == t.Count || !(t.IsWord(end) || t.IsNumber(end) || t.IsHyphen(end) || t[end] is "%" or "/") || t[end] is "who" or "with" or "and" or "was" or "is" or "were" or "are" or "has" or "had" or "from" or "in" or "at" or "on" or "when";

    private static bool IsDeath(TokenText t, int i) => t.Is(i, "dies") || t.Is(i, "died") || (t.Is(i, "dead") && !t.Is(i - 1, "of")); // the number of dead at 14

    /// <summary>Whether a word of death is a few words before: Keller, painter, dies in Carrick at 77.</summary>
    private static bool HasDeathBefore(TokenText t, int last)
    {
        for (int i = last; i > last - ReachOfDeath; i--)
            if (IsDeath(t, i))
                return true;
        return false;
    }
}
