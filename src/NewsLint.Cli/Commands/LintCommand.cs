using System.CommandLine;
using System.Text;
using NewsLint.Checks;
using NewsLint.Linting;
using NewsLint.Reporting;
using NewsLint.Rulebook;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint PATH…</c></summary>
internal static class LintCommand
{
    public static RootCommand Create(CommandHost host)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { DefaultValueFactory = _ => "console" };
        var output = new Option<string?>("--output");
        var command = new RootCommand("Checks news copy.") { paths, format, output };
        command.SetAction(parsed =>
        {
            LintRun run = new Linter(new LintOptions { Rules = RuleSet.BuiltIn() }).Run(Sources(host, parsed.GetValue(paths)!));
            string? file = parsed.GetValue(output);
            using Stream target = file is null ? host.Output : File.Create(Path.Combine(host.Folder, file));
            if (parsed.GetValue(format) == "sarif")
                SarifReporter.Write(run, target);
            else
                foreach (Finding finding in run.Findings)
                    target.Write(Encoding.UTF8.GetBytes($"{finding.Place.Path}:{finding.Place.Lines.Start.Line + 1}:{finding.Place.Lines.Start.Character + 1}: {finding.Level} {finding.RuleId} {finding.Message}\n"));
            return run.Findings.Any(f => f.Level > Level.Suggestion) ? 1 : 0;
        });
        return command;
    }

    internal static ArticleSource[] Sources(CommandHost host, string[] paths) =>
    [
        .. paths.Select(path => Path.GetFullPath(path, host.Folder))
            .SelectMany(path => Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories) : [path])
            .Distinct()
            .Select(path => new ArticleSource(Path.GetRelativePath(host.Folder, path).Replace('\\', '/'), () => File.ReadAllBytes(path))),
    ];
}
