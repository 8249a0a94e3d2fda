using System.Text;

namespace NewsLint.Reporting.Html;

/// <summary>Makes text safe for HTML: nothing of an article is markup, and no character controls the page.</summary>
internal static class Html
{
    /// <summary>Escapes text for content and for attributes in double quotes; control and format characters are spelt out.</summary>
    public static string Text(string text)
    {
        int at = 0;
        while (at < text.Length && !IsSpecial(text[at]))
            at++;
        if (at == text.Length)
            return text;
        var html = new StringBuilder(text, 0, at, text.Length + 32);
        for (; at < text.Length; at++)
            Append(text, at, html);
        return html.ToString();
    }

    private static void Append(string text, int at, StringBuilder html)
    {
        char c = text[at];
        switch (c)
        {
            case '&':
                html.Append("&amp;");
                break;
            case '<':
                html.Append("&lt;");
                break;
            case '>':
                html.Append("&gt;");
                break;
            case '"':
                html.Append("&quot;");
                break;
            case '\'':
                html.Append("&#39;");
                break;
            case '\n' or '\r' or '\t':
                html.Append(' ');
                break;
            case '\uFFFC':
                html.Append('▫');
                break;
            default:
                if (Visible.NeedsForm(c))
                    html.Append(Visible.Form(c).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal));
                else
                    html.Append(char.IsSurrogate(c) && !IsPaired(text, at) ? '\uFFFD' : c);
                break;
        }
    }

    private static bool IsSpecial(char c) => c is '&' or '<' or '>' or '"' or '\'' or '\uFFFC' || char.IsSurrogate(c) || Visible.NeedsForm(c);

    private static bool IsPaired(string text, int at) =>
        char.IsHighSurrogate(text[at]) ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) : at > 0 && char.IsHighSurrogate(text[at - 1]);
}
