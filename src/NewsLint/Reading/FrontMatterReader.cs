using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;

namespace NewsLint.Reading;

/// <summary>
/// Finds the front matter of a file. A line of hyphens may open plain copy as well, so what follows must look like YAML;
/// and a front matter that is never closed ends where copy begins.
/// </summary>
internal static class FrontMatterReader
{
    /// <summary>Marks that stand in no key of an article's front matter.</summary>
    private static readonly CharSet NoKey = new(".,;!?(){}[]#");

    /// <summary>The front matter of a text; null when there is none.</summary>
    public static FrontMatter? Read(ArticleText text)
    {
        if (!text.Content.StartsWith("---", StringComparison.Ordinal) || !IsFence(text, 0))
            return null;
        int end = FindEnd(text, out bool isClosed);
        if (end < 0 || !LooksLikeYaml(text, end, isClosed))
            return null;
        var entries = ImmutableArray.CreateBuilder<FrontMatterEntry>();
        var problems = ImmutableArray.CreateBuilder<FrontMatterProblem>();
        if (!isClosed)
            problems.Add(new(text.GetLineSpan(0), "it opens here and is never closed: put a line of --- behind its last key"));
        if (end > 1)
            FrontMatterYaml.Read(text, TextSpan.FromBounds(text.LineStarts[1], end < text.LineStarts.Length ? text.LineStarts[end] : text.Length), entries, problems);
        int last = isClosed ? end : end - 1;
        return new FrontMatter(TextSpan.FromBounds(0, text.GetLineSpan(last).End), entries.ToImmutable(), problems.ToImmutable());
    }

    /// <summary>A line as <c>key: value</c> or <c>key:</c>, not indented; the length of the key, or 0.</summary>
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

    private static ReadOnlySpan<char> Line(ArticleText text, int line) => text.Slice(text.GetLineSpan(line));

    private static bool IsFence(ArticleText text, int line) =>
        Line(text, line).TrimEnd() is "---" || (line > 0 && Line(text, line).TrimEnd() is "...");

    /// <summary>The line of the closing fence, or behind the last line of a front matter without one; -1 for none at all.</summary>
    private static int FindEnd(ArticleText text, out bool isClosed)
    {
        isClosed = false;
        for (int line = 1; line < text.LineStarts.Length; line++)
        {
            if (IsFence(text, line))
            {
                isClosed = true;
                return line;
            }
            if (line > 1 && Line(text, line - 1).IsWhiteSpace() && IsCopy(Line(text, line)))
            {
                while (Line(text, line - 1).IsWhiteSpace() && line > 1)
                    line--;
                return line;
            }
        }
        return text.LineStarts.Length > 1 ? text.LineStarts.Length : -1;
    }

    private static bool IsCopy(ReadOnlySpan<char> line) =>
        !line.IsWhiteSpace() && !char.IsWhiteSpace(line[0]) && line[0] is not ('-' or '#' or ']' or '}' or '"' or '\'') && KeyLength(line) == 0;

    /// <summary>Of a closed front matter half of the lines that are not indented have a key; of an open one all, in small letters.</summary>
    private static bool LooksLikeYaml(ArticleText text, int end, bool isClosed)
    {
        int keys = 0;
        int others = 0;
        int names = 0;
        for (int line = 1; line < end; line++)
        {
            ReadOnlySpan<char> content = Line(text, line);
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
}
