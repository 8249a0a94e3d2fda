using NewsLint.Checks;
using NewsLint.Linting;
using NewsLint.Rulebook;

string[] files = [.. args.SelectMany(a => Directory.Exists(a) ? Directory.EnumerateFiles(a, "*", SearchOption.AllDirectories) : [a])];
var linter = new Linter(new LintOptions { Rules = RuleSet.BuiltIn() });
LintRun run = linter.Run([.. files.Select(f => new ArticleSource(f, () => File.ReadAllBytes(f)))]);
foreach (Finding finding in run.Findings)
    Console.WriteLine($"{finding.Place.Path}:{finding.Place.Lines.Start.Line + 1}:{finding.Place.Lines.Start.Character + 1}: {finding.Level} {finding.RuleId} {finding.Message}");
return run.Findings.Count > 0 ? 1 : 0;
