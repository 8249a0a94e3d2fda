using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;

namespace NewsLint.Reading;

/// <summary>Reads a file's text into an article: strips the markup and says what each stretch of prose is.</summary>
public static class ArticleReader
{
    /// <summary>Reads an article. Nothing in the text is an error: what cannot be read is recorded and the rest is read.</summary>
    /// <param name="path">The path by which the article is reported; its ending says whether it is Markdown.</param>
    /// <param name="text">The file's text.</param>
    public static Article Read(string path, ArticleText text)
    {
        FrontMatter? frontMatter = FrontMatterReader.Read(text);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        AddFrontMatter(frontMatter, blocks);
        int start = frontMatter?.Span.End ?? 0;
        ImmutableArray<TextSpan> code = [];
        ImmutableArray<TextSpan> links = [];
        if (Article.IsMarkdownPath(path))
            (code, links) = MarkdownReader.Read(text, start, blocks);
        else
            PlainTextReader.Read(text, start, blocks);
        return new Article(path, text, frontMatter, blocks.ToImmutable(), code) { Links = links };
    }

    private static void AddFrontMatter(FrontMatter? frontMatter, ImmutableArray<Block>.Builder blocks)
    {
        if (frontMatter?.Find("title", "headline")?.Prose is { } headline)
            blocks.Add(new Block(BlockKind.Headline, headline));
        foreach (string key in (ReadOnlySpan<string>)["summary", "description", "excerpt", "standfirst", "subtitle", "dek"])
            if (frontMatter?.Find(key)?.Prose is { } summary)
                blocks.Add(new Block(BlockKind.Summary, summary));
    }
}
