using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Syntax;

/// <summary>A token of a tree. It follows the tokenization of treebanks: <c>don't</c> is two tokens, <c>58-year-old</c> five.</summary>
/// <param name="Start">The offset of its first UTF-16 unit in the prose of its block.</param>
/// <param name="Length">The number of its UTF-16 units, at least 1.</param>
internal record struct TreeToken(int Start, int Length)
{
    /// <summary>The offset after its last UTF-16 unit.</summary>
    public readonly int End => Start + Length;

    /// <summary>Its span in the prose.</summary>
    public readonly TextSpan Span => new(Start, Length);

    /// <summary>Its part of speech.</summary>
    public Tag Tag { get; set; }

    /// <summary>The index of the token that it depends on; -1 for the head of the sentence and for marks.</summary>
    public int Head { get; set; } = -1;

    /// <summary>Its relation to its head.</summary>
    public Relation Relation { get; set; }
}
