using System.Collections.Immutable;
using NewsLint.Reading;

namespace NewsLint.Facts.Names;

/// <summary>The names of one article.</summary>
public sealed class ArticleNames
{
    private readonly int[] firstOfBlock;

    private ArticleNames(ImmutableArray<NameMention> mentions, ImmutableArray<NamedEntity> entities, int[] firstOfBlock)
    {
        Mentions = mentions;
        Entities = entities;
        this.firstOfBlock = firstOfBlock;
    }

    /// <summary>All mentions, by block and position, without overlap.</summary>
    public ImmutableArray<NameMention> Mentions { get; }

    /// <summary>The named entities, in the order of the first mention.</summary>
    public ImmutableArray<NamedEntity> Entities { get; }

    /// <summary>Returns the mentions of one block, by position.</summary>
    /// <param name="block">The block's index.</param>
    public ReadOnlySpan<NameMention> In(int block) => Mentions.AsSpan(firstOfBlock[block], firstOfBlock[block + 1] - firstOfBlock[block]);

    /// <summary>Returns the mention that contains a position of a block's prose; null if there is none.</summary>
    public NameMention? At(int block, int position)
    {
        foreach (NameMention mention in In(block))
        {
            if (mention.Span.Start > position)
                break;
            if (position < mention.Span.End)
                return mention;
        }
        return null;
    }

    /// <summary>Reads the names of an article.</summary>
    public static ArticleNames Read(Article article)
    {
        List<NameCandidate> candidates = NameScanner.Scan(article);
        List<NameMention> mentions = new NameJoiner(article, candidates).Join();
        mentions.Sort(static (a, b) => a.Block != b.Block ? a.Block.CompareTo(b.Block) : a.Span.Start.CompareTo(b.Span.Start));
        int[] first = new int[article.Blocks.Length + 1];
        int at = 0;
        for (int block = 0; block <= article.Blocks.Length; block++)
        {
            while (at < mentions.Count && mentions[at].Block < block)
                at++;
            first[block] = at;
        }
        var entities = ImmutableArray.CreateBuilder<NamedEntity>();
        foreach (NameMention mention in mentions)
        {
            if (mention.Entity.MentionCount++ == 0)
                entities.Add(mention.Entity);
        }
        NameGender.Settle(article, mentions);
        return new ArticleNames([.. mentions], entities.ToImmutable(), first);
    }
}
