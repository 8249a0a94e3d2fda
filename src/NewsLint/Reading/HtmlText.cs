using System.Buffers;
using System.Collections.Immutable;
using System.Net;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading.Markup;

namespace NewsLint.Reading;

/// <summary>Reads the words of an HTML block inside Markdown. Tags separate or join the words and are not prose.</summary>
internal static class HtmlText
{
    /// <summary>The maximum length of an entity; the longest name is <c>&amp;CounterClockwiseContourIntegral;</c>.</summary>
    private const int MaxEntityLength = 34;

    private static readonly SearchValues<char> Stops = SearchValues.Create("<&\n\r");

    /// <summary>Adds the words between the tags as blocks.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="markup">The markup in it, including code elements.</param>
    /// <param name="span">The HTML block.</param>
    /// <param name="kind">The kind of its paragraphs.</param>
    /// <param name="blocks">The target for blocks.</param>
    public static void Read(string source, MarkupMap markup, TextSpan span, BlockKind kind, ImmutableArray<Block>.Builder blocks)
    {
        var builder = new ProseBuilder(source, markup);
        BlockKind current = kind;
        int level = 0;
        bool isCell = false;
        for (int at = span.Start; at < span.End;)
        {
            if (source[at] == '<' && TagEnd(source, at, span.End) is var end && end > at)
            {
                ReadOnlySpan<char> name = TagName(source.AsSpan(at, end - at), out bool isClosing);
                if (KindOf(name, kind) is { } inner)
                {
                    Flush();
                    current = isClosing ? kind : inner;
                    level = !isClosing && name is ['h', >= '1' and <= '6'] ? name[1] - '0' : 0;
                    isCell = !isClosing && name is "td" or "th";
                }
                at = end;
            }
            else if (source[at] == '&' && EntityEnd(source, at, span.End) is var semicolon && semicolon > at
                && WebUtility.HtmlDecode(source[at..semicolon]) is var meaning && meaning.Length < semicolon - at)
            {
                builder.Add(meaning, at, semicolon - at);
                at = semicolon;
            }
            else if (source[at] is '\n' or '\r')
            {
                int next = at + 1;
                while (next < span.End && source[next] is ' ' or '\t' or '\n' or '\r')
                    next++;
                builder.Add("\n", at, next - at);
                at = next;
            }
            else
            {
                int next = source.AsSpan(at + 1, span.End - at - 1).IndexOfAny(Stops);
                int stop = next < 0 ? span.End : at + 1 + next;
                builder.Add(at, stop - at);
                at = stop;
            }
        }
        Flush();

        void Flush()
        {
            if (builder.Take() is { } prose)
                blocks.Add(new Block(current, prose) { Level = level, IsCell = isCell });
        }
    }

    private static int TagEnd(string source, int at, int end)
    {
        if (at + 1 >= end || !(char.IsAsciiLetter(source[at + 1]) || source[at + 1] is '/' or '!' or '?'))
            return -1;
        ReadOnlySpan<char> rest = source.AsSpan(at, end - at);
        ReadOnlySpan<char> closer = rest.StartsWith("<!--", StringComparison.Ordinal) ? "-->" : ">";
        int close = rest.IndexOf(closer, StringComparison.Ordinal);
        return close < 0 ? end : at + close + closer.Length;
    }

    private static ReadOnlySpan<char> TagName(ReadOnlySpan<char> tag, out bool isClosing)
    {
        isClosing = tag.Length > 1 && tag[1] == '/';
        int start = isClosing ? 2 : 1;
        int end = start;
        while (end < tag.Length && char.IsAsciiLetterOrDigit(tag[end]))
            end++;
        Span<char> lower = new char[end - start];
        tag[start..end].ToLowerInvariant(lower);
        return lower;
    }

    /// <summary>Returns the kind of an element's words; null for an inline element.</summary>
    private static BlockKind? KindOf(ReadOnlySpan<char> name, BlockKind kind) => name switch
    {
        "figcaption" or "caption" => BlockKind.Caption,
        "li" or "td" or "th" or "dd" or "dt" => BlockKind.ListItem,
        "blockquote" => BlockKind.BlockQuote,
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => BlockKind.Crosshead,
        "p" or "div" or "section" or "article" or "aside" or "header" or "footer" or "main" or "nav" or "figure" or "table" or "tr" or "tbody" or "thead"
            or "ul" or "ol" or "dl" or "hr" or "br" or "form" or "details" or "summary" or "iframe" or "video" or "audio" or "picture" or "address" => kind,
        _ => null,
    };

    private static int EntityEnd(string source, int at, int end)
    {
        int semicolon = source.AsSpan(at, Math.Min(MaxEntityLength, end - at)).IndexOf(';');
        return semicolon < 2 ? -1 : at + semicolon + 1;
    }
}
