using NewsLint.Text.Patterns;

namespace NewsLint.Checks.Declarative;

/// <summary>Reports words, phrases and patterns to avoid.</summary>
internal sealed class Existence : DeclarativeCheck
{
    private ExceptionList exceptions = null!;
    private TextPattern[] patterns = [];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["match"];

    /// <inheritdoc/>
    protected override TextPattern[] Read(RuleOptions options)
    {
        options.NeedsOneOf("tokens", "raw");
        exceptions = ExceptionList.Read(options);
        bool ignoresCase = options.Flag("ignorecase", otherwise: false, "Whether capital and small letters are the same.");
        bool isNonword = options.Flag("nonword", otherwise: false, "Whether a token is also found within a word; else it begins and ends at the edge of one.");
        bool appends = options.Flag("append", otherwise: false, "Whether raw follows the tokens; else it comes before them.");
        IReadOnlyList<RuleValue> tokens = options.List("tokens", "Words, phrases or regular expressions, of which each is reported.");
        IReadOnlyList<RuleValue> raw = options.List("raw", "Parts of one regular expression, which are put together as they are.");
        tokens = [.. tokens.Where(token => token.Text.AsSpan().Trim().Length > 0)];
        if (tokens.Count == 0 && raw.Count == 0)
            throw Missing("existence", "tokens");
        if (raw.Count == 0)
            return patterns = [.. RulePatterns.Of(tokens, "tokens", new PatternManner(ignoresCase, !isNonword))];
        string parts = string.Concat(raw.Select(part => part.Text));
        string any = tokens.Count == 0 ? "" : isNonword ? $"(?:{string.Join('|', tokens.Select(token => token.Text))})" : $@"\b(?:{string.Join('|', tokens.Select(token => token.Text))})\b";
        return patterns = [RulePatterns.Of(appends ? any + parts : parts + any, raw[0], "raw", new PatternManner(ignoresCase, IsWord: false))];
    }

    /// <inheritdoc/>
    protected override void Run(DeclarativeRun run)
    {
        foreach (PatternPlace place in run.Places(patterns))
        {
            if (run.IsFull)
                return;
            string found = place.Found;
            if (!exceptions.Covers(found))
                run.Report(place.Unit, place.Match.Start, place.Match.End, [new("match", found)]);
        }
    }
}
