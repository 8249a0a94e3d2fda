using System.Globalization;
using NewsLint.Checks;
using NewsLint.Linting;
using NewsLint.Rulebook;

namespace NewsLint.Reporting;

/// <summary>The format of a report for people.</summary>
internal sealed record ConsoleOptions
{
    /// <summary>Whether a finding is shown with its line, related spans and help; otherwise it is one line.</summary>
    public bool ShowsSource { get; init; } = true;

    /// <summary>Whether colours are written, as ANSI escape sequences.</summary>
    public bool HasColor { get; init; }

    /// <summary>The columns of the terminal; lines of copy are cut to it.</summary>
    public int Width { get; init; } = 100;
}

/// <summary>
/// Writes findings for a terminal, in the style of rustc and Ruff, or one line per finding,
/// <c>file:line:col: level ID message</c>, which editors and scripts read. Columns are counted from 1, in UTF-16 units.
/// </summary>
internal static class ConsoleReporter
{
    /// <summary>Writes all findings, and the files that could not be read.</summary>
    public static void Write(LintRun run, TextWriter output, ConsoleOptions options)
    {
        var style = new Style(options.HasColor);
        var names = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (options.ShowsSource)
            foreach (Rule rule in run.Rules)
                names[rule.Id] = rule.Name;
        HashSet<Finding> counterparts = options.ShowsSource ? Counterparts(run.Findings) : [];
        foreach (Finding finding in run.Findings)
        {
            if (counterparts.Contains(finding))
                continue;
            if (options.ShowsSource)
                WriteSource(finding, names.GetValueOrDefault(finding.RuleId), output, options, style);
            else
                output.Write($"{Position(finding.Place)}: {Levels.Word(finding.Level)} {finding.RuleId} {Visible.Line(finding.Message)}\n");
        }
        foreach (InputFailure failure in run.Failures)
        {
            if (options.ShowsSource)
                output.Write($"{style.Bold(Visible.Name(failure.Path))} {style.Of(Level.Error, "error")} cannot be read: {Visible.Line(failure.Reason)}\n\n");
            else
                output.Write($"{Visible.Name(failure.Path)}: error: cannot be read: {Visible.Line(failure.Reason)}\n");
        }
    }

