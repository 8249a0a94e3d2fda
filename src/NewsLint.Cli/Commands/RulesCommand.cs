using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsLint.Linting;
using NewsLint.Reporting;
using NewsLint.Rulebook;
using NewsLint.Settings;
using NewsLint.Text;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint rules</c>: the table of all rules, a new rule, and the schema of rule files.</summary>
internal static class RulesCommand
{
    public const string Description = "Lists the rules, also those that newslint_rules adds; rules new FILE writes a new one, rules schema the JSON Schema of rule files.";

    public const string Examples = """
        Examples:
          newslint rules
          newslint rules --rules house-rules/ --format json
          newslint rules new house-rules/no-cliches.yml --check existence
          newslint rules new house-rules/anonymous-source.cs
                                                        a rule in C#, with its rule file
          newslint rules schema >house-rules/rule.schema.json

        """;

    public static void Fill(Command command, CommandHost host)
    {
        Option<string?> format = OptionReading.Word("--format", "FORMAT", "table (the default) or json.");
        Option<string[]?> folders = OptionReading.List("--rules", "DIR", "Adds the rules of a folder.");
        Argument<string[]> words = OptionReading.Arguments("ACTION", "Nothing, to list the rules; new and FILE, to write a rule to fill in; or schema, for the JSON Schema of rule files.", isNeeded: false);
        Option<string?> check = OptionReading.Word("--check", "CHECK", $"What the new rule does with its words: {string.Join(", ", RuleTemplate.Checks)}.");
        command.Add(words);
        command.Add(format);
        command.Add(folders);
        command.Add(check);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(words) is { Length: > 0 } action)
                return Act(host, action, parsed.GetValue(check));
            bool isJson = OptionReading.Choice(parsed, format, "table", "table", "json") == "json";
            LintOptions options = Inputs.LoadRules(host, parsed.GetValue(folders) ?? []);
            Rule[] rules = [.. options.Rules.All];
            if (isJson)
                WriteJson(rules, host.Output);
            else
                WriteTable(rules, host);
            return ExitCode.Clean;
        });
    }

    private static int Act(CommandHost host, string[] action, string? check)
    {
        if (action is ["new", .. var files])
            NewRule.Write(host, files, check);
        else if (action is ["schema"])
            RuleSchema.Write(host.Output);
        else
            throw new UsageException($"rules does new or schema, not {string.Join(' ', action)}{Nearest.Hint(action[0], ["new", "schema"])}");
        return ExitCode.Clean;
    }

    private static void WriteTable(Rule[] rules, CommandHost host)
    {
        using StreamWriter writer = host.OpenText();
        int id = Math.Max(2, rules.Max(r => r.Id.Length));
        int name = Math.Max(4, rules.Max(r => r.Name?.Length ?? 0));
        int level = Math.Max(5, rules.Max(r => Level(r).Length));
        writer.WriteLine($"{"id".PadRight(id)}  {"name".PadRight(name)}  {"level".PadRight(level)}  fix  title");
        foreach (Rule rule in rules)
            writer.WriteLine($"{rule.Id.PadRight(id)}  {(rule.Name ?? "").PadRight(name)}  {Level(rule).PadRight(level)}  {(rule.HasFix ? "fix" : "   ")}  {Visible.Line(rule.Title)}");
    }

    private static void WriteJson(Rule[] rules, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartArray();
        foreach (Rule rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            if (rule.Name is not null)
                json.WriteString("name", rule.Name);
            json.WriteString("title", rule.Title);
            json.WriteString("level", Level(rule));
            if (SeverityKeys.CategoryOfRule(rule.Id) is { } category)
                json.WriteString("category", category);
            json.WriteBoolean("fix", rule.HasFix);
            json.WriteString("check", rule.Extends);
            json.WriteString("path", rule.Path);
            json.WriteString("description", rule.Description);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    internal static string Level(Rule rule) => rule.Level switch { Checks.Level.Error => "error", Checks.Level.Warning => "warning", _ => "suggestion" };
}
