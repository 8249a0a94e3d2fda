using System.Collections.Immutable;
using System.Globalization;
using NewsLint.Reading;

namespace NewsLint.Facts.Dates;

/// <summary>Finds the day on which an article was written.</summary>
internal static class ReferenceDay
{
    private static readonly string[] Keys = ["date", "published", "datePublished", "date_published", "pubdate", "publishDate", "created"];

    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd", "d MMMM yyyy", "MMMM d, yyyy", "d MMM yyyy", "MMM d, yyyy"];

    /// <summary>The number of blocks among which a page prints its day.</summary>
    private const int MostAbove = 3;

    /// <summary>The maximum length of a day in words, with its weekday.</summary>
    private const int LongestDay = 32;

    /// <summary>Returns the day from the front matter, the dateline or the file name, in this order.</summary>
    public static DateOnly? Of(Article article)
    {
        if (article.FrontMatter?.Find(Keys)?.Value is { } value && Parse(value.AsSpan().Trim()) is { } day)
            return day;
        foreach (Block block in article.Blocks)
        {
            if (block.Kind != BlockKind.Dateline)
                continue;
            var mentions = ImmutableArray.CreateBuilder<DateMention>();
            new DateReader(0, block.Prose, InName(article.Path), mentions).Read();
            foreach (DateMention mention in mentions)
                if (mention.Kind == DateKind.Day && mention.First is { } first)
                    return first;
        }
        return InName(article.Path);
    }

    /// <summary>Returns the day that a page prints above its article, in a line of its own; null if there is none. It may be the day on which the page was read.</summary>
    public static DateOnly? Printed(Article article)
    {
        for (int i = 0; i < article.Blocks.Length && i < MostAbove; i++)
        {
            Prose prose = article.Blocks[i].Prose;
            if (prose.Text.Length > LongestDay)
                continue;
            var mentions = ImmutableArray.CreateBuilder<DateMention>();
            new DateReader(0, prose, null, mentions).Read();
            foreach (DateMention mention in mentions)
                if (mention is { Kind: DateKind.Day, HasYear: true, First: { } first } && mention.Span.Length >= prose.Text.AsSpan().Trim().Length - 1)
                    return first;
        }
        return null;
    }

    private static DateOnly? Parse(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> head = text.Length > 10 && text[10] is 'T' or ' ' ? text[..10] : text;
        return DateOnly.TryParseExact(head, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            || DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) ? day : null;
    }

    /// <summary>Returns the first yyyy-MM-dd in the last part of a path.</summary>
    private static DateOnly? InName(string path)
    {
        ReadOnlySpan<char> name = path.AsSpan(path.LastIndexOf('/') + 1);
        for (int at = 0; at + 10 <= name.Length; at++)
        {
            if (name[at] is '1' or '2' && name[at + 4] == '-' && name[at + 7] == '-' && (at == 0 || !char.IsAsciiDigit(name[at - 1]))
                && DateOnly.TryParseExact(name.Slice(at, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
                return day;
        }
        return null;
    }
}
