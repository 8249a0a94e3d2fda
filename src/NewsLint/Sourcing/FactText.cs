using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;

namespace NewsLint.Sourcing;

/// <summary>Quotes facts in messages.</summary>
internal static class FactText
{
    /// <summary>The maximum number of words that a message quotes.</summary>
    private const int Most = 12;

    /// <summary>Returns the words of a span in one line, without those in the middle if they are many.</summary>
    public static string Of(Prose prose, TextSpan span) => Short(prose.Text.Substring(span.Start, span.Length));

    /// <summary>Returns words in one line, without those in the middle if they are many.</summary>
    public static string Short(string text)
    {
        string[] words = text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= Most ? string.Join(' ', words) : string.Join(' ', words[..(Most / 2)]) + " … " + string.Join(' ', words[^(Most / 2)..]);
    }
}
