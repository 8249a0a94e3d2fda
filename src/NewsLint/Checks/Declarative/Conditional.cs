using NewsLint.Text.Patterns;

namespace NewsLint.Checks.Declarative;

/// <summary>Reports text without the required introduction: an abbreviation that neither earlier text nor its own spells out.</summary>
internal sealed class Conditional : DeclarativeCheck
{
    private ExceptionList exceptions = null!;
    private TextPattern first = null!;
    private TextPattern second = null!;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["match"];

    /// <inheritdoc/>
    protected override TextPattern[] Read(RuleOptions options)
    {
        options.NeedsOneOf("first");
        options.NeedsOneOf("second");
        exceptions = ExceptionList.Read(options);
        bool ignoresCase = options.Flag("ignorecase", otherwise: false, "Whether capital and small letters are the same.");
        RuleValue? need = options.Text("first", "A regular expression; what it matches must be introduced: \\b([A-Z]{3,5})\\b.");
        RuleValue? introduction = options.Text("second", "A regular expression; what its groups match is introduced: (?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\).");
        var manner = new PatternManner(ignoresCase, IsWord: false) { KeepsGroups = true };
        first = RulePatterns.Of(need ?? throw Missing("conditional", "first"), "first", manner);
        second = RulePatterns.Of(introduction ?? throw Missing("conditional", "second"), "second", manner);
        return [];
    }

    /// <inheritdoc/>
    protected override void Run(DeclarativeRun run)
    {
        var introduced = new HashSet<string>(StringComparer.Ordinal);
        foreach (TextUnit unit in run.Units())
        {
            for (PatternMatch? match = second.Next(unit.Text, 0); match is not null; match = match.End < unit.Text.Length ? second.Next(unit.Text, match.End) : null)
                for (int i = 1; i < (match.Match?.Groups.Count ?? 0); i++)
                    if (match.Match!.Groups[i] is { Length: > 0 } group)
                        introduced.Add(group.Value);
            for (PatternMatch? match = first.Next(unit.Text, 0); match is not null; match = match.End < unit.Text.Length ? first.Next(unit.Text, match.End) : null)
            {
                string found = unit.Text[match.Start..match.End];
                if (!introduced.Contains(found) && !exceptions.Covers(found))
                    run.Report(unit, match.Start, match.End, [new("match", found)]);
            }
        }
    }
}
