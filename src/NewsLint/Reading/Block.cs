namespace NewsLint.Reading;

/// <summary>What a stretch of prose is to a newsroom.</summary>
public enum BlockKind
{
    /// <summary>The headline, from the front matter or the head of the text.</summary>
    Headline,

    /// <summary>A summary, standfirst or description, from the front matter.</summary>
    Summary,

    /// <summary>The place, and often the agency and day, that opens a story: <c>WASHINGTON (Reuters) -</c>.</summary>
    Dateline,

    /// <summary>A paragraph of the story.</summary>
    Paragraph,

    /// <summary>A heading between paragraphs.</summary>
    Crosshead,

    /// <summary>One item of a list, or a cell of a table.</summary>
    ListItem,

    /// <summary>The words that go with a picture.</summary>
    Caption,

    /// <summary>A paragraph that is set off as the words of another.</summary>
    BlockQuote,
}

/// <summary>A stretch of prose and what it is.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Prose">Its words, without markup.</param>
public sealed record Block(BlockKind Kind, Prose Prose)
{
    /// <summary>The level of a heading that markup states, from 1 to 6; 0 where none does.</summary>
    public int Level { get; init; }

    /// <summary>Whether it is a cell of a table.</summary>
    public bool IsCell { get; init; }
}
