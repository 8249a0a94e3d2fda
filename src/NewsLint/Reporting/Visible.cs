using System.Globalization;
using System.Text;

namespace NewsLint.Reporting;

/// <summary>
/// Makes copy safe to show: a control character would control the terminal; a format character would reorder the line or be invisible.
/// </summary>
internal static class Visible
{
    /// <summary>
    /// Returns a file name as one line, like <see cref="Line"/>, that cannot begin a workflow command of GitHub Actions: two
    /// colons at the start of a line, or two hashes and a bracket anywhere.
    /// </summary>
    public static string Name(string path)
    {
        string line = Line(path).Replace("##[", "##<U+005B>", StringComparison.Ordinal);
        return line.AsSpan().TrimStart().StartsWith("::", StringComparison.Ordinal) ? "./" + line : line;
    }

    /// <summary>Returns a text as one line with control and format characters spelt out.</summary>
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

    /// <summary>Whether a character has a special form.</summary>
    public static bool NeedsForm(char c) =>
        c < ' ' || (c >= 0x7F && (c < 0xA0 || c == 0xAD || (c >= 0x600 && c is not '\u200C' and not '\u200D' && IsUnseen(c))));

    /// <summary>The special form: Unicode's picture of a control character, or the code point.</summary>
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
