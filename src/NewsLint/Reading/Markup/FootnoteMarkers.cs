using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Reading.Markup;

/// <summary>Finds footnote markers, <c>[^1]</c>, even without a note. They are not masked, because the Markdown parser sorts the notes by them.</summary>
internal static class FootnoteMarkers
{
    private const int MaxLength = 60;

    /// <summary>Records the marker that a bracket opens. Returns its end, or -1.</summary>
    public static int TryAdd(MarkupScan scan, int at)
    {
        if (scan.At(at + 1) != '^')
            return -1;
        int end = at + 2;
        while (end - at < MaxLength && scan.At(end) is not ('[' or ']' or ' ' or '\t' or '\n' or '\r' or '\0'))
            end++;
        if (scan.At(end) != ']' || end == at + 2)
            return -1;
        end += scan.At(end + 1) == ':' && scan.IsLineHead(at) ? 2 : 1;
        scan.Found.Add(new MarkupSpan(TextSpan.FromBounds(at, end), MarkupKind.Footnote) { IsMasked = false });
        return end;
    }
}
