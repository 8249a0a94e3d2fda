using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsLint.Linting;
using NewsLint.Reporting;
using NewsLint.Rulebook;
using NewsLint.Settings;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint rules</c>: the table of all rules.</summary>
internal static class RulesCommand
{
    public const string Description = "Lists the rules, also those that newslint_rules adds: id, level, whether findings come with a fix, title.";

    public const string Examples = """
        Examples:
          newslint rules
          newslint rules --rules house-rules/ --format json

        """;

    public static void Fill(Command command, CommandHost host)
    {
        Option<string?> format = OptionReading.Word("--format", "FORMAT", "table (the default) or json.");
        Option<string[]?> folders = OptionReading.List("--rules", "DIR", "Adds the rules of a folder.");
        command.Add(format);
        command.Add(folders);
        command.SetAction(parsed =>
        {
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

    private static void WriteTable(Rule[] rules, CommandHost host)
    {
        using StreamWriter writer = host.OpenText();
        int id = Math.Max(2, rules.Max(r => r.Id.Length));
        int level = Math.Max(5, rules.Max(r => Level(r).Length));
        writer.WriteLine($"{"id".PadRight(id)}  {"level".PadRight(level)}  fix  title");
        foreach (Rule rule in rules)
            writer.WriteLine($"{rule.Id.PadRight(id)}  {Level(rule).PadRight(level)}  {(rule.HasFix ? "fix" : "   ")}  {Visible.Line(rule.Title)}");
    }

    private static void WriteJson(Rule[] rules, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartArray();
        foreach (Rule rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
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
