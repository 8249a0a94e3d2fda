using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Reading.Markup;
using NewsLint.Text;

namespace NewsLint.Reading;

/// <summary>One article: its text, its front matter and its blocks of prose.</summary>
public sealed class Article
{
    /// <summary>The extensions of files that are read as Markdown.</summary>
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

    /// <summary>The path under which the article is shown and reported, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The whole text of the file.</summary>
    public ArticleText Text { get; }

    /// <summary>The front matter; null if the file has none.</summary>
    public FrontMatter? FrontMatter { get; }

    /// <summary>All prose: first the headline and summary of the front matter, then the text in order.</summary>
    public ImmutableArray<Block> Blocks { get; }

    /// <summary>The spans of the source that are code, templates or other markup, in order and without overlap. They are not prose and never edited.</summary>
    public IReadOnlyList<MarkupSpan> Markup => markup.Spans;

    /// <summary>The spans of the source that are the words of links, in order.</summary>
    public ImmutableArray<TextSpan> Links { get; internal init; } = [];

    /// <summary>Returns the first markup span that overlaps a span, or that contains an empty span; null if there is none.</summary>
    public MarkupSpan? FindMarkup(TextSpan span) => markup.Find(span);

    /// <summary>Returns whether a whole span of the source is verbatim prose. An empty span counts if it touches such a character.</summary>
    public bool IsProse(TextSpan span) => FindMarkup(span) is null && runs.Value.Holds(span);

    /// <summary>Whether the file is Markdown.</summary>
    public bool IsMarkdown { get; }

    internal static bool IsMarkdownPath(string path)
    {
        foreach (string ending in MarkdownEndings)
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
