using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Figures.Numbers;
using NewsLint.Facts.Figures.Units;

namespace NewsLint.Facts.Figures;

/// <summary>Reads numbers that do not match token boundaries: a sum with its ISO code attached, and digits after a bare decimal point.</summary>
internal static class GluedNumbers
{
    private const int CodeLength = 3;

    /// <summary>Reads the sum at a word: USD115, EUR1.5bn; or null if there is none.</summary>
    public static FigureDraft? Sum(TokenText t, int i)
    {
        ReadOnlySpan<char> word = t[i];
        if (word.Length <= CodeLength || !char.IsAsciiDigit(word[CodeLength]) || !char.IsAsciiLetterUpper(word[0]) || !UnitWords.TryCode(word[..CodeLength], out Unit currency))
            return null;
        int start = t.Tokens[i].Start + CodeLength;
        int end = start;
        while (end < t.Text.Length && (char.IsAsciiDigit(t.Text[end]) || (t.Text[end] is ',' or '.' && end + 1 < t.Text.Length && char.IsAsciiDigit(t.Text[end + 1]))))
            end++;
        double value = DigitReader.ParseDigits(t.Text.AsSpan(start, end - start));
        if (double.IsNaN(value))
            return null;
        int last = i;
        while (last + 1 < t.Count && t.Tokens[last + 1].Start < end)
            last++;
        ReadOnlySpan<char> letters = t.Text.AsSpan(end, t.Tokens[last].End - end);
        double scale = 1;
        if (!letters.IsEmpty && !FigureWords.TryShortScale(letters, out scale))
            return null;
        var number = new NumberReading { First = i, Value = value, Scale = 1, ScaleToken = -1, Precision = 1, End = last + 1 };
        if (scale > 1)
            NumberReader.Multiply(ref number, scale, last, last + 1);
        else
            NumberReader.ReadScale(t, isMoney: true, ref number);
        return new FigureDraft(number, i) { Currency = currency, Unit = currency, Form = CurrencyForm.Code, Mark = new TextSpan(t.Tokens[i].Start, CodeLength) };
    }

    /// <summary>Reads the digits after a decimal point without a leading zero: .08 percent, $.50; or null if there are none.</summary>
    public static FigureDraft? PointFraction(TokenText t, int i)
    {
        if (!t.Is(i, '.') || !t.IsNumber(i + 1) || !t.IsGlued(i + 1) || t[i + 1].ContainsAny(',', '.') || t[i + 1].Length > 4 || (char.IsLetter(t.Behind(i + 1)) && !FigureWords.TryShortScale(t[i + 2], out _)))
            return null;
        char before = t.Before(i);
        if (!char.IsWhiteSpace(before) && before is not ('$' or '£' or '€' or '('))
            return null;
        int first = UnitReader.CurrencyBefore(t, i, out Unit? currency, out CurrencyForm form);
        double value = double.Parse("0." + t[i + 1].ToString(), CultureInfo.InvariantCulture);
        var number = new NumberReading { First = i, Value = value, Scale = 1, ScaleToken = -1, Precision = Math.Pow(10, -t[i + 1].Length), End = i + 2 };
        NumberReader.ReadScale(t, currency is not null, ref number);
        TextSpan mark = currency is null ? default : TextSpan.FromBounds(t.Tokens[first].Start, t.Tokens[i - 1].End);
        return new FigureDraft(number, first) { Currency = currency, Unit = currency, Form = form, Mark = mark };
    }
}
