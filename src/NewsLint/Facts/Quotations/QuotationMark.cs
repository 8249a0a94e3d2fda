using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Facts.Quotations;

/// <summary>What a character that could be a quotation mark is.</summary>
public enum MarkRole : byte
{
    /// <summary>It opens a quotation, or opens it again in a further paragraph.</summary>
    Opening,

    /// <summary>It closes a quotation.</summary>
    Closing,

    /// <summary>An apostrophe: in a contraction, a possessive, an elision (’em) or a decade (’90s).</summary>
    Apostrophe,

    /// <summary>The sign of feet, inches, minutes or seconds.</summary>
    FeetOrInches,

    /// <summary>A double mark between two letters of one word (don"t).</summary>
    WithinWord,

    /// <summary>It looks like an opening mark and nothing closes it.</summary>
    Unclosed,

    /// <summary>It looks like a closing mark and nothing opens it.</summary>
    Unopened,
}

/// <summary>Whether marks are single or double.</summary>
public enum MarkKind : byte
{
    /// <summary>Double marks: <c>“ ” " „ « »</c>, and two single ones side by side (<c>''</c>).</summary>
    Double,

    /// <summary>Single marks, and apostrophes.</summary>
    Single,
}

/// <summary>How a mark is drawn.</summary>
public enum MarkForm : byte
{
    /// <summary>The typewriter's upright mark, the same at both ends.</summary>
    Straight,

    /// <summary>The printer's mark that opens in English (<c>“ ‘</c>), also with low or reversed shape.</summary>
    Left,

    /// <summary>The printer's mark that closes in English (<c>” ’</c>).</summary>
    Right,

    /// <summary>An angled mark (<c>« » ‹ ›</c>), which opens in one language and closes in another.</summary>
    Angled,
}

/// <summary>A character, or two side by side, that is or could be a quotation mark, with what it is.</summary>
/// <param name="Block">The index of its block in the article's blocks.</param>
/// <param name="Position">Its position in the block's prose, in UTF-16 units.</param>
/// <param name="Length">1, or 2 where two single marks stand for a double one.</param>
/// <param name="Kind">Whether it is single or double.</param>
/// <param name="Form">How it is drawn.</param>
/// <param name="Role">What it is.</param>
/// <param name="Level">How deep the quotation is nested that it opens or closes, from 1; 0 for what is no quotation mark.</param>
/// <param name="Partner">
/// The index in <see cref="QuotationMarks.All"/> of the mark that closes the quotation, or that opened it first; -1 without one.
/// </param>
/// <param name="Reopens">Whether it opens a quotation again that an earlier paragraph opened.</param>
public readonly record struct QuotationMark(int Block, int Position, int Length, MarkKind Kind, MarkForm Form, MarkRole Role, int Level, int Partner, bool Reopens)
{
    /// <summary>Its place in the block's prose.</summary>
    public TextSpan Span => new(Position, Length);

    /// <summary>Whether it is drawn by the typewriter.</summary>
    public bool IsStraight => Form == MarkForm.Straight;

    /// <summary>Whether it opens or closes a quotation and has its partner.</summary>
    public bool IsPaired => Role is MarkRole.Opening or MarkRole.Closing && Partner >= 0;
}

/// <summary>What is broken about quotation marks.</summary>
public enum MarkFaultKind : byte
{
    /// <summary>An opening mark that nothing closes.</summary>
    Unclosed,

    /// <summary>A closing mark that nothing opens.</summary>
    Unopened,

    /// <summary>A mark without a partner that could open as well as close.</summary>
    Lone,

    /// <summary>A double mark inside a word.</summary>
    WithinWord,

    /// <summary>A mark opens what is open already, behind a sentence and within the paragraph: a paragraph break or a mark is lost.</summary>
    OpenedAgain,

    /// <summary>A paragraph goes on with a quotation from the one before and has no opening mark.</summary>
    NotReopened,

    /// <summary>A printer's mark that is turned the wrong way.</summary>
    Turned,

    /// <summary>Double marks directly inside double marks.</summary>
    SameInside,

    /// <summary>An outer quotation that closes just before the inner one.</summary>
    Crossed,

    /// <summary>A quotation opened by a single mark and closed by a double one, or the other way round.</summary>
    Mismatched,
}

/// <summary>One thing broken about quotation marks.</summary>
/// <param name="Kind">What.</param>
/// <param name="Mark">The index of the mark; for <see cref="MarkFaultKind.NotReopened"/>, of the mark that opened the quotation.</param>
/// <param name="Other">The index of the other mark that the fault is seen by; -1 when there is none.</param>
/// <param name="Block">The block in which it is broken.</param>
/// <param name="IsCertain">Whether the copy around leaves no other reading that a reader would take.</param>
public readonly record struct MarkFault(MarkFaultKind Kind, int Mark, int Other, int Block, bool IsCertain);
