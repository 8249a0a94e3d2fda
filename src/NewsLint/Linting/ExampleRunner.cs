using System.Text;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Checks;
using NewsLint.Rulebook;
using NewsLint.Settings;
using NewsLint.Text;

namespace NewsLint.Linting;

/// <summary>Runs the examples of a rule: a bad text must be reported just where it is marked, a good one nowhere.</summary>
public static class ExampleRunner
{
    /// <summary>What is wrong with an example, as sentences; empty when it holds.</summary>
    public static IReadOnlyList<string> Run(RuleSet rules, Rule rule, RuleExample example)
    {
        var problems = new List<string>();
        IReadOnlyList<Finding> findings = Lint(rules, rule, example.Files.ToDictionary(f => f.Name, f => f.Bytes.ToArray(), StringComparer.Ordinal));
        if (!example.IsBad)
        {
            problems.AddRange(findings.Select(f => $"A good text is reported at {Show(f)}."));
            return problems;
        }
        if (findings.Count == 0)
            problems.Add("A bad text is not reported.");
        foreach (ExampleFile file in example.Files)
            Compare(file, [.. findings.Where(f => f.Place.Path == file.Name)], problems);
        foreach ((string name, string mended) in example.Fixed)
            CompareFixed(rules, rule, example.Files.First(f => f.Name == name), findings, mended, problems);
        return problems;
    }

    private static IReadOnlyList<Finding> Lint(RuleSet rules, Rule rule, Dictionary<string, byte[]> files)
    {
        // Whether a suppression does anything shows only where the rules run that it names.
        var linter = new Linter(new LintOptions { Rules = rules, Select = rule.Actions.SuppressionActions.Count > 0 ? [] : [rule.Id] });
        SettingsFile[] settings = [.. files.Where(f => f.Key == SettingsTree.FileName).Select(f => SettingsFile.Read(f.Key, ArticleDecoder.Decode(f.Value)))];
        ArticleSource[] articles = [.. files.Where(f => f.Key != SettingsTree.FileName).Select(f => new ArticleSource(f.Key, () => f.Value) { Settings = SettingsTree.For(f.Key, settings) })];
        return [.. linter.Run(articles, settings).Findings.Where(f => f.RuleId == rule.Id)];
    }

    private static void Compare(ExampleFile file, List<Finding> findings, List<string> problems)
    {
        ArticleText text = ArticleDecoder.Decode(file.Bytes.AsSpan());
        HashSet<TextSpan> reported = [.. findings.Select(f => f.Place.Span)];
        foreach (TextSpan missing in file.Marked.Where(span => !reported.Contains(span)))
            problems.Add($"{file.Name}: \"{text.ToString(missing)}\" at {missing} is marked and not reported.");
        if (file.Marked.IsEmpty && findings.Count > 0 && text.Invalid.Length > 0)
            return; // in bytes that are no text, nothing can be marked
        foreach (Finding stray in findings.Where(f => !file.Marked.Contains(f.Place.Span)))
            problems.Add($"{file.Name} is reported where it is not marked, at {Show(stray)}.");
    }

    private static void CompareFixed(RuleSet rules, Rule rule, ExampleFile file, IReadOnlyList<Finding> findings, string mended, List<string> problems)
    {
        string text = ArticleDecoder.Decode(file.Bytes.AsSpan()).Content;
        string got = Fixer.Apply(text, findings.Where(f => f.Place.Path == file.Name), unsafeToo: true).Text;
        if (got != mended)
            problems.Add($"{file.Name} is mended to \"{got}\", not to \"{mended}\".");
        else if (Lint(rules, rule, new() { [file.Name] = Encoding.UTF8.GetBytes(got) }).FirstOrDefault(f => f.Fix is not null) is { } again)
            problems.Add($"{file.Name} after its fixes has one more at {Show(again)}.");
    }

    private static string Show(Finding finding) => $"{finding.Place.Lines.Start.Line + 1}:{finding.Place.Lines.Start.Character + 1} {finding.Place.Span} \"{finding.Place.Text}\": {finding.Message}";
}
