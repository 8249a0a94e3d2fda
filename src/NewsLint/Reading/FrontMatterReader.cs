using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;

namespace NewsLint.Reading;

/// <summary>
/// Finds the front matter of a file. A line of hyphens may also open plain text, so the lines after it must look like metadata.
/// Front matter that is never closed ends where the text begins.
/// </summary>
internal static class FrontMatterReader
{
    /// <summary>Characters that do not occur in a front matter key.</summary>
    private static readonly CharSet NoKey = new(".,;!?(){}[]#");

    /// <summary>Returns the front matter of a text; null if there is none.</summary>
    public static FrontMatter? Read(ArticleText text)
    {
        int first = 0;
        while (first + 1 < text.LineStarts.Length && Line(text, first).IsWhiteSpace())
            first++;
        ReadOnlySpan<char> opener = Line(text, first).TrimEnd();
        // In Eleventy the first fence may name the language.
        return opener switch
        {
            "---" or "---yaml" => Yaml(text, first),
            "+++" => Toml(text, first, "+++"),
            "---toml" => Toml(text, first, "---"),
            "---json" => FencedJson(text, first),
            "---js" or "---javascript" => Program(text, first),
            ['{', ..] => Json(text, first),
            _ => null,
        };
    }

    /// <summary>Returns the length of the key of an unindented line <c>key: value</c> or <c>key:</c>; 0 for any other line.</summary>
    internal static int KeyLength(ReadOnlySpan<char> line)
    {
        int colon = line.IndexOf(':');
        while (colon > 0 && colon + 1 < line.Length && line[colon + 1] is not (' ' or '\t'))
        {
            int next = line[(colon + 1)..].IndexOf(':');
            colon = next < 0 ? -1 : colon + 1 + next;
        }
        if (colon <= 0 || colon > 40 || !(char.IsLetter(line[0]) || line[0] is '"' or '\'' or '_' or '$'))
            return 0;
        return NoKey.IndexIn(line[..colon]) >= 0 || line[..colon].Count(' ') > 3 ? 0 : colon;
    }

    /// <summary>Returns whether a line closes YAML front matter.</summary>
    internal static bool IsFence(ArticleText text, int line) => Line(text, line).TrimEnd() is "---" or "...";

    private static string NeverClosed(string fence) => $"it opens here and is never closed: put a line of {fence} after its last key";

    private static ReadOnlySpan<char> Line(ArticleText text, int line) => text.Slice(text.GetLineSpan(line));

    private static FrontMatter? Yaml(ArticleText text, int first)
    {
        int end = FindYamlEnd(text, first, out bool isClosed);
        if (end < 0 || !LooksLikeYaml(text, first + 1, end, isClosed))
            return null;
        var entries = new FrontMatterEntries(text);
        if (!isClosed)
            entries.Fail(text.LineStarts[first], NeverClosed("---"));
        else if (end > first + 1)
            FrontMatterYaml.Read(text, Body(text, first, end), entries);
        return Make(text, isClosed ? end : end - 1, entries);
    }

    /// <summary>Returns the source between two lines.</summary>
    private static TextSpan Body(ArticleText text, int opener, int closer) => TextSpan.FromBounds(text.LineStarts[opener + 1], text.LineStarts[closer]);

    private static FrontMatter Make(ArticleText text, int lastLine, FrontMatterEntries entries) =>
        new(TextSpan.FromBounds(0, text.GetLineSpan(lastLine).End), entries.All, entries.Problem);

    /// <summary>Returns the line of the closing fence, or the line after unclosed front matter; -1 if there is no front matter.</summary>
    private static int FindYamlEnd(ArticleText text, int first, out bool isClosed)
    {
        int count = text.LineStarts.Length;
        isClosed = false;
        for (int line = first + 1; line < count; line++)
        {
            if (IsFence(text, line))
            {
                isClosed = true;
                return line;
            }
            if (line > first + 1 && Line(text, line - 1).IsWhiteSpace() && IsCopy(Line(text, line)))
            {
                // A line of hyphens directly below a line of words is a fence. Below an empty line it separates paragraphs.
                int fence = FindFence(text, line, "---");
                isClosed = fence > 0 && !Line(text, fence - 1).IsWhiteSpace() && LooksLikeYaml(text, first + 1, fence, isClosed: true);
                return isClosed ? fence : EndAbove(text, line);
            }
            line = QuotedYaml.LastLine(text, line, count);
        }
        return count > first + 1 ? count : -1;
    }

    /// <summary>Returns the first of the empty lines above a line.</summary>
    private static int EndAbove(ArticleText text, int line)
    {
        while (line > 1 && Line(text, line - 1).IsWhiteSpace())
            line--;
        return line;
    }

    private static int FindFence(ArticleText text, int from, string fence)
    {
        for (int line = from; line < text.LineStarts.Length; line++)
            if (Line(text, line).TrimEnd().SequenceEqual(fence))
                return line;
        return -1;
    }

