using NewsLint.Text.Patterns;

namespace NewsLint.Checks.Declarative;

/// <summary>Reports words, phrases and patterns with a preferred form, and offers that form as a fix.</summary>
internal sealed class Substitution : DeclarativeCheck
{
    private ExceptionList exceptions = null!;
    private TextPattern[] patterns = [];
    private string[][] replacements = [];
    private bool ignoresCase;
    private bool capitalizes;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["replacement", "match"];

    /// <inheritdoc/>
    protected override TextPattern[] Read(RuleOptions options)
    {
        options.NeedsOneOf("swap");
        exceptions = ExceptionList.Read(options);
        ignoresCase = options.Flag("ignorecase", otherwise: false, "Whether capital and small letters are the same.");
        capitalizes = options.Flag("capitalize", otherwise: false, "Whether the replacement of a word with a capital gets one.");
        bool isNonword = options.Flag("nonword", otherwise: false, "Whether a form is also found within a word; else it begins and ends at the edge of one.");
        IReadOnlyList<KeyValuePair<RuleValue, RuleValue>> swap = options.Mapping("swap", "What to replace, a word, a phrase or a regular expression, and what to write instead; alternatives with | between them.");
        if (options.Value("pos", "Not supported: parts of speech.") is { } tags)
            throw new RuleOptionException("pos", "parts of speech (pos) are not supported", tags) { IsUnsupported = true };
        if (swap.Count == 0)
            throw Missing("substitution", "swap");
        var all = new List<(TextPattern Pattern, string[] Replacements)>();
        foreach ((RuleValue form, RuleValue replacement) in swap)
        {
            if (replacement.Kind == RuleValueKind.Mapping)
                throw new RuleOptionException("swap", $"what to write for {form.Text} must be a text", replacement);
            string[] texts = replacement.Kind == RuleValueKind.List ? [.. replacement.Items.Select(item => item.Text)] : replacement.Text.Split('|');
            all.Add((RulePatterns.Of(form, "swap", new PatternManner(ignoresCase, !isNonword) { KeepsGroups = Array.Exists(texts, text => text.Contains('$', StringComparison.Ordinal)) }), texts));
        }
        // Among forms that begin at one place, the longest counts: "in order to" before "in order".
        all = [.. all.OrderByDescending(pair => pair.Pattern.Written.Length)];
        replacements = [.. all.Select(pair => pair.Replacements)];
        return patterns = [.. all.Select(pair => pair.Pattern)];
    }

    /// <inheritdoc/>
    protected override void Run(DeclarativeRun run)
    {
        foreach (PatternPlace place in run.Places(patterns))
        {
            if (run.IsFull)
                return;
            string found = place.Found;
            string[] texts = [.. replacements[place.Pattern].Select(text => Fit(text, place, found))];
            if (Array.IndexOf(texts, found) < 0 && !exceptions.Covers(found))
                run.Report(place.Unit, place.Match.Start, place.Match.End, [new("replacement", Join(texts)), new("match", found)], texts);
        }
    }

    /// <summary>Returns the replacement of one place, with the groups of the pattern filled in and the original capitals.</summary>
    private string Fit(string replacement, PatternPlace place, string found)
    {
        if (place.Match.Match is { Groups.Count: > 1 } match && replacement.Contains('$', StringComparison.Ordinal))
            replacement = match.Result(replacement);
        bool hasOwnForm = ignoresCase && patterns[place.Pattern].Written.AsSpan().ContainsAnyInRange('A', 'Z');
        return capitalizes || (ignoresCase && !hasOwnForm) ? FixAction.WithCapitals(replacement, found) : replacement;
    }

    private static string Join(string[] texts) => texts.Length < 2 ? texts[0] : $"{string.Join(", ", texts[..^1])} or {texts[^1]}";
}
