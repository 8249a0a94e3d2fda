using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Reading.Markup;

/// <summary>
/// Finds directives: <c>:::name[Title]{attributes}</c> around paragraphs, <c>::name[label]{attributes}</c> as a block, <c>:name[words]{attributes}</c>
/// within a line, and GitHub's <c>[!NOTE]</c>. Their titles and labels are prose.
/// </summary>
internal static class DirectiveMarks
{
    private const int MaxLabel = 500;

    /// <summary>Records the directive that a colon opens. Returns the position to continue at, or -1.</summary>
    public static int TryAdd(MarkupScan scan, int at)
    {
        int name = at;
        while (scan.At(name) == ':')
            name++;
        int colons = name - at;
        bool isBlock = colons >= 2 && scan.IsLineHead(at, allowsList: true);
        if (!isBlock && (colons != 1 || char.IsLetterOrDigit(scan.At(at - 1))))
            return -1;
        if (colons >= 3)
            name = scan.SkipBlanks(name);
        int end = name;
        while (scan.At(end) is var c && (char.IsAsciiLetterOrDigit(c) || (c is '-' or '_' && end > name)))
            end++;
        if (end == name && colons < 3)
            return -1;
        if (scan.At(end) == '[' && LabelEnd(scan, end) is > 0 and var close)
            return AddLabelled(scan, at, end + 1, close, isBlock);
        if (scan.At(end) == '{' && AttributesEnd(scan, end, allowsName: colons >= 3) is > 0 and var attributes)
            end = attributes;
        else if (colons < 3 && !(isBlock && scan.SkipBlanks(end) == scan.LineEnd(end)))
            return -1;
        if (!isBlock)
            return scan.Add(at, end, MarkupKind.Directive, MarkupTrace.Object);
        int title = scan.SkipBlanks(end);
        if (scan.At(title) == '{' && AttributeLists.End(scan, title) is > 0 and var more)
            title = scan.SkipBlanks(more);
        while (scan.At(title) == ':')
            title++;
        if (title == scan.LineEnd(title))
            return scan.Add(at, title, MarkupKind.Directive, MarkupTrace.Nothing);
        return AddOpening(scan, at, title);
    }

    /// <summary>Records <c>[!NOTE]</c> at the start of a block quote.</summary>
    public static int TryAddAlert(MarkupScan scan, int at)
    {
        if (scan.At(at + 1) != '!' || !char.IsAsciiLetter(scan.At(at + 2)) || !scan.IsLineHead(at) || scan.Text.LastIndexOf('>', at) < scan.Text.LastIndexOf('\n', at))
            return -1;
        int end = at + 2;
        while (char.IsAsciiLetter(scan.At(end)) || scan.At(end) == '-')
            end++;
        if (scan.At(end) != ']')
            return -1;
        end++;
        if (scan.At(end) is '+' or '-')
            end++;
        int title = scan.SkipBlanks(end);
        return title == scan.LineEnd(title) ? scan.Add(at, end, MarkupKind.Directive, MarkupTrace.Nothing) : AddOpening(scan, at, title);
    }

    private static int AddLabelled(MarkupScan scan, int at, int label, int close, bool isBlock)
    {
        int end = close + 1;
        if (scan.At(end) == '{' && AttributeLists.End(scan, end) is > 0 and var attributes)
            end = attributes;
        if (close == label)
            return scan.Add(at, end, MarkupKind.Directive, isBlock ? MarkupTrace.Nothing : MarkupTrace.Object);
        scan.Add(close, end, MarkupKind.Directive, MarkupTrace.Nothing);
        return isBlock ? AddOpening(scan, at, label) : scan.Add(at, label, MarkupKind.Directive, MarkupTrace.Nothing);
    }

    private static int AddOpening(MarkupScan scan, int at, int title)
    {
        scan.Found.Add(new MarkupSpan(TextSpan.FromBounds(at, title), MarkupKind.Directive) { OpensBlock = true });
        return title;
    }

    /// <summary>Returns the end of attributes, or of a directive name in braces, as in MyST.</summary>
    private static int AttributesEnd(MarkupScan scan, int at, bool allowsName)
    {
        int end = at + 1;
        while (char.IsAsciiLetterOrDigit(scan.At(end)) || scan.At(end) is '-' or '_')
            end++;
        return allowsName && end > at + 1 && scan.At(end) == '}' ? end + 1 : AttributeLists.End(scan, at);
    }

    /// <summary>Returns the bracket that closes a label on its line; -1 if there is none.</summary>
    private static int LabelEnd(MarkupScan scan, int open)
    {
        int depth = 0;
        for (int i = open; i - open < MaxLabel && scan.At(i) is not ('\n' or '\r' or '\0'); i++)
        {
            depth += scan.At(i) switch { '[' => 1, ']' => -1, _ => 0 };
            if (depth == 0)
                return i;
        }
        return -1;
    }
}
