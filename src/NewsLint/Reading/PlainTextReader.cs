using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;

namespace NewsLint.Reading;

/// <summary>Reads plain text: a line is a paragraph, unless the copy is wrapped to a column and blank lines part its paragraphs.</summary>
internal static class PlainTextReader
{
    /// <summary>Lines of wrapped copy do not go beyond this many characters, save for an address or two.</summary>
    private const int WrapColumn = 100;

    /// <summary>A line that is broken off in the middle of a sentence is at least this long.</summary>
    private const int BrokenLength = 40;

    public static void Read(ArticleText text, int start, ImmutableArray<Block>.Builder blocks)
    {
        int first = text.GetLineNumber(start) + (start > 0 ? 1 : 0);
        bool isWrapped = IsWrapped(text, first);
        var paragraphs = new List<Prose>();
        var builder = new ProseBuilder(text.Content);
        for (int line = first; line < text.LineStarts.Length; line++)
        {
            int begin = line;
            while (isWrapped && line + 1 < text.LineStarts.Length && Joins(text, line))
                line++;
            TextSpan span = TextSpan.FromBounds(text.LineStarts[begin], text.GetLineSpan(line).End);
            Prose? prose = line == begin && !IsQuoted(text.Slice(span)) ? ProseBuilder.Verbatim(text.Content, span) : Join(builder, text, begin, line);
            if (prose is not null)
                paragraphs.Add(prose);
        }
        BlockKinds.Add(paragraphs, blocks);
    }

    /// <summary>A line break inside a paragraph is a line feed, however it is written; the mark that quotes a line is no prose.</summary>
    private static Prose? Join(ProseBuilder builder, ArticleText text, int first, int last)
    {
        bool isQuoted = IsQuoted(text.Slice(text.GetLineSpan(first)));
        for (int line = first; line <= last; line++)
        {
            TextSpan span = text.GetLineSpan(line);
            int start = span.Start;
            if (isQuoted && IsQuoted(text.Slice(span)))
                start += text.Slice(span).IndexOf('>') + (line == first ? 0 : 2);
            builder.Add(start, span.End - start);
            if (line < last)
                builder.Add("\n", span.End, text.LineStarts[line + 1] - span.End);
        }
        return builder.Take();
    }

    /// <summary>Copy is wrapped when its lines are short and most of those that another follows do not end a sentence.</summary>
    private static bool IsWrapped(ArticleText text, int first)
    {
        int inner = 0;
        int open = 0;
        int wide = 0;
        for (int line = first; line + 1 < text.LineStarts.Length; line++)
        {
            ReadOnlySpan<char> here = text.Slice(text.GetLineSpan(line)).TrimEnd();
            if (here.Length > WrapColumn)
                wide++;
            if (!Joins(text, line))
                continue;
            inner++;
            if (here.Length is >= BrokenLength and <= WrapColumn && here[^1] is not ('.' or '!' or '?' or '"' or '”'))
                open++;
        }
        return inner >= 3 && open * 2 > inner && wide * 20 <= inner;
    }

    /// <summary>Whether the next line goes on with the paragraph of this one.</summary>
    private static bool Joins(ArticleText text, int line)
    {
        ReadOnlySpan<char> here = text.Slice(text.GetLineSpan(line));
        ReadOnlySpan<char> next = text.Slice(text.GetLineSpan(line + 1));
        return !here.IsWhiteSpace() && !next.IsWhiteSpace() && !BlockKinds.IsListItem(next.TrimStart()) && IsQuoted(here) == IsQuoted(next);
    }

    private static bool IsQuoted(ReadOnlySpan<char> line) => line.TrimStart() is ['>', ' ', ..];
}
