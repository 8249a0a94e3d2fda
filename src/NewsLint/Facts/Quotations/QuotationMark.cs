using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Facts.Quotations;

/// <summary>The role of a character that could be a quotation mark.</summary>
public enum MarkRole : byte
{
    /// <summary>It opens a quotation, or reopens it in a further paragraph.</summary>
    Opening,

    /// <summary>It closes a quotation.</summary>
    Closing,

    /// <summary>An apostrophe: in a contraction, a possessive, an elision (’em) or a decade (’90s).</summary>
    Apostrophe,

    /// <summary>The sign of feet, inches, minutes or seconds.</summary>
    FeetOrInches,

    /// <summary>A double quotation mark between two letters of one word (don"t).</summary>
    WithinWord,

    /// <summary>It looks like an opening quotation mark, but nothing closes it.</summary>
    Unclosed,

    /// <summary>It looks like a closing quotation mark, but nothing opens it.</summary>
    Unopened,
}

/// <summary>Whether quotation marks are single or double.</summary>
public enum MarkKind : byte
{
    /// <summary>Double quotation marks: <c>“ ” " „ « »</c>, and two adjacent single marks (<c>''</c>).</summary>
    Double,

    /// <summary>Single quotation marks and apostrophes.</summary>
    Single,
}

/// <summary>The form of a quotation mark.</summary>
public enum MarkForm : byte
{
    /// <summary>The straight quotation mark, the same at both ends.</summary>
    Straight,

    /// <summary>The typographic quotation mark that opens in English (<c>“ ‘</c>), also in low or reversed shape.</summary>
    Left,

    /// <summary>The typographic quotation mark that closes in English (<c>” ’</c>).</summary>
    Right,

    /// <summary>An angled quotation mark (<c>« » ‹ ›</c>), which opens in some languages and closes in others.</summary>
    Angled,
}

/// <summary>A character, or two adjacent ones, that is or could be a quotation mark, with its role.</summary>
/// <param name="Block">The index of its block in the article.</param>
/// <param name="Position">Its position in the block's prose, in UTF-16 units.</param>
/// <param name="Length">1, or 2 if two single quotation marks form a double one.</param>
/// <param name="Kind">Whether it is single or double.</param>
/// <param name="Form">Its form.</param>
/// <param name="Role">Its role.</param>
/// <param name="Level">The nesting level of the quotation that it opens or closes, from 1; 0 if it is not a quotation mark.</param>
/// <param name="Partner">
/// The index in <see cref="QuotationMarks.All"/> of the quotation mark that closes the quotation, or that first opened it; -1 if there is none.
/// </param>
/// <param name="Reopens">Whether it reopens a quotation that an earlier paragraph opened.</param>
public readonly record struct QuotationMark(int Block, int Position, int Length, MarkKind Kind, MarkForm Form, MarkRole Role, int Level, int Partner, bool Reopens)
{
    /// <summary>Its span in the block's prose.</summary>
    public TextSpan Span => new(Position, Length);

    /// <summary>Whether it is straight.</summary>
    public bool IsStraight => Form == MarkForm.Straight;

    /// <summary>Whether it opens or closes a quotation and has a partner.</summary>
    public bool IsPaired => Role is MarkRole.Opening or MarkRole.Closing && Partner >= 0;
}

/// <summary>The kind of a fault of quotation marks.</summary>
public enum MarkFaultKind : byte
{
    /// <summary>An opening quotation mark that nothing closes.</summary>
    Unclosed,

    /// <summary>A closing quotation mark that nothing opens.</summary>
    Unopened,

    /// <summary>A quotation mark without a partner that could open or close.</summary>
    Lone,

    /// <summary>A double quotation mark inside a word.</summary>
    WithinWord,

    /// <summary>A quotation mark reopens an open quotation after a sentence within the paragraph. A paragraph break or a mark is missing.</summary>
    OpenedAgain,

    /// <summary>A paragraph continues the quotation of the previous one and has no opening quotation mark.</summary>
    NotReopened,

    /// <summary>A typographic quotation mark that is turned the wrong way.</summary>
    Turned,

    /// <summary>Double quotation marks directly inside double marks.</summary>
    SameInside,

    /// <summary>An outer quotation that closes just before the inner one.</summary>
    Crossed,

    /// <summary>A quotation opened by a single quotation mark and closed by a double one, or the reverse.</summary>
    Mismatched,
}

/// <summary>A fault of quotation marks.</summary>
/// <param name="Kind">The kind of the fault.</param>
/// <param name="Mark">The index of the quotation mark; for <see cref="MarkFaultKind.NotReopened"/>, of the mark that opened the quotation.</param>
/// <param name="Other">The index of the other quotation mark that shows the fault; -1 if there is none.</param>
/// <param name="Block">The block of the fault.</param>
/// <param name="IsCertain">Whether the text around it allows no other plausible reading.</param>
public readonly record struct MarkFault(MarkFaultKind Kind, int Mark, int Other, int Block, bool IsCertain);
