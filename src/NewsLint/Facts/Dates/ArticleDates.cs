using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;

namespace NewsLint.Facts.Dates;

/// <summary>The dates and times that one article mentions.</summary>
public sealed class ArticleDates
{
    private readonly int[] firstOfBlock;

    private ArticleDates(ImmutableArray<DateMention> mentions, DateOnly? reference, int[] firstOfBlock)
    {
        Mentions = mentions;
        Reference = reference;
        this.firstOfBlock = firstOfBlock;
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
