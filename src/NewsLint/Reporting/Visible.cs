using System.Globalization;
using System.Text;

namespace NewsLint.Reporting;

/// <summary>
/// Makes copy fit to be shown: a control character would command the terminal, a formatting one would reorder the line or stay unseen.
/// </summary>
public static class Visible
{
    /// <summary>
    /// The name of a file as one line: as <see cref="Line"/>, and so that it cannot begin a workflow command of GitHub Actions, which are two
    /// colons at the beginning of a line, or two hashes and a bracket anywhere.
    /// </summary>
    public static string Name(string path)
    {
        string line = Line(path).Replace("##[", "##<U+005B>", StringComparison.Ordinal);
        return line.AsSpan().TrimStart().StartsWith("::", StringComparison.Ordinal) ? "./" + line : line;
    }

    /// <summary>A text as one line in which every control or formatting character is spelt out.</summary>
    public static string Line(string text)
    {
        int at = 0;
        while (at < text.Length && !NeedsForm(text[at]))
            at++;
        if (at == text.Length)
            return text;
        var line = new StringBuilder(text, 0, at, text.Length + 16);
        for (; at < text.Length; at++)
        {
            if (NeedsForm(text[at]))
                line.Append(Form(text[at]));
            else
                line.Append(text[at]);
        }
        return line.ToString();
    }

    /// <summary>Whether a character is shown by a form of its own.</summary>
    public static bool NeedsForm(char c) =>
        c < ' ' || (c >= 0x7F && (c < 0xA0 || c == 0xAD || (c >= 0x600 && c is not '\u200C' and not '\u200D' && IsUnseen(c))));

    /// <summary>The form: Unicode's picture of a control character, the code point of any other.</summary>
    public static string Form(char c) => c switch
    {
        '\t' or '\n' or '\r' => " ",
        < ' ' => ((char)('\u2400' + c)).ToString(),
        '\u007F' => "\u2421",
        _ => $"<U+{(int)c:X4}>",
    };

    private static bool IsUnseen(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
