using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading.Markup;
using NewsLint.Text;

namespace NewsLint.Reading;

/// <summary>Reads plain text: each line is a paragraph, unless it is wrapped.</summary>
internal static class PlainTextReader
{
    public static void Read(ArticleText text, int start, MarkupMap markup, ImmutableArray<Block>.Builder blocks)
    {
        int first = text.GetLineNumber(start) + (start > 0 ? 1 : 0);
        var wraps = new LineWraps(text, first);
        var paragraphs = new List<Prose>();
        var builder = new ProseBuilder(text.Content, markup);
        for (int line = first; line < text.LineStarts.Length; line++)
        {
            int begin = line;
            line = wraps.EndOf(begin);
            TextSpan span = TextSpan.FromBounds(text.LineStarts[begin], text.GetLineSpan(line).End);
            Prose? prose = line == begin && !LineWraps.IsQuoted(text.Slice(span)) && markup.Find(span) is null ? ProseBuilder.Verbatim(text.Content, span) : Join(builder, text, begin, line);
            if (prose is not null)
                paragraphs.Add(prose);
        }
        BlockKinds.Add(paragraphs, blocks);
    }

    /// <summary>Joins the lines of a paragraph. Every kind of line break becomes a line feed; the character that quotes a line is dropped.</summary>
    private static Prose? Join(ProseBuilder builder, ArticleText text, int first, int last)
    {
        bool isQuoted = LineWraps.IsQuoted(text.Slice(text.GetLineSpan(first)));
        for (int line = first; line <= last; line++)
        {
            TextSpan span = text.GetLineSpan(line);
            int start = span.Start;
            if (isQuoted && LineWraps.IsQuoted(text.Slice(span)))
                start += text.Slice(span).IndexOf('>') + (line == first ? 0 : 2);
            builder.Add(start, span.End - start);
            if (line < last)
                builder.Add("\n", span.End, text.LineStarts[line + 1] - span.End);
        }
        return builder.Take();
    }
}
