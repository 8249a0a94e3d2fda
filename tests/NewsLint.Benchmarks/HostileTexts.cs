using System.Globalization;
using System.Text;

namespace NewsLint.Benchmarks;

/// <summary>A text that is meant to make newslint slow.</summary>
/// <param name="Name">What it is, with its file extension.</param>
/// <param name="Make">Creates it, with at least a given number of bytes.</param>
internal sealed record HostileText(string Name, Func<int, byte[]> Make);

/// <summary>Texts whose reading or checking could take longer than their size warrants: each repeats a character, word or line.</summary>
internal static class HostileTexts
{
    private static readonly string[] Units =
    [
        // Quotation marks, alone and around words.
        "\"", "'", "“", "”", "‘", "’", "«", "»", "„", "`", "´", "\" ", "“ ", "”“", "\"a ", "“a ", "a” ", "'a ", "‘a ", "“We won.“»» ", "‘“", "“a”", "\u200D\"", "5' 6\" ",
        "“I won,” he said. ", "“I won.” ", "“I won. ", "he said. ", "Mayor Paul Reed said ", "Smith said, ", "I won, he said, and ", "“I won,” Reed said. “We won,” Cole said. ",
        // Broken text.
        "\uFFFD", "a\uFFFD ", "don\uFFFDt ", "\uFFFD\n", "e\u0301", "e\u0301 é ", "x\u0301", "\u0301", "a\u0302 ", "Ã©", "Ã© ", "â€™ ", "itâ€™s ", "Ã", "Â ", "Â\u00A0 ", "Ã\u00A0 la ", "ÃƒÂ© ", "Ã©`", "`Ã© ", "п‘ ", "Рџ ", "pаy ", "ﬁ", "ﬁ ", "Ｆ", "\u00A0", "a\u00A0 ", "\u2009a",
        "\u200B", "\u200B ", "a\u200E", "\u200F ", "\u202A", "a\u202E ", "\u2066a", "\u2069", "\uFE0F", "\uFE00", "\u2764\uFE0F", "\U000E0061", "\u00AD", "\uFEFF", "\u180E", "\u0001", "\u0000 a", "😀", "ا\u202A", "&nbsp;", "&amp;amp;", "&#8217;", "&", "&a", "&a;",
        // Brackets, tags and other markup.
        "(", ")", "[", "]", "{", "}", "(a) ", "(a ", "a) ", "([{", "<", ">", "<b>", "</b>", "<a ", "<a href=\"", "<a href=\"b\">c</a>", "<br>", "<script>", "<style>", "<!--", "-->", "<!", "<![CDATA[", "<?", "<!-- a -->", "<div>\n", "<td>a", "<p>a\n\n",
        "*", "_", "**", "*a ", "_a ", "*a* ", "**a", "~~", "~", "[a](b)", "[a](", "[a]", "[a][", "![", "![a](b) ", "[^1]", "[^1]: a\n", "[a]: b\n", "|", "|a|b|\n", "|-", "|\n", "`a", "``", "`a` ", "```\n", "\\", "\\*", "# ", "# a\n", "a\n===\n", "> ", "> a\n", "- ", "- a\n", "1. ", "1. a\n", "- a\n  ", "http://a", "www.a ", "a@b.c ", "<http://a>", "{{", "{{a}}", "{% a %}", "{%", ":::\n", "+++\n",
        // Suppressions.
        "<!-- newslint-disable-next-line NL5004 -->\n", "<!-- newslint-disable NL5004 -->\n", "<!-- newslint-disable-line -->\nthe the a\n", "<!-- newslint-disable NL5004 -->the the a <!-- newslint-enable NL5004 -->\n\n", "<!-- newslint-nothing -->", "<!-- newslint-disable-next-line NL5004 -->\n\n", "newslint-disable ",
        // Spaces, lines and words.
        " ", "\n", "\r", "\t", "a", "a ", "a  b", "a\n", "a\n\n", "A ", "the ", "the the ", "ab-", "a-", "-", "—", "- a -", "a.", "a. ", "A. ", "A.B. ", ". ", ".", "...", "…", "!", "? ", "a , b", "a ,b", ",", ", ", "a/b ", "It ended. ", "It ended.\n", "It ended.\n\n", "Mr. ", "U.S. ", "e.g. ", "St. A. B. Cole ",
        // Figures and dates.
        "1", "1 ", "1,", "1.", "1.1.", "1-", "1/2 ", "$1 ", "$", "5% ", "1 to 2 ", "1-2 ", "$1 million ", "nearly $5 million ", "about 5 to ", "between 1 and ", "one ", "one hundred ", "hundred thousand ", "twenty-", "1st ", "May 1 ", "Monday ", "May 1, 2020, ", "2020 ", "10 dead, ", "$5 million dollars ", "5 people died and 6 people were hurt. ", "10 per cent of ",
        // Names, furniture and placeholders.
        "John Smith ", "John ", "Cole, Reed and ", "Share this\n", "Share ", "Read more: ", "ADVERTISEMENT\n", "Advertisement ", "Click here to ", "Copyright 2020 ", "TK ", "XX ", "[INSERT] ", "(sp?) ", "lorem ipsum ", "By John Smith\n", "LONDON (AP) — ", "LONDON, ", "Photo: ", "Related: a\n", "As an AI ",
    ];

