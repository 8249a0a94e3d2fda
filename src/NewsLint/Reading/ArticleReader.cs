using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading.Markup;
using NewsLint.Text;

namespace NewsLint.Reading;

/// <summary>Reads a file's text into an article: removes the markup and classifies each block of prose.</summary>
public static class ArticleReader
{
    /// <summary>Reads an article. No text causes an error: parts that cannot be read are recorded and the rest is read.</summary>
    /// <param name="path">The path under which the article is reported; its extension decides whether it is Markdown.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="isMarkdown">Whether it is Markdown, regardless of the extension; null to use the extension.</param>
    public static Article Read(string path, ArticleText text, bool? isMarkdown = null) => Read(path, text, isMarkdown, []);

    /// <summary>Reads an article with markup of the newsroom's own.</summary>
    /// <param name="path">The path under which the article is reported; its extension decides whether it is Markdown.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="isMarkdown">Whether it is Markdown, regardless of the extension; null to use the extension.</param>
    /// <param name="house">The pairs of marks that enclose the newsroom's own markup.</param>
    internal static Article Read(string path, ArticleText text, bool? isMarkdown, ImmutableArray<MarkPair> house)
    {
        bool readsMarkdown = isMarkdown ?? Article.IsMarkdownPath(path);
        FrontMatter? frontMatter = FrontMatterReader.Read(text);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        int start = frontMatter?.Span.End ?? 0;
        ImmutableArray<TextSpan> links = [];
        MarkupDialect dialect = DialectOf(path, readsMarkdown);
        MarkupMap markup = MarkupScanner.Scan(text.Content, start, dialect, house);
        AddFrontMatter(text.Content, frontMatter, markup, blocks);
        if (dialect != MarkupDialect.PlainText)
            (markup, links) = MarkdownReader.Read(text, start, dialect, markup, blocks);
        else
            PlainTextReader.Read(text, start, markup, blocks);
        return new Article(path, text, frontMatter, blocks.ToImmutable(), markup, readsMarkdown) { Links = links };
    }

    private static MarkupDialect DialectOf(string path, bool isMarkdown) =>
        !isMarkdown ? MarkupDialect.PlainText
        : path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase) ? MarkupDialect.Mdx : MarkupDialect.Markdown;

    private static void AddFrontMatter(string source, FrontMatter? frontMatter, MarkupMap markup, ImmutableArray<Block>.Builder blocks)
    {
        if (frontMatter?.Find("title", "headline")?.Prose?.Without(source, markup) is { } headline)
            blocks.Add(new Block(BlockKind.Headline, headline));
        foreach (string key in (ReadOnlySpan<string>)["summary", "description", "excerpt", "standfirst", "subtitle", "dek"])
            if (frontMatter?.Find(key)?.Prose?.Without(source, markup) is { } summary)
                blocks.Add(new Block(BlockKind.Summary, summary));
    }
}
