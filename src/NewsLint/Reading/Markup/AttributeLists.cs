namespace NewsLint.Reading.Markup;

/// <summary>Finds attributes in braces: <c>{: .note #id key="v"}</c> of kramdown, <c>{#id .class key="v"}</c> of pandoc and Hugo.</summary>
internal static class AttributeLists
{
    private const int MaxLength = 1000;

    /// <summary>Records the list that a brace opens. Returns its end, or -1.</summary>
    public static int TryAdd(MarkupScan scan, int at)
    {
        int end = End(scan, at);
        if (end < 0 || (scan.At(at + 1) != ':' && !IsAttached(scan, at, end)))
            return -1;
        return scan.Add(at, end, MarkupKind.Attributes, MarkupTrace.Nothing);
    }

    /// <summary>Returns the end of a list of attributes; -1 if the braces contain anything else.</summary>
    public static int End(MarkupScan scan, int at)
    {
        bool isKramdown = scan.At(at + 1) == ':';
        int i = at + 1;
        while (isKramdown && scan.At(i) is ':' or '/')
            i++;
        int limit = Math.Min(scan.End, at + MaxLength);
        for (int items = 0; i < limit; items++)
        {
            int next = scan.SkipSpace(i);
            if (scan.Text.AsSpan(i, next - i).Count('\n') > 1)
                return -1;
            if (scan.At(next) == '}')
                return items > 0 || isKramdown ? next + 1 : -1;
            if (isKramdown && scan.At(next) == '/' && scan.At(next + 1) == '}')
                return next + 2;
            if (next == i && items > 0 && scan.At(i) is not ('.' or '#'))
                return -1;
            i = ItemEnd(scan, next, limit, isKramdown);
            if (i < 0)
                return -1;
        }
        return -1;
    }

    private static int ItemEnd(MarkupScan scan, int at, int limit, bool isKramdown)
    {
        char c = scan.At(at);
        if (c == '-' && scan.At(at + 1) is '}' or ' ')
            return at + 1;
        if (c is '#' or '.' or '=')
            return NameEnd(scan, at + 1) is var end && end > at + 1 ? end : -1;
        int name = NameEnd(scan, at);
        if (name == at)
            return -1;
        if (scan.At(name) != '=')
            return isKramdown ? name : -1;
        int value = name + 1;
        if (scan.At(value) is '"' or '\'')
        {
            char mark = scan.At(value);
            int close = scan.Text.AsSpan(value + 1, Math.Max(0, limit - value - 1)).IndexOf(mark);
            return close < 0 ? -1 : value + close + 2;
        }
        int stop = value;
        while (stop < limit && scan.At(stop) is not (' ' or '\t' or '\n' or '\r' or '}' or '{' or '\0'))
            stop++;
        return stop;
    }

    private static int NameEnd(MarkupScan scan, int at)
    {
        while (scan.At(at) is var c && (char.IsLetterOrDigit(c) || c is '-' or '_' or ':'))
            at++;
        return at;
    }

    /// <summary>Returns whether a list without a colon follows something it can belong to: a link, a picture, emphasis or code, or the end of a heading or line.</summary>
    private static bool IsAttached(MarkupScan scan, int at, int end) =>
        scan.At(at - 1) is ']' or ')' or '`' or '*' or '_' or '>' || scan.SkipBlanks(end) == scan.LineEnd(end);
}
