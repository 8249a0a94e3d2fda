using Microsoft.CodeAnalysis.Text;

namespace NewsLint.Reading.Markup;

/// <summary>The kind of a markup span.</summary>
public enum MarkupKind
{
    /// <summary>Code in any form, including the body of a tag such as <c>highlight</c>.</summary>
    Code,

    /// <summary>A tag of a site builder: Hugo, Liquid, Jinja, Nunjucks.</summary>
    Template,

    /// <summary>A comment in HTML or MDX.</summary>
    Comment,

    /// <summary>Attributes in braces, as in kramdown and pandoc.</summary>
    Attributes,

    /// <summary>The markup of a directive, without its words.</summary>
    Directive,

    /// <summary>A component tag, with its attributes.</summary>
    Component,

    /// <summary>An expression, an import or an export in MDX.</summary>
    Expression,

    /// <summary>A formula between dollar signs.</summary>
    Formula,

    /// <summary>The newsroom's own markup.</summary>
    House,

    /// <summary>An emoji code.</summary>
    EmojiCode,

    /// <summary>The target and the brackets of a wiki link.</summary>
    WikiLink,

    /// <summary>A footnote marker.</summary>
    Footnote,

    /// <summary>A link definition.</summary>
    Definition,

    /// <summary>The target of a link or a picture.</summary>
    Address,
}

/// <summary>The trace that a markup span leaves in the prose.</summary>
internal enum MarkupTrace
{
    /// <summary>Nothing: the words on both sides touch.</summary>
    Nothing,

    /// <summary>One U+FFFC, because the markup prints something.</summary>
    Object,

    /// <summary>Its own words, which are checked and never edited.</summary>
    Words,
}

/// <summary>A span of source that is not prose. A class, because the JIT would compile lists of custom structs at every start.</summary>
/// <param name="Span">Its span in the source.</param>
/// <param name="Kind">Its kind.</param>
public sealed record MarkupSpan(TextSpan Span, MarkupKind Kind)
{
    /// <summary>Whether all checks ignore its content. This is true of all kinds except those attached to words that are checked.</summary>
    public bool IsOpaque => Kind <= MarkupKind.House;

    /// <summary>Its trace in the prose.</summary>
    internal MarkupTrace Trace { get; set; }

    /// <summary>Whether it is masked for the Markdown parser.</summary>
    internal bool IsMasked { get; init; } = true;

    /// <summary>Whether it opens a line that is its own block.</summary>
    internal bool OpensBlock { get; init; }

    /// <summary>Whether it is alone on its lines.</summary>
    internal bool IsAlone { get; set; }

    /// <summary>The name of a template tag; null if there is none.</summary>
    internal string? TagName { get; init; }

    /// <summary>Whether it is a template tag that closes another.</summary>
    internal bool IsClosingTag { get; init; }
}
