using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;

namespace NewsLint.Reading.Markup;

/// <summary>
/// Finds the tags of site builders: <c>{{&lt; &gt;}}</c>, <c>{{% %}}</c> and <c>{{ }}</c> of Hugo, and <c>{% %}</c>, <c>{{ }}</c> and <c>{# #}</c> of
/// Liquid, Jinja and Nunjucks. They may span lines. Delimiters in their strings do not close them.
/// </summary>
internal static class TemplateTags
{
    /// <summary>The maximum length of a tag. Delimiters farther apart are a coincidence.</summary>
    private const int MaxLength = 10_000;

    /// <summary>Tags whose body is code, a drawing or a comment.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> CodeTags = Words.Set(Words.CodeTags);

    /// <summary>Tags that print nothing.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SilentTags = Words.Set(Words.SilentTags);

    /// <summary>Records the tag that a brace opens. Returns its end, or -1.</summary>
    public static int TryAdd(MarkupScan scan, int at)
    {
        char second = scan.At(at + 1);
        if (second == '#')
            return Close(scan, at + 2, "#}", hasStrings: false) is > 0 and var end ? scan.Add(at, end, MarkupKind.Template, MarkupTrace.Nothing) : -1;
        if (second is not ('{' or '%'))
            return -1;
        char third = second == '{' ? scan.At(at + 2) : '\0';
        string close = second == '%' ? "%}" : third == '<' ? ">}}" : third == '%' ? "%}}" : "}}";
        int body = at + (close.Length == 3 ? 3 : 2);
        if (CommentEnd(scan, body) is > 0 and var comment)
            return scan.Add(at, comment, MarkupKind.Template, close.Length == 3 ? MarkupTrace.Object : MarkupTrace.Nothing);
        int stop = Close(scan, body, close, hasStrings: true);
        if (stop < 0)
            stop = Close(scan, body, close, hasStrings: false);
        if (stop < 0)
            return -1;
        if (third == '{' && scan.At(stop) == '}')
            stop++;
        string name = Name(scan, body, second == '%', out bool isClosing);
        bool isOpening = !isClosing && close != "}}" && scan.Text[stop - close.Length - 1] != '/';
        if (isOpening && CodeTags.Contains(name) && BodyEnd(scan, stop, name, second == '%') is > 0 and var bodyEnd)
            return scan.Add(at, bodyEnd, MarkupKind.Code, MarkupTrace.Nothing);
        bool isSilent = isClosing || third == '#' || (second == '%' && SilentTags.Contains(name));
        scan.Found.Add(new MarkupSpan(TextSpan.FromBounds(at, stop), MarkupKind.Template)
        {
            Trace = isSilent ? MarkupTrace.Nothing : MarkupTrace.Object,
            TagName = isOpening || isClosing ? name : null,
            IsClosingTag = isClosing,
        });
        return stop;
    }

    /// <summary>Pairs opening and closing tags. An opening tag of a pair prints nothing itself, and the words between the two are prose.</summary>
    public static void Pair(List<MarkupSpan> found)
    {
        HashSet<string>? closed = null;
        foreach (MarkupSpan span in found)
            if (span is { IsClosingTag: true, TagName: not null })
                (closed ??= new HashSet<string>(StringComparer.Ordinal)).Add(span.TagName);
        if (closed is null)
            return;
        foreach (MarkupSpan span in found)
            if (span.TagName is not null && closed.Contains(span.TagName))
                span.Trace = MarkupTrace.Nothing;
    }

    /// <summary>Returns the end of a tag, after its closing delimiter; -1 if there is none before another tag opens.</summary>
    private static int Close(MarkupScan scan, int from, string close, bool hasStrings)
    {
        string text = scan.Text;
        int limit = scan.ReachesFar ? Math.Min(scan.End, from + MaxLength) : from;
        for (int i = from; i < limit; i++)
        {
            char c = text[i];
            if (c == close[0] && scan.Has(i, close))
                return i + close.Length;
            if (c == '{' && i > from && scan.At(i + 1) is '{' or '%')
                return scan.Waste(i - from);
            if (hasStrings && c is '"' or '\'' or '`' && scan.StringEnd(i, limit) is > 0 and var end)
                i = end;
        }
        return scan.Waste(limit - from);
    }

    /// <summary>Returns the end of a tag that is a comment: <c>{{/* … */}}</c>, <c>{{!-- … --}}</c>; -1 for any other tag.</summary>
    private static int CommentEnd(MarkupScan scan, int body)
    {
        if (scan.Has(body, "!--"))
            return scan.Find("--}}", body) is >= 0 and var handlebars ? handlebars + 4 : -1;
        int at = body;
        while (scan.At(at) is '-' or ' ' or '\t')
            at++;
        if (!scan.Has(at, "/*") || scan.Find("*/", at + 2) is not (>= 0 and var end))
            return -1;
        end += 2;
        while (scan.At(end) is '-' or ' ' or '\t' or '>' or '%')
            end++;
        return scan.Has(end, "}}") ? end + 2 : -1;
    }

    private static string Name(MarkupScan scan, int body, bool isLiquid, out bool isClosing)
    {
        int at = body;
        while (scan.At(at) is '-' or '+' or '~' or '#' or ' ' or '\t' or '\n' or '\r')
            at++;
        isClosing = scan.At(at) == '/';
        if (isClosing)
            at = scan.SkipSpace(at + 1);
        int end = at;
        while (scan.At(end) is var c && (char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or '/'))
            end++;
        string name = scan.Text[at..end];
        if (isLiquid && name.Length > 3 && name.StartsWith("end", StringComparison.Ordinal))
        {
            isClosing = true;
            name = name[3..];
        }
        return name;
    }

    /// <summary>Returns the end of the tag that closes another by name; -1 if there is none.</summary>
    private static int BodyEnd(MarkupScan scan, int from, string name, bool isLiquid)
    {
        string closing = (isLiquid ? "end" : "/") + name;
        for (int at = scan.Find(closing, from); at >= 0; at = scan.Find(closing, at + closing.Length))
        {
            int open = at;
            while (open > from && scan.Text[open - 1] is ' ' or '\t' or '-')
                open--;
            string mark = isLiquid ? "{%" : "{{";
            open -= isLiquid ? 2 : 3;
            if (open >= from && scan.Has(open, mark))
                return Close(scan, at, isLiquid ? "%}" : "}}", hasStrings: false);
        }
        return -1;
    }
}
