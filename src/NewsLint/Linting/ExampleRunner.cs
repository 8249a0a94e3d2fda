using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Checks;
using NewsLint.Rulebook;
using NewsLint.Settings;
using NewsLint.Text;

namespace NewsLint.Linting;

/// <summary>What a run over an example gave.</summary>
/// <param name="Problems">What is wrong with the example, as sentences; empty when it holds.</param>
/// <param name="Found">By the name of each file of the example where the rule reported something, in the order of the text; UTF-16 offsets.</param>
internal sealed record ExampleResult(IReadOnlyList<string> Problems, IReadOnlyDictionary<string, IReadOnlyList<TextSpan>> Found)
{
    /// <summary>Whether the example holds.</summary>
    public bool Holds => Problems.Count == 0;
}

/// <summary>
/// Runs the examples of a rule like a user's run. A bad text must have findings exactly at its marks, with the message and
/// level that the example states. A good text must have none. Fixes are applied until none is left.
/// </summary>
internal static class ExampleRunner
{
    /// <summary>Runs one example.</summary>
    public static ExampleResult Run(RuleSet rules, Rule rule, RuleExample example)
    {
        var problems = new List<string>();
        (ArticleSource[] articles, SettingsFile[] settings) = Sources(example.Files);
        Rule[] own = [.. example.Files.Where(IsRule).Select(f => RuleSet.ReadFile(f.Name, ArticleDecoder.Decode(f.Bytes.AsSpan()).Content))];
        LintOptions options = Options(own.Length == 0 ? rules : rules.With(own), rule);
        options = options with { FindSources = (_, name) => [articles.FirstOrDefault(article => article.Path == name) ?? throw new IOException("it does not exist")] };
        LintRun run = new Linter(options).Run(articles, settings);
        problems.AddRange(run.Faults.Select(fault => $"{fault.What} fails on {fault.Path}: {fault.Cause.Message}"));
        List<Finding> findings = [.. run.Findings.Where(f => f.RuleId == rule.Id)];
        var result = new ExampleResult(problems, Places(findings, example.Files));
        if (!example.IsBad)
        {
            problems.AddRange(findings.Select(f => $"A good text is reported at {Show(f)}."));
            return result;
        }
        if (findings.Count == 0)
            problems.Add("A bad text is not reported.");
        else
            CompareWords(example.Expected, findings[0], problems);
        foreach (ExampleFile file in example.Files)
            Compare(file, findings.FindAll(f => f.Place.Path == file.Name), problems);
        if (example.Fixed.Count > 0)
            CompareFixed(options, articles, example.Fixed, problems);
        return result;
    }

    private static Dictionary<string, IReadOnlyList<TextSpan>> Places(List<Finding> findings, ImmutableArray<ExampleFile> files)
    {
        var places = new Dictionary<string, IReadOnlyList<TextSpan>>(StringComparer.Ordinal);
        foreach (ExampleFile file in files)
            places[file.Name] = [.. findings.Where(f => f.Place.Path == file.Name).Select(f => f.Place.Span).Order()];
        return places;
    }

    // The effect of a suppression and the time of a rule are only known when the other rules run.
    private static LintOptions Options(RuleSet rules, Rule rule) => new() { Rules = rules, Select = rule.Actions.SuppressionActions.Count + rule.Actions.StopActions.Count > 0 ? [] : [rule.Id] };

    /// <summary>Whether a file of an example is a newsroom's rule, which runs with the others.</summary>
    private static bool IsRule(ExampleFile file) => file.Name.EndsWith(".yml", StringComparison.Ordinal);

    private static (ArticleSource[] Articles, SettingsFile[] Settings) Sources(ImmutableArray<ExampleFile> files)
    {
        SettingsFile[] settings = [.. files.Where(f => f.Name == SettingsTree.FileName).Select(f => SettingsFile.Read(f.Name, ArticleDecoder.Decode(f.Bytes.AsSpan())))];
        return ([.. files.Where(f => f.Name != SettingsTree.FileName && !IsRule(f)).Select(f => new ArticleSource(f.Name, () => [.. f.Bytes]) { Settings = SettingsTree.For(f.Name, settings) })], settings);
    }

    private static void CompareWords(ExpectedFinding expected, Finding finding, List<string> problems)
    {
        if (expected.Message is { } message && message != finding.Message)
            problems.Add($"The message is '{finding.Message}', not '{message}'.");
        if (expected.Level is { } level && level != finding.Level)
            problems.Add($"The level is {Name(finding.Level)}, not {Name(level)}.");
        if (!expected.Related.IsDefault && !finding.Related.Select(r => r.Place.Text).SequenceEqual(expected.Related))
            problems.Add($"The related places are {List(finding.Related.Select(r => r.Place.Text))}, not {List(expected.Related)}.");
    }

    private static void Compare(ExampleFile file, List<Finding> findings, List<string> problems)
    {
        ArticleText text = ArticleDecoder.Decode(file.Bytes.AsSpan());
        HashSet<TextSpan> reported = [.. findings.Select(f => f.Place.Span)];
        foreach (TextSpan missing in file.Marked.Where(span => !reported.Contains(span)))
            problems.Add($"{file.Name}: \"{text.ToString(missing)}\" is marked and not reported.");
        if (file.Marked.IsEmpty && findings.Count > 0 && text.Invalid.Length > 0)
            return; // in bytes that are not text, nothing can be marked
        foreach (Finding stray in findings.Where(f => !file.Marked.Contains(f.Place.Span)))
            problems.Add($"{file.Name} is reported where it is not marked, at {Show(stray)}.");
    }

    private static void CompareFixed(LintOptions options, ArticleSource[] articles, ImmutableSortedDictionary<string, string> expected, List<string> problems)
    {
        FixedFile?[] files = Fixer.Fix(options, articles, unsafeToo: true);
        foreach ((string name, string text) in expected)
        {
            string got = ArticleDecoder.Decode(files.First(f => f?.Path == name)!.After).Content;
            if (got != text)
                problems.Add($"{name} is fixed to \"{got}\", not to \"{text}\".");
        }
    }

    private static string List(IEnumerable<string> words) => $"[{string.Join(", ", words.Select(word => $"\"{word}\""))}]";

    private static string Name(Level level) => level switch { Level.Error => "error", Level.Warning => "warning", _ => "suggestion" };

    private static string Show(Finding finding) => $"{finding.Place.Lines.Start.Line + 1}:{finding.Place.Lines.Start.Character + 1} \"{finding.Place.Text}\": {finding.Message}";
}
