using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Declarative;

/// <summary>
/// The texts of an article that a rule examines: a word, several joined by <c>&amp;</c>, a word negated by <c>~</c>, or a list of
/// such lines of which one must apply.
/// </summary>
internal sealed class Scope
{
    private readonly ScopePart[][] lines;

    private Scope(ScopePart[][] lines)
    {
        this.lines = lines;
        ReadsSource = Array.Exists(lines, line => IsSource(line));
        ReadsBlocks = Array.Exists(lines, line => !IsSource(line));
    }

    /// <summary>Whether the rule examines blocks of prose.</summary>
    public bool ReadsBlocks { get; }

    /// <summary>Whether the rule examines the whole source, including markup.</summary>
    public bool ReadsSource { get; }

    /// <summary>Reads the option <c>scope</c>.</summary>
    /// <exception cref="RuleOptionException">A word is not a scope.</exception>
    public static Scope Read(RuleOptions options)
    {
        IReadOnlyList<RuleValue> values = options.List("scope", "Where the rule looks: text (all prose, the default), headline, heading, heading.h2, summary, paragraph, sentence, list, table, blockquote, caption, alt, link, quotation, outside quotation, raw (the source with its markup). ~ before a word means all but that, & joins words that must all hold, and of a list one must hold.", ScopePart.Shape);
        if (values.Count == 0)
            return new Scope([[new ScopePart(ScopePartKind.Text, IsNegated: false)]]);
        var lines = new ScopePart[values.Count][];
        for (int i = 0; i < lines.Length; i++)
            lines[i] = [.. values[i].Text.Split('&', StringSplitOptions.TrimEntries).Select(word => Part(word, values[i], options.IsVale))];
        return new Scope(lines);
    }

    /// <summary>Returns the texts of all blocks, in text order, and the source.</summary>
    public IEnumerable<TextUnit> Units(ArticleFacts facts)
    {
        if (ReadsBlocks)
            for (int block = 0; block < facts.Article.Blocks.Length; block++)
                foreach (TextUnit unit in Units(facts, block))
                    yield return unit;
        if (ReadsSource)
            yield return new TextUnit(-1, 0, facts.Article.Text.Content);
    }

    /// <summary>Returns the texts of one block.</summary>
    public List<TextUnit> Units(ArticleFacts facts, int block)
    {
        var units = new List<TextUnit>();
        Block whole = facts.Article.Blocks[block];
        foreach (ScopePart[] line in lines)
        {
            if (IsSource(line) || !Array.TrueForAll(line, part => part.Means(facts.Article, whole)))
                continue;
            foreach (TextSpan span in Spans(facts, block, line))
                if (!units.Exists(unit => unit.Start <= span.Start && unit.Start + unit.Text.Length >= span.End))
                    units.Add(new TextUnit(block, span.Start, whole.Prose.Text.Substring(span.Start, span.Length).Replace('\n', ' ')));
        }
        return units;
    }

    /// <summary>Whether a ~ excludes a place in a unit.</summary>
    public bool Excludes(ArticleFacts facts, TextUnit unit, int start, int end)
    {
        if (unit.Block < 0)
            return false;
        Prose prose = facts.Article.Blocks[unit.Block].Prose;
        var span = TextSpan.FromBounds(unit.Start + start, unit.Start + end);
        foreach (ScopePart[] line in lines)
            if (!IsSource(line) && Array.TrueForAll(line, part => part.Means(facts.Article, facts.Article.Blocks[unit.Block]))
                && !Array.Exists(line, part => part.IsNegated && part.IsWithinBlock && Holds(facts, unit.Block, prose, part.Kind, span)))
                return false;
        return true;
    }

    private static bool IsSource(ScopePart[] line) => Array.Exists(line, part => part is { Kind: ScopePartKind.Raw, IsNegated: false });

    private static ScopePart Part(string word, RuleValue value, bool isVale)
    {
        ScopePart? part = ScopePart.Read(word, isVale);
        if (part is null && isVale)
            throw new RuleOptionException("scope", $"the scope {word} is not supported", value) { IsUnsupported = true };
        return part ?? throw new RuleOptionException("scope", $"there is no scope {(word.Length == 0 ? "without a name" : word.TrimStart('~'))}{Nearest.Hint(word.TrimStart('~'), ScopePart.Names)}", value);
    }

    private static IEnumerable<TextSpan> Spans(ArticleFacts facts, int block, ScopePart[] line)
    {
        Prose prose = facts.Article.Blocks[block].Prose;
        ScopePart? narrow = Array.Find(line, part => part is { IsNegated: false, IsWithinBlock: true });
        return narrow?.Kind switch
        {
            ScopePartKind.Sentence => prose.Sentences,
            ScopePartKind.Link => Links(facts.Article, prose),
            ScopePartKind.Quotation => Quotations(facts, block).Select(quotation => quotation.Words).Where(words => !words.IsEmpty),
            _ => [new TextSpan(0, prose.Text.Length)],
        };
    }

    private static bool Holds(ArticleFacts facts, int block, Prose prose, ScopePartKind kind, TextSpan span) => kind switch
    {
        ScopePartKind.Quotation => Quotations(facts, block).Any(quotation => quotation.Span.OverlapsWith(span)),
        ScopePartKind.Link => Links(facts.Article, prose).Any(link => link.OverlapsWith(span)),
        _ => false,
    };

    /// <summary>The quotations of a block.</summary>
    internal static IEnumerable<Quotation> Quotations(ArticleFacts facts, int block)
    {
        foreach (Quotation quotation in facts.BareQuotations)
            if (quotation.Block == block)
                yield return quotation;
    }

    private static IEnumerable<TextSpan> Links(Article article, Prose prose)
    {
        TextSpan all = prose.SourceSpan;
        foreach (TextSpan link in article.Links)
        {
            if (!all.Contains(link))
                continue;
            int start = prose.FromSource(link.Start);
            int last = prose.FromSource(link.End - 1);
            if (start >= 0 && last >= start)
                yield return TextSpan.FromBounds(start, last + 1);
        }
    }
}
