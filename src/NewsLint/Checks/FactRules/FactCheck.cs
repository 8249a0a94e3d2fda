using Microsoft.CodeAnalysis.Text;
using NewsLint.Checks.Declarative;
using NewsLint.Facts;
using NewsLint.Text.Patterns;

namespace NewsLint.Checks.FactRules;

/// <summary>
/// A check whose rule selects facts of one kind. A rule that says no more reports each of them. It can also say what must hold for
/// them (<c>must</c>) or which words must be near them (<c>needs</c>); then those are reported for which it does not hold.
/// </summary>
internal abstract class FactCheck : DeclarativeCheck
{
    private NearWords context = new([], Reach.Sentence);
    private NearWords needs = new([], Reach.Paragraph);

    /// <summary>Whether the rule says which words must be near.</summary>
    protected bool HasNeeds => !needs.IsEmpty;

    /// <summary>Reads the options about the words near a fact.</summary>
    /// <exception cref="RuleOptionException">A word is not a regular expression, or the reach is unknown.</exception>
    protected void ReadNearWords(RuleOptions options)
    {
        TextPattern[] near = NearWords.Read(options, "context", "Words, phrases or regular expressions: only facts whose sentence has one of them. Capital and small letters are the same.");
        TextPattern[] needed = NearWords.Read(options, "needs", "Words, phrases or regular expressions, of which one must be near; where none is, the fact is reported. Capital and small letters are the same.");
        Reach reach = options.Choice("within", "paragraph", ["sentence", "paragraph", "article"], "How near what needs lists must be: in the same sentence, paragraph (the default) or article.") switch
        {
            "sentence" => Reach.Sentence,
            "article" => Reach.Article,
            _ => Reach.Paragraph,
        };
        context = new NearWords(near, Reach.Sentence);
        needs = new NearWords(needed, reach);
    }

    /// <summary>Starts to check one article.</summary>
    protected FactRun Start(DeclarativeRun run) => new(run, Scope, context.IsEmpty ? null : context.In(run.Context.Facts), needs.IsEmpty ? null : needs.In(run.Context.Facts));

    /// <summary>The JSON Schema of <c>must</c>.</summary>
    /// <param name="keys">Its keys, each with the schema of its value.</param>
    protected static string MustShape(string keys) => """{"type":"object","minProperties":1,"additionalProperties":false,"properties":{""" + keys + "}}";

    /// <summary>The JSON Schema of a text or a list of texts.</summary>
    protected const string Texts = """{"anyOf":[{"$ref":"#/definitions/text"},{"type":"array","items":{"$ref":"#/definitions/text"}}]}""";
}

/// <summary>The run of a rule over the facts of one article.</summary>
/// <param name="run">Reports the findings.</param>
/// <param name="scope">Where the rule looks.</param>
/// <param name="context">Looks for the words that select a fact, or null if there are none.</param>
/// <param name="needs">Looks for the words that a fact needs, or null if there are none.</param>
internal sealed class FactRun(DeclarativeRun run, Scope scope, NearWords.Search? context, NearWords.Search? needs)
{
    private int unitsOf = -1;
    private List<TextUnit> units = [];

    /// <summary>What the article states.</summary>
    public ArticleFacts Facts => run.Context.Facts;

    /// <summary>Whether the limit of findings is reached.</summary>
    public bool IsFull => run.IsFull;

    /// <summary>The prose of a block.</summary>
    public string TextOf(int block) => Facts.Article.Blocks[block].Prose.Text;

    /// <summary>Whether the rule looks at a place, and the words that it asks for are in its sentence.</summary>
    public bool Selects(int block, TextSpan span)
    {
        if (unitsOf != block)
            (unitsOf, units) = (block, scope.Units(Facts, block));
        foreach (TextUnit unit in units)
            if (unit.Start <= span.Start && span.End <= unit.Start + unit.Text.Length)
                return context is null || context.Finds(block, span);
        return false;
    }

    /// <summary>Whether the words that a fact needs are missing.</summary>
    public bool Lacks(int block, TextSpan span) => needs is not null && !needs.Finds(block, span);

    /// <summary>Reports a place in the prose of a block.</summary>
    public bool Report(int block, TextSpan span, MessageValue[] values, string[]? replacements = null, IEnumerable<RelatedPlace>? related = null) =>
        run.Report(new TextUnit(block, 0, TextOf(block).Replace('\n', ' ')), span.Start, span.End, values, replacements, related);

    /// <summary>Creates a related place in the prose of a block.</summary>
    public RelatedPlace Related(int block, TextSpan span, string message) => run.Context.Related(Facts.Article.Blocks[block].Prose.ToSource(span), message);

    /// <summary>The words at a place, in one line.</summary>
    public string Words(int block, TextSpan span) => TextOf(block).Substring(span.Start, span.Length).Replace('\n', ' ');
}
