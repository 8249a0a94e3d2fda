using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;

namespace NewsLint.Stories;

/// <summary>One word inside quotation marks, in the form in which two tellings are compared.</summary>
/// <param name="Text">The word without regard to house style: small letters, one dialect, digits for small numbers; empty for a cut.</param>
/// <param name="Span">Its place in the block's prose.</param>
/// <param name="Sentence">The index of its sentence, in the sentences of the block's prose.</param>
public readonly record struct SpokenWord(string Text, TextSpan Span, int Sentence = 0)
{
    /// <summary>Whether words were left out or put in here, by an ellipsis or brackets.</summary>
    public bool IsCut => Text.Length == 0;
}

/// <summary>What stands between a pair of quotation marks, as words.</summary>
/// <param name="Block">The index of the block.</param>
/// <param name="Span">The place in the block's prose, without the marks.</param>
/// <param name="Words">The words.</param>
public sealed record SpokenWords(int Block, TextSpan Span, ImmutableArray<SpokenWord> Words)
{
    /// <summary>Whether it begins and ends as a sentence does: with a capital and with a comma, full stop or the like inside the marks.</summary>
    public bool IsWhole { get; private init; }

    /// <summary>Fewer words than these are a term or a title, and shared by chance.</summary>
    private const int FewestWords = 4;

    /// <summary>The stretches of an article between outer quotation marks, of four words or more, in its order; one for each paragraph that they stand in.</summary>
    public static IReadOnlyList<SpokenWords> Read(ArticleFacts facts)
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
                Add(facts.Article.Blocks[block].Prose, block, TextSpan.FromBounds(marks[i].Span.End, end), all);
            }
        }
        return all;
    }

    /// <summary>A quotation that goes on in the next paragraph, or whose closing mark is lost, counts as well.</summary>
    private static bool Opens(QuotationMark mark) =>
        (mark.Role == MarkRole.Opening && mark.Level == 1) || (mark.Role == MarkRole.Unclosed && mark.Kind == MarkKind.Double);

    private static void Add(Prose prose, int block, TextSpan span, List<SpokenWords> all)
    {
        int first = 0;
        for (int low = 0, high = prose.Tokens.Length; low < high; first = low)
        {
            int middle = (low + high) / 2;
            if (prose.Tokens[middle].Start < span.Start)
                low = middle + 1;
            else
                high = middle;
        }
        int end = first;
        while (end < prose.Tokens.Length && prose.Tokens[end].Start < span.End)
            end++;
        if (end - first < FewestWords)
            return;
        ImmutableArray<SpokenWord> words = SpokenStyle.Read(prose, first, end);
        if (words.Length >= FewestWords)
            all.Add(new SpokenWords(block, TextSpan.FromBounds(prose.Tokens[first].Start, prose.Tokens[end - 1].End), words)
            {
                IsWhole = char.IsUpper(prose.Text[prose.Tokens[first].Start]) && prose.Text[prose.Tokens[end - 1].End - 1] is ',' or '.' or '!' or '?',
            });
    }
}
