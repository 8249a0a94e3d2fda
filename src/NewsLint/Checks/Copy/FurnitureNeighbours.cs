using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Text;
using NewsLint.Text.Patterns;

namespace NewsLint.Checks.Copy;

/// <summary>Finds lines that read like furniture but are copy, by the lines around them.</summary>
internal sealed class FurnitureNeighbours(Article article, CopyLines lines)
{
    private readonly ArticleText text = article.Text;
    private readonly CopyLine[] all = lines.All;

    /// <summary>The most recent list: its end, and whether its lines are copy.</summary>
    private int listEnd = -1;
    private bool isCopyList;

    /// <summary>Whether a heading has its own text; links to other articles do not count.</summary>
    public bool HasText(int heading)
    {
        int level = Level(heading);
        int next = heading + 1;
        for (; next < all.Length && !(all[next].Part == LinePart.Heading && Level(next) <= level); next++)
            if (!IsRule(text.Slice(all[next].Span)) && (all[next].Part == LinePart.Heading || !(IsOnlyLink(next) || (Match(next) is { } match && (match.IsWeak || FurnitureWording.IsSure(match, lines.Words(all[next]), article.IsMarkdown))))) || HasMore(all[next - 1].Number, all[next].Number))
                return true;
        return HasMore(all[next - 1].Number, next < all.Length ? all[next].Number : text.LineStarts.Length);
    }

    /// <summary>Whether an item belongs to a list that is copy: a sentence with a colon introduces it, or not all of it is furniture. Call it in text order.</summary>
    public bool IsInCopyList(int item)
    {
        if (item < listEnd)
            return isCopyList;
        int first = item;
        while (first > 0 && all[first - 1].Part == LinePart.ListItem)
            first--;
        listEnd = first;
        isCopyList = IsIntroduced(first);
        for (; listEnd < all.Length && all[listEnd].Part == LinePart.ListItem; listEnd++)
            isCopyList |= Match(listEnd) is null;
        return isCopyList;
    }

    /// <summary>Whether a sentence or label with a colon is above a line, with only addresses between them.</summary>
    public bool IsIntroduced(int line)
    {
        int above = line - 1;
        while (above >= 0 && FurnitureWording.IsLink(text.Slice(all[above].Span)))
            above--;
        return above >= 0 && lines.Words(all[above])[^1] == ':' && Match(above) is null;
    }

    /// <summary>Whether a line is below a picture, a table, a list or an element of the site builder.</summary>
    public bool IsBelowFigure(int line)
    {
        // One credit may follow another.
        for (; line > 0; line--)
        {
            if (all[line - 1].Part is LinePart.Kept or LinePart.ListItem or LinePart.Wordless || HasMore(all[line - 1].Number, all[line].Number))
                return true;
            if (!FurnitureWording.IsCredit(lines.Words(all[line - 1])))
                return false;
        }
        return false;
    }

    /// <summary>Whether a stretch of source has a link, which copying the text of a page would have removed.</summary>
    public static bool HasLink(ReadOnlySpan<char> source) =>
        source.Contains("](", StringComparison.Ordinal) || source.Contains("][", StringComparison.Ordinal) || source.Contains("://", StringComparison.Ordinal) || source.Contains("href=", StringComparison.Ordinal);

    private LabelMatch? Match(int line) => FurnitureWording.Match(lines.Words(all[line]), isFirst: line == 0);

    /// <summary>Whether a line is a link with few other words, such as the name of the paper.</summary>
    private bool IsOnlyLink(int line)
    {
        ReadOnlySpan<char> source = text.Slice(all[line].Span).Trim("*_ ");
        if (FurnitureWording.IsLink(source))
            return true;
        int end = source is ['[', ..] ? source.IndexOf("](") : -1;
        int close = end < 0 ? -1 : source[end..].IndexOf(')');
        return close > 0 && source[(end + close)..].Count(' ') <= 4;
    }

    /// <summary>Whether something other than copy is between two lines: code, a template tag, a comment.</summary>
    private bool HasMore(int above, int below)
    {
        for (int line = above + 1; line < below; line++)
            if (text.Slice(text.GetLineSpan(line)).Trim() is { IsEmpty: false } between && !IsRule(between))
                return true;
        return false;
    }

    /// <summary>Whether a line is a rule across the page or below a heading.</summary>
    private static bool IsRule(ReadOnlySpan<char> line) => !line.ContainsAnyExcept("=-*_ ");

    private int Level(int heading)
    {
        ReadOnlySpan<char> source = text.Slice(text.GetLineSpan(all[heading].Number)).TrimStart();
        int marks = source.IndexOfAnyExcept('#');
        return marks > 0 ? marks
            : all[heading].Number + 1 < text.LineStarts.Length && text.Slice(text.GetLineSpan(all[heading].Number + 1)) is ['=', ..] ? 1 : 2;
    }
}
