using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;

namespace NewsLint.Reading.Markup;

/// <summary>
/// Finds wiki links. The words of <c>[[target|words]]</c> are prose, the target of <c>[[target]]</c> is checked and never edited, and
/// <c>![[target]]</c> is a picture. A target in capitals, <c>[[CHECK]]</c>, is a note to the desk and not a link.
/// </summary>
internal static class WikiLinks
{
    private const int MaxLength = 300;

    private static readonly CharSet Marks = new("\"'“”‘’«»„‚");

    /// <summary>Records the link that a bracket opens. Returns the position to continue at, or -1.</summary>
    public static int TryAdd(MarkupScan scan, int at)
    {
        if (scan.At(at + 1) != '[' || scan.At(at - 1) is '[' or '\\')
            return -1;
        int limit = Math.Min(scan.LineEnd(at), at + MaxLength);
        ReadOnlySpan<char> line = scan.Text.AsSpan(at + 2, Math.Max(0, limit - at - 2));
        int length = line.IndexOfAny('[', ']');
        if (length <= 0 || line[length] != ']' || scan.At(at + 2 + length + 1) != ']' || scan.At(at + length + 4) is '(' or '[' or ':')
            return -1;
        int end = at + length + 4;
        ReadOnlySpan<char> target = line[..length];
        if (scan.At(at - 1) == '!')
            return scan.Add(at - 1, end, MarkupKind.WikiLink, MarkupTrace.Object);
        int bar = target.IndexOf('|');
        if (bar >= 0)
        {
            // In a table a backslash precedes the bar.
            scan.Add(end - 2, end, MarkupKind.WikiLink, MarkupTrace.Nothing);
            return scan.Add(at, at + 2 + bar + 1, MarkupKind.WikiLink, MarkupTrace.Nothing);
        }
        if (target[0] == '^' || !HasLower(target))
            return -1;
        if (Marks.IndexIn(target) >= 0)
            return scan.Add(at, end, MarkupKind.WikiLink, MarkupTrace.Object); // a wrong quotation mark here is part of the page name
        scan.Add(at, at + 2, MarkupKind.WikiLink, MarkupTrace.Nothing);
        scan.Found.Add(new MarkupSpan(TextSpan.FromBounds(at + 2, end - 2), MarkupKind.WikiLink) { Trace = MarkupTrace.Words, IsMasked = false });
        return scan.Add(end - 2, end, MarkupKind.WikiLink, MarkupTrace.Nothing);
    }

    private static bool HasLower(ReadOnlySpan<char> words)
    {
        foreach (char c in words)
            if (char.IsLower(c))
                return true;
        return false;
    }
}
