using NewsLint.Reading;

namespace NewsLint.Checks.Declarative;

/// <summary>A word of a scope: the blocks, or the part of them, that it selects.</summary>
/// <param name="Kind">What it selects.</param>
/// <param name="IsNegated">Whether it selects everything else.</param>
/// <param name="Level">The level of the heading, or 0 for any.</param>
internal sealed record ScopePart(ScopePartKind Kind, bool IsNegated, int Level = 0)
{
    /// <summary>The words of scopes, as listed in a message.</summary>
    public static readonly string[] Names =
    [
        "text", "headline", "heading", "heading.h2", "crosshead", "summary", "dateline", "paragraph", "sentence", "list", "table", "blockquote", "caption", "alt", "link",
        "quotation", "outside quotation", "raw",
    ];

    /// <summary>The JSON Schema of a scope: a word, for completion, several joined words, or a list of these.</summary>
    public static string Shape
    {
        get
        {
            const string Word = @"~?\\s*(text|outside quotation|(text\\.)?(headline|title|heading(\\.h[1-6])?|crosshead|summary|dateline|paragraph|sentence|list|table(\\.cell|\\.header|\\.caption)?|blockquote|(figure\\.)?caption|(attr\\.)?alt|link|quotation|raw)(\\.md|\\.txt|\\.html|\\.rst|\\.adoc)?)";
            string one = $$"""{"anyOf":[{"enum":["{{string.Join("\",\"", Names)}}"]},{"type":"string","pattern":"^\\s*{{Word}}(\\s*&\\s*{{Word}})*\\s*$"}]}""";
            return $$"""{"anyOf":[{{one}},{"type":"array","items":{{one}}}]}""";
        }
    }

    /// <summary>Whether the part is narrower than a block, or not of blocks at all.</summary>
    public bool IsWithinBlock => Kind is ScopePartKind.Sentence or ScopePartKind.Link or ScopePartKind.Quotation or ScopePartKind.Raw;

    /// <summary>Reads a word; returns null if it is not a scope.</summary>
    /// <param name="word">The word, with an optional ~ before it.</param>
    /// <param name="isVale">Whether words are read as Vale reads them.</param>
    public static ScopePart? Read(string word, bool isVale)
    {
        bool isNegated = word.StartsWith('~');
        word = word.TrimStart('~').Trim();
        if (word == "outside quotation")
            return new ScopePart(ScopePartKind.Quotation, !isNegated);
        // Vale writes the markup language after a scope, and text before it: text.heading.h1.md.
        foreach (string language in (ReadOnlySpan<string>)[".md", ".txt", ".html", ".rst", ".adoc"])
            if (word.EndsWith(language, StringComparison.Ordinal))
                word = word[..^language.Length];
        if (word.StartsWith("text.", StringComparison.Ordinal))
            word = word["text.".Length..];
        ScopePartKind kind = word switch
        {
            "text" => ScopePartKind.Text,
            "headline" or "title" => ScopePartKind.Headline,
            "heading" or ['h', 'e', 'a', 'd', 'i', 'n', 'g', '.', 'h', >= '1' and <= '6'] => ScopePartKind.Heading,
            "crosshead" => ScopePartKind.Crosshead,
            "summary" => isVale ? ScopePartKind.RunningText : ScopePartKind.Summary,
            "dateline" => ScopePartKind.Dateline,
            "paragraph" => ScopePartKind.Paragraph,
            "sentence" => ScopePartKind.Sentence,
            "list" => ScopePartKind.List,
            "table" or "table.cell" or "table.header" => ScopePartKind.Table,
            "blockquote" => ScopePartKind.BlockQuote,
            "caption" or "figure.caption" or "table.caption" => ScopePartKind.Caption,
            "alt" or "attr.alt" => ScopePartKind.Alt,
            "link" => ScopePartKind.Link,
            "quotation" => ScopePartKind.Quotation,
            "raw" => ScopePartKind.Raw,
            _ => ScopePartKind.None,
        };
        return kind == ScopePartKind.None ? null : new ScopePart(kind, isNegated, word[^2] == 'h' && char.IsAsciiDigit(word[^1]) ? word[^1] - '0' : 0);
    }

    /// <summary>Whether the part selects a block.</summary>
    public bool Means(Article article, Block block) => (IsNegated && !IsWithinBlock) != Kind switch
    {
        ScopePartKind.Headline => block.Kind == BlockKind.Headline,
        ScopePartKind.Heading => block.Kind is BlockKind.Headline or BlockKind.Crosshead && (Level == 0 || Level == LevelOf(block)),
        ScopePartKind.Crosshead => block.Kind == BlockKind.Crosshead,
        ScopePartKind.Summary => block.Kind == BlockKind.Summary,
        ScopePartKind.Dateline => block.Kind == BlockKind.Dateline,
        ScopePartKind.Paragraph => block.Kind == BlockKind.Paragraph,
        ScopePartKind.Sentence when IsNegated => true,
        ScopePartKind.Sentence or ScopePartKind.RunningText => block.Kind is BlockKind.Paragraph or BlockKind.Summary or BlockKind.BlockQuote || (block.Kind == BlockKind.ListItem && !block.IsCell),
        ScopePartKind.List => block.Kind == BlockKind.ListItem && !block.IsCell,
        ScopePartKind.Table => block.IsCell,
        ScopePartKind.BlockQuote => block.Kind == BlockKind.BlockQuote,
        ScopePartKind.Caption => block.Kind == BlockKind.Caption,
        ScopePartKind.Alt => block.Kind == BlockKind.Caption && IsAlt(article, block),
        _ => true,
    };

    /// <summary>Returns the level: a headline has the first level, a crosshead of plain text the second.</summary>
    private static int LevelOf(Block block) => block.Level > 0 ? block.Level : block.Kind == BlockKind.Headline ? 1 : 2;

    private static bool IsAlt(Article article, Block block)
    {
        int start = block.Prose.SourceSpan.Start;
        return start > 1 && article.Text[start - 1] == '[' && article.Text[start - 2] == '!';
    }
}

/// <summary>What a word of a scope selects.</summary>
internal enum ScopePartKind
{
    None,
    Text,
    Headline,
    Heading,
    Crosshead,
    Summary,
    RunningText,
    Dateline,
    Paragraph,
    Sentence,
    List,
    Table,
    BlockQuote,
    Caption,
    Alt,
    Link,
    Quotation,
    Raw,
}
