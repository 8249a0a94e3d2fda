using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;

namespace NewsLint.Reading;

/// <summary>Reads Markdown by Markdig with its precise source positions. Code, addresses and tags are no prose.</summary>
internal static class MarkdownReader
{
    /// <summary>What stands in the prose where code, an address or a picture stands in the source.</summary>
    private const string ObjectReplacement = "\uFFFC";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation().UsePipeTables().UseAutoLinks().UseFootnotes().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).Build();

    /// <summary>Adds the blocks of prose behind <paramref name="start"/> and returns the stretches that are code and those that are the words of links.</summary>
    public static (ImmutableArray<TextSpan> Code, ImmutableArray<TextSpan> Links) Read(ArticleText text, int start, ImmutableArray<Reading.Block>.Builder blocks)
    {
        // Blanks in place of the front matter keep every offset right without a second coordinate system.
        string source = start == 0 ? text.Content : Blank(text.Content, start);
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(source, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig gives up on markup that is nested beyond reason: read as plain text, its words are still checked.
            PlainTextReader.Read(text, start, blocks);
            return ([], []);
        }
        var links = ImmutableArray.CreateBuilder<TextSpan>();
        var code = ImmutableArray.CreateBuilder<TextSpan>();
        var prose = ImmutableArray.CreateBuilder<Reading.Block>();
        new Walk(source, prose, code, links, blocks.Any(b => b.Kind == BlockKind.Headline)).Container(document, BlockKind.Paragraph);
        // Footnotes come last in the tree, wherever they stand.
        prose.Sort((a, b) => a.Prose.SourceSpan.Start.CompareTo(b.Prose.SourceSpan.Start));
        code.Sort();
        blocks.AddRange(prose);
        links.Sort();
        return (code.ToImmutable(), links.ToImmutable());
    }

    private static string Blank(string content, int start) => string.Create(content.Length, (content, start), static (chars, state) =>
    {
        state.content.CopyTo(chars);
        foreach (ref char c in chars[..state.start])
            if (c is not ('\n' or '\r'))
                c = ' ';
    });

    private sealed class Walk(string source, ImmutableArray<Reading.Block>.Builder blocks, ImmutableArray<TextSpan>.Builder code, ImmutableArray<TextSpan>.Builder links, bool hasHeadline)
    {
        private readonly ProseBuilder builder = new(source);
        private bool hasHeadline = hasHeadline;
        private bool isCell;

        // Where the leaf lies that is being read.
        private int lower;
        private int upper = source.Length;

        public void Container(ContainerBlock container, BlockKind kind)
        {
            foreach (Markdig.Syntax.Block block in container)
            {
                switch (block)
                {
                    case CodeBlock:
                        AddCode(block.Span);
                        break;
                    case HtmlBlock { Type: not HtmlBlockType.Comment } html:
                        HtmlText.Read(source, Span(html.Span), kind, blocks, code);
                        break;
                    case HeadingBlock heading:
                        bool isHeadline = heading.Level == 1 && (!hasHeadline || blocks.Count == 0);
                        Leaf(heading, isHeadline ? BlockKind.Headline : BlockKind.Crosshead, heading.Level);
                        hasHeadline |= heading.Level == 1;
                        break;
                    case LeafBlock leaf:
                        Leaf(leaf, kind);
                        break;
                    case QuoteBlock quote:
                        Container(quote, BlockKind.BlockQuote);
                        break;
                    case ListBlock list:
                        Container(list, BlockKind.ListItem);
                        break;
                    case Table table:
                        isCell = true;
                        Container(table, BlockKind.ListItem);
                        isCell = false;
                        break;
                    case LinkReferenceDefinitionGroup:
                        break;
                    case ContainerBlock inner:
                        Container(inner, kind);
                        break;
                    default:
                        break;
                }
            }
        }

        private void Leaf(LeafBlock leaf, BlockKind kind, int level = 0)
        {
            if (leaf.Inline is null)
                return;
            lower = leaf.Span.Length > 0 ? leaf.Span.Start : 0;
            upper = leaf.Span.Length > 0 ? Math.Min(source.Length, leaf.Span.End + 1) : source.Length;
            Inlines(leaf.Inline);
            if (builder.Take() is not { } prose || !HasWords(prose.Text))
                return;
            if (kind == BlockKind.Paragraph)
                BlockKinds.AddParagraph(prose, blocks);
            else
                blocks.Add(new Reading.Block(kind, prose) { Level = level, IsCell = isCell });
        }

        private static bool HasWords(string text)
        {
            foreach (char c in text)
                if (!char.IsWhiteSpace(c) && c != ObjectReplacement[0])
                    return true;
            return false;
        }

        private void Inlines(ContainerInline container)
        {
            foreach (Inline inline in container)
            {
                switch (inline)
                {
                    case LiteralInline literal:
                        Literal(literal);
                        break;
                    case HtmlEntityInline entity:
                        Add(entity.Transcoded.AsSpan(), entity.Span);
                        break;
                    case LineBreakInline lineBreak:
                        LineBreak(lineBreak);
                        break;
                    case CodeInline:
                        AddCode(inline.Span);
                        Add(ObjectReplacement, inline.Span);
                        break;
                    case AutolinkInline or LinkInline { IsAutoLink: true } or LinkInline { IsImage: false, FirstChild: null }:
                        Add(ObjectReplacement, inline.Span);
                        break;
                    case HtmlInline html when html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                        Add("\n", inline.Span);
                        break;
                    case LinkInline { IsImage: true } image:
                        Caption(image);
                        break;
                    case FootnoteLink:
                        break;
                    case LinkInline link:
                        Link(link);
                        break;
                    case ContainerInline inner:
                        Inlines(inner);
                        break;
                    default:
                        break;
                }
            }
        }

        /// <summary>Appends what markup means, unless Markdig places it outside its leaf or before what was read.</summary>
        private void Add(ReadOnlySpan<char> meaning, SourceSpan span)
        {
            if (span.Start >= Math.Max(lower, builder.SourceEnd) && span.End < upper)
                builder.Add(meaning, span.Start, span.Length);
        }

        private void Link(LinkInline link)
        {
            int before = builder.SourceEnd;
            Inlines(link);
            // The words begin behind the bracket, unless Markdig places it wrongly.
            int start = Math.Max(Math.Max(before, lower), link.Span.Start + 1);
            if (builder.SourceEnd > start)
                links.Add(TextSpan.FromBounds(start, builder.SourceEnd));
        }

        /// <summary>A picture's words are a block of their own and not part of the sentence around it.</summary>
        private void Caption(LinkInline image)
        {
            bool isPlaced = image.Span.Start >= Math.Max(lower, builder.SourceEnd) && image.Span.Start < upper && source[image.Span.Start] == '!';
            var caption = new Walk(source, blocks, code, links, hasHeadline) { lower = isPlaced ? image.Span.Start : Math.Max(lower, builder.SourceEnd), upper = upper };
            caption.Inlines(image);
            int end = caption.builder.SourceEnd;
            if (caption.builder.Take() is { } prose)
                blocks.Add(new Reading.Block(BlockKind.Caption, prose));
            if (isPlaced)
                Add(ObjectReplacement, new SourceSpan(image.Span.Start, image.Span.Start));
            lower = Math.Max(lower, end);
        }

        private void Literal(LiteralInline literal)
        {
            ReadOnlySpan<char> content = literal.Content.AsSpan();
            if (content.IsEmpty)
                return;
            int start = Start(literal, content);
            if (start < 0)
                return;
            if (literal.IsFirstCharacterEscaped && start < source.Length && source[start] == '\\')
            {
                builder.Add(content[..1], start, 2);
                start += 2;
                content = content[1..];
            }
            if (StandsAt(start, content))
                builder.Add(start, content.Length);
            else
                builder.Add(content, start, Math.Max(1, literal.Span.End + 1 - start));
        }

        /// <summary>Where a literal stands; Markdig counts wrongly behind a tab, so what it says is looked at. -1 when it is not found.</summary>
        private int Start(LiteralInline literal, ReadOnlySpan<char> content)
        {
            int from = Math.Max(lower, builder.SourceEnd);
            bool isInside = literal.Span.Start >= from && literal.Span.End < upper;
            if (isInside && StandsAt(literal.IsFirstCharacterEscaped && source[literal.Span.Start] == '\\' ? literal.Span.Start + 1 : literal.Span.Start, content))
                return literal.Span.Start;
            int found = from < upper ? source.AsSpan(from, upper - from).IndexOf(content) : -1;
            return found >= 0 ? from + found : isInside ? literal.Span.Start : -1;
        }

        private bool StandsAt(int start, ReadOnlySpan<char> content) =>
            start + content.Length <= source.Length && IsSame(source.AsSpan(start, content.Length), content);

        /// <summary>Markdig reads U+0000 as U+FFFD; the prose has what stands in the source.</summary>
        private static bool IsSame(ReadOnlySpan<char> written, ReadOnlySpan<char> read)
        {
            for (int i = written.CommonPrefixLength(read); i < written.Length; i++)
                if (written[i] != read[i] && !(written[i] == '\0' && read[i] == '\uFFFD'))
                    return false;
            return true;
        }

        /// <summary>The line break itself, with the spaces or the backslash before it that make it a hard one.</summary>
        private void LineBreak(LineBreakInline lineBreak)
        {
            int start = Math.Max(lineBreak.Span.Start, builder.SourceEnd);
            int end = start;
            while (end < source.Length && source[end] is not ('\n' or '\r'))
                end++;
            if (end == source.Length)
                return;
            end += source[end] == '\r' && end + 1 < source.Length && source[end + 1] == '\n' ? 2 : 1;
            builder.Add("\n", start, end - start);
        }

        private void AddCode(SourceSpan span)
        {
            if (span.Length > 0)
                code.Add(Span(span));
        }

        private static TextSpan Span(SourceSpan span) => new(span.Start, Math.Max(0, span.Length));
    }
}
