using System.Globalization;

namespace NewsLint.Checks;

/// <summary>A range of numbers of a rule file: <c>1..9</c>, <c>..19</c>, <c>20..</c>, or one number. Both ends belong to it.</summary>
/// <param name="low">The lower end.</param>
/// <param name="high">The upper end.</param>
internal sealed class NumberRange(double low, double high)
{
    /// <summary>The JSON Schema of a range.</summary>
    public const string Shape = """{"type":["string","number"],"pattern":"^\\s*(-?[0-9]+(\\.[0-9]+)?\\s*(\\.\\.\\s*(-?[0-9]+(\\.[0-9]+)?)?)?|\\.\\.\\s*-?[0-9]+(\\.[0-9]+)?)\\s*$"}""";

    private const string Dots = "..";

    /// <summary>Reads a range; returns null for any other text, and for a range whose ends are the wrong way round.</summary>
    public static NumberRange? Parse(string text)
    {
        int dots = text.IndexOf(Dots, StringComparison.Ordinal);
        if (dots < 0)
            return Number(text) is { } one ? new NumberRange(one, one) : null;
        ReadOnlySpan<char> before = text.AsSpan(0, dots).Trim();
        ReadOnlySpan<char> after = text.AsSpan(dots + Dots.Length).Trim();
        double? low = before.IsEmpty ? double.NegativeInfinity : Number(before);
        double? high = after.IsEmpty ? double.PositiveInfinity : Number(after);
        return before.IsEmpty && after.IsEmpty ? null : low <= high ? new NumberRange(low.Value, high.Value) : null;
    }

    /// <summary>Whether a number is in the range.</summary>
    public bool Holds(double number) => number >= low && number <= high;

    private static double? Number(ReadOnlySpan<char> text) =>
        double.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out double number) ? number : null;
}
