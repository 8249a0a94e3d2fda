namespace NewsLint.Reporting;

/// <summary>Writes comma-separated values (RFC 4180).</summary>
internal static class Csv
{
    /// <summary>Writes a line.</summary>
    public static void WriteLine(IEnumerable<string> cells, TextWriter output) => output.Write(string.Join(',', cells.Select(Cell)) + "\r\n");

    /// <summary>Quotes a cell where it must be. A cell that a spreadsheet would calculate begins with an apostrophe.</summary>
    private static string Cell(string text)
    {
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@')
            text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
