using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Stories.Ledgers;

/// <summary>What a row of a ledger compares.</summary>
internal enum LedgerKind : byte
{
    /// <summary>A figure that measures something.</summary>
    Figure,

    /// <summary>The words of a speaker.</summary>
    Quotation,

    /// <summary>A name.</summary>
    Name,

    /// <summary>The day of an event.</summary>
    Day,

    /// <summary>The place of an event.</summary>
    Place,
}

/// <summary>How the tellings of a row compare.</summary>
internal enum LedgerVerdict : byte
{
    /// <summary>They differ.</summary>
    Differ,

    /// <summary>Two or more state it alike.</summary>
    Agree,

    /// <summary>Only one telling states it.</summary>
    One,
}

/// <summary>What a telling states, at one place.</summary>
/// <param name="Block">The index of the block in the article.</param>
/// <param name="Span">The place in the prose of the block, in UTF-16 units, end exclusive.</param>
/// <param name="Text">The words as written, in one line; a figure with its hedge.</param>
/// <param name="Group">Values of a row that state the same share a number; 0 is what most tellings state.</param>
internal sealed record LedgerValue(int Block, TextSpan Span, string Text, int Group)
{
    /// <summary>For a quotation, the words that another telling has otherwise, in the prose of the block.</summary>
    public IReadOnlyList<TextSpan> Differing { get; init; } = [];

    /// <summary>For a quotation, its words.</summary>
    public ImmutableArray<SpokenWord> Words { get; init; } = [];
}

/// <summary>One thing that the tellings of a story state.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What is measured or stated, in a few words.</param>
/// <param name="Verdict">How the tellings compare.</param>
/// <param name="Cells">For each telling, in the order of the story's articles, what it states; empty if it states nothing.</param>
internal sealed record LedgerRow(LedgerKind Kind, string Name, LedgerVerdict Verdict, IReadOnlyList<IReadOnlyList<LedgerValue>> Cells);
