using System.CommandLine;
using System.Globalization;
using Humanizer;
using NewsLint.Linting;
using NewsLint.Reporting;
using NewsLint.Rulebook;
using NewsLint.Settings;
using NewsLint.Text;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint explain ID…</c>: the page of a rule, made of its file.</summary>
internal static class ExplainCommand
{
    public const string Description = "Explains a rule: what it reports, why, examples, and how to change its level or silence it.";

    public const string Examples = """
        Examples:
          newslint explain NL3002
          newslint explain House.Titles --rules house-rules/

        """;

    public static void Fill(Command command, CommandHost host)
    {
        Argument<string[]> ids = OptionReading.Arguments("ID", "Ids of rules.");
        Option<string[]?> folders = OptionReading.List("--rules", "DIR", "Adds the rules of a folder.");
        command.Add(ids);
        command.Add(folders);
        command.SetAction(parsed =>
        {
            LintOptions options = Inputs.LoadRules(host, parsed.GetValue(folders) ?? []);
            Rule[] rules = [.. (parsed.GetValue(ids) ?? []).Select(id => Find(options.Rules, id))];
            using StreamWriter writer = host.OpenText();
            for (int i = 0; i < rules.Length; i++)
            {
                if (i > 0)
                    writer.WriteLine();
                Write(rules[i], writer, host.HasColor("auto"));
            }
            return ExitCode.Clean;
        });
    }

    private static Rule Find(RuleSet rules, string id)
    {
        foreach (Rule rule in rules.All)
            if (rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
                return rule;
        throw new UsageException($"there is no rule {id}{Nearest.Hint(id, rules.All.Select(rule => rule.Id))}; newslint rules lists them");
    }

    private static void Write(Rule rule, StreamWriter writer, bool hasColor)
    {
        string fix = rule.HasFix ? "with a fix" : "without a fix";
        writer.WriteLine($"{Bold($"{rule.Id} {Visible.Line(rule.Title)}", hasColor)} ({RulesCommand.Level(rule)}, {fix})");
        writer.WriteLine();
        writer.Write(RulePage.Text(rule, allExamples: true));
        writer.WriteLine();
        WriteMessages(rule, writer, hasColor);
        writer.WriteLine();
        writer.WriteLine(Bold("Change its level or silence it", hasColor));
        writer.WriteLine($"""
              in .editorconfig, for the files of a section (error, warning, suggestion, or none):

                [*.txt]
                dotnet_diagnostic.{rule.Id}.severity = none
            {Category(rule)}
              for one run: newslint --ignore {rule.Id} …
            """);
        writer.WriteLine();
        int bad = rule.Examples.Count(e => e.IsBad);
        int good = rule.Examples.Length - bad;
        writer.WriteLine($"The rule is {Visible.Line(rule.Path)}, an instance of the check {rule.Extends.Humanize(LetterCasing.LowerCase)};");
        writer.WriteLine($"{Count("example", bad)} of what it reports and {good.ToWords(CultureInfo.InvariantCulture)} of what it leaves alone are its tests.");
    }

    private static void WriteMessages(Rule rule, StreamWriter writer, bool hasColor)
    {
        writer.WriteLine(Bold(rule.Messages.Count == 1 ? "Message" : $"Messages, {rule.Messages.Count.ToWords(CultureInfo.InvariantCulture)} kinds", hasColor));
        foreach ((string variant, string message) in rule.Messages.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            writer.WriteLine(variant.Length == 0 ? $"  {message}" : $"  {variant.Humanize(LetterCasing.LowerCase)}: {message}");
    }

    private static string Category(Rule rule) => SeverityKeys.CategoryOfRule(rule.Id) is { } category
        ? $"""

              for all rules of its category: {SeverityKeys.OfCategory(category)} = suggestion

            """
        : "";

    private static string Count(string noun, int count) => $"{count.ToWords(CultureInfo.InvariantCulture)} {(count == 1 ? noun : noun.Pluralize())}";

    private static string Bold(string text, bool hasColor) => hasColor ? $"\e[1m{text}\e[0m" : text;
}
