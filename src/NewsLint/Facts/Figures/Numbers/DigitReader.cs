using System.Globalization;
using NewsLint.Facts.Figures.Units;

namespace NewsLint.Facts.Figures.Numbers;

/// <summary>Reads numbers in digits: grouping and decimal marks of several countries, groups separated by spaces, fractions.</summary>
internal static class DigitReader
{
    /// <summary>Parses digits with grouping and decimal marks; returns NaN if they are not a quantity.</summary>
    public static double ParseDigits(ReadOnlySpan<char> digits)
    {
        if (digits.Length > 24 || digits.Length > 1 && digits[0] == '0' && digits[1] != '.' && digits[1] != ',')
            return double.NaN;
        int comma = digits.IndexOf(',');
        int stop = digits.IndexOf('.');
        if (comma < 0 && stop < 0)
            return digits.Length <= 15 ? Parse(digits) : double.NaN;
        if (comma < 0)
            return digits[(stop + 1)..].IndexOf('.') < 0 ? Parse(digits) : IsGrouped(digits, '.') ? ParseWithout(digits, '.') : double.NaN;
        if (stop >= 0 && (stop < digits.LastIndexOf(',') || digits[(stop + 1)..].IndexOf('.') >= 0))
            return double.NaN;
        if (IsGrouped(stop < 0 ? digits : digits[..stop], ','))
            return ParseWithout(digits, ',');
        if (stop < 0 && digits.Length - comma <= 3 && digits[(comma + 1)..].IndexOf(',') < 0)
        {
            Span<char> point = stackalloc char[digits.Length];
            digits.CopyTo(point);
            point[comma] = '.';
            return Parse(point);
        }
        return double.NaN;
    }

    /// <summary>Reads the number in digits at a token, without its scale.</summary>
    public static bool TryRead(TokenText t, int i, ref NumberReading number)
    {
        double value = ParseDigits(t[i]);
        if (double.IsNaN(value))
            return false;
        number.Precision = PrecisionOf(t[i]);
        number.IsPlain = !t[i].ContainsAny(',', '.');
        int next = i + 1;
        if (number.IsPlain && t[i].Length <= 3)
            value = SpacedGroups(t, value, ref next);
        if (t.Is(next, '/') && t.IsGlued(next) && t.IsNumber(next + 1) && t.IsGlued(next + 1))
        {
            double denominator = ParseDigits(t[next + 1]);
            bool isGlued = IsGluedFraction(t, i);
            if (!isGlued && !(denominator is 2 or 3 or 4 or 5 or 8 or 10 or 16 && value < denominator) || t.Is(next + 2, '/'))
                return false;
            number.IsFraction = !isGlued;
            number.IsPlain = false;
            value = isGlued ? Math.Floor(value / 10) + (value % 10 / denominator) : value / denominator;
            next += 2;
        }
        else if (VulgarFraction(t, next) is > 0 and var vulgar && t.IsGlued(next))
        {
            value += vulgar;
            next++;
            number.IsPlain = false;
        }
        else if (number.IsPlain && MixedFraction(t, next, out double fraction, out int end))
        {
            value += fraction;
            next = end;
            number.IsPlain = false;
        }
        number.Value = value;
        number.End = next;
        return true;
    }

    /// <summary>Joins groups separated by spaces: 1 000 000. An ordinary space counts only if a group such as 000, a third group or a scale confirms it.</summary>
    private static double SpacedGroups(TokenText t, double value, ref int next)
    {
        int end = next;
        double joined = value;
        bool sure = false;
        while (t.IsNumber(end) && t[end].Length == 3 && t.Tokens[end].Start - t.Tokens[end - 1].End == 1 && !t[end].ContainsAny(',', '.'))
        {
            char space = t.Before(end);
            if (space is not (' ' or '\u00A0' or '\u2009' or '\u202F' or '\u2007'))
                break;
            sure |= space != ' ' || t[end] is "000" or "500" || end > next;
            joined = (joined * 1000) + ParseThree(t[end]);
            end++;
        }
        sure |= end > next && NumberReader.IsScale(t, end) && (t.Is(next - 2, '$') || t.Is(next - 2, '£') || t.Is(next - 2, '€'));
        if (!sure || end == next || value == 0)
            return value;
        next = end;
        return joined;
    }

