using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Names;

namespace NewsLint.Facts.Quotations;

/// <summary>What words between quotation marks are.</summary>
public enum QuotationKind : byte
{
    /// <summary>A sentence, or more, of somebody's speech or writing.</summary>
    Speech,

    /// <summary>A part of a sentence of the writer's own, in somebody's words.</summary>
    Partial,

    /// <summary>The title of a work, a show or a law.</summary>
    Title,

    /// <summary>A word or two that the writer mentions or keeps at a distance: a term, a nickname, a scare quote.</summary>
    Phrase,
}

/// <summary>How a quotation was given its speaker, the surest first.</summary>
public enum SpeakerEvidence : byte
{
    /// <summary>A cue in the sentence: "…," said Smith; Smith said: "…"; according to Smith.</summary>
    Cue,

    /// <summary>It goes on with a quotation whose speaker is known.</summary>
    Continues,

    /// <summary>The sentence around it is about the speaker.</summary>
    Sentence,

    /// <summary>The sentence or paragraph before or behind is about the speaker, or a dialogue runs on.</summary>
    Nearby,
}

/// <summary>Who says a quotation.</summary>
/// <param name="Block">The block of the mention.</param>
/// <param name="Span">The mention in the block's prose: a name, a pronoun or other words.</param>
/// <param name="Entity">Who is mentioned, where the article names them; null for "an official".</param>
/// <param name="Evidence">How sure it is.</param>
public sealed record Speaker(int Block, TextSpan Span, NamedEntity? Entity, SpeakerEvidence Evidence);

/// <summary>Words between quotation marks within one paragraph.</summary>
/// <param name="Block">The index of the block.</param>
/// <param name="Span">Its place in the block's prose, with its marks; to the block's end where no mark closes it.</param>
/// <param name="Words">The place of the words alone.</param>
/// <param name="Kind">What it is.</param>
public sealed record Quotation(int Block, TextSpan Span, TextSpan Words, QuotationKind Kind)
{
    /// <summary>The index, in its block's tokens, of the first token of its words.</summary>
    public int FirstToken { get; init; }

    /// <summary>The number of its words.</summary>
    public int WordCount { get; init; }

    /// <summary>Whether it goes on with the quotation before it in the article: in a further paragraph, or behind an attribution that interrupts it.</summary>
    public bool ContinuesPrevious { get; init; }

    /// <summary>The cue in the same block, such as <c>said</c> or <c>according to</c>; empty without one.</summary>
    public TextSpan Cue { get; init; }

    /// <summary>Who says it; null when nothing tells.</summary>
    public Speaker? Speaker { get; init; }
}
