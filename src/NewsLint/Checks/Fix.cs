using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;

namespace NewsLint.Checks;

/// <summary>An edit of the article that removes a fault.</summary>
/// <param name="Title">What the edit does, in the imperative: <c>Delete the second "the"</c>.</param>
/// <param name="Changes">The edits of the source, in ascending order and without overlap.</param>
public sealed record Fix(string Title, ImmutableArray<TextChange> Changes)
{
    /// <summary>Creates an edit of one stretch.</summary>
    public Fix(string title, TextSpan span, string newText)
        : this(title, [new TextChange(span, newText)])
    {
    }

    /// <summary>Whether the edit keeps the meaning.</summary>
    public bool IsSafe { get; init; } = true;

    /// <summary>The changes by line and column; empty until the fix is located in its text.</summary>
    public ImmutableArray<LineEdit> Edits { get; init; } = [];

    /// <summary>Returns this fix with <see cref="Edits"/>, so that a report does not need the text.</summary>
    internal Fix In(ArticleText text)
    {
        var edits = ImmutableArray.CreateBuilder<LineEdit>(Changes.Length);
        int free = 0;
        foreach (TextChange change in Changes)
        {
            edits.Add(LineEdit.Of(text, change, free));
            free = change.Span.End;
        }
        return this with { Edits = edits.DrainToImmutable() };
    }
}

/// <summary>A change of a text by line and column.</summary>
/// <param name="Lines">What is replaced: lines and columns from 0, in UTF-16 units, end exclusive.</param>
/// <param name="NewText">The replacement.</param>
/// <param name="Anchor">
/// The text from the last nonblank character to the change, if the change begins in or with blanks; otherwise empty.
/// Some editors move the start of an edit to the first nonblank character of the line: for them, the change includes the anchor.
/// </param>
/// <param name="AnchorStart">The start of the anchor, or of the change if there is no anchor.</param>
public sealed record LineEdit(LinePositionSpan Lines, string NewText, string Anchor, LinePosition AnchorStart)
{
    /// <summary>Locates a change in its text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="change">The change.</param>
    /// <param name="free">The offset after the earlier changes of the fix.</param>
    internal static LineEdit Of(ArticleText text, TextChange change, int free)
    {
        int start = change.Span.Start;
        int from = start < text.Length && char.IsWhiteSpace(text[start]) ? FindAnchor(text, change.Span, free) : start;
        var lines = new LinePositionSpan(text.GetLinePosition(start), text.GetLinePosition(change.Span.End));
        return new LineEdit(lines, change.NewText ?? "", text.ToString(TextSpan.FromBounds(from, start)), text.GetLinePosition(from));
    }

    private static int FindAnchor(ArticleText text, TextSpan span, int free)
    {
        int from = span.Start;
        while (from > free && char.IsWhiteSpace(text[from - 1]))
            from--;
        bool isInsertedBehindWord = span.IsEmpty && text.GetLineNumber(from) == text.GetLineNumber(span.Start) && from > text.LineStarts[text.GetLineNumber(from)];
        if (from == free || isInsertedBehindWord)
            return span.Start;
        from--;
        return from > free && char.IsSurrogatePair(text[from - 1], text[from]) ? from - 1 : from;
    }
}
