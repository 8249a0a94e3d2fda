using System.Text;
using System.Text.Json;
using NewsLint.Checks;
using NewsLint.Rulebook;

namespace NewsLint.Reporting;

/// <summary>Writes a rule in a SARIF log.</summary>
internal static class SarifRule
{
    public static void Write(Utf8JsonWriter json, Rule rule, string home)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", Name(rule.Path));
        SarifReporter.WriteText(json, "shortDescription", SarifMessage.Sentence(rule.Title));
        SarifReporter.WriteText(json, "fullDescription", SarifMessage.Sentence(RulePage.Summary(rule)));
        if (LinkOf(rule, home) is { } link)
            json.WriteString("helpUri", link);
        json.WriteStartObject("help");
        json.WriteString("text", RulePage.Text(rule));
        json.WriteString("markdown", RulePage.Markdown(rule));
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Levels.Sarif(rule.Level));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        // GitHub sorts and filters by these two. A finding above suggestion is correct in nine of ten cases.
        json.WriteString("precision", rule.Level == Level.Suggestion ? "medium" : "high");
        json.WriteString("problem.severity", rule.Level switch { Level.Error => "error", Level.Warning => "warning", _ => "recommendation" });
        json.WriteStartArray("tags");
        json.WriteStringValue(Family(rule.Path));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The name of the rule file in Pascal case: <c>RepeatedWord</c> of <c>rules/style/repeated-word.yml</c>.</summary>
    private static string Name(string path)
    {
        var name = new StringBuilder();
        bool isStart = true;
        foreach (char c in Path.GetFileNameWithoutExtension(path))
        {
            if (char.IsAsciiLetterOrDigit(c))
                name.Append(isStart ? char.ToUpperInvariant(c) : c);
            isStart = !char.IsAsciiLetterOrDigit(c);
        }
        return name.Length == 0 || !char.IsAsciiLetter(name[0]) ? "Rule" + name : name.ToString();
    }

    /// <summary>The folder of the rule file.</summary>
    private static string Family(string path)
    {
        string[] parts = path.Split('/', '\\');
        return parts.Length > 1 ? parts[^2] : "rules";
    }

    /// <summary>The web page about a rule, or null if there is none.</summary>
    public static string? LinkOf(Rule rule, string home) =>
        rule.IsBuiltIn && home.Length > 0 ? $"{home}/blob/HEAD/{rule.Path}" : Uri.TryCreate(rule.Link, UriKind.Absolute, out _) ? rule.Link : null;
}