    private static double ParseThree(ReadOnlySpan<char> digits) => ((digits[0] - '0') * 100) + ((digits[1] - '0') * 10) + digits[2] - '0';

    /// <summary>Reads the fraction of 2 1/2 and 2-1/2.</summary>
    private static bool MixedFraction(TokenText t, int i, out double fraction, out int end)
    {
        fraction = 0;
        end = i;
        int at = t.IsHyphen(i) && t.IsGlued(i) && t.IsGlued(i + 1) ? i + 1 : i;
        if (!t.IsNumber(at) || t[at].Length != 1 || !t.Is(at + 1, '/') || !t.IsGlued(at + 1) || !t.IsNumber(at + 2) || !t.IsGlued(at + 2) || t[at + 2].Length != 1 || t.Is(at + 3, '/'))
            return false;
        double numerator = t[at][0] - '0';
        double denominator = t[at + 2][0] - '0';
        fraction = numerator / denominator;
        end = at + 3;
        return numerator < denominator && denominator is 2 or 3 or 4 or 8;
    }

    /// <summary>Whether digits are a mixed number whose fraction lost its small type, before a unit: 41/2 months, an 81/2-mile walk; not odds of 11/2.</summary>
    public static bool IsGluedFraction(TokenText t, int i)
    {
        if (t[i].Length is not (2 or 3) || !t.Is(i + 1, '/') || !t.IsNumber(i + 2) || t[i + 2].Length != 1 || t[i + 2] is not ("2" or "3" or "4" or "8"))
            return false;
        int unit = t.IsHyphen(i + 3) ? i + 4 : i + 3;
        return t[i][^1] is not '0' && t[i][^1] < t[i + 2][0] && UnitWords.TryUnit(t[unit], out _);
    }

    /// <summary>Gets the value of a single-character fraction, such as ½, or 0 for any other token.</summary>
    public static double VulgarFraction(TokenText t, int i)
    {
        if ((uint)i >= (uint)t.Count || t.Tokens[i].Length != 1)
            return 0;
        return t.Text[t.Tokens[i].Start] switch
        {
            '½' => 0.5,
            '⅓' => 1 / 3.0,
            '⅔' => 2 / 3.0,
            '¼' => 0.25,
            '¾' => 0.75,
            '⅕' => 0.2,
            '⅛' => 0.125,
            '⅜' => 0.375,
            '⅝' => 0.625,
            '⅞' => 0.875,
            _ => 0,
        };
    }

    /// <summary>Gets the value of the last significant digit: trailing zeros of a long number are taken for rounding.</summary>
    private static double PrecisionOf(ReadOnlySpan<char> digits)
    {
        int point = digits.LastIndexOf('.');
        if (point >= 0)
            return Math.Pow(10, point + 1 - digits.Length);
        if (digits.Length <= 3)
            return 1;
        double precision = 1;
        for (int i = digits.Length - 1; i > 0 && digits[i] is '0' or ','; i--)
            if (digits[i] == '0')
                precision *= 10;
        return precision;
    }

    private static double Parse(ReadOnlySpan<char> digits) =>
        double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) ? value : double.NaN;

    private static double ParseWithout(ReadOnlySpan<char> digits, char mark)
    {
        Span<char> plain = stackalloc char[digits.Length];
        int length = 0;
        foreach (char c in digits)
            if (c != mark)
                plain[length++] = c;
        return Parse(plain[..length]);
    }

    /// <summary>Whether digits are in groups of three, or a last group of three after groups of two as in Indian usage.</summary>
    private static bool IsGrouped(ReadOnlySpan<char> digits, char mark)
    {
        int last = digits.LastIndexOf(mark);
        if (digits.Length - last != 4)
            return false;
        bool threes = true;
        bool twos = true;
        for (int end = last; end > 0;)
        {
            int before = digits[..end].LastIndexOf(mark);
            int length = end - before - 1;
            threes &= before < 0 ? length is >= 1 and <= 3 : length == 3;
            twos &= before < 0 ? length is >= 1 and <= 2 : length == 2;
            end = before;
        }
        return threes || twos;
    }
}
