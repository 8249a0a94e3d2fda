using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Names;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Stories;

/// <summary>A word inside quotation marks, in the form in which two articles are compared.</summary>
/// <param name="Text">The word without house style: lower case, one dialect, digits for small numbers; empty for a cut.</param>
/// <param name="Span">Its span in the prose of the block.</param>
/// <param name="Sentence">The index of its sentence in the block.</param>
internal readonly record struct SpokenWord(string Text, TextSpan Span, int Sentence = 0)
{
    /// <summary>Whether words are omitted or inserted here, by an ellipsis or brackets.</summary>
    public bool IsCut => Text.Length == 0;
}

/// <summary>The words between a pair of quotation marks.</summary>
/// <param name="Block">The index of the block.</param>
/// <param name="Span">The span in the prose of the block, without the marks.</param>
/// <param name="Words">The words.</param>
internal sealed record SpokenWords(int Block, TextSpan Span, ImmutableArray<SpokenWord> Words)
{
    /// <summary>Whether it begins and ends like a sentence: with a capital, and with a comma, full stop or similar mark inside the quotation marks.</summary>
    public bool IsWhole { get; private init; }

    /// <summary>Fewer words are a term or a title, and shared by chance.</summary>
    private const int FewestWords = 4;

    /// <summary>Returns the stretches of an article between outer quotation marks, in text order; one for each paragraph.</summary>
    /// <param name="facts">The article.</param>
    /// <param name="fewest">The minimum number of words.</param>
    public static IReadOnlyList<SpokenWords> Read(ArticleFacts facts, int fewest = FewestWords)
    {
        var all = new List<SpokenWords>();
        for (int block = 0; block < facts.Article.Blocks.Length; block++)
        {
            ReadOnlySpan<QuotationMark> marks = facts.QuotationMarks.InBlock(block);
            for (int i = 0; i < marks.Length; i++)
            {
                if (!Opens(marks[i]))
                    continue;
                int end = facts.Article.Blocks[block].Prose.Text.Length;
                for (int k = i + 1; k < marks.Length; k++)
                {
                    if (!Opens(marks[k]) && !(marks[k].Role == MarkRole.Closing && marks[k].Level == 1))
                        continue;
                    end = marks[k].Position;
                    break;
                }
                Add(facts.Article.Blocks[block].Prose, block, TextSpan.FromBounds(marks[i].Span.End, end), fewest, all);
            }
        }
        return all;
    }

    /// <summary>Returns the person who speaks the words, or null if there is doubt.</summary>
    public NamedEntity? SpeakerIn(ArticleFacts facts)
    {
        ImmutableArray<Quotation> all = facts.Quotations;
        var search = new LowerBound(all.Length);
        while (search.IsOpen)
            search.Narrow(all[search.Middle].Block < Block || (all[search.Middle].Block == Block && all[search.Middle].Words.End <= Span.Start));
        int low = search.Index;
        return low < all.Length && all[low].Block == Block && all[low].Words.Contains(Span.Start) ? NamedSpeaker.Of(facts, all[low]) : null;
    }

    /// <summary>Includes a quotation that continues in the next paragraph, or whose closing mark is missing.</summary>
    private static bool Opens(QuotationMark mark) =>
        (mark.Role == MarkRole.Opening && mark.Level == 1) || (mark.Role == MarkRole.Unclosed && mark.Kind == MarkKind.Double);

    private static void Add(Prose prose, int block, TextSpan span, int fewest, List<SpokenWords> all)
    {
        int first = Tokenizer.IndexAt(prose.Tokens, span.Start);
        int end = first;
        while (end < prose.Tokens.Length && prose.Tokens[end].Start < span.End)
            end++;
        if (end - first < fewest)
            return;
        ImmutableArray<SpokenWord> words = SpokenStyle.Read(prose, first, end);
        if (words.Length >= fewest)
            all.Add(new SpokenWords(block, TextSpan.FromBounds(prose.Tokens[first].Start, prose.Tokens[end - 1].End), words)
            {
                IsWhole = char.IsUpper(prose.Text[prose.Tokens[first].Start]) && prose.Text[prose.Tokens[end - 1].End - 1] is ',' or '.' or '!' or '?',
            });
    }
}
