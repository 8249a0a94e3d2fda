using NewsLint.Text.Patterns;

namespace NewsLint.Checks.Declarative;

/// <summary>Reports a form of a word if the article also uses another: <c>adviser</c> here, <c>advisor</c> there.</summary>
internal sealed class Consistency : DeclarativeCheck
{
    private TextPattern[] patterns = [];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["match", "other"];

    /// <inheritdoc/>
    protected override TextPattern[] Read(RuleOptions options)
    {
        options.NeedsOneOf("either");
        bool ignoresCase = options.Flag("ignorecase", otherwise: false, "Whether capital and small letters are the same.");
        bool isNonword = options.Flag("nonword", otherwise: false, "Whether a form is also found within a word; else it begins and ends at the edge of one.");
        IReadOnlyList<KeyValuePair<RuleValue, RuleValue>> either = options.Mapping("either", "One form, a word or a regular expression, and the other form: an article may use one of the two.", """{"type":"object","minProperties":1,"additionalProperties":{"type":["string","number","boolean"]}}""");
        if (either.Count == 0)
            throw Missing("consistency", "either");
        var all = new List<TextPattern>();
        foreach ((RuleValue one, RuleValue other) in either)
        {
            if (other.Kind != RuleValueKind.Text)
                throw new RuleOptionException("either", $"the other form of {one.Text} must be a text", other);
            all.Add(RulePatterns.Of(one, "either", new PatternManner(ignoresCase, !isNonword)));
            all.Add(RulePatterns.Of(other, "either", new PatternManner(ignoresCase, !isNonword)));
        }
        return patterns = [.. all];
    }

    /// <inheritdoc/>
    protected override void Run(DeclarativeRun run)
    {
        var places = new List<PatternPlace>?[patterns.Length];
        foreach (PatternPlace place in run.Places(patterns))
            if (!Scope.Excludes(run.Context.Facts, place.Unit, place.Match.Start, place.Match.End))
                (places[place.Pattern] ??= []).Add(place);
        var odd = new List<(PatternPlace Place, PatternPlace Other)>();
        for (int i = 0; i < patterns.Length; i += 2)
        {
            if (places[i] is not { } one || places[i + 1] is not { } other)
                continue;
            // The less frequent form is the odd one; among equals, the second.
            bool isOtherOdd = other.Count < one.Count || (other.Count == one.Count && IsBefore(one[0], other[0]));
            foreach (PatternPlace place in isOtherOdd ? other : one)
                odd.Add((place, isOtherOdd ? one[0] : other[0]));
        }
        foreach ((PatternPlace place, PatternPlace other) in odd.OrderBy(pair => pair.Place.Unit.Block).ThenBy(pair => pair.Place.Unit.Start + pair.Place.Match.Start))
            run.Report(place.Unit, place.Match.Start, place.Match.End, [new("match", place.Found), new("other", other.Found)],
                related: [run.Context.Related(other.Unit.ToSource(run.Context.Article, other.Match.Start, other.Match.End), other.Found)]);
    }

    private static bool IsBefore(PatternPlace a, PatternPlace b) =>
        a.Unit.Block != b.Unit.Block ? a.Unit.Block < b.Unit.Block : a.Unit.Start + a.Match.Start < b.Unit.Start + b.Match.Start;
}
