namespace NewsLint.Reading.Markup;

/// <summary>Finds component tags, <c>&lt;Figure caption={"The bridge"} /&gt;</c>, with their attributes over several lines. Text between two tags is prose.</summary>
internal static class Components
{
    private const int MaxLength = 10_000;

    /// <summary>Records the tag that an angle bracket opens. Returns its end, or -1. Plain HTML tags are left to the Markdown parser.</summary>
    public static int TryAdd(MarkupScan scan, int at)
    {
        bool isClosing = scan.At(at + 1) == '/';
        int name = at + (isClosing ? 2 : 1);
        bool isMdx = scan.Dialect == MarkupDialect.Mdx;
        if (isMdx && scan.At(name) == '>')
            return scan.Add(at, name + 1, MarkupKind.Component, MarkupTrace.Nothing);
        if (!char.IsAsciiLetter(scan.At(name)))
            return -1;
        int i = name;
        while (scan.At(i) is var c && (char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or ':'))
            i++;
        bool isComponent = char.IsAsciiLetterUpper(scan.At(name)) || scan.Text.AsSpan(name, i - name).Contains('.');
        if (!isComponent && !isMdx)
            return -1;
        int end = TagEnd(scan, i, out bool hasExpression);
        if (end < 0 || !(isComponent || hasExpression))
            return -1;
        return scan.Add(at, end, MarkupKind.Component, scan.Text[end - 2] == '/' ? MarkupTrace.Object : MarkupTrace.Nothing);
    }

    /// <summary>Returns the end of a tag, after its attributes and bracket; -1 if it is not a tag.</summary>
    private static int TagEnd(MarkupScan scan, int from, out bool hasExpression)
    {
        hasExpression = false;
        int limit = scan.ReachesFar ? Math.Min(scan.End, from + MaxLength) : from;
        for (int i = from; i < limit;)
        {
            char c = scan.At(i);
            if (c == '>')
                return i + 1;
            if (c == '/' && scan.At(i + 1) == '>')
                return i + 2;
            if (c == '<')
                return scan.Waste(i - from);
            if (c is '"' or '\'')
            {
                // Attribute strings may span lines and have no escapes.
                int close = scan.At(i - 1) == '=' ? scan.Text.AsSpan(i + 1, limit - i - 1).IndexOf(c) : -1;
                if (close < 0)
                    return scan.Waste(limit - from);
                i += close + 2;
            }
            else if (c == '{')
            {
                int close = Expressions.End(scan, i);
                if (close < 0)
                    return scan.Waste(i - from);
                hasExpression = true;
                i = close;
            }
            else
            {
                i++;
            }
        }
        return scan.Waste(limit - from);
    }
}
