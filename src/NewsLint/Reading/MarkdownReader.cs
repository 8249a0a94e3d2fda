using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading.Markup;
using NewsLint.Text;

namespace NewsLint.Reading;

/// <summary>Reads Markdown with Markdig and its precise source positions. Code, addresses and tags are not prose.</summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = Build(hasIndentedCode: true);

    /// <summary>The pipeline for MDX, which has no indented code because components are indented.</summary>
    private static readonly Lazy<MarkdownPipeline> MdxPipeline = new(() => Build(hasIndentedCode: false));

    /// <summary>The maximum nesting of emphasis and links.</summary>
    private const int MostDepth = 256;

    /// <summary>
    /// Adds the blocks of prose after <paramref name="start"/>. Returns all markup (the given markup, and the code, addresses and definitions
    /// that the parser finds) and the words of links.
    /// </summary>
    public static (MarkupMap Markup, ImmutableArray<TextSpan> Links) Read(ArticleText text, int start, MarkupDialect dialect, MarkupMap markup, ImmutableArray<Reading.Block>.Builder blocks)
    {
        // A mask replaces front matter and markup, so every offset stays the same.
        string source = MarkupMask.Apply(text.Content, start, markup);
        var found = new List<MarkupSpan>();
        var prose = ImmutableArray.CreateBuilder<Reading.Block>();
        var links = ImmutableArray.CreateBuilder<TextSpan>();
        try
        {
            if (MarkdownCost.IsTooMuch(source))
                throw new InvalidDataException();
            MarkdownDocument document = Markdown.Parse(source, dialect == MarkupDialect.Mdx ? MdxPipeline.Value : Pipeline);
            new Walk(source, markup, prose, found, links, blocks.Any(b => b.Kind == BlockKind.Headline)).Container(document, BlockKind.Paragraph);
        }
        catch (Exception error) when (error is ArgumentException or InvalidDataException)
        {
            // Markdig fails on extremely nested blocks; this reader fails on extremely nested emphasis and too many links. Then plain text is read, so words are still checked.
            PlainTextReader.Read(text, start, markup, blocks);
            return (markup, []);
        }
        // Footnotes come last in the tree, wherever they are in the text.
        prose.Sort((a, b) => a.Prose.SourceSpan.Start.CompareTo(b.Prose.SourceSpan.Start));
        blocks.AddRange(prose);
        links.Sort();
        if (found.Count == 0)
            return (markup, links.ToImmutable());
        found.AddRange(markup.Spans);
        return (MarkupMap.Of(found), links.ToImmutable());
    }

    private static MarkdownPipeline Build(bool hasIndentedCode)
    {
        MarkdownPipelineBuilder builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation().UsePipeTables().UseAutoLinks().UseFootnotes().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        if (!hasIndentedCode)
            builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }

    private sealed class Walk(string source, MarkupMap markup, ImmutableArray<Reading.Block>.Builder blocks, List<MarkupSpan> found, ImmutableArray<TextSpan>.Builder links, bool hasHeadline)
    {
        private readonly ProseBuilder builder = new(source, markup);
        private bool hasHeadline = hasHeadline;
        private bool isCell;

        // The bounds of the current leaf.
        private int lower;
        private int upper = source.Length;

        public void Container(ContainerBlock container, BlockKind kind)
        {
            foreach (Markdig.Syntax.Block block in container)
            {
                switch (block)
                {
                    case CodeBlock:
                        AddMarkup(block.Span, MarkupKind.Code);
                        break;
                    case HtmlBlock { Type: not HtmlBlockType.Comment } html:
                        HtmlText.Read(source, markup, Span(html.Span), kind, blocks);
                        break;
                    case HeadingBlock heading:
                        bool isHeadline = heading.Level == 1 && (!hasHeadline || blocks.Count == 0);
                        Leaf(heading, isHeadline ? BlockKind.Headline : BlockKind.Crosshead, heading.Level);
                        hasHeadline |= heading.Level == 1;
                        break;
                    case FootnoteLinkReferenceDefinition:
                        break;
                    case LinkReferenceDefinition definition:
                        AddMarkup(definition.Span, MarkupKind.Definition);
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
            if (builder.Take() is not { } prose)
                return;
            if (kind == BlockKind.Paragraph)
                BlockKinds.AddParagraph(prose, blocks);
            else
                blocks.Add(new Reading.Block(kind, prose) { Level = level, IsCell = isCell });
        }

        private void Inlines(ContainerInline container, int depth = 0)
        {
            if (depth > MostDepth)
                throw new InvalidDataException();
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
                        AddObject(inline.Span, MarkupKind.Code);
                        break;
                    case AutolinkInline or LinkInline { IsAutoLink: true } or LinkInline { IsImage: false, FirstChild: null }:
                        AddObject(inline.Span, MarkupKind.Address);
                        break;
                    case HtmlInline html when html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                        Add("\n", inline.Span);
                        break;
                    case LinkInline { IsImage: true } image:
                        Caption(image, depth);
                        break;
                    case FootnoteLink:
                        break;
                    case LinkInline link:
                        Link(link, depth + 1);
                        break;
                    case ContainerInline inner:
                        Inlines(inner, depth + 1);
                        break;
                    default:
                        break;
                }
            }
        }

        private void AddObject(SourceSpan span, MarkupKind kind)
        {
            AddMarkup(span, kind);
            Add([ProseBuilder.ObjectReplacement], span);
        }

        /// <summary>Adds the target of a link or picture. The target of a reference is in its definition.</summary>
        private void AddTarget(LinkInline link)
        {
            if (link.UrlSpan.Start > link.Span.Start && link.UrlSpan.End <= link.Span.End)
                AddMarkup(link.UrlSpan, MarkupKind.Address);
        }

        /// <summary>Appends the meaning of markup, unless Markdig places it outside its leaf or before text already read.</summary>
        private void Add(ReadOnlySpan<char> meaning, SourceSpan span)
        {
            if (span.Start >= Math.Max(lower, builder.SourceEnd) && span.End < upper)
                builder.Add(meaning, span.Start, span.Length);
        }

        private void Link(LinkInline link, int depth)
        {
            int before = builder.SourceEnd;
            Inlines(link, depth);
            AddTarget(link);
            // The words begin after the bracket, unless Markdig gives a wrong position.
            int start = Math.Max(Math.Max(before, lower), link.Span.Start + 1);
            if (builder.SourceEnd > start)
                links.Add(TextSpan.FromBounds(start, builder.SourceEnd));
        }

        /// <summary>Adds the words of a picture as their own block, separate from the sentence around it.</summary>
        private void Caption(LinkInline image, int depth)
        {
            bool isPlaced = image.Span.Start >= Math.Max(lower, builder.SourceEnd) && image.Span.Start < upper && source[image.Span.Start] == '!';
            AddTarget(image);
            var caption = new Walk(source, markup, blocks, found, links, hasHeadline) { lower = isPlaced ? image.Span.Start : Math.Max(lower, builder.SourceEnd), upper = upper };
            caption.Inlines(image, depth + 1);
            int end = caption.builder.SourceEnd;
            if (caption.builder.Take() is { } prose)
                blocks.Add(new Reading.Block(BlockKind.Caption, prose));
            if (isPlaced)
                Add([ProseBuilder.ObjectReplacement], new SourceSpan(image.Span.Start, image.Span.Start));
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

        /// <summary>Returns the start of a literal; -1 if it is not found. Markdig's positions are wrong after a tab, so they are verified.</summary>
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

        /// <summary>Compares source and literal. Markdig reads U+0000 as U+FFFD; the prose keeps the source character.</summary>
        private static bool IsSame(ReadOnlySpan<char> written, ReadOnlySpan<char> read)
        {
            for (int i = written.CommonPrefixLength(read); i < written.Length; i++)
                if (written[i] != read[i] && !(written[i] == '\0' && read[i] == '\uFFFD'))
                    return false;
            return true;
        }

        /// <summary>Adds a line break with the spaces or the backslash before it that make it a hard one.</summary>
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

        private void AddMarkup(SourceSpan span, MarkupKind kind)
        {
            if (span.Length > 0)
                found.Add(new MarkupSpan(Span(span), kind));
        }

        private static TextSpan Span(SourceSpan span) => new(span.Start, Math.Max(0, span.Length));
    }
}
