using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Reading;

namespace NewsLint.Stories;

/// <summary>One word inside quotation marks, in the form in which two tellings are compared.</summary>
/// <param name="Text">The word without regard to house style: small letters, one dialect, digits for small numbers; empty for a cut.</param>
/// <param name="Span">Its place in the block's prose.</param>
public readonly record struct SpokenWord(string Text, TextSpan Span)
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
    /// <summary>Fewer words than these are a term or a title, and shared by chance.</summary>
    private const int FewestWords = 4;

    /// <summary>The stretches of an article between double quotation marks, of four words or more, in its order.</summary>
    public static IReadOnlyList<SpokenWords> Read(ArticleFacts facts)
    {
        var all = new List<SpokenWords>();
        for (int block = 0; block < facts.Article.Blocks.Length; block++)
        {
            Prose prose = facts.Article.Blocks[block].Prose;
            if (prose.Text.AsSpan().IndexOfAny('"', '“', '”') < 0)
                continue;
            int open = -1;
            for (int i = 0; i < prose.Tokens.Length; i++)
            {
                char mark = prose.Text[prose.Tokens[i].Start];
                if (prose.Tokens[i].Length != 1 || mark is not ('"' or '“' or '”'))
                    continue;
                bool opens = mark == '“' || (mark == '"' && open < 0 && i + 1 < prose.Tokens.Length);
                if (open >= 0 && !opens)
                {
                    Add(prose, block, open + 1, i, all);
                    open = -1;
                }
                else if (opens)
                {
                    open = i;
                }
            }
            // A quotation that goes on in the next paragraph is not closed in this one.
            if (open >= 0)
                Add(prose, block, open + 1, prose.Tokens.Length, all);
        }
        return all;
    }

    private static void Add(Prose prose, int block, int first, int end, List<SpokenWords> all)
    {
        if (end - first < FewestWords)
            return;
        ImmutableArray<SpokenWord> words = SpokenStyle.Read(prose.Text, prose.Tokens.AsSpan(first, end - first));
        if (words.Length >= FewestWords)
            all.Add(new SpokenWords(block, TextSpan.FromBounds(prose.Tokens[first].Start, prose.Tokens[end - 1].End), words));
    }
}
