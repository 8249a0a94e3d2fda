using System.CommandLine;
using System.Globalization;
using Humanizer;
using NewsLint.Linting;
using NewsLint.Reporting;
using NewsLint.Rulebook;
using NewsLint.Settings;
using NewsLint.Text;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint explain ID…</c>: the page of a rule, from its file.</summary>
internal static class ExplainCommand
{
    public const string Description = "Explains a rule: what it reports, why, examples, and how to change its level or silence it.";

    public const string Examples = """
        Examples:
          newslint explain NL3002                       what it reports, and an example of each kind
          newslint explain NL3002 --all                 with all examples
          newslint explain NL3002 --format markdown     as Markdown, for a page of your own
          newslint explain House.Titles --rules house-rules/

        """;

    public static void Fill(Command command, CommandHost host)
    {
        Argument<string[]> ids = OptionReading.Arguments("ID", "Ids or names of rules.");
        Option<string[]?> folders = OptionReading.List("--rules", "DIR", "Adds the rules of a folder.");
        Option<string?> all = OptionReading.Flag("--all", "Shows all examples; without it, one that is reported and one that is not.");
        Option<string?> format = OptionReading.Word("--format", "FORMAT", "text (the default) or markdown.");
        command.Add(ids);
        command.Add(all);
        command.Add(format);
        command.Add(folders);
        command.SetAction(parsed =>
        {
            bool isMarkdown = OptionReading.Choice(parsed, format, "text", "text", "markdown") == "markdown";
            LintOptions options = Inputs.LoadRules(host, parsed.GetValue(folders) ?? []);
            Rule[] rules = [.. (parsed.GetValue(ids) ?? []).Select(id => Find(options.Rules, id))];
            using StreamWriter writer = host.OpenText();
            for (int i = 0; i < rules.Length; i++)
            {
                if (i > 0)
                    writer.WriteLine();
                Write(rules[i], writer, new PageForm(OptionReading.Has(parsed, all), isMarkdown, !isMarkdown && host.HasColor("auto")));
            }
            return ExitCode.Clean;
        });
    }

    private static Rule Find(RuleSet rules, string id)
    {
        foreach (Rule rule in rules.All)
            if (rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase) || id.Equals(rule.Name, StringComparison.OrdinalIgnoreCase))
                return rule;
        throw new UsageException($"there is no rule {id}{Nearest.Hint(id, rules.IdsAndNames)}; newslint rules lists them{Folders(id)}");
    }

    /// <summary>A rule of the newsroom's own is known only where its folder is named.</summary>
    private static string Folders(string id) => id.Contains('.', StringComparison.Ordinal) ? "; the folder of your own rules is named by --rules, or by newslint_rules in .editorconfig" : "";

    private static void Write(Rule rule, StreamWriter writer, PageForm form)
    {
        string fix = rule.HasFix ? "with a fix" : "without a fix";
        string title = $"{rule.Id} {Visible.Line(rule.Title)}";
        string kind = $"{RulesCommand.Level(rule)}, {fix}";
        writer.WriteLine(form.IsMarkdown ? $"# {title}\n\n{kind}" : $"{form.Heading(title)} ({kind})");
        writer.WriteLine();
        writer.Write(form.IsMarkdown ? RulePage.Markdown(rule, form.ShowsAll) : RulePage.Text(rule, form.ShowsAll));
        writer.WriteLine();
        WriteMessages(rule, writer, form);
        writer.WriteLine();
        writer.WriteLine(form.Heading("Change its level or silence it"));
        foreach (string line in Settings(rule, form.IsMarkdown).ReplaceLineEndings("\n").Split('\n'))
            writer.WriteLine(line.Length == 0 || form.IsMarkdown ? line : $"  {line}");
        writer.WriteLine();
        WriteSource(rule, writer, form);
    }

    private static void WriteSource(Rule rule, StreamWriter writer, PageForm form)
    {
        int bad = rule.Examples.Count(e => e.IsBad);
        int good = rule.Examples.Length - bad;
        writer.WriteLine($"The rule is {Code(Visible.Line(rule.Path), form.IsMarkdown)}, an instance of the check {rule.Extends.Humanize(LetterCasing.LowerCase)};");
        writer.WriteLine(bad + good == 0
            ? "it has no examples."
            : $"{Count("example", bad)} of what it reports and {good.ToWords(CultureInfo.InvariantCulture)} of what it leaves alone are its tests.");
        if (!form.ShowsAll && (bad > 1 || good > 1))
            writer.WriteLine($"{Code($"newslint explain {rule.Id} --all", form.IsMarkdown)} shows them.");
    }

    private static void WriteMessages(Rule rule, StreamWriter writer, PageForm form)
    {
        writer.WriteLine(form.Heading(rule.Messages.Count == 1 ? "Message" : $"Messages, {rule.Messages.Count.ToWords(CultureInfo.InvariantCulture)} kinds"));
        if (form.IsMarkdown)
            writer.WriteLine();
        foreach ((string variant, string message) in rule.Messages.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            string text = Code(message, form.IsMarkdown);
            writer.WriteLine($"{(form.IsMarkdown ? "-" : " ")} {(variant.Length == 0 ? text : $"{variant.Humanize(LetterCasing.LowerCase)}: {text}")}");
        }
    }

    private static string Settings(Rule rule, bool isMarkdown)
    {
        const string Place = "in .editorconfig, for the files of a section (error, warning, suggestion, or none):";
        string setting = $"dotnet_diagnostic.{rule.Id}.severity = none";
        string example = isMarkdown ? $"\n{Place}\n\n```ini\n[*.txt]\n{setting}\n```\n" : $"{Place}\n\n  [*.txt]\n  {setting}\n";
        string category = SeverityKeys.CategoryOfRule(rule.Id) is { } name ? $"\nfor all rules of its category: {Code($"{SeverityKeys.OfCategory(name)} = suggestion", isMarkdown)}\n" : "";
        return $"{example}{category}\nfor one run: {Code($"newslint --ignore {rule.Id} …", isMarkdown)}";
    }

    private static string Code(string text, bool isMarkdown) => isMarkdown ? $"`{text}`" : text;

    private static string Count(string noun, int count) => $"{count.ToWords(CultureInfo.InvariantCulture)} {(count == 1 ? noun : noun.Pluralize())}";

    /// <summary>How a page is written.</summary>
    private sealed record PageForm(bool ShowsAll, bool IsMarkdown, bool HasColor)
    {
        public string Heading(string text) => IsMarkdown ? $"## {text}" : HasColor ? $"\e[1m{text}\e[0m" : text;
    }
}