    /// <summary>All texts.</summary>
    public static IEnumerable<HostileText> All()
    {
        foreach (string extension in (string[])["txt", "md"])
        {
            foreach (string unit in Units)
                yield return new($"{Show(unit)} .{extension}", size => Utf8(Repeat(unit, size)));
            foreach ((string name, Func<int, string> make) in Composed)
                yield return new($"{name} .{extension}", size => Utf8(make(size)));
            yield return new($"byte FF .{extension}", size => [.. Enumerable.Repeat((byte)0xFF, size)]);
            yield return new($"byte FF and a letter .{extension}", size => [.. Enumerable.Range(0, size).Select(i => i % 2 == 0 ? (byte)0xFF : (byte)'a')]);
            yield return new($"byte C3 and a space .{extension}", size => [.. Enumerable.Range(0, size).Select(i => i % 2 == 0 ? (byte)0xC3 : (byte)' ')]);
        }
    }

    private static readonly (string Name, Func<int, string> Make)[] Composed =
    [
        ("numbered sentences in a line", size => Count(size, i => $"The town of Ware{i} paid ${i} million for {i % 97} boats. ")),
        ("numbered sentences in lines", size => Count(size, i => $"The town of Ware{i} paid ${i} million for {i % 97} boats.\n\n")),
        ("numbered quotations", size => Count(size, i => $"“We will open bridge {i} in May,” Paul Reed{i % 50} said. ")),
        ("one quotation of speakers", size => Count(size, i => $"“We will open the bridge in May,” Paul Reed{i} said.\n\n")),
        ("numbered words", size => Count(size, i => $"w{i} ")),
        ("numbered names", size => Count(size, i => $"Anna Reed{i % 1000} met Paul Cole{i % 777}. ")),
        ("front matter: keys", size => "---\n" + Count(size, i => $"key{i}: value\n") + "---\nIt ended.\n"),
        ("front matter: faulty lines", size => "---\n" + Count(size, i => $"key{i}: a: b\n") + "---\nIt ended.\n"),
        ("front matter: one list", size => "---\na: [" + Repeat("b, ", size) + "b]\n---\nIt ended.\n"),
        ("front matter: ignored rules", size => "---\nnewslint:\n  ignore: [" + Repeat("NL5004, ", size) + "NL5004]\n---\nthe the a\n"),
        ("front matter: never closed", size => "---\n" + Count(size, i => $"key{i}: value\n")),
        ("front matter: a long value", size => "---\ntitle: \"" + Repeat("a b ", size) + "\"\n---\nIt ended.\n"),
        ("left halves, then right halves", size => Repeat("“a ", size / 2) + Repeat("b” ", size / 2)),
        ("brackets, then their partners", size => Repeat("(", size / 2) + Repeat(")", size / 2)),
        ("emphasis, then its end", size => Repeat("*a ", size / 2) + Repeat("b* ", size / 2)),
        ("references and definitions", size => Count(size / 2, i => $"[a{i}] ") + "\n\n" + Count(size / 2, i => $"[a{i}]: b\n")),
        ("footnotes", size => Count(size / 2, i => $"a[^{i}] ") + "\n\n" + Count(size / 2, i => $"[^{i}]: b\n\n")),
        ("a table", size => "|a|b|\n|-|-|\n" + Repeat("|a b c|d e f|\n", size)),
        ("a wide table", size => Repeat("|a", size / 3) + "|\n" + Repeat("|-", size / 3) + "|\n" + Repeat("|b", size / 3) + "|\n"),
        ("a code block, broken text", size => Repeat("```\nÃ©\n```\n", size / 2) + Repeat("Ã© ", size / 2)),
        ("a long headline", size => "# " + Repeat("Ten dead in fire ", size / 2) + "\n\n" + Repeat("Ten died in the fire. ", size / 2)),
        ("suppressed findings", size => Repeat("<!-- newslint-disable NL5005 -->\n", size / 2) + Repeat("the the a  b\n", size / 2)),
    ];

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Repeat(string unit, int size)
    {
        var text = new StringBuilder(size + unit.Length);
        for (int bytes = Encoding.UTF8.GetByteCount(unit), length = 0; length < size; length += bytes)
            text.Append(unit);
        return text.ToString();
    }

    private static string Count(int size, Func<int, string> make)
    {
        var text = new StringBuilder(size + 100);
        for (int i = 0; text.Length < size; i++)
            text.Append(make(i));
        return text.ToString();
    }

    private static string Show(string unit)
    {
        var shown = new StringBuilder();
        foreach (Rune rune in unit.EnumerateRunes())
            shown.Append(rune.Value is '\n' ? "⏎" : Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpaceSeparator && rune.Value != ' '
                ? string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}") : rune.ToString());
        return shown.ToString();
    }
}
