using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Facts.Quotations;

/// <summary>The evidence that words without quotation marks are speech.</summary>
public enum UnmarkedSpeechKind : byte
{
    /// <summary>A cue with a comma or colon precedes it, and it begins with a capital: Smith said, We will see.</summary>
    Introduced,

    /// <summary>It continues a quotation in the first person, in an article that uses the third.</summary>
    GoesOn,
}

/// <summary>Speech without quotation marks.</summary>
/// <param name="Block">The index of the block.</param>
/// <param name="Span">Its span in the block's prose.</param>
/// <param name="Kind">The evidence.</param>
/// <param name="Cue">The cue that introduces it; for continued speech, the words of the quotation that it continues.</param>
/// <param name="IsCertain">Whether no other reading is possible. Otherwise it may be the writer's own summary.</param>
public sealed record UnmarkedSpeech(int Block, TextSpan Span, UnmarkedSpeechKind Kind, TextSpan Cue, bool IsCertain);
