namespace NewsLint.Reading.Markup;

/// <summary>
/// Puts other characters in the place of markup, so that the Markdown parser sees the blocks around it and nothing inside. Every offset stays
/// what it was. A colon means nothing to Markdown at any place where markup can stand: in words, targets of links, values and names of attributes.
/// </summary>
internal static class MarkupMask
{
    private const char Filling = ':';

    /// <summary>How far back the tag is looked for that a template stands in.</summary>
    private const int TagReach = 500;

    /// <summary>The text with markup, and all that stands before an offset, masked.</summary>
    public static string Apply(string text, int start, MarkupMap map) => start == 0 && map.Spans.Count == 0 ? text : string.Create(text.Length, (text, start, map), static (chars, state) =>
    {
        state.text.CopyTo(chars);
        foreach (ref char c in chars[..state.start])
            if (c is not ('\n' or '\r'))
                c = ' ';
        foreach (MarkupSpan span in state.map.Spans)
            if (span.IsMasked && span.Span.Start >= state.start)
                Fill(chars, span);
    });

    private static void Fill(Span<char> chars, MarkupSpan span)
    {
        Span<char> own = chars.Slice(span.Span.Start, span.Span.Length);
        if (span.OpensBlock)
        {
            // The rest of the line becomes a heading of its own: its words touch neither the paragraph above nor the one below.
            own.Fill('\n');
            "## ".CopyTo(own[^3..]);
        }
        else if (span.IsAlone && !IsIndented(chars[..span.Span.Start]) && PartsParagraphs(chars[span.Span.End..]))
        {
            foreach (ref char c in own)
                if (c is not ('\n' or '\r'))
                    c = ' ';
        }
        else
        {
            own.Fill(IsAmongAttributes(chars[..span.Span.Start]) ? ' ' : Filling);
        }
    }

    /// <summary>Whether a place is indented as code may be: then the parser decides what it is.</summary>
    private static bool IsIndented(ReadOnlySpan<char> before) => before.EndsWith("    ", StringComparison.Ordinal) || before.EndsWith("\t", StringComparison.Ordinal);

    /// <summary>Whether an empty line in the place of markup leaves the line below what it is: no code by its indentation, no row without its table, no end of a sentence without its head.</summary>
    private static bool PartsParagraphs(ReadOnlySpan<char> rest)
    {
        int end = rest.IndexOfAny('\n', '\r');
        if (end < 0)
            return true;
        rest = rest[(end + (rest[end..].StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1))..];
        return !(rest is ['|' or '\t', ..] or [' ', ' ', ' ', ' ', ..] || (rest.Length > 0 && char.IsLower(rest[0])));
    }

    /// <summary>Whether a place lies inside a tag of HTML and in no value of it: there only space is sound.</summary>
    private static bool IsAmongAttributes(ReadOnlySpan<char> before)
    {
        ReadOnlySpan<char> near = before.Length > TagReach ? before[^TagReach..] : before;
        int open = near.LastIndexOf('<');
        if (open < 0 || open + 1 >= near.Length || !(char.IsAsciiLetter(near[open + 1]) || near[open + 1] == '/') || near[^1] == '=')
            return false;
        char quotation = '\0';
        foreach (char c in near[open..])
        {
            if (c is '"' or '\'' && (quotation == '\0' || quotation == c))
                quotation = quotation == '\0' ? c : '\0';
            else if (c == '>' && quotation == '\0')
                return false;
        }
        return quotation == '\0';
    }
}
