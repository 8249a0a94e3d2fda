using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Facts.Quotations;

/// <summary>What shows that words without quotation marks are somebody's speech.</summary>
public enum UnmarkedSpeechKind : byte
{
    /// <summary>A cue with a comma or colon goes before it, and it begins with a capital: Smith said, We will see.</summary>
    Introduced,

    /// <summary>It goes on from a quotation in the first person, in copy that speaks in the third.</summary>
    GoesOn,
}

/// <summary>Words that are somebody's speech and have no quotation marks.</summary>
/// <param name="Block">The index of the block.</param>
/// <param name="Span">Their place in the block's prose.</param>
/// <param name="Kind">What shows it.</param>
/// <param name="Cue">The cue that introduces them; of speech that goes on, the words of the quotation that it goes on from.</param>
/// <param name="IsCertain">Whether the copy allows no other reading: else it may be the writer's own summary.</param>
public sealed record UnmarkedSpeech(int Block, TextSpan Span, UnmarkedSpeechKind Kind, TextSpan Cue, bool IsCertain);
