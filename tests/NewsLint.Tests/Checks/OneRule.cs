using NewsLint.Checks;
using NewsLint.Linting;
using NewsLint.Rulebook;

namespace NewsLint.Tests.Checks;

/// <summary>Runs one built-in rule.</summary>
internal static class OneRule
{
    /// <summary>Returns what a rule finds in one text.</summary>
    public static IReadOnlyList<Finding> Run(string id, string copy, string path = "a.txt") => Run(id, [(path, copy)]);

    /// <summary>Returns what a rule finds in some files.</summary>
    public static IReadOnlyList<Finding> Run(string id, params (string Path, string Copy)[] files) =>
        new Linter(new LintOptions { Rules = RuleSet.BuiltIn(), Select = [id] }).Run([.. files.Select(file => new ArticleSource(file.Path, () => System.Text.Encoding.UTF8.GetBytes(file.Copy)))]).Findings;
}
