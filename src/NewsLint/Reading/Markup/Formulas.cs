using NewsLint.Text;

namespace NewsLint.Reading.Markup;

/// <summary>Finds formulas, <c>$x^2$</c> and <c>$$ … $$</c>. Sums of money are ignored: a formula has no words between its dollar signs.</summary>
internal static class Formulas
{
    private const int MaxInline = 300;
    private const int MaxBlock = 5000;

    /// <summary>The number of consecutive letters that make a word, unless a backslash makes them a command.</summary>
    private const int WordLength = 4;

    private static readonly CharSet Commands = new("\\^_{}");
    private static readonly CharSet Relations = new("=<>");
    private static readonly CharSet Operators = new("=<>+*/|∑∫√≤≥≠≈∈");

    /// <summary>Records the formula that a dollar sign opens. Returns the position to continue at, or -1.</summary>
    public static int TryAdd(MarkupScan scan, int at)
    {
        int run = at;
        while (scan.At(run) == '$')
            run++;
        return (run - at) switch
        {
            1 => Inline(scan, at),
            2 => Block(scan, at),
            _ => run,
        };
    }

    private static int Inline(MarkupScan scan, int at)
    {
        if (scan.At(at + 1) is ' ' or '\t' or '\n' or '\r' or '\0' || char.IsLetterOrDigit(scan.At(at - 1)))
            return -1;
        int limit = Math.Min(scan.LineEnd(at), at + MaxInline);
        for (int i = at + 1; i < limit; i++)
        {
            if (scan.Text[i] == '\\')
            {
                i++;
                continue;
            }
            if (scan.Text[i] != '$')
                continue;
            ReadOnlySpan<char> inner = scan.Text.AsSpan(at + 1, i - at - 1);
            bool closes = scan.Text[i - 1] is not (' ' or '\t') && !char.IsLetterOrDigit(scan.At(i + 1)) && scan.At(i + 1) != '$';
            return closes && IsFormula(inner) ? scan.Add(at, i + 1, MarkupKind.Formula, MarkupTrace.Object) : -1;
        }
        return -1;
    }

    private static int Block(MarkupScan scan, int at)
    {
        int close = scan.Find("$$", at + 2);
        if (close < 0 || close - at > MaxBlock || scan.At(close + 2) == '$' || char.IsDigit(scan.At(close + 2)))
            return at + 2;
        ReadOnlySpan<char> inner = scan.Text.AsSpan(at + 2, close - at - 2);
        return Commands.IndexIn(inner) >= 0 || inner.Contains('=') || IsFormula(inner.Trim()) ? scan.Add(at, close + 2, MarkupKind.Formula, MarkupTrace.Object) : at + 2;
    }

    /// <summary>Returns whether text is a letter or two, or mathematical signs without words. A number also needs a sign that no sum of money has.</summary>
    private static bool IsFormula(ReadOnlySpan<char> inner)
    {
        if (inner.IsEmpty || HasWords(inner))
            return false;
        if (Commands.IndexIn(inner) >= 0)
            return true;
        if (char.IsDigit(inner[0]))
            return Relations.IndexIn(inner) >= 0 && HasLetter(inner);
        if (Operators.IndexIn(inner) >= 0)
            return HasLetter(inner);
        return inner.Length <= 2 ? char.IsLetter(inner[0]) && char.IsLetterOrDigit(inner[^1]) : char.IsLetter(inner[0]) && inner.IndexOfAny('(', '-') > 0 && !inner.Contains(' ');
    }

    private static bool HasLetter(ReadOnlySpan<char> inner)
    {
        foreach (char c in inner)
            if (char.IsLetter(c))
                return true;
        return false;
    }

    /// <summary>Returns whether there are words outside braces. Commands and short functions there are part of a formula.</summary>
    private static bool HasWords(ReadOnlySpan<char> inner)
    {
        int depth = 0;
        for (int i = 0; i < inner.Length; i++)
        {
            depth += inner[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (!char.IsLetter(inner[i]))
                continue;
            int start = i;
            while (i + 1 < inner.Length && char.IsLetter(inner[i + 1]))
                i++;
            bool isCommand = start > 0 && inner[start - 1] == '\\';
            if (!isCommand && depth <= 0 && i + 1 - start >= WordLength)
                return true;
        }
        return false;
    }
}