    private static bool IsCopy(ReadOnlySpan<char> line) =>
        !line.IsWhiteSpace() && !char.IsWhiteSpace(line[0]) && line[0] is not ('-' or '#' or ']' or '}' or '"' or '\'') && KeyLength(line) == 0;

    /// <summary>Returns whether lines look like YAML. If closed, half of the unindented lines must have a key; if open, all must, in lower case.</summary>
    private static bool LooksLikeYaml(ArticleText text, int start, int end, bool isClosed)
    {
        int keys = 0;
        int others = 0;
        int names = 0;
        for (int line = start; line < end; line++)
        {
            ReadOnlySpan<char> content = Line(text, line);
            line = QuotedYaml.LastLine(text, line, end);
            if (content.IsWhiteSpace() || char.IsWhiteSpace(content[0]) || content[0] is '-' or '#' or ']' or '}')
                continue;
            int key = KeyLength(content);
            if (key > 0)
                keys++;
            else if (content[0] is not ('{' or '['))
                others++;
            if (key > 0 && !content[..key].Contains(' ') && (char.IsLower(content[0]) || content[..key] is "Title" or "Date" or "Author" or "Slug"))
                names++;
        }
        return isClosed ? keys >= others : keys > 0 && others == 0 && names == keys;
    }

    private static FrontMatter? Toml(ArticleText text, int first, string fence)
    {
        int next = first + 1;
        while (next < text.LineStarts.Length && (Line(text, next).IsWhiteSpace() || Line(text, next).TrimStart()[0] == '#'))
            next++;
        int end = FindFence(text, first + 1, fence);
        // A fence follows if the front matter is empty. Otherwise a key or a table must follow.
        if (next == text.LineStarts.Length || (next != end && !FrontMatterToml.IsLine(Line(text, next))))
            return null;
        var entries = new FrontMatterEntries(text);
        if (end >= 0)
        {
            FrontMatterToml.Read(text, Body(text, first, end), entries);
            return Make(text, end, entries);
        }
        for (end = next; end < text.LineStarts.Length && !(Line(text, end - 1).IsWhiteSpace() && IsTomlCopy(Line(text, end))); end++)
        {
        }
        entries.Fail(text.LineStarts[first], NeverClosed(fence));
        return Make(text, (end < text.LineStarts.Length ? EndAbove(text, end) : end) - 1, entries);
    }

    private static bool IsTomlCopy(ReadOnlySpan<char> line) => !line.IsWhiteSpace() && char.IsLetter(line[0]) && !FrontMatterToml.IsLine(line);

    private static FrontMatter? FencedJson(ArticleText text, int first)
    {
        int end = FindFence(text, first + 1, "---");
        if (end < 0)
            return null;
        TextSpan body = Body(text, first, end);
        int start = body.Start;
        while (start < body.End && char.IsWhiteSpace(text[start]))
            start++;
        var entries = new FrontMatterEntries(text);
        if (start == body.End || text[start] != '{')
            entries.Fail(text.LineStarts[first], "write it as a JSON object between { and }");
        else
            FrontMatterJson.Read(text, TextSpan.FromBounds(start, body.End), entries);
        return Make(text, end, entries);
    }

    /// <summary>Skips front matter that is a program. newslint never executes code of a repository.</summary>
    private static FrontMatter? Program(ArticleText text, int first)
    {
        int end = FindFence(text, first + 1, "---");
        return end < 0 ? null : Make(text, end, new FrontMatterEntries(text));
    }

    private static FrontMatter? Json(ArticleText text, int first)
    {
        int start = text.LineStarts[first];
        if (!LooksLikeJson(text.Content.AsSpan(start)))
            return null;
        var entries = new FrontMatterEntries(text);
        int end = FrontMatterJson.Read(text, TextSpan.FromBounds(start, text.Length), entries);
        if (end >= 0)
            return new FrontMatter(TextSpan.FromBounds(0, end), entries.All, entries.Problem);
        int last = first + 1;
        while (last < text.LineStarts.Length && Line(text, last) is not ['}', ..])
            last++;
        if (last == text.LineStarts.Length)
            for (last = first; last + 1 < text.LineStarts.Length && !Line(text, last + 1).IsWhiteSpace();)
                last++;
        return Make(text, last, entries);
    }

    /// <summary>Returns whether text begins with a brace and a key with its colon, or an empty pair of braces. A template tag has neither.</summary>
    private static bool LooksLikeJson(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = text[1..].TrimStart();
        if (rest is ['}', ..])
            return rest[1..].IsWhiteSpace() || rest[1] is '\n' or '\r';
        int line = rest.IndexOfAny('\n', '\r');
        rest = line < 0 ? rest : rest[..line];
        bool isQuoted = rest is ['"', ..];
        int end = isQuoted ? QuotedYaml.Close(rest[1..], '"') + 2 : 0;
        while (!isQuoted && end < rest.Length && (char.IsAsciiLetterOrDigit(rest[end]) || rest[end] is '_' or '-' or '\''))
            end++;
        return end > (isQuoted ? 1 : 0) && end < rest.Length && rest[end..].TrimStart() is [':', ..];
    }
}
