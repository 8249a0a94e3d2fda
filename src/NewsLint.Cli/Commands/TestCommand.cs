using System.CommandLine;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Linting;
using NewsLint.Reporting;
using NewsLint.Rulebook;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint test DIR…</c>: runs the examples of rules.</summary>
internal static class TestCommand
{
    public const string Description = "Runs the examples of rule files: what is marked must be reported, and nothing else.";

    public const string Examples = """
        Examples:
          newslint test                                 the rules that newslint_rules names in .editorconfig
          newslint test House.Titles                    one of them
          newslint test house-rules/
          newslint test house-rules/no-cliches.yml
          newslint test house-rules/ --coverage         names the rules that have no example
          newslint test --plugin house.dll              the rules of a plug-in

        The exit code is 0 when all examples hold, 1 when one does not, and 2 when a rule file is wrong. With
        --coverage it is also 1 when a rule has no example.

        """;

    public static void Fill(Command command, CommandHost given)
    {
        Argument<string[]> paths = OptionReading.Arguments("DIR", "Folders of rule files, single ones, or ids of rules that newslint_rules adds; without any, all of those.", isNeeded: false);
        Option<string?> coverage = OptionReading.Flag("--coverage", "Names the rules that have no example as well; one without is a failure.");
        Option<string?> allowCode = OptionReading.AllowCode();
        Option<string[]?> plugin = OptionReading.Plugin();
        command.Add(paths);
        command.Add(coverage);
        command.Add(allowCode);
        command.Add(plugin);
        command.SetAction(parsed =>
        {
            CommandHost host = given with { AllowsCode = OptionReading.Has(parsed, allowCode), Plugins = parsed.GetValue(plugin) ?? [] };
            var tested = new List<Rule>();
            string[] named = parsed.GetValue(paths) ?? [];
            foreach (string path in named)
                tested.AddRange(Read(host, path));
            if (named.Length == 0 && host.Plugins.Length == 0)
                tested.AddRange(OfSettings(host));
            if (host.Plugins.Length > 0 && CodeSupport.Of(host) is { } code)
                tested.AddRange(RuleFolder.OfPlugins(code).Rules);
            if (tested.Count == 0)
                throw new UsageException("there is no rule to test: name a DIR, or a folder by newslint_rules in .editorconfig");
            CheckIds(tested);
            // An edited built-in rule replaces the one in the library.
            RuleSet rules = RuleSet.BuiltIn().With(tested, replaces: true);
            return Run(rules, tested, host, OptionReading.Has(parsed, coverage));
        });
    }

    /// <exception cref="UsageException">The id of a built-in rule is in another file.</exception>
    private static void CheckIds(List<Rule> tested)
    {
        IReadOnlyDictionary<string, Rule> builtIn = RuleSet.BuiltIn().Rules;
        foreach (Rule rule in tested)
            if (builtIn.TryGetValue(rule.Id, out Rule? other) && Path.GetFileName(other.Path) != Path.GetFileName(rule.Path))
                throw new UsageException($"{rule.Path}:1:1: the id {rule.Id} is taken by {other.Path}; give this rule an id of its own, such as House.{Path.GetFileNameWithoutExtension(rule.Path)}");
    }

    private static IReadOnlyList<Rule> Read(CommandHost host, string path)
    {
        string full = Path.GetFullPath(path, host.Folder);
        if (!Path.Exists(full))
            return OfSettings(host).FirstOrDefault(rule => rule.Id.Equals(path, StringComparison.OrdinalIgnoreCase)) is { } rule
                ? [rule]
                : throw new UsageException($"there is no folder or file {path}, and no rule of that id in newslint_rules");
        try
        {
            RuleFolder folder = RuleFolder.Read(full, path, code: CodeSupport.Of(host));
            if (folder.NotRun.Count > 0)
                throw new UsageException(folder.NotRun[0]);
            foreach (string note in folder.Notes)
                host.Tell($"note: {note}");
            return folder.Rules;
        }
        catch (IOException error)
        {
            throw new UsageException(error.Message);
        }
    }

    private static IEnumerable<Rule> OfSettings(CommandHost host)
    {
        LintOptions options = Inputs.LoadRules(host, []);
        return options.Rules.All.Where(rule => options.FoldersOfRules.ContainsKey(rule.Id));
    }

    private static int Run(RuleSet rules, List<Rule> tested, CommandHost host, bool hasCoverage)
    {
        using StreamWriter writer = host.OpenText();
        int examples = 0;
        int failed = 0;
        foreach (Rule rule in tested)
        {
            foreach (RuleExample example in rule.Examples)
            {
                ExampleResult result = ExampleRunner.Run(rules, rules.Rules[rule.Id], example);
                examples++;
                failed += result.Holds ? 0 : 1;
                if (!result.Holds)
                    Write(rule, example, result, writer);
            }
        }
        Rule[] untested = hasCoverage ? [.. tested.Where(rule => rule.Examples.IsEmpty)] : [];
        foreach (Rule rule in untested)
            writer.WriteLine($"{Visible.Name(rule.Path)}: {rule.Id}: The rule has no example.");
        writer.WriteLine($"{Count(examples, "example")} of {Count(tested.Count, "rule")}: {examples - failed} passed, {failed} failed");
        if (hasCoverage)
            writer.WriteLine($"{tested.Count - untested.Length} of {Count(tested.Count, "rule")} {(tested.Count - untested.Length == 1 ? "has" : "have")} examples");
        return failed + untested.Length > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>The problems of an example, and below them its text with what is marked and what the rule reports.</summary>
    private static void Write(Rule rule, RuleExample example, ExampleResult result, StreamWriter writer)
    {
        foreach (string problem in result.Problems)
            writer.WriteLine($"{Visible.Name(rule.Path)}:{example.Line}: {rule.Id}: {Visible.Line(problem.ReplaceLineEndings("⏎"))}");
        foreach (ExampleFile file in example.Files)
        {
            IReadOnlyList<TextSpan> found = result.Found[file.Name];
            if (file.Marked.IsEmpty && found.Count == 0)
                continue;
            writer.WriteLine();
            if (example.Files.Length > 1)
                writer.WriteLine($"    {Visible.Name(file.Name)}");
            foreach (string line in ExampleMarks.Compared(file, found))
                writer.WriteLine($"    {line}".TrimEnd());
        }
        writer.WriteLine();
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
