using NewsLint.Text.Patterns;

namespace NewsLint.Checks.Declarative;

/// <summary>Reports consecutive matches of a pattern: <c>the the</c>.</summary>
internal sealed class Repetition : DeclarativeCheck
{
    private ExceptionList exceptions = null!;
    private TextPattern token = null!;
    private bool ignoresCase;
    private bool isAlpha;
    private int most;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["match"];

    /// <inheritdoc/>
    protected override TextPattern[] Read(RuleOptions options)
    {
        options.NeedsOneOf("tokens");
        exceptions = ExceptionList.Read(options);
        ignoresCase = options.Flag("ignorecase", otherwise: false, "Whether capital and small letters are the same.");
        isAlpha = options.Flag("alpha", otherwise: false, "Whether only what consists of letters is reported.");
        most = options.Number("max", 0, "How often something may be repeated; 0 is the default.");
        IReadOnlyList<RuleValue> tokens = options.List("tokens", "Regular expressions; two matches in a row are compared.");
        if (tokens.Count == 0)
            throw Missing("repetition", "tokens");
        token = RulePatterns.Of($"(?:{string.Join('|', tokens.Select(t => t.Text))})", tokens[0], "tokens", new PatternManner(ignoresCase, IsWord: false));
        return [];
    }

    /// <inheritdoc/>
    protected override void Run(DeclarativeRun run)
    {
        foreach (TextUnit unit in run.Units())
        {
            string text = unit.Text;
            PatternMatch? previous = null;
            int first = 0;
            int firstEnd = 0;
            int count = 0;
            for (PatternMatch? match = token.Next(text, 0); match is not null; match = match.End < text.Length ? token.Next(text, match.End) : null)
            {
                string found = text[match.Start..match.End].Trim();
                bool isRepeated = previous is not null && found.Length > 0 && (!isAlpha || found.All(char.IsLetter))
                    && found.Equals(text[previous.Start..previous.End].Trim(), ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
                if (!isRepeated)
                {
                    (first, firstEnd) = (match.Start, match.End);
                    count = 0;
                }
                else if (++count > most && !exceptions.Covers(found))
                {
                    // The fix keeps the first.
                    run.Report(unit, first, match.End, [new("match", found)], Action.Removes ? [text[first..firstEnd]] : null);
                    (first, firstEnd) = (match.Start, match.End);
                    count = 0;
                }
                previous = match;
            }
        }
    }
}
