using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Facts;

/// <summary>The kind of a line in its article.</summary>
internal enum LinePart
{
    /// <summary>A paragraph, or a line of one.</summary>
    Paragraph,

    /// <summary>A heading between paragraphs.</summary>
    Heading,

    /// <summary>An item of a list, or a line of one.</summary>
    ListItem,

    /// <summary>A part that belongs to the article whatever its words: headline, footnotes, tables, captions, other people's words.</summary>
    Kept,

    /// <summary>A line without words: a bare address, a picture, a tag.</summary>
    Wordless,
}

/// <summary>Classifies lines: in Markdown by the block of the line, in plain text by its characters.</summary>
internal sealed class LineParts
{
    private readonly Article article;
    private readonly ImmutableArray<Block> blocks;
    private int next;

    public LineParts(Article article)
    {
        this.article = article;
        blocks = article.Blocks;
        int start = article.FrontMatter?.Span.End ?? 0;
        while (next < blocks.Length && blocks[next].Prose.SourceSpan.Start < start)
            next++;
    }

    /// <summary>Returns the kind of a line, and its words without markup if it is a whole block. Callers must pass the lines in order.</summary>
    public (LinePart Part, Prose? Words, bool IsWhole) Of(TextSpan span)
    {
        ArticleText text = article.Text;
        TextSpan line = text.GetLineSpan(text.GetLineNumber(span.Start));
        while (next < blocks.Length && blocks[next].Prose.SourceSpan.End <= line.Start)
            next++;
        bool isTold = next < blocks.Length && blocks[next].Prose.SourceSpan.Start < line.End;
        TextSpan place = isTold ? blocks[next].Prose.SourceSpan : default;
        bool isWhole = isTold && line.Start <= place.Start && place.End <= line.End;
        if (!article.IsMarkdown)
            return (BlockKinds.IsListItem(text.Slice(line).TrimStart()) ? LinePart.ListItem : LinePart.Paragraph, null, isWhole);
        if (!isTold)
            return (LinePart.Wordless, null, true);
        Block block = blocks[next];
        // A dateline, a caption or a table cell shares its line with another block.
        bool isShared = next + 1 < blocks.Length && blocks[next + 1].Prose.SourceSpan.Start < line.End;
        ReadOnlySpan<char> source = text.Slice(line).TrimStart();
        bool isNote = source.StartsWith("[^", StringComparison.Ordinal) || source is ['|', ..];
        LinePart part = block.Kind switch
        {
            _ when isShared || isNote => LinePart.Kept,
            BlockKind.Paragraph => LinePart.Paragraph,
            BlockKind.Crosshead => LinePart.Heading,
            BlockKind.ListItem => LinePart.ListItem,
            _ => LinePart.Kept,
        };
        return (part, isWhole && !block.Prose.Text.Contains('\uFFFC', StringComparison.Ordinal) ? block.Prose : null, isWhole);
    }
}
