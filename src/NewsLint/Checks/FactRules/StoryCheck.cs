using Microsoft.CodeAnalysis.Text;
using NewsLint.Checks.Declarative;
using NewsLint.Facts;
using NewsLint.Facts.Figures;
using NewsLint.Text.Patterns;

namespace NewsLint.Checks.FactRules;

/// <summary>Reports a form that an article of a story has where most of the others have another one.</summary>
internal sealed class StoryCheck : DeclarativeCheck
{
    private TextPattern[] forms = [];
    private FigureTraits? figures;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["match", "other", "article"];

    /// <inheritdoc/>
    protected override TextPattern[] Read(RuleOptions options)
    {
        options.NeedsOneOf("forms", "unit");
        bool ignoresCase = options.Flag("ignorecase", otherwise: false, "Whether capital and small letters are the same.");
        IReadOnlyList<RuleValue> written = options.List("forms", "The forms of one thing, as words or regular expressions: all articles of a story have the same one.");
        RuleValue? unit = options.Value("unit", "The unit of figures: all articles of a story write it the same way (%, percent or per cent). What is right is as for unit of the check figure.", """{"anyOf":[{"$ref":"#/definitions/text"},{"type":"array","items":{"$ref":"#/definitions/text"}}]}""");
        forms = [.. RulePatterns.Of(written, "forms", new PatternManner(ignoresCase, IsWord: true))];
        if (unit is not null)
            figures = FigureTraits.Read(new RuleOptions(new Dictionary<string, RuleValue> { ["unit"] = unit }));
        if (forms.Length < 2 && figures is null)
            throw new RuleOptionException("forms", "the check story needs two forms or more, or the unit of figures", written.Count > 0 ? written[0] : null);
        return [];
    }

    /// <inheritdoc/>
    protected override void Register(CheckRegistration registration, TextPattern[] patterns) => registration.RegisterStoryAction(Run);

    /// <inheritdoc/>
    protected override void Run(DeclarativeRun run)
    {
    }

    private void Run(StoryContext context)
    {
        for (int house = 0; house < context.Articles.Count; house++)
        {
            // The first article represents its house.
            if (Enumerable.Range(0, house).Any(earlier => context.IsOneHouse(earlier, house)))
                continue;
            int first = house;
            CheckHouse(context, [.. Enumerable.Range(house, context.Articles.Count - house).Where(article => context.IsOneHouse(first, article))]);
        }
    }

    private void CheckHouse(StoryContext context, int[] articles)
    {
        List<FormPlace>[] places = Array.ConvertAll(articles, article => Places(context.Articles[article], article));
        // How many articles have each form; an article that has two of them counts for both.
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (List<FormPlace> own in places)
            foreach (string form in own.Select(place => place.Form).Distinct())
                counts[form] = counts.GetValueOrDefault(form) + 1;
        if (counts.Count < 2)
            return;
        string usual = places.SelectMany(own => own).MaxBy(place => counts[place.Form])!.Form;
        FormPlace other = places.SelectMany(own => own).First(place => place.Form == usual);
        foreach (List<FormPlace> own in places)
        {
            int reported = 0;
            foreach (FormPlace odd in own)
                if (odd.Form != usual && (odd.Article != other.Article || own.TrueForAll(place => place.Form != usual)) && (Limit == 0 || reported++ < Limit))
                    context.Report(odd.Article, odd.Span, new RuleMessage("", new("match", odd.Words), new("other", other.Words), new("article", context.NameOf(other.Article))), [context.Related(other.Article, other.Span, other.Words)]);
        }
    }

    private List<FormPlace> Places(ArticleFacts facts, int article)
    {
        var places = new List<FormPlace>();
        for (int block = 0; block < facts.Article.Blocks.Length; block++)
            foreach (TextUnit unit in Scope.Units(facts, block))
            {
                for (int i = 0; i < forms.Length; i++)
                    for (PatternMatch? match = forms[i].Next(unit.Text, 0); match is not null; match = match.End < unit.Text.Length ? forms[i].Next(unit.Text, match.End) : null)
                        Add(facts, article, unit, match.Start, match.End, forms[i].Written, places);
                if (figures is not null)
                    AddFigures(facts, article, unit, places);
            }
        places.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        return places;
    }

    private void AddFigures(ArticleFacts facts, int article, TextUnit unit, List<FormPlace> places)
    {
        foreach (Figure figure in facts.Figures)
        {
            TextSpan mark = figure.Notation.Unit.IsEmpty ? figure.Notation.CurrencyMark : figure.Notation.Unit;
            if (figure.Block == unit.Block && !mark.IsEmpty && mark.Start >= unit.Start && mark.End <= unit.Start + unit.Text.Length && figures!.Mean(figure, facts.Article.Blocks[unit.Block].Prose.Text, isRepeated: false))
                Add(facts, article, unit, mark.Start - unit.Start, mark.End - unit.Start, unit.Text.Substring(mark.Start - unit.Start, mark.Length).ToLowerInvariant(), places);
        }
    }

    private void Add(ArticleFacts facts, int article, TextUnit unit, int start, int end, string form, List<FormPlace> places)
    {
        if (end > start && !Scope.Excludes(facts, unit, start, end))
            places.Add(new FormPlace(article, unit.ToSource(facts.Article, start, end), form, unit.Text[start..end]));
    }

    /// <summary>A place with one of the forms.</summary>
    /// <param name="Article">The index of the article.</param>
    /// <param name="Span">The place in its source.</param>
    /// <param name="Form">The form.</param>
    /// <param name="Words">The words there.</param>
    private sealed record FormPlace(int Article, TextSpan Span, string Form, string Words);
}
