namespace NewsLint.Reading.Markup;

/// <summary>Finds HTML comments and the elements whose content is not prose.</summary>
internal static class HtmlMarks
{
    /// <summary>Code elements, and whether they are inline.</summary>
    private static readonly (string Name, bool IsInline)[] Elements =
        [("kbd", true), ("code", true), ("samp", true), ("pre", false), ("script", false), ("style", false), ("svg", false), ("math", false), ("textarea", false)];

    /// <summary>Records the comment or element that an angle bracket opens. Returns its end, or -1.</summary>
    public static int TryAdd(MarkupScan scan, int at)
    {
        if (scan.Has(at, "<!--"))
            return scan.Find("-->", at + 4) is >= 0 and var comment ? scan.Add(at, comment + 3, MarkupKind.Comment, MarkupTrace.Nothing) : -1;
        foreach ((string name, bool isInline) in Elements)
        {
            if (!IsNamed(scan, at + 1, name) || scan.Find(">", at) is not (>= 0 and var open))
                continue;
            if (scan.Text[open - 1] == '/')
                return -1;
            int close = FindClosing(scan, open + 1, name);
            if (close >= 0)
                return scan.Add(at, close, MarkupKind.Code, isInline ? MarkupTrace.Object : MarkupTrace.Nothing);
            // As in Markdown, an element that is never closed extends to the end.
            return name is "pre" or "script" or "style" or "textarea" && scan.IsLineHead(at) ? scan.Add(at, scan.End, MarkupKind.Code, MarkupTrace.Nothing) : -1;
        }
        return -1;
    }

    private static bool IsNamed(MarkupScan scan, int at, string name) =>
        at + name.Length < scan.End && scan.Text.AsSpan(at, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase) && scan.At(at + name.Length) is '>' or ' ' or '\t' or '\n' or '\r' or '/';

    private static int FindClosing(MarkupScan scan, int from, string name)
    {
        for (int at = scan.Find("</", from); at >= 0; at = scan.Find("</", at + 2))
        {
            if (at + 2 + name.Length < scan.End && scan.Text.AsSpan(at + 2, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                int end = scan.SkipSpace(at + 2 + name.Length);
                if (scan.At(end) == '>')
                    return end + 1;
            }
        }
        return -1;
    }
}
