using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;

namespace NewsLint.Reading;

/// <summary>Reads Markdown by Markdig with its precise source positions. Code, addresses and tags are no prose.</summary>
internal static class MarkdownReader
{
    /// <summary>What stands in the prose where code stands in the source.</summary>
    private const string ObjectReplacement = "\uFFFC";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseAutoLinks().Build();

    /// <summary>Adds the blocks of prose behind <paramref name="start"/> and returns the stretches that are code.</summary>
    public static ImmutableArray<TextSpan> Read(ArticleText text, int start, ImmutableArray<Reading.Block>.Builder blocks)
    {
        // Blanks in place of the front matter keep every offset right without a second coordinate system.
        string source = start == 0 ? text.Content : Blank(text.Content, start);
        var code = ImmutableArray.CreateBuilder<TextSpan>();
        var walk = new Walk(source, blocks, code);
        walk.Container(Markdown.Parse(source, Pipeline), BlockKind.Paragraph);
        return code.ToImmutable();
    }

    private static string Blank(string content, int start) => string.Create(content.Length, (content, start), static (chars, state) =>
    {
        state.content.CopyTo(chars);
        foreach (ref char c in chars[..state.start])
            if (c is not ('\n' or '\r'))
                c = ' ';
    });

    private sealed class Walk(string source, ImmutableArray<Reading.Block>.Builder blocks, ImmutableArray<TextSpan>.Builder code)
    {
        private readonly ProseBuilder builder = new(source);
        private bool hasHeadline = blocks.Any(b => b.Kind == BlockKind.Headline);

        public void Container(ContainerBlock container, BlockKind kind)
        {
            foreach (Markdig.Syntax.Block block in container)
            {
                switch (block)
                {
                    case CodeBlock:
                        code.Add(Span(block.Span));
                        break;
                    case HeadingBlock heading:
                        Leaf(heading, heading.Level == 1 && !hasHeadline ? BlockKind.Headline : BlockKind.Crosshead);
                        hasHeadline |= heading.Level == 1;
                        break;
                    case LeafBlock leaf:
                        Leaf(leaf, kind);
                        break;
                    case QuoteBlock quote:
                        Container(quote, BlockKind.BlockQuote);
                        break;
                    case ListBlock or Table:
                        Container((ContainerBlock)block, BlockKind.ListItem);
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

        private void Leaf(LeafBlock leaf, BlockKind kind)
        {
            if (leaf.Inline is null)
                return;
            Inlines(leaf.Inline);
            if (builder.Take() is not { } prose)
                return;
            if (kind == BlockKind.Paragraph)
                BlockKinds.AddParagraph(prose, blocks);
            else
                blocks.Add(new Reading.Block(kind, prose));
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
                        builder.Add(entity.Transcoded.ToString(), entity.Span.Start, entity.Span.Length);
                        break;
                    case LineBreakInline lineBreak:
                        LineBreak(lineBreak);
                        break;
                    case CodeInline:
                        code.Add(Span(inline.Span));
                        builder.Add(ObjectReplacement, inline.Span.Start, inline.Span.Length);
                        break;
                    case LinkInline { IsImage: true } image:
                        Caption(image);
                        break;
                    case ContainerInline inner:
                        Inlines(inner);
                        break;
                    default:
                        break;
                }
            }
        }

        /// <summary>A picture's words are a block of their own and not part of the sentence around it.</summary>
        private void Caption(LinkInline image)
        {
            var caption = new Walk(source, blocks, code);
            caption.Inlines(image);
            if (caption.builder.Take() is { } prose)
                blocks.Add(new Reading.Block(BlockKind.Caption, prose));
        }

        private void Literal(LiteralInline literal)
        {
            ReadOnlySpan<char> content = literal.Content.AsSpan();
            if (content.IsEmpty)
                return;
            int start = literal.Span.Start;
            if (literal.IsFirstCharacterEscaped && source[start] == '\\')
            {
                builder.Add(content[..1].ToString(), start, 2);
                start += 2;
                content = content[1..];
            }
            if (start + content.Length <= source.Length && source.AsSpan(start, content.Length).SequenceEqual(content))
                builder.Add(start, content.Length);
            else
                builder.Add(content.ToString(), start, Math.Max(1, literal.Span.End + 1 - start));
        }

        private void LineBreak(LineBreakInline lineBreak)
        {
            int start = lineBreak.Span.Start;
            int end = Math.Max(start + 1, lineBreak.Span.End + 1);
            while (end < source.Length && source[end - 1] == '\r' && source[end] == '\n')
                end++;
            builder.Add("\n", start, end - start);
        }

        private static TextSpan Span(SourceSpan span) => new(span.Start, span.Length);
    }
}
