using Microsoft.CodeAnalysis.Text;
using NewsLint.Checks.Declarative;
using NewsLint.Facts.Names;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;
using NewsLint.Text.Patterns;

namespace NewsLint.Checks.FactRules;

/// <summary>Reports names that are not in the house's form, first mentions without what they need, and what later mentions repeat.</summary>
internal sealed class NameCheck : FactCheck
{
    private static readonly string[] Kinds = ["other", "person", "organisation", "place", "group"];

    private string[] kinds = [];
    private string[] first = [];
    private string[] later = [];
    private TextPattern[] forms = [];
    private TextPattern[] wrong = [];
    private string[] right = [];
    private ExceptionList exceptions = null!;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["replacement", "match", "name", "missing"];

    /// <inheritdoc/>
    protected override TextPattern[] Read(RuleOptions options)
    {
        kinds = options.Choices("kind", Kinds, "What the names name: person, organisation, place, group (a people or a party) or other; all by default.");
        exceptions = ExceptionList.Read(options);
        IReadOnlyList<KeyValuePair<RuleValue, RuleValue>> swap = options.Mapping("swap", "A form of a name, as words or a regular expression, and the house's form.", """{"type":"object","minProperties":1,"additionalProperties":{"$ref":"#/definitions/text"}}""");
        forms = [.. RulePatterns.Of(options.List("form", "Regular expressions: only names in which one is found."), "form", new PatternManner(IgnoresCase: false, IsWord: true))];
        first = options.Choices("first", ["full", "role", "title"], "What the first mention in the running text needs: full (the whole name), role (who it is: the mayor, a lawyer, of the union), title (before the name); of a list, all.");
        later = options.Choices("later", ["title", "no-title", "family-name"], "What later mentions are: title (a title before the name), no-title, family-name (not the whole name again).");
        ReadNearWords(options);
        foreach ((RuleValue form, RuleValue house) in swap)
            if (house.Kind != RuleValueKind.Text)
                throw new RuleOptionException("swap", $"the house's form of {form.Text} must be a text", house);
        if (Array.IndexOf(later, "title") >= 0 && Array.IndexOf(later, "no-title") >= 0)
            throw new RuleOptionException("later", "later is either title or no-title");
        wrong = [.. swap.Select(pair => RulePatterns.Of(pair.Key, "swap", new PatternManner(IgnoresCase: false, IsWord: true)))];
        right = [.. swap.Select(pair => pair.Value.Text)];
        return [];
    }

    /// <inheritdoc/>
    protected override void Run(DeclarativeRun run)
    {
        FactRun facts = Start(run);
        var introduced = new Dictionary<NamedEntity, NameMention>();
        ILookup<string, NamedEntity> families = facts.Facts.Names.Entities.Where(entity => entity.FamilyName.Length > 0).ToLookup(entity => entity.FamilyName);
        (int marked, bool[] marks) = (-1, []);
        foreach (NameMention mention in facts.Facts.Names.Mentions)
        {
            if (run.IsFull)
                return;
            string name = facts.Words(mention.Block, mention.Span);
            if ((kinds.Length > 0 && Array.IndexOf(kinds, Kinds[(int)mention.Kind]) < 0) || mention.Form == NameForm.Role || IsException(facts, mention, ref marked, ref marks) || !facts.Selects(mention.Block, mention.Span))
                continue;
            if (forms.Length > 0 && !Array.Exists(forms, form => form.IsIn(name)))
                continue;
            if (wrong.Length > 0)
                CheckForm(facts, mention, name);
            else if (first.Length + later.Length > 0)
                CheckMention(facts, mention, name, introduced, families);
            else if (!HasNeeds || facts.Lacks(mention.Block, mention.Span))
                Report(facts, mention, mention.Span);
        }
    }

    /// <summary>Whether an exception of several words holds the name: chicken Kiev.</summary>
    private bool IsException(FactRun facts, NameMention mention, ref int marked, ref bool[] marks)
    {
        if (exceptions.IsEmpty)
            return false;
        if (marked != mention.Block)
            (marked, marks) = (mention.Block, exceptions.Mark(facts.TextOf(mention.Block).Replace('\n', ' ')));
        return marks.AsSpan(mention.Span.Start, mention.Span.Length).Contains(true);
    }

    private void CheckForm(FactRun facts, NameMention mention, string name)
    {
        for (int i = 0; i < wrong.Length; i++)
            for (PatternMatch? match = wrong[i].Next(name, 0); match is not null; match = match.End < name.Length ? wrong[i].Next(name, match.End) : null)
                if (name[match.Start..match.End] != right[i])
                    Report(facts, mention, TextSpan.FromBounds(mention.Span.Start + match.Start, mention.Span.Start + match.End), right[i]);
    }

    private void CheckMention(FactRun facts, NameMention mention, string name, Dictionary<NamedEntity, NameMention> introduced, ILookup<string, NamedEntity> families)
    {
        // Headlines and captions name people in their own way, and so do those who are quoted.
        Block block = facts.Facts.Article.Blocks[mention.Block];
        if (block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem) || Scope.Quotations(facts.Facts, mention.Block).Any(quotation => quotation.Kind != QuotationKind.Phrase && quotation.Span.Contains(mention.Span)))
            return;
        if (introduced.TryAdd(mention.Entity, mention))
        {
            string[] missing = [.. first.Where(what => !NameIntroduction.Has(block.Prose, mention, what))];
            if (missing.Length > 0)
                Report(facts, mention, mention.Span, missing: string.Join(" and ", missing.Select(what => what == "full" ? "the full name" : $"the {what}")));
            return;
        }
        if (mention.Kind != NameKind.Person)
            return;
        foreach (string what in later)
        {
            bool isWhole = mention.Form == NameForm.Full && name.Contains(' ', StringComparison.Ordinal);
            if (what == "no-title" && !mention.TitleSpan.IsEmpty)
                Report(facts, mention, mention.TitleSpan);
            else if (what == "title" && mention.TitleSpan.IsEmpty && !isWhole)
                Report(facts, mention, mention.Span, missing: "the title");
            // Of two people with one family name, each needs the whole name.
            else if (what == "family-name" && isWhole && mention.Entity.GivenName.Length > 0 && families[mention.Entity.FamilyName].Count() == 1 && name != mention.Entity.FamilyName)
                Report(facts, mention, mention.FullSpan, mention.Entity.FamilyName);
        }
    }

    private static void Report(FactRun facts, NameMention mention, TextSpan span, string? replacement = null, string missing = "") =>
        facts.Report(mention.Block, span, [new("replacement", replacement ?? ""), new("match", facts.Words(mention.Block, span)), new("name", mention.Entity.Name), new("missing", missing)],
            replacement is null ? null : [replacement]);
}
