using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Checks;
using NewsLint.Linting;

namespace NewsLint.Reporting;

/// <summary>Writes a run as SARIF 2.1.0.</summary>
public static class SarifReporter
{
    /// <summary>Writes the log.</summary>
    /// <param name="run">What was found.</param>
    /// <param name="output">Where it goes; stays open.</param>
    public static void Write(LintRun run, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "newslint");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("results");
        foreach (Finding finding in run.Findings)
            WriteResult(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.RuleId);
        json.WriteString("level", finding.Level switch { Level.Error => "error", Level.Warning => "warning", _ => "note" });
        WriteMessage(json, finding.Message);
        json.WriteStartArray("locations");
        WriteLocation(json, finding.Place, null);
        json.WriteEndArray();
        json.WriteStartArray("relatedLocations");
        foreach (RelatedPlace related in finding.Related)
            WriteLocation(json, related.Place, related.Message);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string text)
    {
        json.WriteStartObject("message");
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Place place, string? message)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', place.Path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        LinePositionSpan lines = place.Lines;
        json.WriteNumber("startLine", lines.Start.Line + 1);
        json.WriteNumber("startColumn", lines.Start.Character + 1);
        json.WriteNumber("endLine", lines.End.Line + 1);
        json.WriteNumber("endColumn", lines.End.Character + 1);
        json.WriteEndObject();
        json.WriteEndObject();
        if (message is not null)
            WriteMessage(json, message);
        json.WriteEndObject();
    }
}
