using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Names;

namespace NewsLint.Facts.Quotations;

/// <summary>The kind of a quotation.</summary>
public enum QuotationKind : byte
{
    /// <summary>One or more sentences of somebody's speech or writing.</summary>
    Speech,

    /// <summary>A part of the writer's own sentence, in somebody's words.</summary>
    Partial,

    /// <summary>The title of a work, a show or a law.</summary>
    Title,

    /// <summary>A word or two that the writer mentions or does not endorse: a term, a nickname, a scare quote.</summary>
    Phrase,
}

/// <summary>The evidence for the speaker of a quotation, the most certain first.</summary>
public enum SpeakerEvidence : byte
{
    /// <summary>A cue in the sentence: "…," said Smith; Smith said: "…"; according to Smith.</summary>
    Cue,

    /// <summary>The quotation continues one whose speaker is known.</summary>
    Continues,

    /// <summary>The surrounding sentence is about the speaker.</summary>
    Sentence,

    /// <summary>The sentence or paragraph before or after is about the speaker, or a dialogue continues.</summary>
    Nearby,
}

/// <summary>The speaker of a quotation.</summary>
/// <param name="Block">The block of the mention.</param>
/// <param name="Span">The mention in the block's prose: a name, a pronoun or other words.</param>
/// <param name="Entity">The entity that is mentioned, if the article names it; null for "an official".</param>
/// <param name="Evidence">The evidence.</param>
public sealed record Speaker(int Block, TextSpan Span, NamedEntity? Entity, SpeakerEvidence Evidence);

/// <summary>Words between quotation marks within one paragraph.</summary>
/// <param name="Block">The index of the block.</param>
/// <param name="Span">Its span in the block's prose, with the quotation marks; to the end of the block if no mark closes it.</param>
/// <param name="Words">The span of the words alone.</param>
/// <param name="Kind">Its kind.</param>
public sealed record Quotation(int Block, TextSpan Span, TextSpan Words, QuotationKind Kind)
{
    /// <summary>The index of the first token of its words in the block's tokens.</summary>
    public int FirstToken { get; init; }

    /// <summary>The number of its words.</summary>
    public int WordCount { get; init; }

    /// <summary>Whether it continues the previous quotation of the article: in a further paragraph, or after an attribution that interrupts it.</summary>
    public bool ContinuesPrevious { get; init; }

    /// <summary>The cue in the same block, such as <c>said</c> or <c>according to</c>; empty if there is none.</summary>
    public TextSpan Cue { get; init; }

    /// <summary>Its speaker; null if unknown.</summary>
    public Speaker? Speaker { get; init; }
}
