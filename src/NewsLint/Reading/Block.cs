namespace NewsLint.Reading;

/// <summary>The kind of a block of prose.</summary>
public enum BlockKind
{
    /// <summary>The headline, from the front matter or the start of the text.</summary>
    Headline,

    /// <summary>A summary, standfirst or description, from the front matter.</summary>
    Summary,

    /// <summary>The place, often with the agency and day, that opens a story: <c>WASHINGTON (Reuters) -</c>.</summary>
    Dateline,

    /// <summary>A paragraph of the story.</summary>
    Paragraph,

    /// <summary>A heading between paragraphs.</summary>
    Crosshead,

    /// <summary>One list item or table cell.</summary>
    ListItem,

    /// <summary>The caption of a picture.</summary>
    Caption,

    /// <summary>A paragraph that is set off as another person's words.</summary>
    BlockQuote,
}

/// <summary>A block of prose and its kind.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Prose">Its words, without markup.</param>
public sealed record Block(BlockKind Kind, Prose Prose)
{
    /// <summary>The level of a heading in the markup, from 1 to 6; 0 if there is none.</summary>
    public int Level { get; init; }

    /// <summary>Whether it is a table cell.</summary>
    public bool IsCell { get; init; }

    /// <summary>Whether it is a paragraph or list item. Headlines, captions and table cells have a style of their own.</summary>
    internal bool IsRunningText => Kind is BlockKind.Paragraph or BlockKind.ListItem && !IsCell;
}
