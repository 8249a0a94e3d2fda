using NewsLint.Text;

namespace NewsLint.Reading;

/// <summary>Advises on a line of front matter that is not valid YAML, in words for writers.</summary>
internal static class FrontMatterAdvice
{
    /// <summary>Returns the line that causes an error. A parser often reports a later one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="noticed">The line, from 0, at which the parser stopped.</param>
    /// <param name="first">The first line that may be at fault.</param>
    public static int LineAtFault(ArticleText text, int noticed, int first)
    {
        if (For(text.Slice(text.GetLineSpan(noticed))) is not null)
            return noticed;
        if (noticed + 1 < text.LineStarts.Length && text.Slice(text.GetLineSpan(noticed + 1)) is ['\t', ..])
            return noticed + 1;
        for (int line = noticed - 1; line >= first; line--)
        {
            ReadOnlySpan<char> content = text.Slice(text.GetLineSpan(line));
            if (FrontMatterReader.KeyLength(content) > 0)
                return For(content) is null ? noticed : line;
        }
        return noticed;
    }

    /// <summary>Returns the fault of a line and its fix, as a clause; null if the line shows no known fault.</summary>
    public static string? For(ReadOnlySpan<char> line)
    {
        if (line.Length > 0 && line[0] == '\t')
            return "a tab indents this line: use spaces";
        int key = FrontMatterReader.KeyLength(line);
        if (key == 0)
            return line.IsWhiteSpace() || char.IsWhiteSpace(line[0]) || line[0] is '-' or '#' or '{' or '}' or '[' or ']' ? null
                : line.Contains(':') ? "put a space after the colon, as in key: value" : "write it as key: value, or indent it when it goes on with the line above";
        ReadOnlySpan<char> value = line[(key + 1)..].Trim();
        if (value.IsEmpty)
            return null;
        char mark = value[0];
        if (mark is '"' or '\'')
            return ForQuoted(value, mark);
        if (mark is '@' or '`' or '%' or '&' or '*' or '!' or '|' or '>' or '[' or '{' or ']' or '}' or ',' or '?')
            return $"a value that begins with {mark} needs quotation marks";
        if (value.Contains(": ", StringComparison.Ordinal) || value[^1] == ':')
            return "a value with a colon in it needs quotation marks";
        return null;
    }

    private static string? ForQuoted(ReadOnlySpan<char> value, char mark)
    {
        int close = 1 + QuotedYaml.Close(value[1..], mark);
        if (close == 0)
            return $"the quotation mark {mark} is not closed on this line";
        ReadOnlySpan<char> rest = value[(close + 1)..].TrimStart();
        if (rest.IsEmpty || rest[0] == '#')
            return mark == '"' && value.Contains('\\') ? "a backslash between double quotation marks begins an escape: write two for one" : null;
        return mark == '"' ? "the value goes on after its closing quotation mark: write \\\" for a mark inside it" : "the value goes on after its closing quotation mark: write '' for a mark inside it";
    }
}
