using System.Collections.Immutable;
using NewsLint.Text;
using NewsLint.Text.Patterns;

namespace NewsLint.Checks.Declarative;

/// <summary>Reports a sequence of words: each matches a pattern, or does not match it, with optional other words between them.</summary>
internal sealed class Sequence : DeclarativeCheck
{
    private const string Shape = """
        {"type":"array","minItems":1,"items":{"anyOf":[{"type":["string","number"]},{"type":"object","required":["pattern"],"additionalProperties":false,
        "properties":{"pattern":{"type":["string","number"]},"negate":{"type":"boolean"},"skip":{"type":"integer","minimum":0}}}]}}
        """;

    private readonly List<Step> steps = [];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["match", .. Enumerable.Range(1, steps.Count).Select(i => $"word{i}")];

    /// <inheritdoc/>
    protected override TextPattern[] Read(RuleOptions options)
    {
        options.NeedsOneOf("tokens");
        bool ignoresCase = options.Flag("ignorecase", otherwise: false, "Whether capital and small letters are the same.");
        RuleValue value = options.Value("tokens", "The words in their order, each with pattern (a regular expression of the whole word), negate (any other word) or skip (how many words may come before it).", Shape) ?? throw Missing("sequence", "tokens");
        if (value.Kind != RuleValueKind.List || value.Items.Count == 0)
            throw new RuleOptionException("tokens", "tokens must be a list of words, each with a pattern", value);
        foreach (RuleValue item in value.Items)
            steps.Add(ReadStep(item, ignoresCase));
        if (steps.TrueForAll(step => step.IsNegated))
            throw new RuleOptionException("tokens", "one of the tokens must have a pattern that is not negated", value);
        return [];
    }

    /// <inheritdoc/>
    protected override void Run(DeclarativeRun run)
    {
        foreach (TextUnit unit in run.Units())
        {
            ImmutableArray<Token> words = [.. Tokenizer.Tokenize(unit.Text).Where(token => token.Kind is TokenKind.Word or TokenKind.Number)];
            for (int i = 0; i < words.Length; i++)
            {
                var found = new List<int>();
                if (!Follows(unit.Text, words, i, 0, found))
                    continue;
                int start = words[found[0]].Start;
                int end = words[found[^1]].End;
                run.Report(unit, start, end, [new("match", unit.Text[start..end]), .. found.Select((word, step) => new MessageValue($"word{step + 1}", words[word].In(unit.Text).ToString()))]);
                i = found[^1];
            }
        }
    }

    private static Step ReadStep(RuleValue item, bool ignoresCase)
    {
        RuleValue? pattern = item.Kind == RuleValueKind.Text ? item : null;
        bool isNegated = false;
        int skip = 0;
        foreach ((RuleValue key, RuleValue value) in item.Entries)
        {
            if (key.Text == "pattern")
                pattern = value;
            else if (key.Text == "negate")
                isNegated = value.Text == "true";
            else if (key.Text == "skip" && int.TryParse(value.Text, out int count) && count >= 0)
                skip = count;
            else if (key.Text == "tag")
                throw new RuleOptionException("tokens", "parts of speech (tag) are not supported", key) { IsUnsupported = true };
            else
                throw new RuleOptionException("tokens", $"a token has pattern, negate and skip (a number), not {key.Text}{Nearest.Hint(key.Text, ["pattern", "negate", "skip"])}", key);
        }
        if (pattern is not { Kind: RuleValueKind.Text, Text.Length: > 0 })
            throw new RuleOptionException("tokens", "a token needs a pattern", item);
        return new Step(RulePatterns.Of($"^(?:{pattern.Text})$", pattern, "tokens", new PatternManner(ignoresCase, IsWord: false)), isNegated, skip);
    }

    /// <summary>Whether the remaining steps match the remaining words; adds the words that they match.</summary>
    private bool Follows(string text, ImmutableArray<Token> words, int word, int step, List<int> found)
    {
        if (step == steps.Count)
            return true;
        for (int at = word; at < words.Length && at <= word + (step == 0 ? 0 : steps[step].Skip); at++)
        {
            if (steps[step].Pattern.IsIn(words[at].In(text).ToString()) == steps[step].IsNegated)
                continue;
            found.Add(at);
            if (Follows(text, words, at + 1, step + 1, found))
                return true;
            found.RemoveAt(found.Count - 1);
        }
        return false;
    }

    /// <summary>One word of the sequence.</summary>
    private sealed record Step(TextPattern Pattern, bool IsNegated, int Skip);
}
