using NewsLint.Text.Patterns;

namespace NewsLint.Checks.Declarative;

/// <summary>Reports texts, usually headings, whose capitals do not follow house style.</summary>
internal sealed class Capitalization : DeclarativeCheck
{
    private static readonly string[] Cases = ["$title", "$sentence", "$lower", "$upper"];

    private ExceptionList exceptions = null!;
    private TextPattern? pattern;
    private Capitals capitals = null!;
    private string match = "";
    private double threshold;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["match", "expected"];

    /// <inheritdoc/>
    protected override TextPattern[] Read(RuleOptions options)
    {
        options.NeedsOneOf("match");
        exceptions = ExceptionList.Read(options);
        string style = options.Choice("style", "AP", ["AP", "Chicago"], "The rules of title capitals: AP (the default; short prepositions are small) or Chicago (all prepositions are small).");
        threshold = options.Share("threshold", 0.8, "The share of words that must be right, and more; 0.8 is the default.");
        string[] indicators = [.. options.List("indicators", "Marks, such as a colon, after which a new sentence begins.").Select(value => value.Text)];
        string prefix = options.Text("prefix", "A regular expression for what may come before the text, such as a number.")?.Text ?? "";
        RuleValue value = options.Text("match", "$title, $sentence, $lower, $upper, or a regular expression that must match somewhere in the text.", """{"anyOf":[{"enum":["$title","$sentence","$lower","$upper"]},{"type":"string","pattern":"^(?!\\$[A-Za-z])"}]}""") ?? throw Missing("capitalization", "match");
        match = value.Text;
        if (match.StartsWith('$') && match.Length > 1 && char.IsAsciiLetter(match[1]) && Array.IndexOf(Cases, match) < 0)
            throw new RuleOptionException("match", $"match must be {string.Join(", ", Cases)} or a regular expression, not {match}{NewsLint.Text.Nearest.Hint(match, Cases)}", value);
        if (Array.IndexOf(Cases, match) < 0)
            pattern = RulePatterns.Of(value, "match", new PatternManner(IgnoresCase: false, IsWord: false));
        capitals = new Capitals(style == "Chicago", indicators, prefix.Length == 0 ? null : RulePatterns.Of("^(?:" + prefix + ")", value, "prefix", new PatternManner(IgnoresCase: false, IsWord: false)));
        return [];
    }

    /// <inheritdoc/>
    protected override void Run(DeclarativeRun run)
    {
        foreach (TextUnit unit in run.Units())
        {
            if (unit.Text.Length == 0)
                continue;
            string expected = Expected(unit.Text);
            if (expected != unit.Text && !IsRight(unit.Text, expected))
                run.Report(unit, 0, unit.Text.Length, [new("match", unit.Text), new("expected", expected)], pattern is null && Action.IsAsked ? [expected] : null);
        }
    }

    private string Expected(string text) => match switch
    {
        "$title" => capitals.Title(text, exceptions.Mark(text)),
        "$sentence" => capitals.Sentence(text, exceptions.Mark(text)),
        "$lower" => text.ToLowerInvariant(),
        "$upper" => text.ToUpperInvariant(),
        _ => pattern!.IsIn(text) ? text : "",
    };

    private bool IsRight(string text, string expected) =>
        match is "$title" or "$sentence" ? Capitals.Share(text, expected, firstCounts: match == "$sentence") > threshold : exceptions.Covers(text);
}
