using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading.Markup;
using NewsLint.Text;

namespace NewsLint.Reading;

/// <summary>One article: its text, its front matter and its blocks of prose.</summary>
public sealed class Article
{
    /// <summary>The endings of the files that are read as Markdown.</summary>
    public static readonly ImmutableArray<string> MarkdownEndings = [".md", ".markdown", ".mdown", ".mdx", ".qmd"];

    private readonly MarkupMap markup;
    private readonly Lazy<ProseRuns> runs;

    internal Article(string path, ArticleText text, FrontMatter? frontMatter, ImmutableArray<Block> blocks, MarkupMap markup, bool isMarkdown)
    {
        Path = path;
        Text = text;
        FrontMatter = frontMatter;
        Blocks = blocks;
        this.markup = markup;
        runs = new Lazy<ProseRuns>(() => new ProseRuns(Blocks));
        IsMarkdown = isMarkdown;
    }

    /// <summary>The path by which the article is shown and reported, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The whole text of the file.</summary>
    public ArticleText Text { get; }

    /// <summary>The front matter; null when the file has none.</summary>
    public FrontMatter? FrontMatter { get; }

    /// <summary>All prose: headline and summary of the front matter first, then the text in its order.</summary>
    public ImmutableArray<Block> Blocks { get; }

    /// <summary>The stretches of source that are code, templates or other markup, in order and without overlap: no prose, and never edited.</summary>
    public IReadOnlyList<MarkupSpan> Markup => markup.Spans;

    /// <summary>The stretches of source that are the words of links, in order.</summary>
    public ImmutableArray<TextSpan> Links { get; internal init; } = [];

    /// <summary>The first stretch of markup that shares a character with a span, or that an empty span lies within; null when none does.</summary>
    public MarkupSpan? FindMarkup(TextSpan span) => markup.Find(span);

    /// <summary>Whether all of a span of the source is prose as it is written there; an empty span is where it touches a character that is.</summary>
    public bool IsProse(TextSpan span) => FindMarkup(span) is null && runs.Value.Holds(span);

    /// <summary>Whether the file is written in Markdown.</summary>
    public bool IsMarkdown { get; }

    internal static bool IsMarkdownPath(string path)
    {
        foreach (string ending in MarkdownEndings)
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
