using System.Globalization;

namespace NewsLint.Settings;

/// <summary>What a step of a glob takes.</summary>
internal enum GlobStepKind
{
    /// <summary>One character.</summary>
    Character,

    /// <summary>One character that is no slash.</summary>
    One,

    /// <summary>One character of a class.</summary>
    Class,

    /// <summary>Any characters but slashes.</summary>
    AnyInSegment,

    /// <summary>Any characters.</summary>
    Any,

    /// <summary>A whole number of a range.</summary>
    Number,

    /// <summary>Goes on with the next step, or with the target.</summary>
    Either,

    /// <summary>Goes on with the target.</summary>
    Jump,

    /// <summary>The end of the path.</summary>
    End,
}

/// <summary>One step of a glob; a class, for lists of structs are compiled at each start.</summary>
/// <param name="Kind">What it takes.</param>
/// <param name="Character">The character.</param>
/// <param name="Target">The step to go on with.</param>
/// <param name="Class">The characters of a class.</param>
/// <param name="Range">The numbers of a range.</param>
internal sealed record GlobStep(GlobStepKind Kind, char Character = '\0', int Target = 0, GlobClass? Class = null, GlobRange? Range = null)
{
    /// <summary>Whether the step takes a character.</summary>
    public bool Takes(char c) => Kind switch
    {
        GlobStepKind.Character => c == Character,
        GlobStepKind.One => c != '/',
        _ => c != '/' && Class!.Holds(c),
    };
}

/// <summary>The characters between brackets.</summary>
/// <param name="IsNegated">Whether it holds all others.</param>
/// <param name="Ranges">First and last character of each stretch, one after the other.</param>
internal sealed record GlobClass(bool IsNegated, string Ranges)
{
    /// <summary>Whether the class holds a character.</summary>
    public bool Holds(char c)
    {
        for (int i = 0; i < Ranges.Length; i += 2)
            if (Ranges[i] <= c && c <= Ranges[i + 1])
                return !IsNegated;
        return IsNegated;
    }
}

/// <summary>The whole numbers <c>{first..last}</c>, both included, without leading zeros.</summary>
internal sealed record GlobRange(long First, long Last)
{
    /// <summary>Where a number that begins at a position and lies in the range can end.</summary>
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