    /// <summary>Writes the summary line of a run.</summary>
    public static void WriteSummary(LintRun run, TextWriter output, ConsoleOptions options)
    {
        var style = new Style(options.HasColor);
        string articles = Levels.Count(run.ArticleCount, "article");
        var parts = new List<string>();
        foreach (Level level in (ReadOnlySpan<Level>)[Level.Error, Level.Warning, Level.Suggestion])
            if (run.Findings.Sum(f => f.Level == level ? f.Count : 0) is > 0 and var count)
                parts.Add(style.Of(level, Levels.Count(count, Levels.Word(level))));
        string all = parts.Count == 0 ? "no findings" : parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts[..^1])} and {parts[^1]}";
        output.Write($"{all} in {articles}");
        int safe = run.Findings.Count(f => f.Fix is { IsSafe: true }) + run.UnlistedSafeFixes;
        int others = run.Findings.Count(f => f.Fix is { IsSafe: false }) + run.UnlistedUnsafeFixes;
        if (safe + others > 0)
            output.Write($"; {(safe > 0 ? $"{safe} can be fixed by --fix" : "")}{(safe > 0 && others > 0 ? ", " : "")}{(others > 0 ? $"{others} by --fix --unsafe-fixes" : "")}");
        if (options.ShowsSource && Counterparts(run.Findings).Count is > 0 and var counterparts)
            output.Write($"; {counterparts} shown with the finding at the other place");
        if (run.Suppressed.Count > 0)
            output.Write($"; {run.Suppressed.Sum(f => f.Count)} suppressed");
        if (run.Known.Count > 0)
            output.Write($"; {run.Known.Sum(f => f.Count)} known from the baseline");
        if (run.Failures.Count > 0)
            output.Write($"; {Levels.Count(run.Failures.Count, "file")} could not be read");
        output.Write('\n');
    }

    /// <summary>The findings that report an earlier, equally loud one from its other place: two articles that contradict each other are read once.</summary>
    private static HashSet<Finding> Counterparts(IReadOnlyList<Finding> findings)
    {
        var shown = new Dictionary<(string, string, int), List<Finding>>();
        var counterparts = new HashSet<Finding>(ReferenceEqualityComparer.Instance);
        foreach (Finding finding in findings)
        {
            if (finding.Related.IsEmpty)
                continue;
            if (shown.TryGetValue(Key(finding.Place), out List<Finding>? earlier)
                && earlier.Exists(e => e.Level >= finding.Level && finding.Related.All(r => IsAt(e.Place, r.Place) || e.Related.Any(o => IsAt(o.Place, r.Place))) && finding.Related.Any(r => IsAt(e.Place, r.Place))))
            {
                counterparts.Add(finding);
                continue;
            }
            foreach (RelatedPlace related in finding.Related)
            {
                if (!shown.TryGetValue(Key(related.Place), out List<Finding>? there))
                    shown.Add(Key(related.Place), there = []);
                there.Add(finding);
            }

            (string, string, int) Key(Place place) => (finding.RuleId, place.Path, place.Span.Start);
        }
        return counterparts;

        static bool IsAt(Place place, Place other) => place.Path == other.Path && place.Span.Start == other.Span.Start;
    }

    private static void WriteSource(Finding finding, string? name, TextWriter output, ConsoleOptions options, Style style)
    {
        output.Write($"{style.Bold(Position(finding.Place))} {style.Of(finding.Level, Levels.Word(finding.Level))} {style.Bold(finding.RuleId)}{(name is null ? "" : " " + style.Dim(name))} {Visible.Line(finding.Message)}\n");
        string number = (finding.Place.Lines.Start.Line + 1).ToString(CultureInfo.InvariantCulture);
        Excerpt excerpt = Excerpt.Of(finding.Place, options.Width - number.Length - 5);
        output.Write($"  {style.Dim(number + " │")} {excerpt.Text}\n");
        string caret = Blanks(excerpt.MarkColumn) + style.Of(finding.Level, new string('^', excerpt.MarkWidth));
        output.Write($"  {Blanks(number.Length)} {style.Dim("│")} {caret}\n");
        WriteRelated(finding, output, options, style);
        if (finding.Help is not null)
            output.Write($"  {style.Accent("help:")} {Visible.Line(finding.Help)}\n");
        if (finding.Fix is not null)
            output.Write($"  {style.Accent(finding.Fix.IsSafe ? "fix:" : "fix (may change the meaning):")} {Visible.Line(finding.Fix.Title)}\n");
        output.Write('\n');
    }

    private static void WriteRelated(Finding finding, TextWriter output, ConsoleOptions options, Style style)
    {
        if (finding.Related.IsEmpty)
            return;
        string[] positions = [.. finding.Related.Select(r => r.Place.Path == finding.Place.Path ? $"line {r.Place.Lines.Start.Line + 1}" : Position(r.Place))];
        string[] notes = [.. finding.Related.Select(r => Visible.Line(r.Message))];
        int column = positions.Max(p => DisplayWidth.Of(p));
        // The note follows the excerpt; if both do not fit, the excerpt keeps a third of the line.
        int room = Math.Max(options.Width / 3, options.Width - column - notes.Max(n => DisplayWidth.Of(n)) - 8);
        Excerpt[] excerpts = [.. finding.Related.Select(r => Excerpt.Of(r.Place, room))];
        int widest = excerpts.Max(e => DisplayWidth.Of(e.Text));
        for (int i = 0; i < positions.Length; i++)
        {
            Excerpt excerpt = excerpts[i];
            string shown = excerpt.Text[..excerpt.MarkStart] + style.Bold(excerpt.Text[excerpt.MarkStart..excerpt.MarkEnd]) + excerpt.Text[excerpt.MarkEnd..];
            string gap = notes[i].Length > 0 ? Blanks(widest + 3 - DisplayWidth.Of(excerpt.Text)) : "";
            output.Write($"  {style.Dim(positions[i] + Blanks(column - DisplayWidth.Of(positions[i])) + " │")} {shown}{gap}{notes[i]}\n");
        }
    }

    private static string Blanks(int count) => new(' ', count);

    private static string Position(Place place) => $"{Visible.Name(place.Path)}:{place.Lines.Start.Line + 1}:{place.Lines.Start.Character + 1}";

    /// <summary>ANSI colours, or none.</summary>
    private readonly struct Style(bool isOn)
    {
        public string Bold(string text) => Wrap("1", text);

        public string Dim(string text) => Wrap("2", text);

        public string Accent(string text) => Wrap("1;36", text);

        public string Of(Level level, string text) => Wrap(level switch { Level.Error => "1;31", Level.Warning => "1;33", _ => "1;34" }, text);

        private string Wrap(string code, string text) => isOn && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
    }
}
