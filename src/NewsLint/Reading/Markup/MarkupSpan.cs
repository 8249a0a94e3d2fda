using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Reading.Markup;

/// <summary>What a stretch of source is that is no prose.</summary>
public enum MarkupKind
{
    /// <summary>Code, in whatever way it is marked: also the body of a tag such as <c>highlight</c>.</summary>
    Code,

    /// <summary>A tag of a site builder: Hugo's, Liquid's, Jinja's, Nunjucks'.</summary>
    Template,

    /// <summary>A comment of HTML or MDX.</summary>
    Comment,

    /// <summary>Attributes in braces, as kramdown and pandoc read them.</summary>
    Attributes,

    /// <summary>What makes a line or some words a directive; not the words themselves.</summary>
    Directive,

    /// <summary>A tag of a component, with its attributes.</summary>
    Component,

    /// <summary>An expression, an import or an export of MDX.</summary>
    Expression,

    /// <summary>A formula between dollar signs.</summary>
    Formula,

    /// <summary>What the newsroom itself calls markup.</summary>
    House,

    /// <summary>A code that shows as an emoji.</summary>
    EmojiCode,

    /// <summary>The target of a wiki link, and its brackets.</summary>
    WikiLink,

    /// <summary>The marker of a footnote.</summary>
    Footnote,

    /// <summary>The definition of a link.</summary>
    Definition,

    /// <summary>The target of a link or a picture.</summary>
    Address,
}

/// <summary>What a stretch of markup leaves in the prose.</summary>
internal enum MarkupTrace
{
    /// <summary>Nothing: the words on both sides touch.</summary>
    Nothing,

    /// <summary>One U+FFFC, for something is printed in its place.</summary>
    Object,

    /// <summary>Its own words, which are read and never edited.</summary>
    Words,
}

/// <summary>A stretch of source that is no prose. A class, for lists of structures of our own are compiled at every start.</summary>
/// <param name="Span">Its place in the source.</param>
/// <param name="Kind">What it is.</param>
public sealed record MarkupSpan(TextSpan Span, MarkupKind Kind)
{
    /// <summary>Whether nothing inside is looked at, by no check: all kinds but those that are attached to words which are.</summary>
    public bool IsOpaque => Kind <= MarkupKind.House;

    /// <summary>What it leaves in the prose.</summary>
    internal MarkupTrace Trace { get; set; }

    /// <summary>Whether the parser of Markdown is shown something else in its place.</summary>
    internal bool IsMasked { get; init; } = true;

    /// <summary>Whether it opens a line that is a block of its own.</summary>
    internal bool OpensBlock { get; init; }

    /// <summary>Whether its lines hold nothing else.</summary>
    internal bool IsAlone { get; set; }

    /// <summary>The name of a template's tag; null for what has none.</summary>
    internal string? TagName { get; init; }

    /// <summary>Whether a template's tag closes what another opened.</summary>
    internal bool IsClosingTag { get; init; }
}
