namespace NewsLint.Reading.Markup;

/// <summary>
/// Replaces markup by other characters, so the Markdown parser sees the blocks around it and nothing inside. Every offset stays the same.
/// The filling is a colon, which has no meaning in Markdown wherever markup can occur: in words, link targets, attribute values and names.
/// </summary>
internal static class MarkupMask
{
    private const char Filling = ':';

    /// <summary>The distance before a template that is searched for an enclosing tag.</summary>
    private const int TagReach = 500;

    /// <summary>Returns the text with markup, and everything before an offset, masked.</summary>
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
            // The rest of the line becomes its own heading, so its words join neither the paragraph above nor the one below.
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

    /// <summary>Returns whether a position is indented as code may be. Then the parser decides what it is.</summary>
    private static bool IsIndented(ReadOnlySpan<char> before) => before.EndsWith("    ", StringComparison.Ordinal) || before.EndsWith("\t", StringComparison.Ordinal);

    /// <summary>
    /// Returns whether an empty line in place of markup does not change the line below: it does not become code by its indentation, or a row without
    /// its table, or the end of a sentence without its start.
    /// </summary>
    private static bool PartsParagraphs(ReadOnlySpan<char> rest)
    {
        int end = rest.IndexOfAny('\n', '\r');
        if (end < 0)
            return true;
        rest = rest[(end + (rest[end..].StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1))..];
        return !(rest is ['|' or '\t', ..] or [' ', ' ', ' ', ' ', ..] || (rest.Length > 0 && char.IsLower(rest[0])));
    }

    /// <summary>Returns whether a position is inside an HTML tag and outside its values. Only space is valid there.</summary>
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
