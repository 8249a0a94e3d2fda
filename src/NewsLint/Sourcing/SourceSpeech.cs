using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;
using NewsLint.Stories;

namespace NewsLint.Sourcing;

/// <summary>The words of a source around a block, in the form in which quotations are compared, each with its block.</summary>
internal sealed class SourceSpeech
{
    private readonly ImmutableArray<SpokenWord> words;
    private readonly ImmutableArray<int> blocks;

    private SourceSpeech(ArticleFacts source, ImmutableArray<SpokenWord> words, ImmutableArray<int> blocks)
    {
        Source = source;
        this.words = words;
        this.blocks = blocks;
    }

    /// <summary>The source.</summary>
    public ArticleFacts Source { get; }

    /// <summary>The words.</summary>
    public ImmutableArray<SpokenWord> Words => words;

    /// <summary>Reads the words around a block.</summary>
    /// <param name="source">The source.</param>
    /// <param name="block">The index of the block.</param>
    /// <param name="most">The number of words before and after the block that are read.</param>
    /// <param name="isQuoted">Whether only the words inside quotation marks are read: a quotation may go on after its attribution.</param>
    public static SourceSpeech Around(ArticleFacts source, int block, int most, bool isQuoted)
    {
        var words = ImmutableArray.CreateBuilder<SpokenWord>();
        var blocks = ImmutableArray.CreateBuilder<int>();
        int first = block;
        for (int left = most; first > 0 && left > 0; left -= source.Article.Blocks[first].Prose.Tokens.Length)
            first--;
        int end = block + 1;
        for (int left = most; end < source.Article.Blocks.Length && left > 0; end++)
            left -= source.Article.Blocks[end].Prose.Tokens.Length;
        for (int i = first; i < end; i++)
            Add(source, i, isQuoted, words, blocks);
        return new SourceSpeech(source, words.ToImmutable(), blocks.ToImmutable());
    }

    /// <summary>Gets the place of some words; of words in several blocks, the part in the first.</summary>
    public SourcePlace Place(int start, int end)
    {
        start = Math.Clamp(start, 0, words.Length - 1);
        end = Math.Clamp(end, start + 1, words.Length);
        while (end > start + 1 && blocks[end - 1] != blocks[start])
            end--;
        return new SourcePlace(Source, blocks[start], TextSpan.FromBounds(words[start].Span.Start, words[end - 1].Span.End));
    }

    private static void Add(ArticleFacts source, int block, bool isQuoted, ImmutableArray<SpokenWord>.Builder words, ImmutableArray<int>.Builder blocks)
    {
        Prose prose = source.Article.Blocks[block].Prose;
        if (!isQuoted)
        {
            words.AddRange(SpokenStyle.Read(prose, 0, prose.Tokens.Length));
        }
        else
        {
            foreach (Quotation quotation in source.BareQuotations)
            {
                if (quotation.Block != block)
                    continue;
                int end = quotation.FirstToken;
                while (end < prose.Tokens.Length && prose.Tokens[end].Start < quotation.Words.End)
                    end++;
                words.AddRange(SpokenStyle.Read(prose, quotation.FirstToken, end));
            }
        }
        while (blocks.Count < words.Count)
            blocks.Add(block);
    }
}
