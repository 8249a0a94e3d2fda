using System.Text.RegularExpressions;

namespace NewsLint.Text.Patterns;

/// <summary>A pattern that is not a valid regular expression. The message is a clause.</summary>
internal sealed class PatternException : Exception
{
    internal PatternException(string pattern, RegexParseException error)
        : base($"the pattern {pattern} is not a regular expression: {Reason(error.Error)}", error)
    {
    }

    internal PatternException(string message)
        : base(message)
    {
    }

    private static string Reason(RegexParseError error) => error switch
    {
        RegexParseError.InsufficientClosingParentheses => "a ( is not closed; write \\( for the character",
        RegexParseError.InsufficientOpeningParentheses => "a ) closes nothing; write \\) for the character",
        RegexParseError.UnterminatedBracket => "a [ is not closed; write \\[ for the character",
        RegexParseError.QuantifierAfterNothing => "a *, + or ? has nothing to repeat; write a \\ before it for the character",
        RegexParseError.NestedQuantifiersNotParenthesized => "two of *, + and ? follow each other; put brackets around what is repeated",
        RegexParseError.ReversedQuantifierRange => "in a repetition {n,m}, n is greater than m",
        RegexParseError.ReversedCharacterRange => "a range in [ ] runs backwards",
        RegexParseError.ShorthandClassInCharacterRange => "a class such as \\w cannot be the end of a range; put the - last",
        RegexParseError.UnrecognizedEscape => "a \\ comes before a letter that it gives no meaning to",
        RegexParseError.UnescapedEndingBackslash => "it ends with a single \\",
        RegexParseError.UndefinedNumberedReference or RegexParseError.UndefinedNamedReference => "it refers to a group that it does not have",
        RegexParseError.InvalidUnicodePropertyEscape or RegexParseError.UnrecognizedUnicodeProperty => "a \\p{ } names no class of characters",
        RegexParseError.MalformedUnicodePropertyEscape => "a \\p is not complete; write \\p{L}",
        RegexParseError.InvalidGroupingConstruct => "a (? begins nothing that is known",
        RegexParseError.CaptureGroupNameInvalid => "a group has a name that is none",
        RegexParseError.InsufficientOrInvalidHexDigits => "a \\x or \\u lacks its digits",
        _ => "it is not complete",
    };
}

/// <summary>A pattern that exceeded its time limit on a text.</summary>
internal sealed class PatternTimeoutException : Exception
{
    internal PatternTimeoutException(TextPattern pattern, Exception cause)
        : base($"the pattern {pattern.Written} took too long", cause) => Pattern = pattern;

    /// <summary>The pattern.</summary>
    internal TextPattern Pattern { get; }
}
