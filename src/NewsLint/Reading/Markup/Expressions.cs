namespace NewsLint.Reading.Markup;

/// <summary>Finds JavaScript in MDX: <c>{expressions}</c>, <c>{/* comments */}</c>, and the lines of imports and exports.</summary>
internal static class Expressions
{
    private const int MaxLength = 10_000;

    /// <summary>Records the comment, or in MDX the expression, that a brace opens. Returns its end, or -1.</summary>
    public static int TryAdd(MarkupScan scan, int at)
    {
        if (scan.At(scan.SkipSpace(at + 1)) == '/' && scan.Has(scan.SkipSpace(at + 1), "/*") && scan.Find("*/", at) is > 0 and var comment && scan.SkipSpace(comment + 2) is var close && scan.At(close) == '}')
            return scan.Add(at, close + 1, MarkupKind.Comment, MarkupTrace.Nothing);
        return scan.Dialect == MarkupDialect.Mdx && End(scan, at) is > 0 and var end ? scan.Add(at, end, MarkupKind.Expression, MarkupTrace.Object) : -1;
    }

    /// <summary>Returns the end of an expression, after its closing brace; -1 if it is not closed.</summary>
    public static int End(MarkupScan scan, int at)
    {
        int depth = 0;
        int limit = scan.ReachesFar ? Math.Min(scan.End, at + MaxLength) : at;
        for (int i = at; i < limit; i++)
        {
            char c = scan.Text[i];
            if (c == '{')
                depth++;
            else if (c == '}' && --depth == 0)
                return i + 1;
            else if (c == '/' && scan.At(i + 1) == '*' && scan.Find("*/", i + 2) is > 0 and var comment)
                i = comment + 1;
            else if (c is '"' or '\'' or '`' && scan.StringEnd(i, limit) is > 0 and var end)
                i = end;
        }
        return scan.Waste(limit - at);
    }

    /// <summary>Records the statement that begins a line. Returns its end, or -1. In plain Markdown only an unambiguous import is a statement.</summary>
    public static int TryAddStatement(MarkupScan scan, int at)
    {
        if (IsImport(scan, at))
            return scan.Add(at, scan.Dialect == MarkupDialect.Mdx ? StatementEnd(scan, at) : scan.LineEnd(at), MarkupKind.Expression, MarkupTrace.Nothing);
        return scan.Dialect == MarkupDialect.Mdx && IsExport(scan, at) ? scan.Add(at, StatementEnd(scan, at), MarkupKind.Expression, MarkupTrace.Nothing) : -1;
    }

    /// <summary>Returns whether a line begins an import. In plain Markdown the line must also end it.</summary>
    private static bool IsImport(MarkupScan scan, int at)
    {
        if (!scan.Has(at, "import "))
            return false;
        ReadOnlySpan<char> rest = scan.Text.AsSpan(at + 7, scan.LineEnd(at) - at - 7).Trim().TrimEnd(';');
        if (scan.Dialect == MarkupDialect.Mdx && rest is ['{' or '*' or '"' or '\'', ..])
            return true;
        if (rest.Length < 3 || rest[^1] is not ('"' or '\''))
            return false;
        int from = rest.LastIndexOf("from");
        return rest[0] is '"' or '\'' || (from > 0 && rest[(from + 4)..].TrimStart() is ['"' or '\'', ..] && (rest[0] is '{' or '*' || rest.Contains(',') || !rest[..from].Trim().Contains(' ')));
    }

    private static bool IsExport(MarkupScan scan, int at)
    {
        if (!scan.Has(at, "export "))
            return false;
        foreach (string word in (ReadOnlySpan<string>)["default ", "const ", "let ", "var ", "function ", "async ", "class ", "{", "* "])
            if (scan.Has(at + 7, word))
                return true;
        return false;
    }

    /// <summary>Returns the end of the line before the first blank line outside braces.</summary>
    private static int StatementEnd(MarkupScan scan, int at)
    {
        int depth = 0;
        for (int line = at; ;)
        {
            int end = scan.LineEnd(line);
            foreach (char c in scan.Text.AsSpan(line, end - line))
                depth += c switch { '{' or '(' or '[' => 1, '}' or ')' or ']' => -1, _ => 0 };
            int next = scan.NextLine(line);
            if (next == scan.End || (depth <= 0 && scan.SkipBlanks(next) == scan.LineEnd(next)) || next - at > MaxLength)
                return end;
            line = next;
        }
    }
}
