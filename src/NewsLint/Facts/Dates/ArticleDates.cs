using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;

namespace NewsLint.Facts.Dates;

/// <summary>The dates and times that one article mentions.</summary>
public sealed class ArticleDates
{
    private readonly int[] firstOfBlock;
    private readonly int earliestOfNews;

    private ArticleDates(ImmutableArray<DateMention> mentions, DateOnly? reference, int[] firstOfBlock)
    {
        Mentions = mentions;
        Reference = reference;
        this.firstOfBlock = firstOfBlock;
        earliestOfNews = reference?.Year ?? EarliestOfNews(mentions) ?? int.MaxValue;
    }

    /// <summary>All mentions, by block and position, without overlap.</summary>
    public ImmutableArray<DateMention> Mentions { get; }

    /// <summary>The day on which the article was written, from front matter, dateline or file name; null if unknown.</summary>
    public DateOnly? Reference { get; }

    /// <summary>Returns the mentions of one block, by position.</summary>
    /// <param name="block">The block's index.</param>
    public ReadOnlySpan<DateMention> In(int block) => Mentions.AsSpan(firstOfBlock[block], firstOfBlock[block + 1] - firstOfBlock[block]);

    /// <summary>Returns the mention that overlaps a span of a block's prose; null if there is none.</summary>
    public DateMention? At(int block, TextSpan span)
    {
        foreach (DateMention mention in In(block))
        {
            if (mention.Span.Start >= span.End)
                break;
            if (mention.Span.End > span.Start)
                return mention;
        }
        return null;
    }

    /// <summary>
    /// Gets the year before the latest that an article without a day mentions, because in January the news is of the old year; null if it
    /// mentions only one date with a year, which is as often of the past.
    /// </summary>
    private static int? EarliestOfNews(ImmutableArray<DateMention> mentions)
    {
        var years = mentions.Where(static m => m is { HasYear: true, First: not null }).Select(static m => m.First!.Value.Year).ToList();
        return years.Count > 1 ? years.Max() - 1 : null;
    }

    /// <summary>Whether a date is of a time before the news, as far as its words tell: in 2009, in March.</summary>
    internal bool IsBeforeNews(DateMention? date) =>
        date is { HasYear: true, First.Year: var year } ? year < earliestOfNews : date is { HasYear: false, Written: { Month: not 0, Day: 0 } };

    /// <summary>Reads the dates of an article.</summary>
    public static ArticleDates Read(Article article)
    {
        DateOnly? reference = ReferenceDay.Of(article);
        var mentions = ImmutableArray.CreateBuilder<DateMention>();
        int[] first = new int[article.Blocks.Length + 1];
        for (int i = 0; i < article.Blocks.Length; i++)
        {
            first[i] = mentions.Count;
            new DateReader(i, article.Blocks[i].Prose, reference, mentions).Read();
        }
        first[^1] = mentions.Count;
        return new ArticleDates(mentions.DrainToImmutable(), reference, first);
    }
}
