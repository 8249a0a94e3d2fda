using System.Globalization;

namespace NewsLint.Settings;

/// <summary>The kind of a step of a glob.</summary>
internal enum GlobStepKind
{
    /// <summary>One character.</summary>
    Character,

    /// <summary>One character that is not a slash.</summary>
    One,

    /// <summary>One character of a class.</summary>
    Class,

    /// <summary>Any characters except slashes.</summary>
    AnyInSegment,

    /// <summary>Any characters.</summary>
    Any,

    /// <summary>A whole number in a range.</summary>
    Number,

    /// <summary>Continues with the next step, or with the target.</summary>
    Either,

    /// <summary>Continues with the target.</summary>
    Jump,

    /// <summary>The end of the path.</summary>
    End,
}

/// <summary>One step of a glob. A class, because the JIT would compile lists of structs at each start.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Character">The character.</param>
/// <param name="Target">The step to continue with.</param>
/// <param name="Class">The characters of a class.</param>
/// <param name="Range">The numbers of a range.</param>
internal sealed record GlobStep(GlobStepKind Kind, char Character = '\0', int Target = 0, GlobClass? Class = null, GlobRange? Range = null)
{
    /// <summary>Returns whether the step matches a character.</summary>
    public bool Takes(char c) => Kind switch
    {
        GlobStepKind.Character => c == Character,
        GlobStepKind.One => c != '/',
        _ => c != '/' && Class!.Holds(c),
    };
}

/// <summary>The characters between brackets.</summary>
/// <param name="IsNegated">Whether it contains all other characters.</param>
/// <param name="Ranges">The first and last character of each range, in sequence.</param>
internal sealed record GlobClass(bool IsNegated, string Ranges)
{
    /// <summary>Returns whether the class contains a character.</summary>
    public bool Holds(char c)
    {
        for (int i = 0; i < Ranges.Length; i += 2)
            if (Ranges[i] <= c && c <= Ranges[i + 1])
                return !IsNegated;
        return IsNegated;
    }
}

/// <summary>The whole numbers <c>{first..last}</c>, inclusive, without leading zeros.</summary>
internal sealed record GlobRange(long First, long Last)
{
    /// <summary>Returns the possible ends of a number in the range that begins at a position.</summary>
    public List<int> Ends(ReadOnlySpan<char> path, int start)
    {
        var ends = new List<int>();
        int digits = start < path.Length && path[start] is '-' or '+' ? start + 1 : start;
        for (int end = digits + 1; end <= path.Length && end - digits <= 18 && char.IsAsciiDigit(path[end - 1]); end++)
        {
            if (end - digits > 1 && path[digits] == '0')
                break;
            long value = long.Parse(path[start..end], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            if (First <= value && value <= Last)
                ends.Add(end);
        }
        return ends;
    }
}
