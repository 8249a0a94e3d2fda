using System.Collections.Immutable;
using NewsLint.Text;

namespace NewsLint.Reading.Markup;

/// <summary>
/// Finds the parts of a source that are not prose and never edited, in addition to those that the Markdown parser finds. It scans the text once, in
/// linear time. Each kind of markup has its own class in this folder. The markup that begins first wins, as in Markdown.
/// </summary>
internal static class MarkupScanner
{
    private static readonly CharSet Markdown = new("{<`~$:[\\\n\r");

    /// <summary>Finds the markup of a text.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">The end of the front matter, in which only templates are markup.</param>
    /// <param name="dialect">The format of the text.</param>
    /// <param name="house">The newsroom's own marks.</param>
    public static MarkupMap Scan(string text, int start, MarkupDialect dialect, ImmutableArray<MarkPair> house)
    {
        if (dialect == MarkupDialect.PlainText && house.IsEmpty && !text.Contains('{', StringComparison.Ordinal))
            return MarkupMap.None;
        var matter = new MarkupScan(text, 0, start, MarkupDialect.PlainText);
        Run(matter, 0, []);
        var scan = new MarkupScan(text, start, text.Length, dialect);
        Run(scan, start, house);
        TemplateTags.Pair(scan.Found);
        scan.Found.AddRange(matter.Found);
        var map = MarkupMap.Of(scan.Found);
        FindAlone(text, map);
        return map;
    }

    private static void Run(MarkupScan scan, int from, ImmutableArray<MarkPair> house)
    {
        CharSet starts = Markdown;
        if (scan.Dialect == MarkupDialect.PlainText || !house.IsEmpty)
            starts = new CharSet((scan.Dialect == MarkupDialect.PlainText ? "{" : "{<`~$:[\\\n\r") + string.Concat(house.Select(pair => pair.Start[0])));
        int at = from;
        if (scan.Dialect != MarkupDialect.PlainText && Expressions.TryAddStatement(scan, at) is > 0 and var statement)
            at = statement;
        while (at < scan.End)
        {
            int next = starts.IndexIn(scan.Text.AsSpan(at, scan.End - at));
            if (next < 0)
                return;
            at += next;
            int end = HouseEnd(scan, at, house);
            if (end < 0)
                end = scan.Dialect == MarkupDialect.PlainText ? (scan.At(at) == '{' ? TemplateTags.TryAdd(scan, at) : -1) : Step(scan, at);
            at = end > at ? end : at + 1;
        }
    }

    /// <summary>Records the markup that a character opens. Returns the position to continue at, or -1.</summary>
    private static int Step(MarkupScan scan, int at)
    {
        switch (scan.At(at))
        {
            case '{':
                return First(scan, at, AttributeLists.TryAdd, TemplateTags.TryAdd, Expressions.TryAdd);
            case '<':
                return First(scan, at, HtmlMarks.TryAdd, Components.TryAdd);
            case '[':
                return First(scan, at, WikiLinks.TryAdd, FootnoteMarkers.TryAdd, DirectiveMarks.TryAddAlert);
            case ':':
                return First(scan, at, EmojiCodes.TryAdd, DirectiveMarks.TryAdd);
            case '$':
                return Formulas.TryAdd(scan, at);
            case '`' or '~':
                return CodeMarks.Skip(scan, at);
            case '\\':
                // A template is read before Markdown and does not recognise a backslash.
                return scan.At(at + 1) == '{' && scan.At(at + 2) is '{' or '%' or '#' ? at + 1 : at + 2;
            case '\n' or '\r':
                return scan.At(at + 1) is 'i' or 'e' ? Expressions.TryAddStatement(scan, at + 1) : -1;
            default:
                return -1;
        }
    }

    private static int First(MarkupScan scan, int at, params ReadOnlySpan<Func<MarkupScan, int, int>> kinds)
    {
        foreach (Func<MarkupScan, int, int> kind in kinds)
            if (kind(scan, at) is > 0 and var end)
                return end;
        return -1;
    }

    private static int HouseEnd(MarkupScan scan, int at, ImmutableArray<MarkPair> house)
    {
        foreach (MarkPair pair in house)
            if (scan.Has(at, pair.Start) && scan.Find(pair.End, at + pair.Start.Length) is >= 0 and var end)
                return scan.Add(at, end + pair.End.Length, MarkupKind.House, MarkupTrace.Nothing);
        return -1;
    }

    /// <summary>Marks the spans that are alone on their lines. They leave nothing in the prose and separate the paragraphs around them.</summary>
    private static void FindAlone(string text, MarkupMap map)
    {
        List<MarkupSpan> spans = map.Spans;
        for (int first = 0; first < spans.Count; first++)
        {
            int last = first;
            while (last + 1 < spans.Count && text.AsSpan(spans[last].Span.End, spans[last + 1].Span.Start - spans[last].Span.End).Trim(" \t").IsEmpty)
                last++;
            List<MarkupSpan> group = spans.GetRange(first, last + 1 - first);
            first = last;
            if (!group.TrueForAll(span => span is { IsMasked: true, OpensBlock: false }) || !IsAlone(text, group))
                continue;
            foreach (MarkupSpan span in group)
            {
                span.IsAlone = true;
                span.Trace = MarkupTrace.Nothing;
            }
        }
    }

    private static bool IsAlone(string text, List<MarkupSpan> group)
    {
        int before = group[0].Span.Start;
        while (before > 0 && text[before - 1] is ' ' or '\t' or '>')
            before--;
        int after = group[^1].Span.End;
        while (after < text.Length && text[after] is ' ' or '\t')
            after++;
        return (before == 0 || text[before - 1] is '\n' or '\r') && (after == text.Length || text[after] is '\n' or '\r')
            && !(group.Exists(span => span.Trace == MarkupTrace.Object) && IsInSentence(text.AsSpan(0, before)));
    }

    /// <summary>Returns whether the line above breaks off in a sentence. Then the markup prints something in the middle of it.</summary>
    private static bool IsInSentence(ReadOnlySpan<char> before)
    {
        int end = before.EndsWith("\r\n", StringComparison.Ordinal) ? before.Length - 2 : before.Length - 1;
        if (end <= 0)
            return false;
        ReadOnlySpan<char> line = before[(before[..end].LastIndexOfAny('\n', '\r') + 1)..end].Trim(" \t>");
        return line.Length > 0 && (char.IsLetterOrDigit(line[^1]) || line[^1] is ',' or ';' or '–' or '—') && (char.IsLetter(line[0]) || line[0] is '"' or '“' or '‘' or '\'');
    }
}
