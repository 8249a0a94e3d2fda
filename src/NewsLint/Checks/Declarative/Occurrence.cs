using NewsLint.Text.Patterns;

namespace NewsLint.Checks.Declarative;

/// <summary>Reports a text in which something occurs too often or too rarely: words in a sentence, commas in a headline.</summary>
internal sealed class Occurrence : DeclarativeCheck
{
    private TextPattern token = null!;
    private int least;
    private int most;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["count", "max", "min"];

    /// <inheritdoc/>
    protected override TextPattern[] Read(RuleOptions options)
    {
        options.NeedsOneOf("token");
        options.NeedsOneOf("min", "max");
        least = options.Number("min", 0, "How often the token must occur in each text of the scope.");
        most = options.Number("max", 0, "How often the token may occur in each text of the scope; 0 (the default) for any number.");
        bool ignoresCase = options.Flag("ignorecase", otherwise: false, "Whether capital and small letters are the same.");
        RuleValue value = options.Text("token", "A regular expression; what it matches is counted.") ?? throw Missing("occurrence", "token");
        if (least == 0 && most == 0)
            throw Missing("occurrence", "max");
        if (most > 0 && most < least)
            throw new RuleOptionException("max", $"max is {most} and less than min, {least}");
        token = RulePatterns.Of(value, "token", new PatternManner(ignoresCase, IsWord: false));
        return [];
    }

    /// <inheritdoc/>
    protected override void Run(DeclarativeRun run)
    {
        foreach (TextUnit unit in run.Units())
        {
            int count = 0;
            int first = 0;
            int last = unit.Text.Length;
            for (PatternMatch? match = token.Next(unit.Text, 0); match is not null; match = match.End < unit.Text.Length ? token.Next(unit.Text, match.End) : null)
            {
                count++;
                if (count == 1)
                    first = match.Start;
                last = match.End;
            }
            // Without an occurrence, the place is the whole text.
            if (unit.Text.Length > 0 && (count < least || (most > 0 && count > most)))
                run.Report(unit, first, last, [new("count", Show(count)), new("max", Show(most)), new("min", Show(least))]);
        }
    }

    private static string Show(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
