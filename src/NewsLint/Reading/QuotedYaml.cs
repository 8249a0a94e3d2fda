using NewsLint.Text;

namespace NewsLint.Reading;

/// <summary>Finds the end of a quoted value that begins on a line of YAML and continues below.</summary>
internal static class QuotedYaml
{
    /// <summary>Returns the line on which a line's value is closed, with nothing but a comment after it; the line itself if the value does not continue.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line of the key or list item, from 0.</param>
    /// <param name="end">The end line, exclusive.</param>
    public static int LastLine(ArticleText text, int line, int end)
    {
        ReadOnlySpan<char> value = Value(text.Slice(text.GetLineSpan(line)));
        if (value is not ['"' or '\'', ..])
            return line;
        char mark = value[0];
        int close = Close(value[1..], mark);
        for (int last = line; last < end; close = Close(value, mark))
        {
            if (close >= 0)
                return last > line && value[(close + 1)..].TrimStart() is [] or ['#', ..] ? last : line;
            if (++last == end || FrontMatterReader.IsFence(text, last))
                return line;
            value = text.Slice(text.GetLineSpan(last));
        }
        return line;
    }

    /// <summary>Returns the position of the closing quotation mark, ignoring escaped ones; -1 if there is none.</summary>
    public static int Close(ReadOnlySpan<char> text, char mark)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (mark == '"' && text[at] == '\\')
                at++;
            else if (text[at] == mark && mark == '\'' && at + 1 < text.Length && text[at + 1] == mark)
                at++;
            else if (text[at] == mark)
                return at;
        }
        return -1;
    }

    private static ReadOnlySpan<char> Value(ReadOnlySpan<char> line)
    {
        line = line.TrimStart();
        while (line is ['-', ' ', ..])
            line = line[1..].TrimStart();
        int key = FrontMatterReader.KeyLength(line);
        return key > 0 ? line[(key + 1)..].TrimStart() : line;
    }
}
