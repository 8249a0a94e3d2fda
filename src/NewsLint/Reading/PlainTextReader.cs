using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;

namespace NewsLint.Reading;

/// <summary>Reads plain text: a line is a paragraph, unless the copy is wrapped to a column and blank lines part its paragraphs.</summary>
internal static class PlainTextReader
{
    /// <summary>Wrapped copy has no line beyond this many characters.</summary>
    private const int WrapColumn = 100;

    public static void Read(ArticleText text, int start, ImmutableArray<Block>.Builder blocks)
    {
        int first = text.GetLineNumber(start) + (start > 0 ? 1 : 0);
        bool wrapped = IsWrapped(text, first);
        var builder = new ProseBuilder(text.Content);
        bool any = blocks.Count > 0;
        for (int line = first; line < text.LineStarts.Length; line++)
        {
            TextSpan span = text.GetLineSpan(line);
            int from = span.Start;
            if (wrapped)
            {
                while (line + 1 < text.LineStarts.Length && Joins(text, line))
                    span = TextSpan.FromBounds(from, text.GetLineSpan(++line).End);
            }
            AddLines(builder, text, span);
            if (builder.Take() is not { } prose)
                continue;
            BlockKinds.Add(prose, isFirst: !any, blocks);
            any = true;
        }
    }

    private static void AddLines(ProseBuilder builder, ArticleText text, TextSpan span)
    {
        // A line break inside a wrapped paragraph is a line feed, however it is written.
        for (int at = span.Start; at < span.End;)
        {
            int length = text.Slice(TextSpan.FromBounds(at, span.End)).IndexOf('\r');
            if (length < 0)
                length = span.End - at;
            builder.Add(at, length);
            at += length;
            if (at < span.End)
            {
                int width = at + 1 < span.End && text[at + 1] == '\n' ? 2 : 1;
                builder.Add("\n", at, width);
                at += width;
            }
        }
    }

    /// <summary>Copy is wrapped when its lines are short and most of those that another follows do not end a sentence.</summary>
    private static bool IsWrapped(ArticleText text, int first)
    {
        int inner = 0;
        int open = 0;
        for (int line = first; line + 1 < text.LineStarts.Length; line++)
        {
            ReadOnlySpan<char> here = text.Slice(text.GetLineSpan(line)).TrimEnd();
            if (here.Length > WrapColumn)
                return false;
            if (!Joins(text, line))
                continue;
            inner++;
            if (here.Length >= 40 && here[^1] is not ('.' or '!' or '?' or '"' or '”'))
                open++;
        }
        return inner >= 3 && open * 2 > inner;
    }

    private static bool Joins(ArticleText text, int line) =>
        !text.Slice(text.GetLineSpan(line)).IsWhiteSpace() && !text.Slice(text.GetLineSpan(line + 1)).IsWhiteSpace();
}
