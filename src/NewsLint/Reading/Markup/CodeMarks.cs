namespace NewsLint.Reading.Markup;

/// <summary>Skips code between backticks and between fences, so nothing in it is read as markup. The Markdown parser records it.</summary>
internal static class CodeMarks
{
    /// <summary>The maximum length of inline code. Backticks farther apart are a coincidence.</summary>
    private const int MaxSpan = 1000;

    /// <summary>Returns the end of the code that a backtick or a tilde opens; the end of the run of backticks or tildes if it opens none.</summary>
    public static int Skip(MarkupScan scan, int at)
    {
        char mark = scan.At(at);
        int run = at;
        while (scan.At(run) == mark)
            run++;
        int length = run - at;
        if (length >= 3 && scan.IsLineHead(at, allowsList: true) && (mark == '~' || !scan.Text.AsSpan(run, scan.LineEnd(run) - run).Contains('`')))
            return FenceEnd(scan, at, mark, length);
        return mark == '`' ? SpanEnd(scan, run, length) : run;
    }

    private static int FenceEnd(MarkupScan scan, int at, char mark, int length)
    {
        int head = at;
        while (head > 0 && scan.At(head - 1) is not ('\n' or '\r' or '\0'))
            head--;
        bool isQuoted = scan.At(scan.SkipBlanks(head)) == '>';
        for (int line = scan.NextLine(at); line < scan.End; line = scan.NextLine(line))
        {
            int i = scan.SkipBlanks(line);
            if (isQuoted && scan.At(i) != '>')
                return line; // the fence ends with the block quote that contains it
            while (scan.At(i) is '>' or ' ' or '\t')
                i++;
            int run = i;
            while (scan.At(run) == mark)
                run++;
            if (run - i >= length && scan.SkipBlanks(run) == scan.LineEnd(run))
                return run;
        }
        return scan.End;
    }

    private static int SpanEnd(MarkupScan scan, int from, int length)
    {
        int limit = Math.Min(scan.End, from + MaxSpan);
        for (int i = from; i < limit; i++)
        {
            if (scan.Text[i] == '\n' && scan.SkipBlanks(i + 1) is var next && scan.At(next) is '\n' or '\r')
                return from;
            if (scan.Text[i] != '`')
                continue;
            int run = i;
            while (scan.At(run) == '`')
                run++;
            if (run - i == length)
                return run;
            i = run - 1;
        }
        return from;
    }
}
