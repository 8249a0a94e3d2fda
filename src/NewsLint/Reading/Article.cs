using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Text;

namespace NewsLint.Reading;

/// <summary>One article: its text, its front matter and its blocks of prose.</summary>
public sealed class Article
{
    internal Article(string path, ArticleText text, FrontMatter? frontMatter, ImmutableArray<Block> blocks, ImmutableArray<TextSpan> code)
    {
        Path = path;
        Text = text;
        FrontMatter = frontMatter;
        Blocks = blocks;
        Code = code;
    }

    /// <summary>The path by which the article is shown and reported, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The whole text of the file.</summary>
    public ArticleText Text { get; }

    /// <summary>The front matter; null when the file has none.</summary>
    public FrontMatter? FrontMatter { get; }

    /// <summary>All prose: headline and summary of the front matter first, then the text in its order.</summary>
    public ImmutableArray<Block> Blocks { get; }

    /// <summary>The stretches of source that are code, in order: quoted on purpose, never prose.</summary>
    public ImmutableArray<TextSpan> Code { get; }

    /// <summary>The stretches of source that are the words of links, in order.</summary>
    public ImmutableArray<TextSpan> Links { get; internal init; } = [];

    /// <summary>Whether a span of the source touches code.</summary>
    public bool IsCode(TextSpan span)
    {
        foreach (TextSpan stretch in Code)
            if (stretch.OverlapsWith(span))
                return true;
        return false;
    }

    /// <summary>Whether the file is written in Markdown.</summary>
    public bool IsMarkdown => IsMarkdownPath(Path);

    internal static bool IsMarkdownPath(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);
}
