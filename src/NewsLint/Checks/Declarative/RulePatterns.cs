using NewsLint.Text.Patterns;

namespace NewsLint.Checks.Declarative;

/// <summary>Creates patterns from the values of a rule.</summary>
internal static class RulePatterns
{
    /// <summary>Creates a pattern.</summary>
    /// <param name="value">The value.</param>
    /// <param name="option">The key of the option, for errors.</param>
    /// <param name="manner">How it matches.</param>
    /// <exception cref="RuleOptionException">The value is not a regular expression.</exception>
    public static TextPattern Of(RuleValue value, string option, PatternManner manner) => Of(value.Text, value, option, manner);

    /// <summary>Creates a pattern from several values.</summary>
    public static TextPattern Of(string pattern, RuleValue value, string option, PatternManner manner)
    {
        try
        {
            return new TextPattern(pattern, manner, value.Line);
        }
        catch (PatternException error)
        {
            throw new RuleOptionException(option, error.Message, value);
        }
    }

    /// <summary>Creates the patterns of a list; skips empty ones.</summary>
    public static List<TextPattern> Of(IReadOnlyList<RuleValue> values, string option, PatternManner manner)
    {
        var patterns = new List<TextPattern>(values.Count);
        foreach (RuleValue value in values)
            if (value.Text.AsSpan().Trim().Length > 0)
                patterns.Add(Of(value, option, manner));
        return patterns;
    }
}
